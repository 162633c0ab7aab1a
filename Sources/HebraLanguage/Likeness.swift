/// An estimate of how much of two texts is the same, from small sketches: bottom-k MinHash over
/// runs of five words (Broder 1997).
package struct Likeness: Hashable, Sendable {
  private static let size = 128
  private static let run = 5
  /// The smallest hashes, ascending.
  package let hashes: [UInt64]

  /// The sketch of `text`.
  package init(_ text: String) {
    var text = text
    hashes = text.withUTF8 { bytes in
      var window = [UInt64](repeating: 0, count: Self.run)
      var count = 0
      // Hashes below the largest one kept at the last pruning; pruned when there are many.
      var kept: [UInt64] = []
      // In a long text the smallest eighth of all hashes is certain to contain the smallest few.
      var largest = bytes.count > 1 << 15 ? UInt64.max / 8 : UInt64.max
      var i = 0
      while i < bytes.count {
        // A word here is a run of letters and digits, ignoring ASCII case: enough to detect copies.
        guard bytes[i].isWordByte else {
          i += 1
          continue
        }
        var hash = ByteHash()
        while i < bytes.count, bytes[i].isWordByte {
          hash.add(bytes[i] | 0x20)
          i += 1
        }
        window[count % Self.run] = hash.value
        count += 1
        guard count >= Self.run else { continue }
        var joined: UInt64 = 0
        for i in 0..<Self.run {
          joined = (joined &* 0x9E37_79B9_7F4A_7C15) ^ window[(count + i) % Self.run]
        }
        joined ^= joined >> 31
        joined = joined &* 0x94D0_49BB_1331_11EB
        joined ^= joined >> 29
        guard joined < largest else { continue }
        kept.append(joined)
        if kept.count >= Self.size * 8 {
          kept = Self.smallest(kept)
          largest = kept.last ?? .max
        }
      }
      return Self.smallest(kept)
    }
  }

  /// A sketch made of stored hashes.
  package init(hashes: [UInt64]) { self.hashes = hashes }

  /// The estimated share of runs that the two texts have in common, 0 to 1; 0 if a text is too
  /// short.
  package func share(with other: Likeness) -> Double {
    guard hashes.count >= 16, other.hashes.count >= 16 else { return 0 }
    // Both are sorted: walk them side by side over the smallest hashes of the union.
    var (i, j, seen, both) = (0, 0, 0, 0)
    while seen < Self.size, i < hashes.count, j < other.hashes.count {
      let (a, b) = (hashes[i], other.hashes[j])
      if a == b { both += 1 }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
      seen += 1
    }
    let rest = max(hashes.count - i, other.hashes.count - j)
    seen = min(Self.size, seen + rest)
    return Double(both) / Double(seen)
  }

  /// The smallest distinct hashes, ascending.
  private static func smallest(_ hashes: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(size)
    for hash in hashes.sorted() where result.last != hash {
      result.append(hash)
      if result.count == size { break }
    }
    return result
  }
}
