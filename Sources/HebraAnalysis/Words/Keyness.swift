/// The words that are more or less frequent under one value of an attribute than elsewhere, or than
/// under another value.
///
///     let keyness = Keyness(tally)
///     for comparison in keyness.comparisons { … }
///
/// G² tells how strong the evidence for a difference is. It does not tell how large the difference
/// is, which is what the log ratio is for, nor whether it comes from more than one speaker: for
/// that, documents, participants and dispersion are given for both sides.
package struct Keyness: Hashable, Sendable {
  /// What is requested.
  package struct Settings: Hashable, Sendable {
    /// The words that may be listed; its limit applies to each comparison and direction.
    package var selection: WordSelection
    /// The form of G².
    package var likelihood: FrequencyComparison.Likelihood
    /// The minimum G²; it is not presented as a probability.
    package var minimumLogLikelihood: Double
    /// Whether words that are less frequent under the value are listed too.
    package var includesLess: Bool

    /// Settings; by chance G² would exceed 6.63 once in a hundred words if words were independent,
    /// which they are not.
    package init(
      selection: WordSelection = WordSelection(leavesOutFrequent: true, minimumCount: 3),
      likelihood: FrequencyComparison.Likelihood = .twoCells,
      minimumLogLikelihood: Double = 6.63, includesLess: Bool = true
    ) {
      self.selection = selection
      self.likelihood = likelihood
      self.minimumLogLikelihood = minimumLogLikelihood
      self.includesLess = includesLess
    }
  }

  /// One word compared.
  package struct Row: Hashable, Sendable {
    /// The stem, with its forms on the side where it is more frequent.
    package var word: ListedWord
    /// The four frequencies and the measures derived from them.
    package var comparison: FrequencyComparison
    /// G² in the requested form.
    package var logLikelihood: Double
    /// Its use in speech with the value.
    package var target: WordUse
    /// Its use on the other side.
    package var reference: WordUse

    /// Its use on the side where it is more frequent.
    package var stronger: WordUse { comparison.direction == .less ? reference : target }
    /// Whether it occurs in only one document on the side where it is more frequent.
    package var isInOneDocument: Bool { stronger.documents < 2 }
  }

  /// One value, with what it is compared with.
  package struct Comparison: Hashable, Sendable {
    /// The value.
    package var value: String
    /// The other value; nil for all other values together.
    package var other: String?
    /// Totals of the value's side.
    package var target: WordBase
    /// Totals of the other side.
    package var reference: WordBase
    /// The words that are more frequent under the value, then those that are less frequent, each by
    /// decreasing G².
    package var rows: [Row]
    /// The number of words that would be listed without the limit.
    package var eligible: Int
  }

  /// In order of value; only one when two values are compared.
  package var comparisons: [Comparison]
  /// The settings of the request.
  package var settings: Settings
  /// Totals of the speech without a value of the attribute, which is on neither side.
  package var withoutValue: WordBase

  /// Compares every value with all the others.
  package init(_ tally: WordTally, settings: Settings = Settings()) {
    self.init(tally, pairs: tally.groups.map { ($0, nil) }, settings)
  }

  /// Compares one value with another, or with all the others.
  package init(
    _ tally: WordTally, value: String, against other: String? = nil,
    settings: Settings = Settings()
  ) {
    self.init(tally, pairs: [(value, other)], settings)
  }

  private init(_ tally: WordTally, pairs: [(value: String, other: String?)], _ settings: Settings) {
    self.settings = settings
    let forms = StemForms(tally.vocabulary)
    func place(_ name: String) -> Int { tally.groups.firstIndex(of: name) ?? -1 }
    comparisons = pairs.map { pair in
      let (value, other) = (place(pair.value), pair.other.map(place))
      let target = WordSide(tally) { $0.group == value }
      let reference = WordSide(tally) { part in
        guard let group = part.group, group != value else { return false }
        return other.map { $0 == group } ?? true
      }
      let found = Self.compare(target, reference, tally.vocabulary, forms, settings)
      return Comparison(
        value: pair.value, other: pair.other, target: target.base, reference: reference.base,
        rows: found.rows, eligible: found.eligible)
    }
    withoutValue = WordSide(tally) { $0.group == nil }.base
  }

  private struct Candidate {
    var stem: Int
    var comparison: FrequencyComparison
    var logLikelihood: Double
  }

  private static func compare(
    _ target: WordSide, _ reference: WordSide, _ vocabulary: Vocabulary, _ forms: StemForms,
    _ settings: Settings
  ) -> (rows: [Row], eligible: Int) {
    let selection = settings.selection
    var more: [Candidate] = []
    var less: [Candidate] = []
    for stem in target.counts.indices {
      let (a, b) = (target.counts[stem], reference.counts[stem])
      guard a + b >= selection.minimumCount,
        let comparison = FrequencyComparison(
          target: a, of: target.base.words, reference: b, of: reference.base.words)
      else { continue }
      let isLess = comparison.direction == .less
      guard settings.includesLess || !isLess else { continue }
      let documents = isLess ? reference.documents[stem] : target.documents[stem]
      let value = comparison.logLikelihood(settings.likelihood)
      guard Int(documents) >= selection.minimumDocuments, value >= settings.minimumLogLikelihood,
        forms.allows(stem, selection)
      else { continue }
      let candidate = Candidate(stem: stem, comparison: comparison, logLikelihood: value)
      if isLess { less.append(candidate) } else { more.append(candidate) }
    }
    func best(_ candidates: [Candidate]) -> [Candidate] {
      let sorted = candidates.sorted { a, b in
        a.logLikelihood != b.logLikelihood
          ? a.logLikelihood > b.logLikelihood : vocabulary.isInOrder(a.stem, b.stem)
      }
      return selection.limit.map { Array(sorted.prefix(max(0, $0))) } ?? sorted
    }
    let listed = best(more) + best(less)
    let stems = listed.map(\.stem)
    let spread = (target.dispersions(of: stems), reference.dispersions(of: stems))
    let rows = listed.enumerated().map { i, candidate in
      let side = candidate.comparison.direction == .less ? reference : target
      return Row(
        word: forms.word(candidate.stem, counts: side.formCounts),
        comparison: candidate.comparison, logLikelihood: candidate.logLikelihood,
        target: target.use(candidate.stem, dispersion: spread.0[i]),
        reference: reference.use(candidate.stem, dispersion: spread.1[i]))
    }
    return (rows, more.count + less.count)
  }
}
