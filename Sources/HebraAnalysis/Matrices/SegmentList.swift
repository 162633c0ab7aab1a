internal import HebraModel

extension Analysis {
  /// One row for each coding of the layer; all other figures can be recomputed from this list.
  package func segmentList() -> Figure {
    let sectors = Dictionary(
      corpus.participants.map {
        ($0.pseudonym, $0.attributes[ParticipantAttribute.sector.rawValue])
      },
      uniquingKeysWith: { first, _ in first })
    var rows: [[Matrix.Cell]] = []
    let byDocument = Dictionary(grouping: corpus.codings, by: \.document)
    for coded in documents {
      let (document, base) = (coded.document, coded.base)
      let chosen = (byDocument[document.name] ?? []).filter {
        coded.layer.layers.contains($0.layer)
      }.sorted { a, b in
        (a.range, a.code, a.layer, a.id) < (b.range, b.code, b.layer, b.id)
      }
      guard !chosen.isEmpty else { continue }
      let map = document.measures.characters
      let slices = TextSlices(document.text ?? "")
      let turns = document.turns.sorted { $0.turn.range < $1.turn.range }
      for coding in chosen {
        let place = turnPlace(of: coding.range, in: coded, turns)
        let turn = place.map { turns[$0] }
        let question = place.flatMap { askedBefore($0, in: turns) }
        let sector = turn?.pseudonym.flatMap { sectors[$0] ?? nil }
        func attribute(_ key: String) -> Matrix.Cell { .text(document.attributes[key] ?? "") }
        // A retired code is read as its replacement; the code as it was given stands at the end.
        let standing = corpus.codebook.standing(for: coding.code)
        let code = corpus.codebook.code(standing)
        let family = tree.index(of: coding.code).map { tree.codes[tree.family[$0]].id }
        let opening: [Matrix.Cell] = [
          .text(document.name), attribute(Key.municipality), .text(turn?.turn.label ?? ""),
          .text(standing), .text(code.map { name(of: $0) } ?? ""),
          .text(slices.text(in: coding.range)),
        ]
        let context: [Matrix.Cell] = [
          .text(family ?? ""), .text(turn?.pseudonym ?? ""), .text(sector ?? ""),
          .text(question.map { slices.text(in: $0) } ?? ""), .text(coding.memo ?? ""),
          .text(coding.coder), .text(coding.layer), .text(coding.date ?? ""),
          .text(coding.origin.rawValue), attribute(Key.department), attribute(Key.instrument),
        ]
        let position: [Matrix.Cell] = [
          turn.map { .count($0.turn.index) } ?? .text(""),
          .count(map.codePoint(atByte: coding.range.start)),
          .count(map.codePoint(atByte: coding.range.end)),
          .count(base.wordCount(in: coding.range)),
        ]
        let ids: [Matrix.Cell] = [
          .text(facets(of: coding, isAssumed: false)), .text(facets(of: coding, isAssumed: true)),
          attribute(Key.placeCode), .text(coding.code), .text(corpus.codebook.version),
          .text(coding.id),
        ]
        rows.append(opening + facetCells(coding) + context + position + ids)
      }
    }
    let matrix = Matrix(
      title: word(.segmentTitle), columns: segmentColumns, rows: rows, keyColumns: 1,
      settings: settings(
        .defSegmentList, unit: .unitCoding, base: .allText, empty: nil,
        more: [Matrix.Setting("\(word(.start)), \(word(.end))", word(.positions))]),
      printedColumns: 6 + corpus.codebook.facets.count)
    return Figure(matrix, notices: notices)
  }

  private typealias Key = AnalysisDocument.Key

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

  /// The values of each facet by their names; those that no person has confirmed say so.
  private func facetCells(_ coding: Coding) -> [Matrix.Cell] {
    corpus.codebook.facets.map { facet in
      let names = coding.facets.filter { $0.facet == facet.id }.sorted().map { value in
        let choice = facet.values.first { $0.id == value.value }
        let name = (language == .en ? choice?.nameEnglish : nil) ?? choice?.name ?? value.value
        return value.isAssumed ? "\(name) (\(word(.assumedMark)))" : name
      }
      return .text(names.joined(separator: "; "))
    }
  }

  /// The facets of a coding by their ids, for programs.
  private func facets(of coding: Coding, isAssumed: Bool) -> String {
    coding.facets.filter { $0.isAssumed == isAssumed }.sorted()
      .map(\.written).joined(separator: "; ")
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
