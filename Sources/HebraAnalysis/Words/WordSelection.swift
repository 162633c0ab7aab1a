/// A word as it is listed: a stem with the forms in which it was said.
public struct ListedWord: Hashable, Sendable {
  /// A form and how often it was said.
  public struct Form: Hashable, Sendable {
    /// The folded word.
    public var form: String
    /// Its occurrences.
    public var count: Int

    /// A form.
    public init(form: String, count: Int) {
      self.form = form
      self.count = count
    }
  }

  /// The stem as Snowball gives it, or the frequent word itself.
  public var stem: String
  /// Whether it is one of the language's frequent words.
  public var isFrequent: Bool
  /// The commonest first, then by their letters.
  public var forms: [Form]

  /// The commonest form: a stem alone (`desconfi`) is nothing to read.
  public var label: String { forms.first?.form ?? stem }
}

/// Which words are listed; the others still count as words: no size and no rate changes with it.
public struct WordSelection: Hashable, Sendable {
  /// Leaves out articles, pronouns and the other words of ``FrequentWords``.
  public var leavesOutFrequent: Bool
  /// The fewest letters of the longest form.
  public var minimumLength: Int
  /// The fewest occurrences in everything that is looked at.
  public var minimumCount: Int
  /// The fewest documents: of the side that has more of the word, in a comparison.
  public var minimumDocuments: Int
  /// The most words of a list; nil for all.
  public var limit: Int?

  /// A selection; without arguments, every word.
  public init(
    leavesOutFrequent: Bool = false, minimumLength: Int = 1, minimumCount: Int = 1,
    minimumDocuments: Int = 1, limit: Int? = nil
  ) {
    self.leavesOutFrequent = leavesOutFrequent
    self.minimumLength = minimumLength
    self.minimumCount = minimumCount
    self.minimumDocuments = minimumDocuments
    self.limit = limit
  }
}

/// Stems with their forms at hand.
struct StemForms {
  private let vocabulary: Vocabulary
  /// Forms by stem: those of stem i stand at starts[i]..<starts[i + 1].
  private var forms: [Int32]
  private var starts: [Int]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    starts = Array(repeating: 0, count: vocabulary.stemCount + 1)
    for stem in vocabulary.stemOfForm { starts[Int(stem) + 1] += 1 }
    for i in starts.indices.dropFirst() { starts[i] += starts[i - 1] }
    forms = Array(repeating: 0, count: vocabulary.formCount)
    var next = starts
    for (form, stem) in vocabulary.stemOfForm.enumerated() {
      forms[next[Int(stem)]] = Int32(form)
      next[Int(stem)] += 1
    }
  }

  /// The word of a stem with the forms that `counts` has.
  func word(_ stem: Int, counts: [Int]) -> ListedWord {
    let forms = forms[starts[stem]..<starts[stem + 1]]
      .filter { counts[Int($0)] > 0 }
      .map { ListedWord.Form(form: vocabulary.form(Int($0)), count: counts[Int($0)]) }
      .sorted { a, b in a.count != b.count ? a.count > b.count : a.form < b.form }
    return ListedWord(
      stem: vocabulary.stem(stem), isFrequent: vocabulary.isFrequent(stem: stem), forms: forms)
  }

  /// Whether the stem may be listed at all; how often it was said is asked elsewhere.
  func allows(_ stem: Int, _ selection: WordSelection) -> Bool {
    if selection.leavesOutFrequent, vocabulary.isFrequent(stem: stem) { return false }
    guard selection.minimumLength > 1 else { return true }
    return forms[starts[stem]..<starts[stem + 1]].contains {
      vocabulary.form(Int($0)).unicodeScalars.count >= selection.minimumLength
    }
  }
}
