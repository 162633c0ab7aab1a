/// The stems that a folded word shares with others: by them a search of the index and a scan of the
/// text find the same.
///
/// Two words are forms of one another where they have a stem in common (``share(_:_:)``). A word has
/// Snowball's stem first; then those of the words that it stands for: the infinitive of an irregular
/// form, the singular, the verb without its pronouns (`dígame`), the word as it is written (`pa`).
/// Some words (`como`, `para`) never change: their only stem is themselves.
///
///     let forms = WordForms(.spanish)
///     forms.stems(of: "digame")        // ["digam", "dig", "dec"]
///     forms.share("dijeron", "digame")  // true
public struct WordForms: ~Copyable {
  /// Grows whenever the same word would give other stems.
  public static let version = 2

  private let stemmer: Stemmer
  private let invariable: Set<String>
  private let further: SpanishForms?

  /// The forms of `language`.
  public init(_ language: Language) {
    stemmer = Stemmer(language)
    // Every search makes forms of its own: the list is read once.
    invariable = language == .spanish ? Self.spanish : Self.words(language)
    further = language.code == "es" ? .shared : nil
  }

  private static let spanish = words(.spanish)

  private static func words(_ language: Language) -> Set<String> {
    Set(language.invariableWords.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// The stems of a folded word, Snowball's first.
  public func stems(of word: String) -> [String] {
    guard !invariable.contains(word) else { return [word] }
    if let further {
      if let noun = NounsApart.stems[word] { return [noun] }
      // `pa` is the preposition, not the verb that is spelt like it.
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

  /// Whether no dictionary is to be asked about a folded word: it never changes, is how one that never
  /// changes is said, or is a noun that looks like a form of another word.
  public func isSettled(_ word: String) -> Bool {
    invariable.contains(word) || further != nil && NounsApart.stems[word] != nil
      || writtenForm(of: word).map(invariable.contains) ?? false
  }

  /// Whether a folded word can have a stem that begins with one of `initials`, told without working
  /// its stems out: true too often rather than too seldom.
  func mayHaveStem(_ word: UnsafeBufferPointer<UInt8>, beginning initials: Set<UInt8>) -> Bool {
    guard let first = word.first, !initials.contains(first) else { return true }
    guard let further else { return false }
    let text = String(decoding: word, as: UTF8.self)
    if further.changesInitial(text, word) { return true }
    // The verb in front of pronouns may change it: `huélalo`.
    guard word.count > 4, let last = word.last, Self.ends.contains(last),
      var base = further.withoutPronouns(text)
    else { return false }
    return base.withUTF8 { further.changesInitial(String(decoding: $0, as: UTF8.self), $0) }
  }

  /// The last letters of pronouns.
  private static let ends = Set("aeos".utf8)

  /// Whether two folded words have a stem in common.
  public func share(_ word: String, _ other: String) -> Bool {
    if word == other { return true }
    let stems = stems(of: word)
    return self.stems(of: other).contains(where: stems.contains)
  }

  /// The verb of a folded word without the pronouns behind it: `diga` of `digame`; nil where none are
  /// taken off here (Snowball takes single ones off infinitives and gerunds).
  public func withoutPronouns(_ word: String) -> String? { further?.withoutPronouns(word) }

  /// The word that is written for a folded word as it is said: `para` of `pa`; nil where it is one.
  public func writtenForm(of word: String) -> String? { further?.spokenForm(of: word) }
}
