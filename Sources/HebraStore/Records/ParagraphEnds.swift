internal import HebraModel

/// The paragraphs of a text as stored: the ascending ends as JSON.
enum ParagraphEnds {
  /// The ranges of the paragraphs of a text of this length in bytes.
  static func ranges(_ ends: StoredCell, in bytes: Int) throws(StoreError) -> [TextRange] {
    var paragraphs: [TextRange] = []
    var start = 0
    for end in try ends.json([Int].self) {
      guard start <= end, end <= bytes else { throw ends.damage }
      paragraphs.append(TextRange(start, end))
      start = end + 1
    }
    return paragraphs
  }
}
