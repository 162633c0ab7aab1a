internal import HebraModel

/// What a search for each word of some texts hits in them, for a program that has no rules of its own.
extension WordForms {
  /// The words of a text as they are written, in lower case, each once.
  package static func written(in text: String) -> Set<String> {
    var words: Set<String> = []
    for range in Words.ranges(in: text) {
      guard let word = text.text(in: range) else { continue }
      words.insert(Spelling.lowercased(word))
    }
    return words
  }

  /// What a search for a word finds among these words, for every word of them.
  ///
  /// - Parameter words: as they are written, in lower case.
  /// - Returns: by the folded word that is asked for, or, where only its accent makes it a verb, by the word
  ///   with its accent: the folded words that are found; a word that is found with its accent only has it.
  ///   What finds nothing but itself is left out.
  package func table(of words: Set<String>) -> [String: [String]] {
    var byStem: [String: Set<String>] = [:]
    var asked: [String: [String]] = [:]
    for word in words {
      let folded = Words.folded(in: word).first ?? ""
      let (stems, verbs) = (stems(of: folded), accentedVerbs(word, folded))
      for stem in stems { byStem[stem, default: []].insert(folded) }
      for verb in verbs where !stems.contains(verb) { byStem[verb, default: []].insert(word) }
      asked[folded] = stems
      // A verb that only its accent tells from a noun is asked for as the verb.
      if !verbs.isEmpty { asked[word] = verbs }
    }
    return asked.compactMapValues { stems in
      stems.reduce(into: Set<String>()) { $0.formUnion(byStem[$1] ?? []) }.sorted()
    }.filter { $1 != [$0] }
  }
}
