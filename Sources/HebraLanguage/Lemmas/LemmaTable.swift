public import HebraModel

/// The words of an index by their lemmas, so that a search for `pedir` meets every form of it that
/// was said: a side table, made once per vocabulary, for searches only.
///
///     let table = LemmaTable(vocabulary: words, dictionary: HunspellDictionary(.spanish))
///     table.forms(like: "pedir")  // ["pedia", "pedir", "pidieron", "pidio"]
public struct LemmaTable: Sendable {
  /// What the user should know: `language.no-dictionary` where there is none.
  public private(set) var notices: [Notice] = []
  private let dictionary: HunspellDictionary?
  private var words: [String: [String]] = [:]

  /// Groups the folded words of `vocabulary`; without a dictionary the table is empty and says so.
  public init(vocabulary: some Sequence<String>, dictionary: HunspellDictionary?) {
    self.dictionary = dictionary
    guard let dictionary else {
      notices = [Notice("language.no-dictionary")]
      return
    }
    for word in vocabulary {
      for lemma in dictionary.lemmas(of: word) { words[lemma, default: []].append(word) }
    }
  }

  /// The words of the vocabulary that share a lemma with a folded word, in order; itself among them
  /// where it is of the vocabulary.
  public func forms(like word: String) -> [String] {
    guard let dictionary else { return [] }
    return Set(dictionary.lemmas(of: word).flatMap { words[$0] ?? [] }).sorted()
  }

  /// The number of lemmas that the vocabulary has.
  public var count: Int { words.count }
}
