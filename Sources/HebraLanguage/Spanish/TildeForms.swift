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

  /// So many words of Spanish without one ñ were typed without it.
  ///
  /// One word in 88 has an ñ (wordfreq, 60,000 words), one in 213 in the poorest of thirty open
  /// documents: 0.9953 to the power of 1,500 is less than one in a thousand. Of 407 stretches of
  /// 1,500 words of those documents none is without.
  public static let enoughWords = 1500

  /// What was found in a text.
  public struct Detection: Hashable, Sendable {
    /// Its words.
    public var words: Int
    /// Those with an ñ.
    public var withTilde: Int
    /// Those that only a missing ñ explains.
    public var signs: Int

    /// None with ñ, and words enough that some were to be expected; or at least three that lack theirs.
    public var isTypedWithoutTilde: Bool {
      withTilde == 0 && (words >= enoughWords || words >= 200 && signs >= 3)
    }
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

  /// The words with ñ that `word` may stand for where `wanted` is sought, both folded.
  static func readings(of word: String, wanted: String) -> [String] {
    var result = Array(readings(of: word).dropFirst())
    // Few words begin with ñ: only who asks for one means them.
    if wanted.unicodeScalars.first == "ñ", word.unicodeScalars.first == "n" {
      result += readings(of: "ñ" + word.dropFirst())
    }
    return result
  }
}
