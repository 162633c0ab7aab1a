/// A coarse sieve of words, by their first two letters and their length in bytes: nearly all words of
/// a text fall through it without a look at their other letters.
struct WordSieve: Sendable {
  /// For the first two letters, five bits each, the lengths that a word of the list may have.
  private let lengths: [UInt32]

  /// A sieve of words of our own lists, parted by white space, accents left out.
  init(_ words: String) {
    var lengths = [UInt32](repeating: 0, count: 1024)
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let bytes = Array(word.utf8)
      guard 2 <= bytes.count else { continue }
      // One accent or none, besides the ñ that the list has or not.
      for length in bytes.count - 1...bytes.count + 2 {
        lengths[Self.place(bytes[0], bytes[1])] |= 1 << UInt32(length)
      }
    }
    self.lengths = lengths
  }

  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) * 32 + Int(second & 31)
  }

  /// Runs `body` with the sieve at hand: the loops that ask it ask at every word of a text.
  func withMesh<Result>(_ body: (Mesh) -> Result) -> Result {
    lengths.withUnsafeBufferPointer { body(Mesh(lengths: $0)) }
  }

  /// The sieve in use.
  struct Mesh {
    fileprivate let lengths: UnsafeBufferPointer<UInt32>

    /// Where the word ends that begins at `start`: up to eight bytes, told without a branch for each.
    @inline(__always)
    func wordEnd(
      _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
      _ isWordByte: UnsafeBufferPointer<Bool>
    ) -> Int {
      var stop = start
      if start + 8 <= end {
        let eight = UInt64(
          littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + start)
            .loadUnaligned(as: UInt64.self))
        let ascii = ~eight & 0x8080_8080_8080_8080
        let low = (eight | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
        let letters =
          (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ascii
        stop += (~letters & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
        if stop < start + 8, bytes[stop] == 0x20 || bytes[stop] == 0x2C { return stop }
      }
      while stop < end, isWordByte[Int(bytes[stop])] { stop += 1 }
      return stop
    }

    /// Whether the word at `start..<stop`, which begins with an ASCII letter, may be in the list.
    @inline(__always)
    func mayHold(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int) -> Bool {
      let second = start + 1 < stop ? bytes[start + 1] : 0
      let length = UInt32(min(stop - start, 31))
      return 0x80 <= second
        || lengths[WordSieve.place(bytes[start], second)] & 1 << length != 0
    }
  }
}
