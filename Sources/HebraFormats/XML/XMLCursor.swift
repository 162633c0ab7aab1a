/// A position in the bytes of a document, with functions that read the constructs that ``XMLScan``
/// supports.
///
/// If a construct is not as expected, the result is nil or the position stays at the error.
struct XMLCursor {
  private var at: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let kinds = XMLByteKinds.table

  /// A cursor at the first of `count` bytes, which must be followed by sixteen zeros.
  init(_ start: UnsafePointer<UInt8>, count: Int) {
    at = start
    end = start + count
  }

  var byte: UInt8 { at.pointee }
  var isAtEnd: Bool { at == end }

  mutating func skip() { at += 1 }

  /// Skips `byte` if it is next.
  @inline(__always)
  mutating func skip(_ byte: UInt8) -> Bool {
    guard at.pointee == byte else { return false }
    at += 1
    return true
  }

  /// Skips white space; returns false if there is none.
  @inline(__always) @discardableResult
  mutating func skipSpace() -> Bool {
    let start = at
    while kinds[at.pointee] & XMLByteKinds.space != 0 { at += 1 }
    return start < at
  }

  /// Skips the XML declaration if there is one; returns false if its encoding is not UTF-8.
  mutating func skipDeclaration() -> Bool {
    guard starts(with: "<?xml ") else { return true }
    at += 5
    guard skipSpace(), skip(past: "version=", oneOf: ["1.0"]) else { return false }
    var isParted = skipSpace()
    if starts(with: "encoding") {
      guard isParted, skip(past: "encoding=", oneOf: ["UTF-8", "utf-8"]) else { return false }
      isParted = skipSpace()
    }
    if starts(with: "standalone") {
      guard isParted, skip(past: "standalone=", oneOf: ["yes", "no"]) else { return false }
      skipSpace()
    }
    return skip(past: "?>")
  }

  private mutating func skip(past name: String, oneOf values: [String]) -> Bool {
    for quote in ["\"", "'"] {
      for value in values where skip(past: name + quote + value + quote) { return true }
    }
    return false
  }

  private mutating func skip(past text: String) -> Bool {
    guard starts(with: text) else { return false }
    at += text.utf8.count
    return true
  }

  private func starts(with text: String) -> Bool {
    UnsafeBufferPointer(start: at, count: min(end - at, text.utf8.count)).elementsEqual(text.utf8)
  }

  /// Reads an ASCII name with at most one colon; if there is none, the position does not change.
  @inline(__always)
  mutating func name() -> XMLRawName? {
    let start = at
    guard var stop = localNameEnd(from: start) else { return nil }
    var prefix = 0
    if stop.pointee == UInt8(ascii: ":") {
      prefix = stop - start
      guard let end = localNameEnd(from: stop + 1) else { return nil }
      stop = end
    }
    guard stop.pointee != UInt8(ascii: ":"), stop - start < 256 else { return nil }
    at = stop
    return XMLRawName(start, stop - start, prefix: prefix)
  }

  @inline(__always)
  private func localNameEnd(from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    guard kinds[start.pointee] & XMLByteKinds.nameStart != 0 else { return nil }
    var stop = start + 1
    while kinds[stop.pointee] & XMLByteKinds.name != 0 { stop += 1 }
    return stop
  }

  /// Reads `="…"` without references in the value.
  @inline(__always)
  mutating func attributeValue() -> UnsafeBufferPointer<UInt8>? {
    guard skip(UInt8(ascii: "=")), at.pointee == 0x22 || at.pointee == 0x27 else { return nil }
    let quote = at.pointee
    at += 1
    let start = at
    while at.pointee != quote {
      if kinds[at.pointee] & XMLByteKinds.value != 0 {
        at += 1
      } else if !skipCharacter() {
        return nil
      }
    }
    at += 1
    return UnsafeBufferPointer(start: start, count: at - 1 - start)
  }

  /// Reads text up to a `<` or `&`.
  @inline(__always)
  mutating func plainText() -> UnsafeBufferPointer<UInt8>? {
    let start = at
    while true {
      while kinds[at.pointee] & XMLByteKinds.text != 0 { at += 1 }
      switch at.pointee {
      case UInt8(ascii: "<"), UInt8(ascii: "&"):
        return UnsafeBufferPointer(start: start, count: at - start)
      case UInt8(ascii: "]"):
        if at[1] == UInt8(ascii: "]"), at[2] == UInt8(ascii: ">") { return nil }
        at += 1
      default: if !skipCharacter() { return nil }
      }
    }
  }

  /// Reads one of the five predefined entities.
  mutating func entity() -> UInt8? {
    for (entity, character) in Self.entities where skip(past: entity) { return character }
    return nil
  }

  private static let entities: [(String, UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
  ]

  /// Skips a non-ASCII character; returns false if the bytes are not a character that XML allows.
  @inline(__always)
  private mutating func skipCharacter() -> Bool {
    let second = at[1]
    switch at.pointee {
    case 0xC2...0xDF:
      guard second & 0xC0 == 0x80 else { return false }
      at += 2
    case 0xE0...0xEF:
      guard second & 0xC0 == 0x80, at[2] & 0xC0 == 0x80 else { return false }
      let scalar = UInt32(at[0] & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(at[2] & 0x3F)
      guard 0x800 <= scalar, !(0xD800..<0xE000 ~= scalar), scalar < 0xFFFE else { return false }
      at += 3
    case 0xF0...0xF4:
      guard second & 0xC0 == 0x80, at[2] & 0xC0 == 0x80, at[3] & 0xC0 == 0x80 else { return false }
      let plane = UInt32(at[0] & 0x07) << 2 | UInt32(second & 0x30) >> 4
      guard 1...16 ~= plane else { return false }
      at += 4
    default: return false
    }
    return true
  }
}

/// The classes of bytes in a document.
struct XMLByteKinds: Sendable {
  static let space: UInt8 = 1
  static let nameStart: UInt8 = 2
  static let name: UInt8 = 4
  /// ASCII characters that stand for themselves in text.
  static let text: UInt8 = 8
  /// ASCII characters that stand for themselves in an attribute value.
  static let value: UInt8 = 16

  private nonisolated(unsafe) let base: UnsafePointer<UInt8>

  @inline(__always) subscript(byte: UInt8) -> UInt8 { base[Int(byte)] }

  /// A table whose memory is never freed, because the scan reads it for every byte.
  static let table: XMLByteKinds = {
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max { (room + Int(byte)).initialize(to: kinds(of: byte)) }
    return XMLByteKinds(base: room)
  }()

  private static func kinds(of byte: UInt8) -> UInt8 {
    var kinds: UInt8 = 0
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: kinds |= space
    case 0x41...0x5A, 0x61...0x7A, 0x5F: kinds |= nameStart | name
    case 0x30...0x39, 0x2D, 0x2E: kinds |= name
    default: break
    }
    // As in libxml2, tabs and line ends in values become spaces, and CR is removed from text.
    if 0x20..<0x80 ~= byte, byte != 0x3C, byte != 0x26 { kinds |= value }
    if kinds & value != 0 && byte != 0x5D || byte == 0x09 || byte == 0x0A { kinds |= text }
    return kinds
  }
}
