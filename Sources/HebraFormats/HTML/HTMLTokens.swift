internal import HebraLanguage

/// Divides a web page into tokens and tolerates what browsers tolerate.
///
/// It fetches nothing and knows only the entities of HTML.
struct HTMLTokens {
  enum Token {
    /// Text as written, with unresolved references.
    case text(Range<Int>)
    case start(Tag)
    case end(String)
    case comment(Range<Int>)
    /// The contents of `<script>`, `<style>`, `<title>` and similar elements.
    case raw(String, Range<Int>)
  }

  /// A start tag, with only the attributes that the reader uses.
  struct Tag {
    var name: String
    var element: HTMLElement
    var attributes: [String: String] = [:]
  }

  let bytes: [UInt8]
  private var at = 0
  private var last = 0
  private var rawName: String?

  private static let attributes: Set<String> = [
    "class", "style", "hidden", "colspan", "start", "value", "reversed", "alt", "title", "id",
    "data-timestamp", "href", "type",
  ]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The cost of the last token in units of work.
  var step: Int { (at - last) / 32 + 2 }

  mutating func next() -> Token? {
    last = at
    if let name = rawName {
      rawName = nil
      return rawText(name)
    }
    guard at < bytes.count else { return nil }
    if bytes[at] != UInt8(ascii: "<") { return text(from: at) }
    guard at + 1 < bytes.count else { return text(from: at) }
    switch bytes[at + 1] {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"): return bogusComment(from: at + 1)
    case UInt8(ascii: "/"):
      guard at + 2 < bytes.count, bytes[at + 2].isASCIILetter else {
        return bogusComment(from: at + 2)
      }
      at += 2
      let name = tagName()
      skipAttributes { _, _ in }
      return .end(name)
    case let byte where byte.isASCIILetter:
      at += 1
      let name = tagName()
      var tag = Tag(name: name, element: HTMLElement(name))
      skipAttributes { name, value in
        // If an attribute occurs twice, the first one counts.
        if Self.attributes.contains(name), tag.attributes[name] == nil {
          tag.attributes[name] = value
        }
      }
      if HTMLElement.raw.contains(tag.element) { rawName = tag.name }
      return .start(tag)
    default: return text(from: at)
    }
  }

  private mutating func text(from start: Int) -> Token {
    at = start + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
    return .text(start..<at)
  }

  private mutating func tagName() -> String {
    let start = at
    while at < bytes.count, !bytes[at].isASCIISpace, bytes[at] != UInt8(ascii: ">"),
      bytes[at] != UInt8(ascii: "/")
    {
      at += 1
    }
    return String(decoding: bytes[start..<at].prefix(64), as: UTF8.self).lowercased()
  }

  /// Reads the attributes and the `>` after them.
  private mutating func skipAttributes(_ take: (String, String) -> Void) {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ">") {
        at += 1
        return
      }
      if byte.isASCIISpace || byte == UInt8(ascii: "/") {
        at += 1
        continue
      }
      let start = at
      at += 1
      while at < bytes.count, !bytes[at].isASCIISpace, bytes[at] != UInt8(ascii: "="),
        bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/")
      {
        at += 1
      }
      let name = String(decoding: bytes[start..<at].prefix(64), as: UTF8.self).lowercased()
      var value: Range<Int>?
      var place = at
      while place < bytes.count, bytes[place].isASCIISpace { place += 1 }
      if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
        at = place + 1
        value = attributeValue()
      }
      // An attribute may contain a whole image, so at most 4096 bytes are copied.
      let kept = value.map { Array(bytes[$0].prefix(4096)) } ?? []
      take(name, String(decoding: CharacterReferences.resolved(kept), as: UTF8.self))
    }
  }

  private mutating func attributeValue() -> Range<Int> {
    while at < bytes.count, bytes[at].isASCIISpace { at += 1 }
    guard at < bytes.count else { return at..<at }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      at = start
      while at < bytes.count, bytes[at] != quote { at += 1 }
      let end = at
      at = min(bytes.count, at + 1)
      return start..<end
    }
    let start = at
    while at < bytes.count, !bytes[at].isASCIISpace, bytes[at] != UInt8(ascii: ">") { at += 1 }
    return start..<at
  }

  private mutating func declaration() -> Token {
    guard bytes[at...].starts(with: "<!--".utf8) else { return bogusComment(from: at + 2) }
    let start = at + 4
    at = start
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "-"), bytes[at...].starts(with: "-->".utf8) {
        let end = at
        at += 3
        return .comment(start..<end)
      }
      at += 1
    }
    return .comment(min(start, bytes.count)..<bytes.count)
  }

  private mutating func bogusComment(from start: Int) -> Token {
    at = min(start, bytes.count)
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
    at = min(bytes.count, at + 1)
    return .comment(start..<start)
  }

  /// Everything up to the end tag of a raw element; the end tag is read next.
  private mutating func rawText(_ name: String) -> Token {
    let start = at
    let key = Array(name.utf8)
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "/"),
        bytes[(at + 2)...].prefix(key.count).elementsEqual(key, by: { $0 | 0x20 == $1 }),
        at + 2 + key.count >= bytes.count || !bytes[at + 2 + key.count].isASCIILetter
      {
        break
      }
      at += 1
    }
    return .raw(name, start..<at)
  }
}
