/// What figures need of a text: where its words and characters begin, and its turns.
///
/// It has none of its words.
package struct MeasuredText: Sendable {
  /// The byte offsets at which words begin, ascending.
  package var words: [UInt32]
  /// Where its characters begin.
  package var characters: CharacterPlaces
  /// Its turns in order.
  package var turns: [AttributedTurn]

  /// A measured text.
  package init(words: [UInt32], characters: CharacterPlaces, turns: [AttributedTurn]) {
    self.words = words
    self.characters = characters
    self.turns = turns
  }
}

/// A turn with the participant who speaks it, if known.
package struct AttributedTurn: Hashable, Sendable {
  /// The turn, with its resolved role.
  package var turn: Turn
  /// The participant who speaks, if someone has identified them.
  package var pseudonym: String?

  /// A turn of the participant `pseudonym`.
  package init(_ turn: Turn, pseudonym: String? = nil) {
    self.turn = turn
    self.pseudonym = pseudonym
  }
}

/// Where the characters (Unicode code points) of a text begin.
package struct CharacterPlaces: Hashable, Sendable {
  /// The size of the text in bytes of UTF-8.
  package var bytes: Int
  /// The offsets of the bytes that do not begin a character, ascending.
  package var continuing: [UInt32]

  /// The places of a text of that size.
  package init(bytes: Int, continuing: [UInt32]) {
    self.bytes = bytes
    self.continuing = continuing
  }

  /// The places of the characters of `text`.
  package init(_ text: String) {
    var continuing: [UInt32] = []
    for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 == 0x80 {
      continuing.append(UInt32(clamping: offset))
    }
    self.init(bytes: text.utf8.count, continuing: continuing)
  }

  /// How many characters the text has.
  package var count: Int { bytes - continuing.count }

  /// The number of characters before the byte `offset`, which must be in `0...bytes`.
  package func codePoint(atByte offset: Int) -> Int {
    offset - continuing.partition { Int($0) < offset }
  }

  /// The byte at which the character `index` begins, the size of the text for the one after the last;
  /// nil for others.
  package func byte(atCodePoint index: Int) -> Int? {
    guard 0 <= index, index <= count else { return nil }
    // Before a byte that continues a character lie as many beginnings as its place without the other
    // continuing ones.
    var (low, high) = (0, continuing.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(continuing[middle]) - middle <= index { low = middle + 1 } else { high = middle }
    }
    return index + low
  }
}

/// A coding as figures count it.
package struct PlacedCoding: Hashable, Sendable {
  /// The coded bytes.
  package var range: TextRange
  /// The id of its code.
  package var code: String
  /// The name of its layer.
  package var layer: String
  /// Its facet values; empty when the figure does not depend on them.
  package var facets: [FacetValue]
  /// Whether it was a suggestion that a person accepted.
  package var isSuggested: Bool

  /// A coding.
  package init(
    range: TextRange, code: String, layer: String, facets: [FacetValue] = [],
    isSuggested: Bool = false
  ) {
    self.range = range
    self.code = code
    self.layer = layer
    self.facets = facets
    self.isSuggested = isSuggested
  }
}
