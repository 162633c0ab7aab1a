public import HebraModel

/// A word of a text that matches some word of the query.
public struct Occurrence: Hashable, Sendable {
  /// The number of its text in the order of scanning; words of different texts are never near.
  public var text: Int
  /// The number of the word in its text.
  public var word: Int
  /// Its range in the text.
  public var range: TextRange
  /// One bit for each atom of the query that it satisfies.
  var mask: UInt64
  /// The number of its form among the matcher's forms.
  var form: Int
}

/// A place where a query was found, and the folded form that matched.
public struct Match: Hashable, Sendable {
  /// The words found.
  public var range: TextRange
  /// Their folded form; empty if the query has only conditions.
  public var form: String
  /// The number of the form among the matcher's forms; -1 for phrases and conditions.
  public var number: Int
}

/// A range of text within which a query must be true.
public struct SearchedStretch: Hashable, Sendable {
  /// The number of its text, as in ``Occurrence``.
  public var text: Int
  /// The range.
  public var range: TextRange

  /// A searched range.
  public init(text: Int, range: TextRange) {
    self.text = text
    self.range = range
  }
}
