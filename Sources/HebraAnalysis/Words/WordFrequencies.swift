/// How often each word occurs, in how many documents, and by how many participants.
package struct WordFrequencies: Hashable, Sendable {
  /// A word and its use.
  package struct Row: Hashable, Sendable {
    /// The stem with its forms.
    package var word: ListedWord
    /// Its occurrences, documents, participants and dispersion.
    package var use: WordUse
  }

  /// Most frequent first, then by stem.
  package var rows: [Row]
  /// The totals.
  package var base: WordBase
  /// Which words are listed.
  package var selection: WordSelection
  /// The number of words that would be listed without the limit.
  package var eligible: Int

  /// Lists the words of `tally`, or of one value of the attribute.
  package init(_ tally: WordTally, group: String? = nil, selection: WordSelection = WordSelection())
  {
    let wanted = group.map { name in tally.groups.firstIndex(of: name) ?? -1 }
    let side = WordSide(tally) { part in wanted.map { $0 == part.group } ?? true }
    let forms = StemForms(tally.vocabulary)
    var stems = side.counts.indices.filter { stem in
      side.counts[stem] > 0 && side.counts[stem] >= selection.minimumCount
        && Int(side.documents[stem]) >= selection.minimumDocuments
        && forms.allows(stem, selection)
    }
    let vocabulary = tally.vocabulary
    stems.sort { a, b in
      guard side.counts[a] == side.counts[b] else { return side.counts[a] > side.counts[b] }
      return vocabulary.isInOrder(a, b)
    }
    eligible = stems.count
    if let limit = selection.limit { stems = Array(stems.prefix(max(0, limit))) }
    rows = zip(stems, side.dispersions(of: stems)).map { stem, dispersion in
      Row(
        word: forms.word(stem, counts: side.formCounts),
        use: side.use(stem, dispersion: dispersion))
    }
    base = side.base
    self.selection = selection
  }
}

extension Vocabulary {
  /// The order of stems with equal values: alphabetical, with a frequent word before an equal stem.
  func isInOrder(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (stem(a), stem(b))
    return left == right ? isFrequent(stem: a) && !isFrequent(stem: b) : left < right
  }
}
