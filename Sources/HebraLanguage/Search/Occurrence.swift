public import HebraModel

/// One word of a text that a query may ask for.
public struct Occurrence: Hashable, Sendable {
  /// Which of the texts looked through, in their order, so that words of two turns are not near.
  public var text: Int
  /// The number of the word in its text.
  public var word: Int
  /// Where it stands.
  public var range: TextRange
  /// A bit for each word of the query that it satisfies.
  var mask: UInt64
  /// Which of the matcher's forms it has.
  var form: Int
}

/// Where a query was found: the words, untouched, and the folded form that matched.
public struct Match: Hashable, Sendable {
  /// The words found.
  public var range: TextRange
  /// Their folded form; empty where only conditions were asked for.
  public var form: String
  /// The number of the form among the matcher's; -1 for phrases and conditions.
  public var number: Int
}

/// A stretch of text within which a query is to be true.
public struct SearchedStretch: Hashable, Sendable {
  /// The number of its text, as in ``Occurrence``.
  public var text: Int
  /// The stretch.
  public var range: TextRange

  /// A stretch.
  public init(text: Int, range: TextRange) {
    self.text = text
    self.range = range
  }
}
