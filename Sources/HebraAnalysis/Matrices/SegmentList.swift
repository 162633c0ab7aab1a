internal import HebraModel

extension Analysis {
  /// One row for each coding of the layer; all other figures can be recomputed from this list.
  ///
  /// With the evidence of a cell, only the codings behind it.
  package func segmentList(behind evidence: CellEvidence? = nil) -> Figure {
    let sectors = Dictionary(
      corpus.participants.map {
        ($0.pseudonym, $0.attributes[ParticipantAttribute.sector.rawValue])
      },
      uniquingKeysWith: { first, _ in first })
    var rows: [[Matrix.Cell]] = []
    rows.reserveCapacity(corpus.codings.count)
    let columns = segmentColumns
    let version = Matrix.Cell.text(corpus.codebook.version)
    var texts = CodingTexts(self)
    let byDocument = Dictionary(grouping: corpus.codings, by: \.document)
    for (number, coded) in documents.enumerated() {
      let (document, base) = (coded.document, coded.base)
      let chosen = (byDocument[document.name] ?? []).filter {
        coded.layer.layers.contains($0.layer) && isBehind(evidence, $0, number)
      }.sorted { a, b in
        (a.range, a.code, a.layer, a.id) < (b.range, b.code, b.layer, b.id)
      }
      guard !chosen.isEmpty else { continue }
      let map = document.measures.characters
      let slices = TextSlices(document.text ?? "")
      let turns = document.turns.sorted { $0.turn.range < $1.turn.range }
      func attribute(_ key: String) -> Matrix.Cell { .text(document.attributes[key] ?? "") }
      let (name, municipality) = (Matrix.Cell.text(document.name), attribute(Key.municipality))
      let (department, instrument) = (attribute(Key.department), attribute(Key.instrument))
      let placeCode = attribute(Key.placeCode)
      for coding in chosen {
        let place = turnPlace(of: coding.range, in: coded, turns)
        let turn = place.map { turns[$0] }
        let question = place.flatMap { askedBefore($0, in: turns) }
        let sector = turn?.pseudonym.flatMap { sectors[$0] ?? nil }
        // A retired code is read as its replacement; the code as it was given stands at the end.
        let code = texts.code(coding.code)
        let facets = texts.facets(coding.facets)
        var row: [Matrix.Cell] = []
        row.reserveCapacity(columns.count)
        row += [
          name, municipality, .text(turn?.turn.label ?? ""), code.id, code.name,
          .text(slices.text(in: coding.range)),
        ]
        row += facets.cells
        row += [
          code.family, .text(turn?.pseudonym ?? ""), .text(sector ?? ""),
          .text(question.map { slices.text(in: $0) } ?? ""), .text(coding.memo ?? ""),
          .text(coding.coder), .text(coding.layer), .text(coding.date ?? ""),
          .text(coding.origin.rawValue), department, instrument,
        ]
        row += [
          turn.map { .count($0.turn.index) } ?? .text(""),
          .count(map.codePoint(atByte: coding.range.start)),
          .count(map.codePoint(atByte: coding.range.end)),
          .count(base.wordCount(in: coding.range)),
        ]
        row += [
          facets.stated, facets.assumed, placeCode, .text(coding.code), version, .text(coding.id),
        ]
        rows.append(row)
      }
    }
    let title = evidence.map { "\(word(.segmentTitle)): \($0.place)" }
    let matrix = Matrix(
      title: title ?? word(.segmentTitle), columns: columns, rows: rows, keyColumns: 1,
      settings: settings(
        .defSegmentList, unit: .unitCoding, base: .allText, empty: nil,
        more: [Matrix.Setting("\(word(.start)), \(word(.end))", word(.positions))]),
      printedColumns: 6 + corpus.codebook.facets.count)
    return Figure(matrix, notices: notices)
  }

  private typealias Key = AnalysisDocument.Key

  /// Whether a coding counts and is behind a cell; without one, every coding is listed.
  private func isBehind(_ evidence: CellEvidence?, _ coding: Coding, _ document: Int) -> Bool {
    guard let evidence else { return true }
    guard let code = tree.index(of: coding.code),
      documents[document].base.wordCount(in: coding.range) > 0,
      rule.counts(coding.facets, as: tree.codes[code], in: corpus.codebook)
    else { return false }
    return evidence.has(
      CountedCoding(range: coding.range, code: code), document: document,
      documents[document].base)
  }

