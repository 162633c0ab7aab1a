/// The form in which written names are compared: folded like testimony (``Words/fold(_:)``), with
/// one space between words.
///
/// It is used for ids, names and keys that people type. Every run of letters or digits is a word.
package struct NameKey: Hashable, Sendable {
  package let words: [String]

  /// The key of `name`; every other character separates words.
  package init(_ name: some StringProtocol) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in Words.fold(String(name)).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    self.words = words
  }

  /// The words joined by one space.
  package var text: String { words.joined(separator: " ") }

  package var isEmpty: Bool { words.isEmpty }

  /// Whether these are the leading words of `other`.
  package func leads(_ other: NameKey) -> Bool {
    !words.isEmpty && words.count <= other.words.count
      && zip(words, other.words).allSatisfy { $0 == $1 }
  }
}
