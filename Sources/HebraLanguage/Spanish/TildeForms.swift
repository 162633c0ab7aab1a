/// Handles Spanish typed without ñ: which words `ano` and `nino` may stand for.
///
/// Searches are strict by default (`ano` never finds `año`). If a text is known or detected to have
/// been typed without ñ, a search for `año` may also look for ``withoutTilde(_:)`` in that text.
package enum TildeForms {
  /// Frequent Spanish words with ñ, spelt without it, whose spelling without ñ is not a word.
  private static let signs: Set<String> = [
    "anos", "nino", "ninos", "ninas", "senor", "senora", "senores", "senoras", "manana",
    "companero", "companeros", "companera", "espanol", "espana", "pequeno", "pequena", "pequenos",
    "pequenas", "ensenar", "ensena", "ensenanza", "dano", "sueno", "suenos", "cumpleanos",
    "acompanar", "acompana", "extrano", "extranar", "dueno", "duenos",

    "tamano", "otono", "bano", "banos", "pano", "narino",
  ]

  /// The number of words after which a Spanish text without a single ñ is taken to be typed without
  /// it.
  ///
  /// One word in 88 has an ñ (wordfreq, 60,000 words); in the document with the fewest, of thirty
  /// open documents, one in 213. The probability of none in 1,500 words is then 0.9953 to the power
  /// of 1,500, less than one in a thousand. All 407 passages of 1,500 words from those documents
  /// contain an ñ.
  package static let enoughWords = 1500

  /// The counts for a text.
  package struct Detection: Hashable, Sendable {
    /// The words of the text.
    package var words: Int
    /// The words with an ñ.
    package var withTilde: Int
    /// The words that only a missing ñ explains.
    package var signs: Int

    /// Whether the text was typed without ñ: no word has one, and either the text is long enough to
    /// expect some, or at least three of 200 words lack theirs.
    package var isTypedWithoutTilde: Bool {
      withTilde == 0 && (words >= enoughWords || words >= 200 && signs >= 3)
    }
  }

  /// Counts the words of a text and those that lack their ñ.
  package static func detect(in text: String) -> Detection {
    var found = Detection(words: 0, withTilde: 0, signs: 0)
    for word in Words.folded(in: text) {
      found.words += 1
      if word.unicodeScalars.contains("ñ") {
        found.withTilde += 1
      } else if signs.contains(word) {
        found.signs += 1
      }
    }
    return found
  }

  /// A folded word as typed without ñ; nil if it has no ñ.
  package static func withoutTilde(_ word: String) -> String? {
    guard word.unicodeScalars.contains("ñ") else { return nil }
    return String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "ñ" ? "n" : $0 }))
  }

  /// The folded words with one ñ that a word typed without it may stand for, after the word itself:
  /// `manana` gives `manana`, `mañana`, `manaña`.
  package static func readings(of word: String) -> [String] {
    let scalars = Array(word.unicodeScalars)
    var result = [word]
    // Very few Spanish words begin or end with ñ, and none has it before a consonant.
    for i in scalars.indices.dropFirst().dropLast() where scalars[i] == "n" {
      guard "aeiou".unicodeScalars.contains(scalars[i + 1]) else { continue }
      var reading = scalars
      reading[i] = "ñ"
      result.append(String(String.UnicodeScalarView(reading)))
    }
    return result
  }

  /// The words with ñ that `word` may stand for when `wanted` is searched for; both are folded.
  static func readings(of word: String, wanted: String) -> [String] {
    var result = Array(readings(of: word).dropFirst())
    // Few words begin with ñ, so they are tried only if the search is for one.
    if wanted.unicodeScalars.first == "ñ", word.unicodeScalars.first == "n" {
      result += readings(of: "ñ" + word.dropFirst())
    }
    return result
  }
}
