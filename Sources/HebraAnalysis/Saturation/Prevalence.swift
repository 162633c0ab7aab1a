/// How many of how many, in words: the number first, the word second.
///
///     Prevalence(n: 5, total: 12).phrase(.es)  // "5 de 12, varias"
///
/// The words belong to persons of the material, never to segments or to a population.
package struct Prevalence: Hashable, Sendable {
  package var n: Int
  package var total: Int

  /// `n` of `total` persons.
  package init(n: Int, total: Int) {
    self.n = n
    self.total = total
  }

  /// One, few (below 25 %), several (below 50 %), most (below 75 %), nearly all.
  package func word(_ language: FigureLanguage) -> String {
    let isSpanish = language == .es
    guard n > 0 else { return isSpanish ? "ninguna" : "none" }
    guard n > 1 else { return isSpanish ? "una persona" : "one person" }
    guard 4 * n >= total else { return isSpanish ? "pocas" : "few" }
    guard 2 * n >= total else { return isSpanish ? "varias" : "several" }
    guard 4 * n >= 3 * total else { return isSpanish ? "la mayoría" : "most" }
    return isSpanish ? "casi todas" : "nearly all"
  }

  /// The numbers and the word.
  package func phrase(_ language: FigureLanguage) -> String {
    "\(n) \(language == .es ? "de" : "of") \(total), \(word(language))"
  }
}
