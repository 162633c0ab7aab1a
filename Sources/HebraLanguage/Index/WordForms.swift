/// The stems by which a folded word matches other words.
///
/// An index search and a scan of the text both use them, so that they find the same words.
///
/// Two words are forms of one another if they have a stem in common (``share(_:_:)``). The first
/// stem of a word is Snowball's. The others are the stems of words that it stands for: the
/// infinitive of an irregular form, the singular, the verb without its pronouns (`dígame`), the
/// standard spelling (`pa`). Some words (`como`, `para`) are invariable: their only stem is the
/// word itself.
///
///     let forms = WordForms(.spanish)
///     forms.stems(of: "digame")        // ["digam", "dig", "dec"]
///     forms.share("dijeron", "digame")  // true
package struct WordForms: ~Copyable {
  /// Increase this whenever the same word would give other stems.
  package static let version = 2

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

  /// The stems of a folded word, beginning with Snowball's.
  package func stems(of word: String) -> [String] {
    guard !invariable.contains(word) else { return [word] }
    if let further {
      if let noun = NounsApart.stems[word] { return [noun] }
      // `pa` is the preposition, not a verb form with the same spelling.
      if let written = further.spokenForm(of: word), invariable.contains(written) {
        return [word, written]
      }
    }
    var result = [stemmer.stem(word)]
    for form in further?.forms(of: word) ?? [] {
      let stem =
        invariable.contains(form) ? form : NounsApart.stems[form] ?? stemmer.stem(form)
      if !result.contains(stem) { result.append(stem) }
    }
    return result
  }

  /// Whether a dictionary must not be consulted about a folded word: it is invariable, is the
  /// spoken form of an invariable word, or is a noun that looks like a form of another word.
  package func isSettled(_ word: String) -> Bool {
    invariable.contains(word) || further != nil && NounsApart.stems[word] != nil
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

  /// Whether two folded words have a stem in common.
  package func share(_ word: String, _ other: String) -> Bool {
    if word == other { return true }
    let stems = stems(of: word)
    return self.stems(of: other).contains(where: stems.contains)
  }

  /// A folded verb form without its enclitic pronouns: `diga` for `digame`; nil if none are removed
  /// here (Snowball itself removes single pronouns from infinitives and gerunds).
  package func withoutPronouns(_ word: String) -> String? { further?.withoutPronouns(word) }

  /// The standard spelling of a folded word written as it is spoken: `para` for `pa`; nil if it is
  /// not such a word.
  package func writtenForm(of word: String) -> String? { further?.spokenForm(of: word) }
}
