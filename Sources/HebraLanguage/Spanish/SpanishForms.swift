/// The other words that a word of spoken Spanish may stand for.
///
/// Input and output are folded.
struct SpanishForms: Sendable {
  /// A shared instance, because reading the tables takes longer than a search.
  static let shared = SpanishForms()

  let verbs = VerbTable(
    verbs: SpanishVerbs.verbs + "," + SpanishVerbs.further, irregular: SpanishVerbs.irregular)
  private let enclitics: Enclitics
  private let spoken: [String: String]
  private let notParticiples: Set<Substring>
  /// Words with a stem whose initial letter differs from theirs.
  private let ofOtherInitial: Set<String>
  private let rootsOfOtherInitial: [[UInt8]]
  /// The forms that are a verb only where they have their accent, by the infinitive.
  let accented: [String: [AccentedForm]]

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
    var accented: [String: [AccentedForm]] = [:]
    for (folded, written) in WordsApart.writtenVerbs {
      for verb in verbs.infinitives(of: folded) where verb != WordsApart.verbs[folded] {
        accented[verb, default: []].append(AccentedForm(folded: folded, written: written))
      }
    }
    self.accented = accented
    notParticiples = Set(SpokenSpanish.notParticiples.split(whereSeparator: \.isWhitespace))
  }

  /// Whether a stem of `word`, whose bytes are `bytes`, may have another initial letter.
  func changesInitial(_ word: String, _ bytes: Span<UInt8>) -> Bool {
    ofOtherInitial.contains(word) || rootsOfOtherInitial.contains { bytes.starts(with: $0) }
  }

  /// The stems of a folded word that is not in `invariable`.
  ///
  /// A verb form has its infinitive as a stem. Any other word has its singular, without the ending
  /// of its gender (`niñ-`). A word formed from another by a suffix (`comunidad` from `común`) has a
  /// stem of its own.
  func stems(of word: String, invariable: Set<String>) -> [String] {
    var result: [String] = []
    func add(_ form: String) {
      for stem in own(form, invariable) where !result.contains(stem) { result.append(stem) }
    }
    add(word)
    if WordsApart.stems[word] != nil { return result }
    if let spoken = spokenForm(of: word) {
      // `pa` is the preposition, not a verb form with the same spelling.
      if invariable.contains(spoken) { return [word, spoken] }
      add(spoken)
    }
    for verb in enclitics.base(of: word).map(infinitives) ?? [] where !result.contains(verb) {
      result.append(verb)
    }
    return result
  }

  private func infinitives(_ form: String) -> [String] {
    if let verb = WordsApart.verbs[form] { return [verb] }
    let found = verbs.infinitives(of: form)
    return found.isEmpty ? RegularVerbs.infinitives(of: form) : found
  }

  private func own(_ form: String, _ invariable: Set<String>) -> [String] {
    if invariable.contains(form) { return [form] }
    let word = WordsApart.words[form] ?? form
    if let stem = WordsApart.stems[word] { return [stem] }
    if let verb = WordsApart.verbs[form] { return [verb] }
    let nominal = Nominals.stems(of: word)
    guard !WordsApart.neverVerbs.contains(form), !form.hasSuffix("iones") else { return nominal }
    let found = verbs.infinitives(of: form)
    guard !found.isEmpty else {
      return RegularVerbs.infinitives(of: form) + verbsOfPlural(form) + nominal
    }
    let isOnlyVerb =
      verbs.hasVerbalEnding(form)
      || verbs.isIrregular(form) && word == form && !Self.isParticiple(form)
    return isOnlyVerb ? found : found + nominal
  }

  /// The verbs of a noun in *-o* that is a verb form, for its plural: `robos` belongs to `robar`.
  private func verbsOfPlural(_ form: String) -> [String] {
    let singular = String(form.dropLast())
    guard form.hasSuffix("os"), !WordsApart.isNoun(singular) else { return [] }
    return verbs.infinitives(of: singular).filter { $0.hasSuffix("ar") }
  }

  /// Whether an irregular form may be a noun or an adjective too: `hecho`, `puesta`, `impresos`.
  private static func isParticiple(_ form: String) -> Bool {
    let singular = form.hasSuffix("s") ? form.dropLast() : form[...]
    return ["to", "ta", "cho", "cha", "so", "sa"].contains { singular.hasSuffix($0) }
      && singular.utf8.count >= 4
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
}
