/// The bytes of one token, in memory that is reused; an array would pay for copy-on-write checks.
struct TokenBuffer: ~Copyable {
  /// Marks a number that packs two ASCII letters: œ folds to `oe`.
  static let pair: UInt32 = 0x8000_0000

  private var base: UnsafeMutablePointer<UInt8>
  private var room: Int
  private(set) var count = 0

  init() {
    room = 64
    base = .allocate(capacity: room)
  }

  deinit { base.deallocate() }

  var bytes: Span<UInt8> {
    @inline(__always) @_lifetime(borrow self) get {
      _overrideLifetime(UnsafeBufferPointer(start: base, count: count).span, borrowing: self)
    }
  }

  var last: UInt8? { count > 0 ? base[count - 1] : nil }

  mutating func clear() { count = 0 }

  mutating func removeLast() { count -= 1 }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == room { grow() }
    base[count] = byte
    count += 1
  }

  /// Appends ASCII letters in lower case.
  @inline(__always)
  mutating func append(lowercasing letters: Span<UInt8>) {
    while count + letters.count > room { grow() }
    let end = base + count
    for i in 0..<letters.count { end[i] = letters[i] | 0x20 }
    count += letters.count
  }

  @inline(__always)
  mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    case Self.pair...:
      append(UInt8(scalar >> 8 & 0x7F))
      append(UInt8(scalar & 0x7F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room * 2)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    room *= 2
  }
}
