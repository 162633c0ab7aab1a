/// A listed word: a stem with the forms that occur.
package struct ListedWord: Hashable, Sendable {
  /// A form with its number of occurrences.
  package struct Form: Hashable, Sendable {
    /// The word as it is written most often.
    package var form: String
    /// Its occurrences.
    package var count: Int

    /// A form.
    package init(form: String, count: Int) {
      self.form = form
      self.count = count
    }
  }

  /// The stem, or the frequent word itself.
  package var stem: String
  /// Whether it is one of the language's frequent words.
  package var isFrequent: Bool
  /// Most common first, then alphabetical.
  package var forms: [Form]

  /// The most common form, because a stem alone (`desconfi`) is not readable.
  package var label: String { forms.first?.form ?? stem }
}

/// Which words are listed; words that are not listed still count in all totals and rates.
package struct WordSelection: Hashable, Sendable {
  /// Whether articles, pronouns and the other words of ``FrequentWords`` are left out.
  package var leavesOutFrequent: Bool
  /// The minimum number of letters of the longest form.
  package var minimumLength: Int
  /// The minimum number of occurrences in all speech considered.
  package var minimumCount: Int
  /// The minimum number of documents; in a comparison, on the side where the word is more frequent.
  package var minimumDocuments: Int
  /// The maximum number of words listed; nil for all.
  package var limit: Int?

  /// A selection; the defaults select every word.
  package init(
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

/// Finds the forms of stems.
struct StemForms {
  private let vocabulary: Vocabulary
  private let written: [String]
  /// Forms grouped by stem: those of stem i are at starts[i]..<starts[i + 1].
  private var forms: [Int32]
  private var starts: [Int]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    written = vocabulary.writtenForms()
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

  /// The word of a stem, with its forms that have a count.
  func word(_ stem: Int, counts: [Int]) -> ListedWord {
    var found: [(folded: String, form: ListedWord.Form)] = []
    for id in forms[starts[stem]..<starts[stem + 1]] where counts[Int(id)] > 0 {
      let form = ListedWord.Form(form: written[Int(id)], count: counts[Int(id)])
      found.append((vocabulary.form(Int(id)), form))
    }
    found.sort { a, b in
      a.form.count != b.form.count ? a.form.count > b.form.count : a.folded < b.folded
    }
    return ListedWord(
      stem: vocabulary.stem(stem), isFrequent: vocabulary.isFrequent(stem: stem),
      forms: found.map(\.form))
  }

  /// Whether the selection allows the stem, apart from its number of occurrences.
  func allows(_ stem: Int, _ selection: WordSelection) -> Bool {
    if selection.leavesOutFrequent, vocabulary.isFrequent(stem: stem) { return false }
    guard selection.minimumLength > 1 else { return true }
    return forms[starts[stem]..<starts[stem + 1]].contains {
      vocabulary.form(Int($0)).unicodeScalars.count >= selection.minimumLength
    }
  }
}
