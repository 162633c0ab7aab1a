/// Reads the text form of a corpus source; Corpus/README.md describes it.
struct CorpusParser {
  private let file: String
  private let lines: [String]
  private var number = 0

  init(_ text: String, file: String) {
    self.file = file
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  mutating func source() throws -> CorpusSource {
    let header = try header()
    func value(_ key: String) throws -> String {
      guard let value = header[key] else { throw error("the header has no '\(key)'", at: 1) }
      return value
    }
    var source = CorpusSource(
      file: file, document: try value("documento"), title: try value("titulo"),
      container: try value("contenedor"), date: try value("fecha"), copies: [], paragraphs: [],
      comments: [])
    try body(into: &source)
    try CorpusMarks.check(source)
    source.copies = try copies(header["copias"], of: source)
    source.hasSignedCopies = header["copias"]?.contains("=") == true
    try CorpusRules.check(source)
    return source
  }

  private mutating func header() throws -> [String: String] {
    var header: [String: String] = [:]
    while number < lines.count, !lines[number].isEmpty {
      number += 1
      guard let (key, value) = Self.halves(lines[number - 1], at: ": "), !key.isEmpty else {
        throw error("a header line is 'key: value'", at: number)
      }
      guard header.updateValue(value, forKey: key) == nil else {
        throw error("'\(key)' stands twice in the header", at: number)
      }
    }
    guard number < lines.count else {
      throw error("no empty line ends the header", at: number)
    }
    number += 1
    return header
  }

  private mutating func body(into source: inout CorpusSource) throws {
    while number < lines.count, lines[number] != "---" {
      number += 1
      // Empty lines only make the source easier to edit.
      guard !lines[number - 1].isEmpty else { continue }
      source.paragraphs.append(try paragraph(lines[number - 1], after: source.paragraphs))
    }
    guard !source.paragraphs.isEmpty else { throw error("no paragraph", at: number) }
    guard number < lines.count else { return }
    number += 1
    while number < lines.count {
      number += 1
      guard !lines[number - 1].isEmpty else { continue }
      source.comments.append(try comment(lines[number - 1]))
    }
  }

  private func paragraph(
    _ line: String, after paragraphs: [CorpusSource.Paragraph]
  ) throws -> CorpusSource.Paragraph {
    let rest = String(line.dropFirst(2))
    let isTurn = { (paragraph: CorpusSource.Paragraph) in
      if case .labelled = paragraph.kind { true } else { false }
    }
    switch line.prefix(2) {
    case "> ": return try paragraph(.unlabelled, rest)
    case "= ": return try paragraph(.heading, rest)
    case "* ": return try paragraph(.bullet, rest)
    case "| ":
      guard let (field, value) = Self.halves(rest, at: " | ") else {
        throw error("a row of the sheet is '| what | value'", at: number)
      }
      return try paragraph(.field(field), value)
    case "+ ":
      guard paragraphs.contains(where: isTurn) else {
        throw error("'+' continues a turn, and there is none above", at: number)
      }
      return try paragraph(.continuation, rest)
    case "& ":
      guard paragraphs.last.map(isTurn) == true else {
        throw error("'&' stands behind a turn, and there is none above", at: number)
      }
      var paragraph = try turn(rest)
      paragraph.sharesLine = true
      return paragraph
    default: return try turn(line)
    }
  }

  private func turn(_ line: String) throws -> CorpusSource.Paragraph {
    var rest = line
    var time: String?
    if line.hasPrefix("[") {
      guard let (bracket, after) = Self.halves(line, at: "] "), Self.isTime(bracket.dropFirst())
      else { throw error("a time is '[hh:mm:ss] '", at: number) }
      time = String(bracket.dropFirst())
      rest = after
    }
    guard let (label, text) = Self.halves(rest, at: ": ") else {
      throw error("a paragraph begins with '> ', '+ ' or 'LABEL: '", at: number)
    }
    guard !label.isEmpty, label.count <= 40, !label.contains("{") else {
      throw error("what stands before ': ' is no label", at: number)
    }
    return try paragraph(.labelled(label: label, time: time), text)
  }

  private func paragraph(
    _ kind: CorpusSource.Paragraph.Kind, _ text: String
  ) throws -> CorpusSource.Paragraph {
    var paragraph = CorpusSource.Paragraph(line: number, kind: kind, text: "", marks: [])
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      paragraph.text += rest[..<brace]
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else {
        throw error("a brace that belongs to no mark", at: number)
      }
      try mark(String(rest[rest.index(after: brace)..<end]), in: &paragraph)
      rest = rest[rest.index(after: end)...]
    }
    paragraph.text += rest
    return paragraph
  }

