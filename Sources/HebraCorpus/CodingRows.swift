extension CorpusSource.Paragraph {
  /// Whether it belongs to a turn.
  var isSpoken: Bool {
    switch kind {
    case .labelled, .continuation: true
    case .unlabelled, .heading, .field, .bullet: false
    }
  }
}

/// The comments of a source as table rows, one for every line that names a code.
enum CodingRows {
  /// Columns: document, turn (from 0), quotation, code, coder, date, facets, memo.
  ///
  /// The memo lines of a comment are in its first row; a comment without a code has one row with an
  /// empty code.
  static func rows(of source: CorpusSource) -> [[String]] {
    source.comments.filter { $0.parent == nil }.flatMap { comment -> [[String]] in
      let place = quotation(of: comment.number, in: source.paragraphs)
      var codes: [(code: String, facets: String)] = []
      var memo: [String] = []
      for line in comment.lines {
        if let code = code(in: line) { codes.append(code) } else { memo.append(line) }
      }
      if codes.isEmpty { codes = [("", "")] }
      return codes.enumerated().map { index, code in
        [
          source.document, place.turn.map(String.init) ?? "", place.text, code.code, comment.coder,
          comment.date, code.facets, index == 0 ? memo.joined(separator: "\n") : "",
        ]
      }
    }
  }

  /// The code that a line names, with its facets.
  ///
  /// `COR-03: policía, raíz`, `cor 3`, `#COR-03 Nombre`, `#nombre`: an id alone or before a colon,
  /// or anything after `#`. An id followed by other words is prose about a code.
  static func code(in line: String) -> (code: String, facets: String)? {
    let halves = line.split(separator: ":", maxSplits: 1).map(String.init)
    guard let name = halves.first else { return nil }
    let facets = halves.count > 1 ? String(halves[1].drop { $0 == " " }) : ""
    if line.hasPrefix("#") { return (name, facets) }
    let id = name.filter { $0 != "-" && $0 != " " }
    let letters = id.prefix { $0.isLetter }
    let digits = id.dropFirst(letters.count)
    guard (2...5).contains(letters.count), (1...3).contains(digits.count),
      digits.allSatisfy(\.isNumber)
    else { return nil }
    return (name, facets)
  }

  /// The words of a range, with paragraphs joined by LF, and the turn in which it begins.
  private static func quotation(
    of number: Int, in paragraphs: [CorpusSource.Paragraph]
  ) -> (turn: Int?, text: String) {
    var turn = -1
    var first: Int?
    var pieces: [String] = []
    var isInside = false
    for paragraph in paragraphs {
      if case .labelled = paragraph.kind { turn += 1 }
      let marks = paragraph.marks.filter { $0.number == number }
      guard isInside || !marks.isEmpty else { continue }
      let bytes = Array(paragraph.text.utf8)
      let start = marks.first(where: \.isStart)
      let end = marks.first { !$0.isStart }
      if start != nil, paragraph.isSpoken { first = turn }
      let range = (start?.position ?? 0)..<(end?.position ?? bytes.count)
      pieces.append(String(decoding: bytes[range], as: UTF8.self))
      isInside = end == nil
    }
    return (first, pieces.joined(separator: "\n"))
  }
}
