/// The stems by which a folded word matches other words.
///
/// An index search and a scan of the text both use them, so that they find the same words.
///
/// Two words are forms of one another if they have a stem in common (``share(_:_:)``): the same verb,
/// or the same noun or adjective in another number or gender. A word that is derived from another is
/// not a form of it. In Spanish, tables of verbs and endings give the stems; in other languages
/// Snowball does. Some words (`como`, `para`) are invariable: their only stem is the word itself.
///
///     let forms = WordForms(.spanish)
///     forms.stems(of: "digame")          // ["digame", "decir"]
///     forms.share("dijeron", "dígame")   // true
///     forms.share("comunidad", "común")  // false
package struct WordForms: ~Copyable {
  /// Increase this whenever the same word would give other stems.
  package static let version = 3

  private let stemmer: Stemmer
  private let invariable: Set<String>
  private let further: SpanishForms?

  /// The forms of `language`.
  package init(_ language: Language) {
    stemmer = Stemmer(language)
    // Every search creates its own `WordForms`, so the Spanish list is read only once.
    invariable = language == .spanish ? Self.spanish : Self.words(language)
    further = language.code == "es" ? .shared : nil
  }

  private static let spanish = words(.spanish)

  private static func words(_ language: Language) -> Set<String> {
    Set(language.invariableWords.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// The stems of a folded word, the most likely first.
  package func stems(of word: String) -> [String] {
    guard !invariable.contains(word) else { return [word] }
    return further?.stems(of: word, invariable: invariable) ?? [stemmer.stem(word)]
  }

  /// The stems of a word as it is written.
  ///
  /// An accent adds the verb to a word that is a noun without it: `casó` is a form of `casar` and is
  /// also found with `caso`, because a search ignores accents.
  package func stems(ofWritten word: String) -> [String] {
    let folded = Words.folded(in: word).first ?? ""
    return stems(of: folded) + accentedVerbs(word, folded)
  }

  /// The infinitives of a verb form that only its accent tells from a noun; none for any other word.
  func accentedVerbs(_ word: String, _ folded: String) -> [String] {
    guard let further, WordsApart.writtenVerbs[folded] == Spelling.lowercased(word) else {
      return []
    }
    return further.accented.filter { $0.value.contains { $0.folded == folded } }.map(\.key).sorted()
  }

  /// The forms of a verb with one of `stems` that only their accent tells from a noun.
  static func accented(ofStems stems: [String]) -> [AccentedForm] {
    stems.flatMap { SpanishForms.shared.accented[$0] ?? [] }
  }

  /// Whether a dictionary must not be consulted about a folded word: it is invariable, is the
  /// spoken form of an invariable word, or is a noun that looks like a form of another word.
  package func isSettled(_ word: String) -> Bool {
    invariable.contains(word) || further != nil && WordsApart.isNoun(word)
      || writtenForm(of: word).map(invariable.contains) ?? false
  }

  /// Whether a folded word may have a stem that begins with one of `initials`.
  ///
  /// The stems are not computed: the answer may be a false positive but not a false negative.
  func mayHaveStem(_ word: Span<UInt8>, beginning initials: Set<UInt8>) -> Bool {
    guard word.count > 0, !initials.contains(word[0]) else { return true }
    guard let further else { return false }
    let text = String(decoding: word)
    if further.changesInitial(text, word) { return true }
    // Without its pronouns, the verb may change its initial: `huélalo`.
    guard word.count > 4, Self.ends.contains(word[word.count - 1]),
      let base = further.withoutPronouns(text)
    else { return false }
    return further.changesInitial(base, base.utf8.span)
  }

  /// The last letters of the pronouns.
  private static let ends = Set("aeos".utf8)

  /// Whether two words, as they are written, have a stem in common.
  package func share(_ word: String, _ other: String) -> Bool {
    if Words.folded(in: word) == Words.folded(in: other) { return true }
    let stems = stems(ofWritten: word)
    return self.stems(ofWritten: other).contains(where: stems.contains)
  }

  /// A folded verb form without its enclitic pronouns: `diga` for `digame`; nil if none are removed.
  package func withoutPronouns(_ word: String) -> String? { further?.withoutPronouns(word) }

  /// The standard spelling of a folded word written as it is spoken: `para` for `pa`; nil if it is
  /// not such a word.
  package func writtenForm(of word: String) -> String? { further?.spokenForm(of: word) }
}
