internal import HebraModel

/// JSON written value by value, so that keys keep the order in which people expect them.
///
/// What a terminal would obey and what nobody would see (``Shown/isHidden(_:)``) is written as an
/// escape: the value is whole, and no one who prints the file is hurt.
public struct JSONOutput: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Nothing yet, with room for so many bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// An object with what `body` writes, as a value.
  public mutating func object(_ body: (inout JSONOutput) -> Void) { nested(0x7B, 0x7D, body) }

  /// An array with what `body` writes, as a value.
  public mutating func array(_ body: (inout JSONOutput) -> Void) { nested(0x5B, 0x5D, body) }

  /// The key of the value that follows.
  public mutating func key(_ key: String) {
    value { $0.quote(key) }
    bytes.append(0x3A)
    needsComma = false
  }

  /// A string, or null.
  public mutating func string(_ string: String?) {
    value { output in
      if let string { output.quote(string) } else { output.bytes += "null".utf8 }
    }
  }

  /// A whole number, or null.
  public mutating func number(_ number: Int?) {
    value { $0.bytes += (number.map(String.init) ?? "null").utf8 }
  }

  /// A number in its shortest form, or null, also for what JSON has no number for.
  public mutating func number(_ number: Double?) {
    let isWritable = number?.isFinite ?? false
    value { $0.bytes += (isWritable ? number?.description ?? "null" : "null").utf8 }
  }

  /// A value that is JSON already.
  public mutating func raw(_ json: String) { value { $0.bytes += Shown.json(json).utf8 } }

  /// True or false.
  public mutating func bool(_ bool: Bool) { value { $0.bytes += "\(bool)".utf8 } }

  /// A line end before the next value, for people who look at the file.
  public mutating func newLine() {
    if needsComma { bytes.append(0x2C) }
    needsComma = false
    bytes.append(0x0A)
  }

  private mutating func nested(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONOutput) -> Void
  ) {
    value { output in
      output.bytes.append(open)
      output.needsComma = false
      body(&output)
      output.bytes.append(close)
    }
  }

  private mutating func value(_ body: (inout JSONOutput) -> Void) {
    if needsComma { bytes.append(0x2C) }
    body(&self)
    needsComma = true
  }

  private mutating func quote(_ string: String) {
    var string = string
    bytes.append(0x22)
    string.withUTF8 { text in
      var start = 0
      for i in text.indices where Self.mayBeEscaped(text[i]) {
        let length = escape(text, at: i, after: start)
        if length > 0 { start = i + length }
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(0x22)
  }

  /// Nearly all bytes of Spanish are none of these.
  @inline(__always)
  private static func mayBeEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte >= 0xCD
  }

  /// Writes what stands before the character at `i` and its escape, where it needs one; gives the
  /// bytes that the character takes then, else 0.
  private mutating func escape(
    _ text: UnsafeBufferPointer<UInt8>, at i: Int, after start: Int
  ) -> Int {
    guard text[i] >= 0x80 else {
      bytes.append(contentsOf: text[start..<i])
      escape(text[i])
      return 1
    }
    guard Shown.mayBeHidden(text[i], i + 1 < text.count ? text[i + 1] : 0) else { return 0 }
    let length = text[i] < 0xE0 ? 2 : text[i] < 0xF0 ? 3 : 4
    let character = String(decoding: text[i..<min(i + length, text.count)], as: UTF8.self)
    guard let scalar = character.unicodeScalars.first, Shown.isHidden(scalar) else { return 0 }
    bytes.append(contentsOf: text[start..<i])
    bytes += Shown.jsonEscape(scalar).utf8
    return length
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x0A: bytes += [0x5C, 0x6E]
    case 0x0D: bytes += [0x5C, 0x72]
    case 0x09: bytes += [0x5C, 0x74]
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
