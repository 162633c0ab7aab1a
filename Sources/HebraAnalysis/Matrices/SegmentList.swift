package import HebraModel

extension Analysis {
  /// One row for each coding of the layer; all other figures can be recomputed from this list.
  ///
  /// With the evidence of a cell, only the codings behind it.
  package func segmentList(behind evidence: CellEvidence? = nil) -> Figure {
    var maker = SegmentRows(self)
    let byDocument = Dictionary(grouping: corpus.codings, by: \.document)
    let rows = documents.enumerated().flatMap { number, document in
      var codings = byDocument[document.document.name] ?? []
      if let evidence { codings = codings.filter { isBehind(evidence, $0, number) } }
      return maker.rows(of: document, codings)
    }
    let title = evidence.map { "\(word(.segmentTitle)): \($0.place)" }
    return Figure(segmentMatrix(rows, title: title), notices: notices)
  }

  /// Whether a coding counts and is behind a cell.
  private func isBehind(_ evidence: CellEvidence, _ coding: Coding, _ document: Int) -> Bool {
    guard let code = tree.index(of: coding.code),
      documents[document].base.wordCount(in: coding.range) > 0,
      rule.counts(coding.facets, as: tree.codes[code], in: corpus.codebook)
    else { return false }
    return evidence.has(
      CountedCoding(range: coding.range, code: code), document: document,
      documents[document].base)
  }

  fileprivate func segmentMatrix(_ rows: [[Matrix.Cell]] = [], title: String? = nil) -> Matrix {
    Matrix(
      title: title ?? word(.segmentTitle), columns: segmentColumns, rows: rows, keyColumns: 1,
      settings: settings(
        .defSegmentList, unit: .unitCoding, base: .allText, empty: nil,
        more: [Matrix.Setting("\(word(.start)), \(word(.end))", word(.positions))]),
      printedColumns: 6 + corpus.codebook.facets.count)
  }

  /// What a person reads first, then one column for each facet, then what programs need; ids come
  /// last.
  fileprivate var segmentColumns: [Matrix.Column] {
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
}

/// The segment list of a project, document by document, so that only one of them is in memory.
///
///     var list = SegmentListing(corpus, layer: .union)
///     for document in texts { write(list.rows(of: document, codings)) }
///     let figure = list.figure
package struct SegmentListing {
  private let analysis: Analysis
  private var maker: SegmentRows
  private var readings: [DocumentReading] = []

  /// A list of the documents that are still to be added; `corpus` has everything but them.
  package init(
    _ corpus: AnalysisCorpus, layer: LayerChoice, rule: CountingRule = .all,
    language: FigureLanguage = .es
  ) {
    analysis = Analysis(corpus, layer: layer, rule: rule, language: language)
    maker = SegmentRows(analysis)
  }

  /// Adds a document, and gives the rows of its codings.
  package mutating func rows(
    of document: AnalysisDocument, _ codings: [Coding]
  ) -> [[Matrix.Cell]] {
    let reading = DocumentReading(
      document, choice: analysis.choice, rule: analysis.rule, tree: analysis.tree,
      corpus: analysis.corpus)
    readings.append(reading.withoutContent)
    return maker.rows(of: reading.document, codings)
  }

  /// The list without its rows, of the documents that were added.
  package var figure: Figure {
    let analysis = Analysis(analysis, with: readings)
    return Figure(analysis.segmentMatrix(), notices: analysis.notices)
  }
}

/// Makes the rows of a segment list.
private struct SegmentRows {
  private typealias Key = AnalysisDocument.Key

  private let version: Matrix.Cell
  private let sectors: [String: String?]
  private var texts: CodingTexts

  init(_ analysis: Analysis) {
    version = .text(analysis.corpus.codebook.version)
    sectors = Dictionary(
      analysis.corpus.participants.map {
        ($0.pseudonym, $0.attributes[ParticipantAttribute.sector.rawValue])
      },
      uniquingKeysWith: { first, _ in first })
    texts = CodingTexts(analysis)
  }

  /// The rows of the codings in the layers of a document that are read, in order of position.
  mutating func rows(of coded: CodedDocument, _ codings: [Coding]) -> [[Matrix.Cell]] {
    let (document, base) = (coded.document, coded.base)
    let chosen = codings.filter { coded.layer.layers.contains($0.layer) }.sorted { a, b in
      (a.range, a.code, a.layer, a.id) < (b.range, b.code, b.layer, b.id)
    }
    guard !chosen.isEmpty else { return [] }
    let map = document.measures.characters
    let slices = TextSlices(document.text ?? "")
    let turns = document.turns.sorted { $0.turn.range < $1.turn.range }
    func attribute(_ key: String) -> Matrix.Cell { .text(document.attributes[key] ?? "") }
    let (name, municipality) = (Matrix.Cell.text(document.name), attribute(Key.municipality))
    let (department, instrument) = (attribute(Key.department), attribute(Key.instrument))
    let placeCode = attribute(Key.placeCode)
    // Codings that follow one another are often in one turn, below one question.
    var asked: (range: TextRange?, cell: Matrix.Cell) = (nil, .text(""))
    var rows: [[Matrix.Cell]] = []
    rows.reserveCapacity(chosen.count)
    for coding in chosen {
      let place = turnPlace(of: coding.range, in: coded, turns)
      let turn = place.map { turns[$0] }
      let question = place.flatMap { askedBefore($0, in: turns) }
      if question != asked.range {
        asked = (question, .text(question.map { slices.text(in: $0) } ?? ""))
      }
      let sector = turn?.pseudonym.flatMap { sectors[$0] ?? nil }
      // A retired code is read as its replacement; the code as it was given stands at the end.
      let code = texts.code(coding.code)
      let facets = texts.facets(coding.facets)
      var row: [Matrix.Cell] = []
      row.reserveCapacity(27 + facets.cells.count)
      row.append(name)
      row.append(municipality)
      row.append(.text(turn?.turn.label ?? ""))
      row.append(code.id)
      row.append(code.name)
      row.append(.text(slices.text(in: coding.range)))
      row.append(contentsOf: facets.cells)
      row.append(code.family)
      row.append(.text(turn?.pseudonym ?? ""))
      row.append(.text(sector ?? ""))
      row.append(asked.cell)
      row.append(.text(coding.memo ?? ""))
      row.append(.text(coding.coder))
      row.append(.text(coding.layer))
      row.append(.text(coding.date ?? ""))
      row.append(.text(coding.origin.rawValue))
      row.append(department)
      row.append(instrument)
      row.append(turn.map { .count($0.turn.index) } ?? .text(""))
      row.append(.count(map.codePoint(atByte: coding.range.start)))
      row.append(.count(map.codePoint(atByte: coding.range.end)))
      row.append(.count(base.wordCount(in: coding.range)))
      row.append(facets.stated)
      row.append(facets.assumed)
      row.append(placeCode)
      row.append(.text(coding.code))
      row.append(version)
      row.append(.text(coding.id))
      rows.append(row)
    }
    return rows
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
