/// Takes the pronouns off a verb: `dígame` says `diga`, `entregárselo` says `entregar`.
///
/// Snowball takes single ones off gerunds and infinitives by itself; what it does not, and the
/// imperatives, where only a list of verbs tells `cuéntame` from `tomate`, is done here. Words are
/// folded. *Os* is taken off gerunds alone: behind an infinitive it looks like every plural in -eros.
struct Enclitics: Sendable {
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
    // Nobody says *te* to *ustedes*: `bastante`, `durante`.
    if word.hasSuffix("nte"), form != "ten", form != "pon" { return nil }
    if isVerb(form) || isGerund(form) { return form }
    // vámo(s)nos
    if word.hasSuffix("monos"), isFirstPlural(form + "s") { return form + "s" }
    return nil
  }

  /// How many bytes of the end are a pronoun: me te se lo la le los las les nos; 0 for none.
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

  /// Whether a pronoun may stand before another: me te se nos.
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
