/// The stems of nouns and adjectives: the singular without the ending of its gender.
///
/// A final *o* or *a* is replaced by a hyphen: `niño`, `niña`, `niños` have `niñ-`. Suffixes stay, so
/// that `comunidad`, `común` and `comunista` are different words. A word that may be a plural has
/// several stems, because its form alone does not tell whether `luces` belongs to `luz` or to `luce`.
enum Nominals {
  /// The stems of a folded word.
  static func stems(of word: String) -> [String] {
    var result: [String] = []
    for singular in singulars(of: word) {
      for stem in withoutGender(singular) where !result.contains(stem) { result.append(stem) }
    }
    return result
  }

  /// The words of which `word` may be the plural, and `word` itself if it may be a singular.
  private static func singulars(of word: String) -> [String] {
    let letters = word.utf8.count
    guard letters >= 4, word.hasSuffix("s"), word != "dios" else { return [word] }
    let withoutS = String(word.dropLast())
    // `gays`, `robots`
    guard let before = withoutS.last, "aeiou".contains(before) else { return [withoutS, word] }
    // Singulars in -as and -os are rare, and their plurals are the same.
    guard before == "e" else {
      return before == "a" || before == "o" ? [withoutS] : [word, withoutS]
    }
    guard letters >= 5, let consonant = word.dropLast(2).last, !"aeo".contains(consonant) else {
      return [withoutS, word]
    }
    var withoutES = String(word.dropLast(2))
    if consonant == "c" { withoutES = String(withoutES.dropLast()) + "z" }
    return isWhole(withoutES)
      ? [withoutES, withoutS, word] : [withoutS, withoutES, word]
  }

  /// Whether a singular without its final *e* is more likely than with it: `pared` of `paredes`, but
  /// `padre` of `padres`.
  private static func isWhole(_ singular: String) -> Bool {
    let end = singular.suffix(2)
    guard let last = end.last, let before = end.first, "aeiou".contains(before) else {
      return false
    }
    return last == "s" ? "ei".contains(before) : "dlnrzy".contains(last)
  }

  private static func withoutGender(_ singular: String) -> [String] {
    guard singular.utf8.count >= 3, let last = singular.last, last == "o" || last == "a" else {
      return [singular]
    }
    let stem = String(singular.dropLast()) + "-"
    guard last == "a", let masculine = masculine(of: singular) else { return [stem] }
    return [masculine, stem]
  }

  /// The masculine in a consonant or *e* that a noun in *a* may have: `inspectora`, `ladrona`,
  /// `francesa`, `presidenta`.
  private static func masculine(of feminine: String) -> String? {
    let letters = feminine.utf8.count
    for (ending, least) in [
      ("dora", 6), ("tora", 6), ("sora", 6), ("ñora", 6), ("ona", 6), ("esa", 6),
    ]
    where letters >= least && feminine.hasSuffix(ending) { return String(feminine.dropLast()) }
    return letters >= 7 && feminine.hasSuffix("nta") ? String(feminine.dropLast()) + "e" : nil
  }
}
