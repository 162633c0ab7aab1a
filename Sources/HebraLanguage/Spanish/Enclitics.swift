/// Takes the pronouns off a verb: `dígame` says `diga`, `entregárselo` says `entregar`.
///
/// Snowball takes single ones off gerunds and infinitives by itself; what it does not, and the
/// imperatives, where only a list of verbs tells `cuéntame` from `tomate`, is done here. Words are
/// folded. *Os* is taken off gerunds alone: behind an infinitive it looks like every plural in -eros.
struct Enclitics: Sendable {
  private static let single = ["me", "te", "se", "lo", "la", "los", "las", "le", "les", "nos"]
  private static let pairs =
    ["me", "te", "se", "nos"].flatMap { first in
      ["lo", "la", "los", "las", "le", "les"].map { first + $0 }
    } + ["seme", "sete", "senos"]
  private static let imperatives = ["a", "e", "an", "en"]
  /// Imperatives of one syllable, to which a pronoun is the whole rest.
  private static let short: Set<String> = [
    "pon", "ten", "haz", "di", "vaya", "vayan", "oye", "trae",
  ]
  /// Of those to *vos* in -ir; `comi` and `servi` would take `comité` and `serviles` for verbs.
  private static let voseo: Set<String> = ["abri", "deci", "pedi", "sali", "segui", "veni"]

  private let verbs: VerbTable
  private let exceptions: Set<Substring>

  /// Takes pronouns off forms of `verbs`, but not off the words of `except`.
  init(_ verbs: VerbTable, except: String) {
    self.verbs = verbs
    exceptions = Set(except.split(whereSeparator: \.isWhitespace))
  }

  /// The verb's form without its pronouns; nil where `word` has none.
  func base(of word: String) -> String? {
    guard word.utf8.count >= 5, let last = word.utf8.last, Self.lastBytes.contains(last),
      !exceptions.contains(word[...])
    else {
      return nil
    }
    for pair in Self.pairs where word.hasSuffix(pair) {
      let base = String(word.dropLast(pair.count))
      if base.utf8.count >= 3, isVerb(base) || isInfinitiveOrGerund(base) { return base }
    }
    if word.hasSuffix("os"), isGerund(String(word.dropLast(2))) { return String(word.dropLast(2)) }
    guard verbs.infinitives(of: word).isEmpty else { return nil }
    for pronoun in Self.single where word.hasSuffix(pronoun) {
      let base = String(word.dropLast(pronoun.count))
      // Nobody says *te* to *ustedes*: `bastante`, `durante`.
      if pronoun == "te", base.hasSuffix("n"), base != "ten", base != "pon" { continue }
      if isVerb(base) || isGerund(base) { return base }
      // vámo(s)nos
      if pronoun == "nos", base.hasSuffix("mo"), isFirstPlural(base + "s") { return base + "s" }
    }
    return nil
  }

  private static let lastBytes = Set("aeos".utf8)

  private func isGerund(_ base: String) -> Bool {
    base.utf8.count >= 5
      && (base.hasSuffix("ando") || base.hasSuffix("iendo") || base.hasSuffix("yendo"))
  }

  private func isInfinitiveOrGerund(_ base: String) -> Bool {
    isGerund(base)
      || base.utf8.count >= 4
        && (base.hasSuffix("ar") || base.hasSuffix("er") || base.hasSuffix("ir"))
  }

  private func isFirstPlural(_ base: String) -> Bool {
    base.hasSuffix("mos") && !verbs.infinitives(of: base).isEmpty
  }

  /// A form of a listed verb that takes pronouns: infinitive, imperative, first person plural.
  private func isVerb(_ base: String) -> Bool {
    if Self.short.contains(base) || Self.voseo.contains(base) { return true }
    guard base.utf8.count >= 4 || base.hasSuffix("r") else { return false }
    let found = verbs.infinitives(of: base)
    guard !found.isEmpty else { return false }
    return found.contains(base) || base.hasSuffix("mos")
      || Self.imperatives.contains { base.hasSuffix($0) }
  }
}
