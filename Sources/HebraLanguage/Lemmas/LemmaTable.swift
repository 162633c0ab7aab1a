public import HebraModel

/// The words of an index by their lemmas, so that a search for `pedir` meets every form of it that
/// was said: a side table, made once per vocabulary, for searches only.
///
///     let table = LemmaTable(vocabulary: words, dictionary: HunspellDictionary(.spanish))
///     table.forms(like: "pedir")  // ["pedia", "pedir", "pidieron", "pidio"]
///
/// Its ``pairs`` can be kept and read back, so that a search need not load the dictionary.
public struct LemmaTable: Sendable {
  /// A word of the vocabulary and a lemma of its, both folded.
  public struct Pair: Hashable, Sendable {
    /// The word.
    public var word: String
    /// A word of which it may be a form.
    public var lemma: String

    /// A pair.
    public init(word: String, lemma: String) {
      self.word = word
      self.lemma = lemma
    }
  }

  /// What the user should know: `language.no-dictionary` where there is none.
  public private(set) var notices: [Notice] = []
  /// What the table holds, in the vocabulary's order.
  public private(set) var pairs: [Pair] = []
  private var words: [String: [String]] = [:]
  private var lemmas: [String: [String]] = [:]

  /// A table of pairs that were kept.
  public init(pairs: some Sequence<Pair>) {
    for pair in pairs { add(pair) }
  }

  /// Groups the folded words of `vocabulary`; without a dictionary the table is empty and says so.
  public init(vocabulary: some Sequence<String>, dictionary: HunspellDictionary?) {
    guard let dictionary else {
      notices = [Notice("language.no-dictionary")]
      return
    }
    for word in vocabulary {
      for lemma in dictionary.lemmas(of: word) { add(Pair(word: word, lemma: lemma)) }
    }
  }

  private mutating func add(_ pair: Pair) {
    pairs.append(pair)
    words[pair.lemma, default: []].append(pair.word)
    lemmas[pair.word, default: []].append(pair.lemma)
  }

  /// The words of the vocabulary that share a lemma with a folded word, in order.
  ///
  /// A word that is not of the vocabulary is known only as a lemma: nobody said `pedir`, yet its
  /// forms are found.
  public func forms(like word: String) -> [String] {
    Set((lemmas[word] ?? [word]).flatMap { words[$0] ?? [] }).sorted()
  }

  /// The number of lemmas that the vocabulary has.
  public var count: Int { words.count }
}
