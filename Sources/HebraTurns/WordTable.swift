/// A fixed table of words by hash, each with eight marks.
///
/// The keys are hashes already. A `Set` would hash them again, which would be most of the cost of
/// looking up a word.
struct WordTable: Sendable {
  private let mask: Int
  private var keys: [UInt64]
  private var marks: [UInt8]

  /// A table built from lists of words; a word in several lists has the marks of all of them.
  init(_ lists: [(mark: UInt8, words: String)]) {
    let entries = lists.flatMap { list in ByteText.wordKeys(list.words).map { ($0, list.mark) } }
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    marks = [UInt8](repeating: 0, count: size)
    for (key, mark) in entries {
      var i = place(of: key)
      while marks[i] != 0, keys[i] != key { i = (i + 1) & mask }
      keys[i] = key
      marks[i] |= mark
    }
  }

  /// The marks of the word with this hash, or 0 if it is not in the table.
  func marks(of key: UInt64) -> UInt8 {
    var i = place(of: key)
    while marks[i] != 0 {
      if keys[i] == key { return marks[i] }
      i = (i + 1) & mask
    }
    return 0
  }

  private func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 29) & mask }
}
