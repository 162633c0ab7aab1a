internal import HebraLanguage

/// Counts the letters between tags, by the names of the tags alone.
enum MarkupLetters {
  /// The letters inside elements of these names, whatever their prefix, but not inside `without`.
  static func count(
    _ bytes: [UInt8], within: Set<String>, without: Set<String> = []
  ) -> Int {
    // A few names each, for which a list is faster than a set.
    let within = within.map { hash($0) }
    let without = without.map { hash($0) }
    var sum = 0
    var (inside, outside) = (0, 0)
    var isInSeparator = false
    forEach(in: bytes) { piece in
      switch piece {
      case .text(let range): if inside > 0, outside == 0 { sum += letters(bytes[range]) }
      case .tag(let name, let change, let tag):
        if notes.contains(name.local) {
          // Word's own separators between text and notes, which nobody wrote.
          let hasType = bytes[tag].containsType
          if change > 0, hasType { outside += 1 }
          if change < 0, isInSeparator { outside -= 1 }
          isInSeparator = change > 0 && hasType
        }
        if within.contains(name.local) { inside = max(0, inside + change) }
        if !without.isEmpty, without.contains(name.local) { outside = max(0, outside + change) }
      }
    }
    return sum
  }

  private static let notes = [hash("footnote"), hash("endnote")]

  /// The letters of a page outside what no reader shows.
  static func html(_ bytes: [UInt8]) -> Int {
    var sum = 0
    var open: [UInt64: Int] = [:]
    forEach(in: bytes, isHTML: true) { piece in
      switch piece {
      case .text(let range): if open.isEmpty { sum += letters(bytes[range]) }
      case .tag(let name, let change, _):
        guard hidden.contains(name.full) else { return }
        open[name.full, default: 0] += change
        if open[name.full, default: 0] <= 0 { open[name.full] = nil }
      }
    }
    return sum
  }

  private static let hidden = Set(
    [
      "script", "style", "title", "object", "iframe", "noscript", "noframes", "noembed", "select",
      "textarea", "button", "svg", "math", "template", "audio", "video", "canvas", "applet", "rp",
      "xml", "plaintext", "xmp", "frameset",
    ].map { hash($0) })

  /// The letters directly inside elements of the text of OpenDocument: `text:p`, `text:span`.
  static func openDocument(_ bytes: [UInt8]) -> Int {
    var sum = 0
    var stack: [Bool] = []
    forEach(in: bytes) { piece in
      switch piece {
      case .text(let range): if stack.last == true { sum += letters(bytes[range]) }
      case .tag(let name, 1, _): stack.append(shown.contains(name.full))
      case .tag(_, -1, _): _ = stack.popLast()
      case .tag: break
      }
    }
    return sum
  }

  private static let shown = ["text:p", "text:h", "text:span", "text:a"].map { hash($0) }

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

  /// The name of a tag, as hashes: with its prefix and without.
  private struct Name {
    var full: UInt64
    var local: UInt64
  }

  private enum Piece {
    /// A tag's name, what it does to the number of open elements (1, −1 or 0), and its place.
    case tag(Name, Int, Range<Int>)
    case text(Range<Int>)
  }

  private static func hash(_ name: String) -> UInt64 {
    var hash = ByteHash()
    for byte in name.utf8 { hash.add(byte) }
    return hash.value
  }

  /// Passes the pieces of a file to `take`; comments, declarations and CDATA are none.
  private static func forEach(
    in bytes: [UInt8], isHTML: Bool = false, _ take: (Piece) -> Void
  ) {
    let script = [hash("script"), hash("style")]
    var i = 0
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: "<") else {
        let end = bytes[i...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        take(.text(i..<end))
        i = end
        continue
      }
      let start = i + 1
      if start < bytes.count, bytes[start] == UInt8(ascii: "!") || bytes[start] == UInt8(ascii: "?")
      {
        let closing = [("<!--", "-->"), ("<![CDATA[", "]]>")].first {
          bytes[i...].starts(with: $0.0.utf8)
        }
        i = end(of: Array((closing?.1 ?? ">").utf8), in: bytes, from: i + 2)
        continue
      }
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
      let name = name(in: bytes, from: isEnd ? start + 1 : start, to: i, isHTML: isHTML)
      let isEmpty = i > start && bytes[i - 1] == UInt8(ascii: "/")
      take(.tag(name, isEnd ? -1 : isEmpty ? 0 : 1, start..<max(i, start)))
      i += 1
      if isHTML, !isEnd, script.contains(name.full) {
        // Their content has no tags.
        while i < bytes.count, !bytes[i...].starts(with: "</".utf8) { i += 1 }
      }
    }
  }

  /// The name at `start`; of a page, in small letters.
  private static func name(
    in bytes: [UInt8], from start: Int, to end: Int, isHTML: Bool
  ) -> Name {
    var full = ByteHash()
    var local = ByteHash()
    var i = start
    while i < end, !bytes[i].isASCIISpace, bytes[i] != UInt8(ascii: "/") {
      let isCapital = isHTML && 0x41...0x5A ~= bytes[i]
      let byte = isCapital ? bytes[i] | 0x20 : bytes[i]
      full.add(byte)
      if byte == UInt8(ascii: ":") { local = ByteHash() } else { local.add(byte) }
      i += 1
    }
    return Name(full: full.value, local: local.value)
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