  /// `{n}`, `{/n}`, `{-struck out-}`, `{+put in+}`, `{Luis~as it is~as his copy has it}`.
  private func mark(_ inside: String, in paragraph: inout CorpusSource.Paragraph) throws {
    let place = paragraph.text.utf8.count
    if inside.hasPrefix("-"), inside.hasSuffix("-"), inside.count > 2 {
      paragraph.revisions.append(
        CorpusSource.Revision(
          start: place, end: place, deleted: String(inside.dropFirst().dropLast())))
      return
    }
    if inside.hasPrefix("+"), inside.hasSuffix("+"), inside.count > 2 {
      paragraph.text += inside.dropFirst().dropLast()
      paragraph.revisions.append(
        CorpusSource.Revision(start: place, end: paragraph.text.utf8.count))
      return
    }
    let parts = inside.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3 {
      paragraph.text += parts[1]
      paragraph.edits.append(
        CorpusSource.Edit(
          start: place, end: paragraph.text.utf8.count, copy: CorpusName.slug(parts[0]),
          replacement: parts[2]))
      return
    }
    let isStart = !inside.hasPrefix("/")
    guard let mark = Int(isStart ? inside : String(inside.dropFirst())) else {
      throw error("a mark is '{n}' or '{/n}'", at: number)
    }
    paragraph.marks.append(
      CorpusSource.Mark(number: mark, isStart: isStart, position: place))
  }

  private func comment(_ line: String) throws -> CorpusSource.Comment {
    let fields = line.split(separator: " | ", maxSplits: 3, omittingEmptySubsequences: false)
    let head = fields[0].split(separator: " ").map(String.init)
    guard fields.count == 4, let number = head.first.flatMap({ Int($0) }), !fields[1].isEmpty,
      head.count == 1 || head.dropFirst() == ["!"] || (head.count == 3 && head[1] == ">")
    else {
      throw error("a comment is 'n | coder | date | line // line'", at: self.number)
    }
    let shape = String(fields[2].map { $0.isNumber ? "0" : $0 })
    guard shape == "0000-00-00T00:00:00Z" else {
      throw error("a comment's date is '2021-07-02T09:30:00Z'", at: self.number)
    }
    return CorpusSource.Comment(
      line: self.number, number: number, coder: String(fields[1]), date: String(fields[2]),
      lines: fields[3].split(separator: " // ").map(String.init),
      parent: head.count == 3 ? Int(head[2]) : nil, isResolved: head.last == "!")
  }

  /// Named copies (`ana = Ana; luis = Luis, LUIS R.`, or `ana, luis`), or one for each coder when a
  /// Word document has comments by more than one.
  private func copies(_ named: String?, of source: CorpusSource) throws -> [CorpusSource.Copy] {
    let coders = source.coders
    guard let named else {
      guard coders.count > 1, source.container.hasPrefix("word-") else { return [] }
      return coders.map { CorpusSource.Copy(slug: CorpusName.slug($0), authors: [$0]) }
    }
    if named.contains("=") {
      return try named.split(separator: ";").map { entry in
        guard let (slug, authors) = Self.halves(String(entry), at: "=") else {
          throw error("'copias' is 'ana = Ana; luis = Luis, LUIS R.'", at: 1)
        }
        return CorpusSource.Copy(
          slug: CorpusName.slug(slug),
          authors: authors.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.map {
            String($0.reversed().drop { $0 == " " }.reversed())
          })
      }
    }
    return try named.split(separator: ",").map { name in
      let key = CorpusName.slug(String(name))
      guard let coder = coders.first(where: { CorpusName.slug($0) == key }) else {
        throw error("'copias' names \(key), who has no comment", at: 1)
      }
      return CorpusSource.Copy(slug: key, authors: [coder])
    }
  }

  private func error(_ message: String, at line: Int) -> CorpusError {
    CorpusError(file: file, line: line, message: message)
  }

  private static func isTime(_ text: some StringProtocol) -> Bool {
    String(text.map { $0.isNumber ? "0" : $0 }) == "00:00:00"
  }

  private static func halves(_ line: String, at separator: String) -> (String, String)? {
    let halves = line.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
    return halves.count == 2 ? (String(halves[0]), String(halves[1])) : nil
  }
}
