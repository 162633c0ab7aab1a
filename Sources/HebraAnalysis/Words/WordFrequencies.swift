/// How often each word was said, by how many, in how many documents.
public struct WordFrequencies: Hashable, Sendable {
  /// A word and its use.
  public struct Row: Hashable, Sendable {
    /// The stem with its forms.
    public var word: ListedWord
    /// Its occurrences, documents, participants and dispersion.
    public var use: WordUse
  }

  /// The most frequent first, then by stem.
  public var rows: [Row]
  /// What is counted on.
  public var base: WordBase
  /// Which words are listed.
  public var selection: WordSelection
  /// Words that the selection would list but for its limit.
  public var eligible: Int

  /// Lists the words of `tally`; of one value of the attribute, where it is given.
  public init(_ tally: WordTally, group: String? = nil, selection: WordSelection = WordSelection())
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
  /// The order of stems where nothing else decides: by letters, the frequent word first.
  func isInOrder(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (stem(a), stem(b))
    return left == right ? isFrequent(stem: a) && !isFrequent(stem: b) : left < right
  }
}