  /// What a person reads first, then one column for each facet, then what programs need; ids come
  /// last.
  private var segmentColumns: [Matrix.Column] {
    let opening = [
      column("document", .document, width: 12), column("municipality", .municipality, width: 16),
      column("speaker", .speaker), column("code", .code, width: 9),
      column("code_name", .codeName, width: 24), column("text", .text, width: 60),
    ]
    let facets = corpus.codebook.facets.map { facet in
      Matrix.Column(
        key: "facet.\(facet.id)",
        title: (language == .en ? facet.nameEnglish : nil) ?? facet.name, width: 14)
    }
    let context = [
      column("family", .family), column("pseudonym", .pseudonym), column("sector", .sector),
      column("question", .question, width: 40), column("memo", .memo, width: 40),
      column("coder", .coder), column("layer", .layer), column("date", .date),
      column("origin", .origin), column("department", .department),
      column("instrument", .instrument),
    ]
    let position = [
      column("turn", .turn), column("start", .start), column("end", .end), column("words", .words),
    ]
    let ids = [
      column("facets", .facets, width: 24), column("assumed", .assumed, width: 24),
      column("place_code", .placeCode), column("coded_as", .codedAs, width: 9),
      column("codebook_version", .version),
      column("id", .id, width: 38),
    ]
    return opening + facets + context + position + ids
  }

  /// The first participant's turn of which the range covers a word, else the first turn that it
  /// overlaps.
  private func turnPlace(
    of range: TextRange, in document: CodedDocument, _ turns: [AttributedTurn]
  ) -> Int? {
    let start = document.base.turns(under: range).first
      .map { document.base.turns[$0].turn.range.start }
    if let start { return turns.partition { $0.turn.range.start < start } }
    let first = turns.partition { $0.turn.range.end <= range.start }
    return first < turns.count && turns[first].turn.range.start < range.end ? first : nil
  }

  /// The speech of the last interviewer's turn up to and including `place`.
  private func askedBefore(_ place: Int, in turns: [AttributedTurn]) -> TextRange? {
    turns[...place].last { $0.turn.role == .interviewer && !$0.turn.speech.isEmpty }?.turn.speech
  }
}

/// What codings say about their code and facets, kept because many say the same.
private struct CodingTexts {
  typealias CodeCells = (id: Matrix.Cell, name: Matrix.Cell, family: Matrix.Cell)
  typealias FacetCells = (cells: [Matrix.Cell], stated: Matrix.Cell, assumed: Matrix.Cell)

  private let analysis: Analysis
  private var codes: [String: CodeCells] = [:]
  private var facets: [[FacetValue]: FacetCells] = [:]

  init(_ analysis: Analysis) { self.analysis = analysis }

  /// The code that a coding is read as, its name and its family.
  mutating func code(_ id: String) -> CodeCells {
    if let known = codes[id] { return known }
    let (book, tree) = (analysis.corpus.codebook, analysis.tree)
    let standing = book.standing(for: id)
    let name = book.code(standing).map { analysis.name(of: $0) }
    let family = tree.index(of: id).map { tree.codes[tree.family[$0]].id }
    let cells: CodeCells = (.text(standing), .text(name ?? ""), .text(family ?? ""))
    codes[id] = cells
    return cells
  }

  /// A cell for each facet, with the names of its values, and the ids of all values, for programs.
  mutating func facets(_ values: [FacetValue]) -> FacetCells {
    if let known = facets[values] { return known }
    func written(isAssumed: Bool) -> Matrix.Cell {
      .text(
        values.filter { $0.isAssumed == isAssumed }.sorted().map(\.written).joined(separator: "; "))
    }
    let cells = analysis.corpus.codebook.facets.map { facet in
      Matrix.Cell.text(
        values.filter { $0.facet == facet.id }.sorted().map { name(of: $0, facet) }
          .joined(separator: "; "))
    }
    let result: FacetCells = (cells, written(isAssumed: false), written(isAssumed: true))
    facets[values] = result
    return result
  }

  /// The name of a value; one that no person has confirmed says so.
  private func name(of value: FacetValue, _ facet: Facet) -> String {
    let choice = facet.values.first { $0.id == value.value }
    let name =
      (analysis.language == .en ? choice?.nameEnglish : nil) ?? choice?.name ?? value.value
    return value.isAssumed ? "\(name) (\(analysis.word(.assumedMark)))" : name
  }
}

/// Cuts many ranges out of one text.
private struct TextSlices {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The text in `range`, clipped to the length of the text.
  func text(in range: TextRange) -> String {
    let start = min(max(0, range.start), bytes.count)
    return String(decoding: bytes[start..<min(max(start, range.end), bytes.count)], as: UTF8.self)
  }
}
