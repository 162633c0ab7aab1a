/// Different words, in the order in which they first came.
///
/// Their bytes stand one behind the other, each word after its length in four bytes. A slot says where
/// its word begins, and has some bits of its hash, so that few words are compared in vain: frequent
/// words come early and stand together, in reach of the processor.
public struct WordSet: Sendable {
  private var bytes: [UInt8] = []
  /// Open addressing: 24 bits of the hash, then one more than where the word begins; 0 is empty.
  private var slots: [UInt64] = []
  /// How many words there are.
  public private(set) var count = 0

  private static let placeBits: UInt64 = 40
  private static let lengthSize = 4

  /// No words.
  public init() {}

  /// Takes a word in; false when it is here.
  @inline(__always)
  @discardableResult
  public mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let hash = Self.hash(word)
    guard !holds(word, hash) else { return false }
    add(word, hash)
    return true
  }

  /// Gives each word; it is lent.
  public func forEach(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    try bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let word = Self.word(bytes, at)
        try body(word)
        at += Self.lengthSize + word.count
      }
    }
  }

  /// Eight bytes at a time: most words are no longer.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: word.count)
    var part: UInt64 = 0
    for i in 0..<word.count {
      part = part << 8 | UInt64(word[i])
      if i & 7 == 7 {
        hash = mixed(hash ^ part)
        part = 0
      }
    }
    return mixed(hash ^ part)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  @inline(__always)
  private func holds(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
    slots.withUnsafeBufferPointer { slots in
      guard !slots.isEmpty else { return false }
      return bytes.withUnsafeBufferPointer { bytes in
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
          if slots[slot] >> Self.placeBits == hash >> Self.placeBits,
            Self.isEqual(Self.word(bytes, Self.place(slots[slot])), word)
          {
            return true
          }
          slot = (slot &+ 1) & mask
        }
        return false
      }
    }
  }

  @inline(never)
  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) {
    if (count + 1) * 2 > slots.count { grow() }
    precondition(bytes.count + 1 < 1 << Self.placeBits && word.count <= UInt32.max)
    put(hash, at: bytes.count)
    let length = UInt32(word.count)
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    bytes.append(contentsOf: word)
    count += 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: max(1 << 12, slots.count * 2))
    let bytes = bytes
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let word = Self.word(bytes, at)
        put(Self.hash(word), at: at)
        at += Self.lengthSize + word.count
      }
    }
  }

  private mutating func put(_ hash: UInt64, at place: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash >> Self.placeBits) << Self.placeBits | UInt64(place + 1)
  }

  @inline(__always)
  private static func place(_ slot: UInt64) -> Int {
    Int(truncatingIfNeeded: slot & (1 << placeBits - 1)) &- 1
  }

  /// The word that begins at a place with its length.
  @inline(__always)
  private static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let length = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt32.self)
    let start = at &+ lengthSize
    return UnsafeBufferPointer(
      rebasing: bytes[start..<start &+ Int(UInt32(littleEndian: length))])
  }

  @inline(__always)
  private static func isEqual(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<a.count where a[i] != b[i] { return false }
    return true
  }
}
