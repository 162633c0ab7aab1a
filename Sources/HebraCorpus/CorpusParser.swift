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
      // Empty lines are for the eye of who edits the source.
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
    if line.hasPrefix("> ") { return try paragraph(.unlabelled, String(line.dropFirst(2))) }
    if line.hasPrefix("+ ") {
      guard paragraphs.contains(where: { if case .labelled = $0.kind { true } else { false } })
      else { throw error("'+' continues a turn, and there is none above", at: number) }
      return try paragraph(.continuation, String(line.dropFirst(2)))
    }
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
      let inside = rest[rest.index(after: brace)..<end]
      let isStart = !inside.hasPrefix("/")
      guard let mark = Int(isStart ? inside : inside.dropFirst()) else {
        throw error("a mark is '{n}' or '{/n}'", at: number)
      }
      paragraph.marks.append(
        CorpusSource.Mark(number: mark, isStart: isStart, position: paragraph.text.utf8.count))
      rest = rest[rest.index(after: end)...]
    }
    paragraph.text += rest
    return paragraph
  }

  private func comment(_ line: String) throws -> CorpusSource.Comment {
    let fields = line.split(separator: " | ", maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, let number = Int(fields[0]), !fields[1].isEmpty else {
      throw error("a comment is 'n | coder | date | line // line'", at: self.number)
    }
    let shape = String(fields[2].map { $0.isNumber ? "0" : $0 })
    guard shape == "0000-00-00T00:00:00Z" else {
      throw error("a comment's date is '2021-07-02T09:30:00Z'", at: self.number)
    }
    return CorpusSource.Comment(
      line: self.number, number: number, coder: String(fields[1]), date: String(fields[2]),
      lines: fields[3].split(separator: " // ").map(String.init))
  }

  /// Named coders, or every coder when a Word document has comments by more than one.
  private func copies(_ named: String?, of source: CorpusSource) throws -> [String] {
    let coders = source.coders
    guard let named else {
      return coders.count > 1 && source.container.hasPrefix("word-") ? coders : []
    }
    return try named.split(separator: ",").map { name in
      let key = CorpusName.slug(String(name))
      guard let coder = coders.first(where: { CorpusName.slug($0) == key }) else {
        throw error("'copias' names \(key), who has no comment", at: 1)
      }
      return coder
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
