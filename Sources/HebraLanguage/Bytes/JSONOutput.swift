internal import HebraModel

/// Writes JSON value by value, so that keys keep a readable order.
///
/// Control and invisible characters (``Shown/isHidden(_:)``) are written as escapes: the value is
/// complete, but printing the file on a terminal does no harm. The JSON that is stored in a project
/// keeps them (``stored(_:)``), because its bytes are hashed and must not change.
package struct JSONOutput: Sendable {
  /// The bytes so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private let keepsHidden: Bool

  /// Empty output, with capacity for this number of bytes.
  package init(capacity: Int = 0) {
    keepsHidden = false
    bytes.reserveCapacity(capacity)
  }

  /// The JSON of one value that `body` writes, as it is stored in a project: on one line, with no
  /// escapes but those that RFC 8259 demands.
  package static func stored(
    capacity: Int = 0, _ body: (inout JSONOutput) -> Void
  ) -> String {
    var output = JSONOutput(keepsHidden: true)
    output.bytes.reserveCapacity(capacity)
    body(&output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// The members of a stored object that `body` writes, for ``members(_:)``.
  package static func storedMembers(_ body: (inout JSONOutput) -> Void) -> String {
    stored { output in
      output.object(body)
      output.bytes = Array(output.bytes.dropFirst().dropLast())
    }
  }

  private init(keepsHidden: Bool) { self.keepsHidden = keepsHidden }

  /// Writes an object whose members `body` writes.
  package mutating func object(_ body: (inout JSONOutput) -> Void) { nested(0x7B, 0x7D, body) }

  /// Writes an array whose elements `body` writes.
  package mutating func array(_ body: (inout JSONOutput) -> Void) { nested(0x5B, 0x5D, body) }

  /// Writes the key of the next value.
  package mutating func key(_ key: String) {
    value { $0.quote(key) }
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a string, or null.
  package mutating func string(_ string: String?) {
    value { output in
      if let string { output.quote(string) } else { output.bytes += "null".utf8 }
    }
  }

  /// Writes an integer, or null.
  package mutating func number(_ number: Int?) {
    value { $0.bytes += (number.map(String.init) ?? "null").utf8 }
  }

  /// Writes a number in its shortest form; null for nil, NaN and infinity.
  package mutating func number(_ number: Double?) {
    let isWritable = number?.isFinite ?? false
    value { $0.bytes += (isWritable ? number?.description ?? "null" : "null").utf8 }
  }

  /// Writes a value that is already JSON.
  package mutating func raw(_ json: String) { value { $0.bytes += Shown.json(json).utf8 } }

  /// Writes members of an object that ``storedMembers(_:)`` made.
  package mutating func members(_ json: String) {
    guard !json.isEmpty else { return }
    value { $0.bytes += json.utf8 }
  }

  /// Writes true or false.
  package mutating func bool(_ bool: Bool) { value { $0.bytes += "\(bool)".utf8 } }

  /// Writes a line end before the next value, for readability.
  package mutating func newLine() {
    if needsComma { bytes.append(0x2C) }
    needsComma = false
    bytes.append(0x0A)
  }

  /// Writes an array of integers.
  package mutating func array(of numbers: some Sequence<Int>) {
    array { output in for number in numbers { output.number(number) } }
  }

  /// Writes an object of texts, with its keys in order.
  package mutating func object(of texts: [String: String]) {
    object { output in
      for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
        output.key(key)
        output.string(text)
      }
    }
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
    let text = string.utf8.span
    bytes.append(0x22)
    var start = 0
    for i in 0..<text.count where Self.mayBeEscaped(text[i]) {
      let length = escape(text, at: i, after: start)
      if length > 0 { start = i + length }
    }
    bytes.append(contentsOf: text.extracting(start...))
    bytes.append(0x22)
  }

  /// Whether a byte may need an escape; nearly no byte of Spanish text does.
  @inline(__always)
  private static func mayBeEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte >= 0xCD
  }

  /// If the character at `i` needs an escape, writes the text before it and the escape, and returns
  /// the character's length in bytes; otherwise returns 0.
  private mutating func escape(
    _ text: Span<UInt8>, at i: Int, after start: Int
  ) -> Int {
    if keepsHidden, text[i] >= 0x7F { return 0 }
    guard text[i] >= 0x80 else {
      bytes.append(contentsOf: text.extracting(start..<i))
      escape(text[i])
      return 1
    }
    guard Shown.mayBeHidden(text[i], i + 1 < text.count ? text[i + 1] : 0) else { return 0 }
    let length = text[i].scalarLength
    let character = String(decoding: text.extracting(i..<min(i + length, text.count)))
    guard let scalar = character.unicodeScalars.first, Shown.isHidden(scalar) else { return 0 }
    bytes.append(contentsOf: text.extracting(start..<i))
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
