internal import Foundation
internal import HebraLanguage
internal import HebraModel

/// The ordinary words of a study, which need no decision where they begin a sentence: those of the system's
/// dictionary, if there is one, and those that its texts write in lower case, in any form.
///
/// A word that only one text has, or that stands in lower case once, may be a name that somebody wrote
/// without its capital.
struct StudyLexicon {
  private var counts: [String: (texts: Int, places: Int)] = [:]
  /// Words with a capital, of which somebody may ask.
  private var asked: Set<String> = []

  /// Takes the words of a text.
  mutating func add(_ text: String) {
    var own: [Substring: Int] = [:]
    for word in Words.ranges(in: text) {
      let start = text.utf8.index(text.startIndex, offsetBy: word.start)
      own[text[start..<text.utf8.index(start, offsetBy: word.count)], default: 0] += 1
    }
    var folded: [String: Int] = [:]
    for (word, count) in own {
      let key = Words.fold(String(word))
      if word.first?.isUppercase == true {
        asked.insert(key)
      } else {
        folded[key, default: 0] += count
      }
    }
    for (word, count) in folded {
      let before = counts[word] ?? (0, 0)
      counts[word] = (before.texts + 1, before.places + count)
    }
  }

  /// The folded words that are ordinary ones.
  func words() -> Set<String> {
    let isOff = ProcessInfo.processInfo.environment["HEBRA_DICTIONARY"] == "no"
    let dictionary = isOff ? nil : HunspellDictionary(.spanish)
    let frequent = FrequentWords(.spanish)
    let forms = WordForms(.spanish)
    var words = Set(counts.filter { $0.value.texts > 1 || $0.value.places > 2 }.keys)
    let stems = Set(words.flatMap { forms.stems(of: $0) })
    for word in asked where !words.contains(word) {
      let isOrdinary =
        frequent.contains(word.utf8.span) || dictionary?.isCommon(word) == true
        || forms.stems(of: word).contains(where: stems.contains)
        || forms.withoutPronouns(word).map { forms.stems(of: $0).contains(where: stems.contains) }
          == true
      if isOrdinary { words.insert(word) }
    }
    return words
  }
}
