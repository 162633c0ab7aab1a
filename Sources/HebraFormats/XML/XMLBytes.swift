/// A whole part of an archive in memory, with zeros behind it: they stand in no XML, so that nobody
/// who walks over the bytes need ask for their end.
struct XMLBytes {
  private let padded: [UInt8]
  private let count: Int

  /// `count` bytes that `fill` reads into the room it gets; nil when it cannot.
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
