internal import HebraLanguage

/// Bytes that come in blocks, read piece by piece or line by line.
final class ByteStream {
  private let next: () throws(SealError) -> [UInt8]
  private var block: [UInt8] = []
  private var place = 0

  /// `next` gives a block at a time, and an empty one at the end.
  init(_ next: @escaping () throws(SealError) -> [UInt8]) { self.next = next }

  /// The bytes of an open file, from its beginning on.
  static func of(_ file: Int32) -> ByteStream {
    var offset = 0
    return ByteStream { () throws(SealError) in
      guard let bytes = Descriptor.read(file, at: offset, atMost: 1 << 18) else {
        throw SealError(.unreadable)
      }
      offset += bytes.count
      return bytes
    }
  }

  /// Bytes in memory.
  static func of(_ bytes: Secret) -> ByteStream {
    var rest = bytes.bytes[...]
    return ByteStream {
      defer { rest = [] }
      return Array(rest)
    }
  }

  /// Whether there are no more bytes.
  func isAtEnd() throws(SealError) -> Bool {
    if place < block.count { return false }
    block = try next()
    place = 0
    return block.isEmpty
  }

  /// The next byte, which stays; nil at the end.
  func peek() throws(SealError) -> UInt8? { try isAtEnd() ? nil : block[place] }

  /// Goes over the byte that ``peek()`` gave.
  func skip() { place += 1 }

  /// The next `count` bytes; fewer only at the end.
  func take(_ count: Int) throws(SealError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count, try !isAtEnd() {
      let end = min(block.count, place + count - bytes.count)
      bytes += block[place..<end]
      place = end
    }
    return bytes
  }

  /// The next line without its line feed; nil when none ends within `most` bytes.
  ///
  /// With `mayLackEnd`, the last line needs no line feed.
  func line(atMost most: Int, mayLackEnd: Bool = false) throws(SealError) -> [UInt8]? {
    var line: [UInt8] = []
    while let byte = try peek() {
      skip()
      if byte == 0x0A { return line }
      guard line.count < most else { return nil }
      line.append(byte)
    }
    return mayLackEnd && !line.isEmpty ? line : nil
  }
}
