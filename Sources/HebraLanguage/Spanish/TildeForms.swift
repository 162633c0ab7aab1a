/// Spanish typed on a keyboard without ñ: what `ano` and `nino` may stand for.
///
/// Searches stay strict (`ano` never finds `año`) unless a text is known or found to have been typed
/// so; then a search for `año` may ask for ``withoutTilde(_:)`` in that text too.
public enum TildeForms {
  /// Frequent words of Spanish that have an ñ, as they come out without it, and that are no words.
  private static let signs: Set<String> = [
    "anos", "nino", "ninos", "ninas", "senor", "senora", "senores", "senoras", "manana",
    "companero", "companeros", "companera", "espanol", "espana", "pequeno", "pequena", "pequenos",
    "pequenas", "ensenar", "ensena", "ensenanza", "dano", "sueno", "suenos", "cumpleanos",
    "acompanar", "acompana", "extrano", "extranar", "dueno", "duenos",

    "tamano", "otono", "bano", "banos", "pano", "narino",
  ]

  /// What was found in a text.
  public struct Detection: Hashable, Sendable {
    /// Its words.
    public var words: Int
    /// Those with an ñ.
    public var withTilde: Int
    /// Those that only a missing ñ explains.
    public var signs: Int

    /// Enough words, none with ñ, and at least three that lack theirs.
    public var isTypedWithoutTilde: Bool { words >= 200 && withTilde == 0 && signs >= 3 }
  }

  /// Looks through a text for words that lack their ñ.
  public static func detect(in text: String) -> Detection {
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

  /// A folded word as it is typed without ñ; nil where it has none.
  public static func withoutTilde(_ word: String) -> String? {
    guard word.unicodeScalars.contains("ñ") else { return nil }
    return String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "ñ" ? "n" : $0 }))
  }

  /// The folded words with one ñ that a word typed without it may stand for, the word itself first:
  /// `manana` gives `manana`, `mañana`, `manaña`.
  public static func readings(of word: String) -> [String] {
    let scalars = Array(word.unicodeScalars)
    var result = [word]
    // No Spanish word begins or ends with ñ but a handful, and before a consonant none has it.
    for i in scalars.indices.dropFirst().dropLast() where scalars[i] == "n" {
      guard "aeiou".unicodeScalars.contains(scalars[i + 1]) else { continue }
      var reading = scalars
      reading[i] = "ñ"
      result.append(String(String.UnicodeScalarView(reading)))
    }
    return result
  }
}
