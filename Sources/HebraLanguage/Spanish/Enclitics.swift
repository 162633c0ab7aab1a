/// Removes enclitic pronouns from a verb: `dígame` gives `diga`, `entregárselo` gives `entregar`.
///
/// Snowball itself removes single pronouns from gerunds and infinitives. This type handles the
/// rest, and the imperatives, where only a list of verbs can distinguish `cuéntame` from `tomate`.
/// Words are folded. *Os* is removed from gerunds only: after an infinitive it looks like every
/// plural in -eros.
struct Enclitics: Sendable {
  private static let imperatives = ["a", "e", "an", "en"]
  /// Short imperatives that are accepted before a pronoun without a look in the verb table.
  private static let short: Set<String> = [
    "pon", "ten", "haz", "di", "vaya", "vayan", "oye", "trae",
  ]
  /// Imperatives of *vos* in -ir; `comi` and `servi` are left out because they would make verbs of
  /// `comité` and `serviles`.
  private static let voseo: Set<String> = ["abri", "deci", "pedi", "sali", "segui", "veni"]

  private let verbs: VerbTable
  private let exceptions: Set<Substring>

  /// Removes pronouns from forms of `verbs`, but not from the words in `except`.
  init(_ verbs: VerbTable, except: String) {
    self.verbs = verbs
    exceptions = Set(except.split(whereSeparator: \.isWhitespace))
  }

  /// The verb form without its pronouns; nil if `word` has none.
  func base(of word: String) -> String? {
    let bytes = word.utf8
    guard bytes.count >= 5 else { return nil }
    let pronoun = Self.pronoun(bytes)
    guard pronoun > 0 else {
      guard word.hasSuffix("doos"), isGerund(String(word.dropLast(2))) else { return nil }
      return String(word.dropLast(2))
    }
    guard !exceptions.contains(word[...]) else { return nil }
    let base = word.dropLast(pronoun)
    if base.utf8.count >= 5 {
      let inner = Self.pronoun(base.utf8)
      if inner > 0, Self.isFirst(base.utf8.suffix(inner)), inner + pronoun >= 4 {
        let base = String(base.dropLast(inner))
        if isVerb(base) || isInfinitiveOrGerund(base) { return base }
      }
    }
    guard verbs.infinitives(of: word).isEmpty else { return nil }
    let form = String(base)
    // The pronoun *te* does not follow a form of *ustedes*: `bastante`, `durante`.
    if word.hasSuffix("nte"), form != "ten", form != "pon" { return nil }
    if isVerb(form) || isGerund(form) { return form }
    // vámo(s)nos
    if word.hasSuffix("monos"), isFirstPlural(form + "s") { return form + "s" }
    return nil
  }

  /// The length in bytes of a pronoun at the end: me te se lo la le los las les nos; 0 if there is
  /// none.
  private static func pronoun(_ bytes: some BidirectionalCollection<UInt8>) -> Int {
    let end = Array(bytes.suffix(3))
    guard end.count == 3 else { return 0 }
    switch (end[0], end[1], end[2]) {
    case (UInt8(ascii: "l"), UInt8(ascii: "o"), UInt8(ascii: "s")),
      (UInt8(ascii: "l"), UInt8(ascii: "a"), UInt8(ascii: "s")),
      (UInt8(ascii: "l"), UInt8(ascii: "e"), UInt8(ascii: "s")),
      (UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "s")):
      return 3
    case (_, UInt8(ascii: "l"), UInt8(ascii: "o")), (_, UInt8(ascii: "l"), UInt8(ascii: "a")),
      (_, UInt8(ascii: "l"), UInt8(ascii: "e")), (_, UInt8(ascii: "m"), UInt8(ascii: "e")),
      (_, UInt8(ascii: "t"), UInt8(ascii: "e")), (_, UInt8(ascii: "s"), UInt8(ascii: "e")):
      return 2
    default:
      return 0
    }
  }

  /// Whether the pronoun may precede another: me te se nos.
  private static func isFirst(_ pronoun: some BidirectionalCollection<UInt8>) -> Bool {
    pronoun.first != UInt8(ascii: "l")
  }

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

  /// Whether it is a form of a listed verb that takes pronouns: infinitive, imperative, first
  /// person plural.
  private func isVerb(_ base: String) -> Bool {
    if Self.short.contains(base) || Self.voseo.contains(base) { return true }
    guard base.utf8.count >= 4 || base.hasSuffix("r") else { return false }
    let found = verbs.infinitives(of: base)
    guard !found.isEmpty else { return false }
    return found.contains(base) || base.hasSuffix("mos")
      || Self.imperatives.contains { base.hasSuffix($0) }
  }
}
