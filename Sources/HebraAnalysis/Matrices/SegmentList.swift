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
    for document in documents where !document.chosen.isEmpty {
      let map = CodePointMap(document.document.text)
      let slices = TextSlices(document.document.text)
      let turns = document.document.turns.sorted { $0.turn.range < $1.turn.range }
      for coding in document.chosen {
        let place = turnPlace(of: coding.range, in: document, turns)
        let turn = place.map { turns[$0] }
        let question = place.flatMap { askedBefore($0, in: turns) }
        let sector = turn?.pseudonym.flatMap { sectors[$0] ?? nil }
        rows.append(
          documentCells(document.document)
            + [
              turn.map { .count($0.turn.index) } ?? .text(""), .text(turn?.turn.label ?? ""),
              .text(turn?.pseudonym ?? ""), .text(sector ?? ""),
              .count(map.codePoint(atByte: coding.range.start)),
              .count(map.codePoint(atByte: coding.range.end)),
              .count(document.base.wordCount(in: coding.range)),
              .text(slices.text(in: coding.range)),
              .text(question.map { slices.text(in: $0) } ?? ""),
            ] + codingCells(coding))
      }
    }
    for i in rows.indices { rows[i].insert(rows[i].removeLast(), at: 0) }
    let matrix = Matrix(
      title: word(.segmentTitle), columns: segmentColumns, rows: rows, keyColumns: 2,
      settings: settings(
        .defSegmentList, unit: .unitCoding, base: .allText, empty: nil,
        more: [Matrix.Setting("\(word(.start)), \(word(.end))", word(.positions))]))
    return Figure(matrix, notices: notices)
  }

  private var segmentColumns: [Matrix.Column] {
    [
      column("id", .id, width: 38), column("document", .document, width: 16),
      column("municipality", .municipality), column("place_code", .placeCode),
      column("department", .department), column("instrument", .instrument),
      column("turn", .turn), column("speaker", .speaker), column("pseudonym", .pseudonym),
      column("sector", .sector), column("start", .start), column("end", .end),
      column("words", .words), column("text", .text, width: 60),
      column("question", .question, width: 40), column("code", .code),
      column("code_name", .codeName, width: 28), column("family", .family),
      column("facets", .facets, width: 24), column("assumed", .assumed, width: 24),
      column("coder", .coder), column("layer", .layer), column("origin", .origin),
      column("date", .date), column("codebook_version", .version),
      column("memo", .memo, width: 40),
    ]
  }

  private func documentCells(_ document: AnalysisDocument) -> [Matrix.Cell] {
    typealias Key = AnalysisDocument.Key
    let keys = [Key.municipality, Key.placeCode, Key.department, Key.instrument]
    return [.text(document.name)] + keys.map { .text(document.attributes[$0] ?? "") }
  }

  /// The cells of the coding itself; the caller moves the id, which comes last, to the front.
  private func codingCells(_ coding: Coding) -> [Matrix.Cell] {
    // The code as it was given; for a retired one, only the family shows its replacement.
    let code = corpus.codebook.code(coding.code)
    let family = tree.place(coding.code).map { tree.codes[tree.family[$0]].id }
    func list(_ isAssumed: Bool) -> String {
      coding.facets.filter { $0.isAssumed == isAssumed }.sorted()
        .map { "\($0.facet)=\($0.value)" }.joined(separator: "; ")
    }
    return [
      .text(coding.code),
      .text((language == .en ? code?.nameEnglish : nil) ?? code?.name ?? ""),
      .text(family ?? ""), .text(list(false)), .text(list(true)), .text(coding.coder),
      .text(coding.layer), .text(coding.origin.rawValue), .text(coding.date ?? ""),
      .text(corpus.codebook.version), .text(coding.memo ?? ""), .text(coding.id),
    ]
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
