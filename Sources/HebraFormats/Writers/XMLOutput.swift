/// Writes XML tag by tag into bytes.
struct XMLOutput {
  private(set) var bytes: [UInt8]
  /// The number of scalars that XML cannot contain; they became `�`.
  private(set) var replaced = 0

  /// Begins with an XML declaration, unless it will be a part of something else.
  init(declares: Bool = true) {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    bytes = declares ? Array(declaration.utf8) : []
  }

  /// Writes markup unchanged; it must never be text from a document.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Opens an element; attributes without a value are left out.
  mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:])
  {
    tag(name, attributes)
    bytes.append(0x3E)
  }

  /// Writes an element without content.
  mutating func empty(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    tag(name, attributes)
    raw("/>")
  }

  /// Closes an element.
  mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    bytes.append(0x3E)
  }

  /// Writes an element with text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: String
  ) {
    open(name, attributes)
    text(content)
    close(name)
  }

  /// Writes text, escaped.
  mutating func text(_ content: String) {
    for scalar in content.unicodeScalars { self.scalar(scalar) }
  }

  /// Writes one scalar of text, escaped.
  mutating func scalar(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": raw("&amp;")
    case "<": raw("&lt;")
    case ">": raw("&gt;")
    case "\"": raw("&quot;")
    // Written as references; otherwise they would be read back as a space or LF.
    case "\t": raw("&#9;")
    case "\n": raw("&#10;")
    case "\r": raw("&#13;")
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
      replaced += 1
      raw("\u{FFFD}")
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) {
    bytes.append(0x3C)
    raw(name)
    for (attribute, value) in attributes {
      guard let value else { continue }
      bytes.append(0x20)
      raw(attribute)
      raw("=\"")
      text(value)
      bytes.append(0x22)
    }
  }
}
