internal import HebraLanguage

/// Counts the letters between tags, by the names of the tags alone.
enum MarkupLetters {
  /// The letters inside elements of these names, whatever their prefix, but not inside `without`.
  static func count(
    _ bytes: [UInt8], within: Set<String>, without: Set<String> = []
  ) -> Int {
    var sum = 0
    var (inside, outside) = (0, 0)
    var isInSeparator = false
    forEach(in: bytes) { piece in
      switch piece {
      case .text(let range): if inside > 0, outside == 0 { sum += letters(bytes[range]) }
      case .tag(let name, let change, let tag):
        let local = name.split(separator: ":").last.map(String.init) ?? name
        if local == "footnote" || local == "endnote" {
          // Word's own separators between text and notes, which nobody wrote.
          let hasType = bytes[tag].containsType
          if change > 0, hasType { outside += 1 }
          if change < 0, isInSeparator { outside -= 1 }
          isInSeparator = change > 0 && hasType
        }
        if within.contains(local) { inside = max(0, inside + change) }
        if without.contains(local) { outside = max(0, outside + change) }
      }
    }
    return sum
  }

  /// The letters of a page outside what no reader shows.
  static func html(_ bytes: [UInt8]) -> Int {
    let hidden: Set<String> = [
      "script", "style", "title", "object", "iframe", "noscript", "noframes", "noembed", "select",
      "textarea", "button", "svg", "math", "template", "audio", "video", "canvas", "applet", "rp",
      "xml", "plaintext", "xmp", "frameset",
    ]
    var sum = 0
    var open: [String: Int] = [:]
    forEach(in: bytes, isHTML: true) { piece in
      switch piece {
      case .text(let range): if open.isEmpty { sum += letters(bytes[range]) }
      case .tag(let name, let change, _):
        let name = name.lowercased()
        guard hidden.contains(name) else { return }
        open[name, default: 0] += change
        if open[name, default: 0] <= 0 { open[name] = nil }
      }
    }
    return sum
  }

  /// The letters directly inside elements of the text of OpenDocument: `text:p`, `text:span`.
  static func openDocument(_ bytes: [UInt8]) -> Int {
    let shown: Set<String> = ["text:p", "text:h", "text:span", "text:a"]
    var sum = 0
    var stack: [Bool] = []
    forEach(in: bytes) { piece in
      switch piece {
      case .text(let range): if stack.last == true { sum += letters(bytes[range]) }
      case .tag(let name, 1, _): stack.append(shown.contains(name))
      case .tag(_, -1, _): _ = stack.popLast()
      case .tag: break
      }
    }
    return sum
  }

  /// The letters of text; references are left out, since they may be any character.
  static func letters(_ text: ArraySlice<UInt8>) -> Int {
    var sum = 0
    var from = text.startIndex
    while let mark = text[from...].firstIndex(of: UInt8(ascii: "&")) {
      let reach = text[(mark + 1)...].prefix(33)
      let name = reach.prefix { LetterAccount.isLetter($0) || $0 == UInt8(ascii: "#") }
      // The letter before may join with a combining mark.
      sum += max(0, LetterAccount.letters(text[from..<mark]) - 1)
      from = name.endIndex
    }
    return sum + LetterAccount.letters(text[from...])
  }

  /// A line without `<…>` and `{\…}`.
  static func withoutTags(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest: [UInt8] = []
    var closing: UInt8?
    for i in line.indices {
      if let end = closing {
        if line[i] == end { closing = nil }
      } else if line[i] == UInt8(ascii: "<") {
        closing = UInt8(ascii: ">")
      } else if line[i...].starts(with: "{\\".utf8) {
        closing = UInt8(ascii: "}")
      } else {
        rest.append(line[i])
      }
    }
    return rest[...]
  }

  private enum Piece {
    /// A tag's name, what it does to the number of open elements (1, −1 or 0), and its place.
    case tag(String, Int, Range<Int>)
    case text(Range<Int>)
  }

  /// Passes the pieces of a file to `take`; comments, declarations and CDATA are none.
  private static func forEach(
    in bytes: [UInt8], isHTML: Bool = false, _ take: (Piece) -> Void
  ) {
    var i = 0
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: "<") else {
        let end = bytes[i...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        take(.text(i..<end))
        i = end
        continue
      }
      if let closing = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", ">"), ("<!", ">")].first(
        where: { bytes[i...].starts(with: $0.0.utf8) })
      {
        i = end(of: Array(closing.1.utf8), in: bytes, from: i + 2)
        continue
      }
      let start = i + 1
      var quote: UInt8?
      i = start
      while i < bytes.count, quote != nil || bytes[i] != UInt8(ascii: ">") {
        if bytes[i] == quote {
          quote = nil
        } else if quote == nil, bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
          quote = bytes[i]
        }
        i += 1
      }
      let isEnd = start < bytes.count && bytes[start] == UInt8(ascii: "/")
      let name = bytes[(isEnd ? start + 1 : start)..<max(i, isEnd ? start + 1 : start)]
        .prefix { !$0.isASCIISpace && $0 != UInt8(ascii: "/") }
      let isEmpty = i > start && bytes[i - 1] == UInt8(ascii: "/")
      let text = String(decoding: name, as: UTF8.self)
      take(.tag(text, isEnd ? -1 : isEmpty ? 0 : 1, start..<max(i, start)))
      i += 1
      if isHTML, !isEnd, ["script", "style"].contains(text.lowercased()) {
        // Their content has no tags.
        while i < bytes.count, !bytes[i...].starts(with: "</".utf8) { i += 1 }
      }
    }
  }

  private static func end(of closing: [UInt8], in bytes: [UInt8], from place: Int) -> Int {
    var i = place
    while i < bytes.count {
      if bytes[i] == closing[0], bytes[i...].starts(with: closing) { return i + closing.count }
      i += 1
    }
    return bytes.count
  }
}

extension ArraySlice<UInt8> {
  /// Whether a tag of Word has a type other than that of a note.
  fileprivate var containsType: Bool {
    let tag = String(decoding: self, as: UTF8.self)
    return tag.contains(":type=") && !tag.contains("normal")
  }
}
