/// The other words that a word of spoken Spanish may stand for.
///
/// Input and output are folded.
struct SpanishForms: Sendable {
  /// A shared instance, because reading the tables takes longer than a search.
  static let shared = SpanishForms()

  private let verbs = VerbTable(verbs: SpanishVerbs.verbs, irregular: SpanishVerbs.irregular)
  private let enclitics: Enclitics
  private let spoken: [String: String]
  private let notParticiples: Set<Substring>
  /// Words with a stem whose initial letter differs from theirs.
  private let ofOtherInitial: Set<String>
  private let rootsOfOtherInitial: [[UInt8]]

  private init() {
    enclitics = Enclitics(verbs, except: SpokenSpanish.notEnclitics)
    var spoken: [String: String] = [:]
    for line in SpokenSpanish.words.split(separator: "\n") {
      let pair = line.split(separator: " ")
      if pair.count == 2 { spoken[String(pair[0])] = String(pair[1]) }
    }
    self.spoken = spoken
    rootsOfOtherInitial = verbs.rootsOfOtherInitial.map { Array($0.utf8) }
    ofOtherInitial = Set(verbs.formsOfOtherInitial).union(
      spoken.filter { $0.key.utf8.first != $0.value.utf8.first }.map(\.key))
    notParticiples = Set(SpokenSpanish.notParticiples.split(whereSeparator: \.isWhitespace))
  }

  /// Whether a stem of `word`, whose bytes are `bytes`, may have another initial letter.
  func changesInitial(_ word: String, _ bytes: Span<UInt8>) -> Bool {
    ofOtherInitial.contains(word) || rootsOfOtherInitial.contains { bytes.starts(with: $0) }
  }

  /// The words whose stems `word` shares, without `word` itself.
  func forms(of word: String) -> [String] {
    var result = near(word)
    if let spoken = spokenForm(of: word) { result += [spoken] + near(spoken) }
    if let base = enclitics.base(of: word) { result += [base] + near(base) }
    return result
  }

  private func near(_ word: String) -> [String] {
    verbs.infinitives(of: word) + (singular(of: word).map { [$0] } ?? [])
  }

  /// The standard spelling of `word` if it is written as spoken; otherwise nil.
  func spokenForm(of word: String) -> String? {
    let length = word.utf8.count
    // Most words return here. This function runs for every word of a corpus, so it must be fast.
    if length <= 11, let form = spoken[word] { return form }
    guard length >= 5, let last = word.utf8.last,
      last == UInt8(ascii: "o") || last == UInt8(ascii: "s")
    else { return nil }
    let isPlural = last == UInt8(ascii: "s")
    guard word.hasSuffix(isPlural ? "aos" : "ao"), !notParticiples.contains(word[...]) else {
      return nil
    }
    return word.dropLast(isPlural ? 2 : 1) + (isPlural ? "dos" : "do")
  }

  /// The form without its enclitic pronouns.
  func withoutPronouns(_ word: String) -> String? { enclitics.base(of: word) }

  /// The singular of a plural, because Snowball gives different stems to `lugar` and `lugares`, and
  /// to `año` and `años`.
  private func singular(of word: String) -> String? {
    let bytes = word.utf8
    guard bytes.count >= 4, bytes.last == UInt8(ascii: "s"), word != "dios" else { return nil }
    if word.hasSuffix("ces") { return word.dropLast(3) + "z" }
    if word.hasSuffix("es"), let before = word.dropLast(2).last, "dlnrsyj".contains(before) {
      return String(word.dropLast(2))
    }
    guard let before = word.dropLast().last, "aeiou".contains(before) else { return nil }
    return String(word.dropLast())
  }
}
