/// The words of an index grouped by lemma, so that a search for `pedir` finds all its forms in the
/// texts.
///
/// It is made once for each vocabulary and used only by searches.
///
///     let table = LemmaTable(vocabulary: words, dictionary: HunspellDictionary(.spanish))
///     table.forms(like: "pedir")  // ["pedia", "pedir", "pidieron", "pidio"]
///
/// Its ``pairs`` can be stored and read back, so that a search need not load the dictionary.
package struct LemmaTable: Sendable {
  /// A word of the vocabulary and one of its lemmas, both folded.
  package struct Pair: Hashable, Sendable {
    /// The word.
    package var word: String
    /// A word of which it may be a form.
    package var lemma: String

    /// A pair.
    package init(word: String, lemma: String) {
      self.word = word
      self.lemma = lemma
    }
  }

  /// The contents of the table, in the order of the vocabulary.
  package private(set) var pairs: [Pair] = []
  private var words: [String: [String]] = [:]
  private var lemmas: [String: [String]] = [:]

  /// A table made of stored pairs.
  package init(pairs: some Sequence<Pair>) {
    for pair in pairs { add(pair) }
  }

  /// Groups the folded words of `vocabulary`.
  package init(vocabulary: some Sequence<String>, dictionary: HunspellDictionary) {
    for word in vocabulary {
      for lemma in dictionary.lemmas(of: word) { add(Pair(word: word, lemma: lemma)) }
    }
  }

  private mutating func add(_ pair: Pair) {
    pairs.append(pair)
    words[pair.lemma, default: []].append(pair.word)
    lemmas[pair.word, default: []].append(pair.lemma)
  }

  /// The words of the vocabulary that share a lemma with a folded word, in alphabetical order.
  ///
  /// A word outside the vocabulary is treated as a lemma: the forms of `pedir` are found even if
  /// `pedir` itself does not occur.
  package func forms(like word: String) -> [String] {
    Set((lemmas[word] ?? [word]).flatMap { words[$0] ?? [] }).sorted()
  }

  /// The number of lemmas that the vocabulary has.
  package var count: Int { words.count }
}
