/// What borrowed bytes need and the standard library does not offer for `Span`.
extension Span where Element == UInt8 {
  /// The eight bytes from `place` on as one number, the first byte lowest; all eight must exist.
  @inlinable @inline(__always)
  package func eightBytes(at place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The four bytes from `place` on as one number, the first byte lowest; all four must exist.
  @inlinable @inline(__always)
  package func fourBytes(at place: Int) -> UInt32 {
    UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  /// Whether every byte is a character of ASCII.
  package var isASCII: Bool {
    for i in 0..<count where self[i] >= 0x80 { return false }
    return true
  }

  /// The number of scalars in UTF-8: every byte counts except continuation bytes.
  package var scalarCount: Int {
    var (others, i) = (0, 0)
    while i + 8 <= count {
      others += EightBytes(self, at: i).continuations
      i += 8
    }
    while i < count {
      if self[i] & 0xC0 == 0x80 { others += 1 }
      i += 1
    }
    return count - others
  }

  /// Whether these are the same bytes.
  @inlinable
  package func elementsEqual(_ other: Span<UInt8>) -> Bool {
    count == other.count && starts(with: other)
  }

  /// Whether these are the bytes of an array.
  @inlinable
  package func elementsEqual(_ other: [UInt8]) -> Bool { elementsEqual(other.span) }

  /// Whether these bytes begin with those of `prefix`.
  @inlinable
  package func starts(with prefix: Span<UInt8>) -> Bool {
    guard prefix.count <= count else { return false }
    var i = 0
    while i + 8 <= prefix.count {
      guard eightBytes(at: i) == prefix.eightBytes(at: i) else { return false }
      i += 8
    }
    while i < prefix.count {
      guard self[i] == prefix[i] else { return false }
      i += 1
    }
    return true
  }

  /// Whether these bytes begin with those of an array.
  @inlinable
  package func starts(with prefix: [UInt8]) -> Bool { starts(with: prefix.span) }
}

extension [UInt8] {
  /// A copy of borrowed bytes.
  package init(_ bytes: Span<UInt8>) { self = bytes.withUnsafeBufferPointer { Array($0) } }

  /// Appends borrowed bytes.
  package mutating func append(contentsOf bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends the bytes of a number, the lowest first.
  package mutating func append(littleEndian number: UInt64) {
    for place in 0..<8 { append(UInt8(truncatingIfNeeded: number >> UInt64(place * 8))) }
  }

  /// Appends the bytes of a number, the lowest first.
  package mutating func append(littleEndian number: UInt32) {
    for place in 0..<4 { append(UInt8(truncatingIfNeeded: number >> UInt32(place * 8))) }
  }
}

extension String {
  /// The text of borrowed UTF-8; bytes that are not UTF-8 become U+FFFD.
  package init(decoding bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
