/// The words that occur near a node more often than their frequency predicts.
package struct Collocations: Hashable, Sendable {
  /// The measure that orders collocates.
  package enum Order: String, CaseIterable, Sendable, Codable {
    case logLikelihood = "log-likelihood"
    case logDice = "log-dice"
    case mutualInformation = "mutual-information"
    case tScore = "t-score"
    case together
  }

  /// What is requested.
  package struct Settings: Hashable, Sendable {
    /// Which collocates are listed; its minimum counts apply to occurrences near the node.
    package var selection: WordSelection
    /// The measure that orders them.
    package var order: Order
    /// The minimum G².
    package var minimumLogLikelihood: Double
    /// Whether words that occur near the node less often than expected are listed too.
    package var includesRepelled: Bool

    /// Settings.
    package init(
      selection: WordSelection = WordSelection(leavesOutFrequent: true, minimumCount: 3),
      order: Order = .logLikelihood, minimumLogLikelihood: Double = 0,
      includesRepelled: Bool = false
    ) {
      self.selection = selection
      self.order = order
      self.minimumLogLikelihood = minimumLogLikelihood
      self.includesRepelled = includesRepelled
    }
  }

  /// A collocate.
  package struct Row: Hashable, Sendable {
    /// The stem, with its forms near the node.
    package var word: ListedWord
    /// The contingency table and its measures.
    package var measures: AssociationMeasures
    /// Pairs of a node and a collocate before it.
    package var left: Int
    /// Pairs of a node and a collocate after it.
    package var right: Int
    /// Documents in which it occurs near the node.
    package var documents: Int
    /// Participants who use it near the node.
    package var participants: Int
  }

  /// Strongest first, then by stem.
  package var rows: [Row]
  /// The node: its forms, and the stem of the most frequent one.
  package var node: ListedWord
  /// Occurrences of the node.
  package var nodeCount: Int
  /// All words near a node, each counted once.
  package var near: Int
  /// The window.
  package var window: WordWindow
  /// Totals of words, documents and participants.
  package var base: WordBase
  /// Documents that contain the node: the N for a collocate's documents.
  package var nodeDocuments: Int
  /// Participants who use the node.
  package var nodeParticipants: Int
  /// The settings of the request.
  package var settings: Settings
  /// The number of words that would be listed without the limit.
  package var eligible: Int

  init(
    _ counts: CollocationCounts, _ vocabulary: Vocabulary, _ isNode: [Bool], window: WordWindow,
    base: WordBase, _ settings: Settings
  ) {
    self.window = window
    self.base = base
    self.settings = settings
    nodeCount = counts.nodes
    near = counts.near
    nodeDocuments = counts.nodeDocuments.count
    nodeParticipants = counts.nodeParticipants.count
    node = Self.node(counts, vocabulary, isNode)
    let forms = StemForms(vocabulary)
    var together = [Int](repeating: 0, count: vocabulary.stemCount)
    var elsewhere = together
    for form in isNode.indices where !isNode[form] {
      let stem = Int(vocabulary.stemOfForm[form])
      together[stem] += counts.nearForms[form]
      elsewhere[stem] += counts.formCounts[form]
    }
    let selection = settings.selection
    var found: [(stem: Int, measures: AssociationMeasures, key: Double)] = []
    for stem in together.indices
    where together[stem] >= max(1, selection.minimumCount)
      && counts.documents[stem] >= selection.minimumDocuments
    {
      guard
        let measures = AssociationMeasures(
          together: together[stem], near: counts.near, collocate: elsewhere[stem],
          sample: counts.words - counts.nodes, node: counts.nodes),
        settings.includesRepelled || measures.isAttracted,
        measures.logLikelihood >= settings.minimumLogLikelihood, forms.allows(stem, selection)
      else { continue }
      found.append((stem, measures, measures.value(settings.order)))
    }
    found.sort { a, b in a.key != b.key ? a.key > b.key : vocabulary.isInOrder(a.stem, b.stem) }
    eligible = found.count
    rows = found.prefix(selection.limit.map { max(0, $0) } ?? found.count).map {
      stem, measures, _ in
      Row(
        word: forms.word(stem, counts: counts.nearForms), measures: measures,
        left: counts.left[stem], right: counts.right[stem], documents: counts.documents[stem],
        participants: counts.participants[stem])
    }
  }

  private static func node(
    _ counts: CollocationCounts, _ vocabulary: Vocabulary, _ isNode: [Bool]
  ) -> ListedWord {
    let forms = isNode.indices.filter { isNode[$0] }
      .map { (id: $0, form: vocabulary.form($0), count: counts.formCounts[$0]) }
      .sorted { a, b in a.count != b.count ? a.count > b.count : a.form < b.form }
    let stem = forms.first.map { Int(vocabulary.stemOfForm[$0.id]) }
    let written = vocabulary.writtenForms()
    return ListedWord(
      stem: stem.map { vocabulary.stem($0) } ?? "",
      isFrequent: stem.map { vocabulary.isFrequent(stem: $0) } ?? false,
      forms: forms.map { ListedWord.Form(form: written[$0.id], count: $0.count) })
  }
}

extension AssociationMeasures {
  /// The value to order by; negative associations come last by G², which has no sign.
  func value(_ order: Collocations.Order) -> Double {
    switch order {
    case .logLikelihood: isAttracted ? logLikelihood : -logLikelihood
    case .logDice: logDice ?? -.infinity
    case .mutualInformation: mutualInformation ?? -.infinity
    case .tScore: tScore ?? -.infinity
    case .together: Double(together)
    }
  }
}
