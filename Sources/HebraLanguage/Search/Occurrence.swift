package import HebraModel

/// A word of a text that matches some word of the query.
package struct Occurrence: Hashable, Sendable {
  /// The number of its text in the order of scanning; words of different texts are never near.
  package var text: Int
  /// The number of the word in its text.
  package var word: Int
  /// Its range in the text.
  package var range: TextRange
  /// One bit for each atom of the query that it satisfies.
  var mask: UInt64
  /// The number of its form among the matcher's forms.
  var form: Int
}

/// A place where a query was found, and the folded form that matched.
package struct Match: Hashable, Sendable {
  /// The words found.
  package var range: TextRange
  /// Their folded form; empty if the query has only conditions.
  package var form: String
  /// The number of the form among the matcher's forms; -1 for phrases and conditions.
  package var number: Int
}

/// A range of text within which a query must be true.
package struct SearchedStretch: Hashable, Sendable {
  /// The number of its text, as in ``Occurrence``.
  package var text: Int
  /// The range.
  package var range: TextRange

  /// A searched range.
  package init(text: Int, range: TextRange) {
    self.text = text
    self.range = range
  }
}
