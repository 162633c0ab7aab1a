internal import Foundation
internal import HebraLanguage
internal import HebraModel

/// The ordinary words of a study: those of the system's dictionary, if there is one, and those that its
/// texts write in lower case.
///
/// A word that only one text has, or that stands in lower case once, may be a name that somebody wrote
/// without its capital.
struct StudyLexicon {
  private var documents: [String: Int] = [:]
  private var places: [String: Int] = [:]
  private let dictionary: HunspellDictionary?
  private let frequent = FrequentWords(.spanish)

  init() {
    let isOff = ProcessInfo.processInfo.environment["HEBRA_DICTIONARY"] == "no"
    dictionary = isOff ? nil : HunspellDictionary(.spanish)
  }

  /// Takes the lower-case words of a text.
  mutating func add(_ text: String) {
    var own: [String: Int] = [:]
    for word in Words.ranges(in: text) {
      guard let written = text.text(in: word), written.first?.isLowercase == true else { continue }
      own[Words.fold(written), default: 0] += 1
    }
    for (word, count) in own {
      documents[word, default: 0] += 1
      places[word, default: 0] += count
    }
  }

  /// Whether a folded word is an ordinary one.
  func contains(_ word: String) -> Bool {
    if frequent.contains(word.utf8.span) { return true }
    if documents[word, default: 0] > 1 || places[word, default: 0] > 2 { return true }
    return dictionary?.isCommon(word) ?? false
  }
}
