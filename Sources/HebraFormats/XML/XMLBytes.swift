/// A whole part of an archive in memory, followed by zeros.
///
/// XML cannot contain zeros, so the parser need not check for the end of the bytes.
struct XMLBytes {
  private let padded: [UInt8]
  private let count: Int

  /// `count` bytes that `fill` writes into the memory it is given; nil if it returns false.
  init?(count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Bool) {
    var isFilled = false
    self.count = count
    padded = [UInt8](unsafeUninitializedCapacity: count + 16) { room, filled in
      guard let start = room.baseAddress else { return }
      isFilled = fill(start)
      (start + count).initialize(repeating: 0, count: 16)
      filled = isFilled ? count + 16 : 0
    }
    if !isFilled { return nil }
  }

  func withCursor<Result>(_ body: (XMLCursor) -> Result) -> Result {
    padded.withUnsafeBufferPointer {
      body(XMLCursor($0.baseAddress.unsafelyUnwrapped, count: count))
    }
  }
}
