internal import HebraLanguage

/// The distinct forms of a corpus, each with a number and the number of its stem.
///
/// A form is a folded word (with `ñ` kept). A frequent word (articles, pronouns, the most common
/// verbs) is its own stem: *para* is not counted under *parar*. The stem of any other word is the
/// first of its stems in a search.
package struct Vocabulary: Sendable {
  private var forms = ByteStrings()
  private var stems = ByteStrings()
  /// Form → stem.
  private(set) var stemOfForm: [Int32] = []
  private var isStemFrequent: [Bool] = []
  /// Ways of writing a form that are not its folded spelling, such as `policía`.
  private var spellings = ByteStrings()
  private var formOfSpelling: [Int32] = []
  private var spellingCounts: [Int] = []
  /// How often each form is written as it folds.
  private var plainCounts: [Int] = []

  /// Distinct forms.
  package var formCount: Int { forms.count }
  /// Distinct stems.
  package var stemCount: Int { stems.count }

  /// The folded word of a form.
  package func form(_ id: Int) -> String { forms.text(id) }

  /// The stem, or the frequent word itself.
  package func stem(_ id: Int) -> String {
    let stem = stems.text(id, skipping: 1)
    return stem.hasSuffix("=") ? String(stem.dropLast()) : stem
  }

  /// Whether the stem is a frequent word.
  package func isFrequent(stem id: Int) -> Bool { isStemFrequent[id] }

  /// Each form as it is written most often.
  package func writtenForms() -> [String] {
    var counts = plainCounts.indices.map { [form($0): plainCounts[$0]] }
    for (i, form) in formOfSpelling.enumerated() {
      counts[Int(form)][spellings.text(i), default: 0] += spellingCounts[i]
    }
    return counts.enumerated().map { Spelling.commonest(of: form($0.offset), $0.element) }
  }

  /// An empty vocabulary.
  init() {}

  /// The number of a folded word, which is counted as `written`; a new word gets the next number.
  @inline(__always)
  mutating func intern(
    _ word: Span<UInt8>, written: Span<UInt8>, _ words: borrowing WordForms,
    frequent: FrequentWords
  ) -> Int {
    let (form, isNew) = forms.intern(word, after: nil)
    if isNew { addStem(of: word, words, frequent) }
    if Spelling.isPlain(written, word) {
      plainCounts[form] += 1
    } else {
      let (spelling, isNew) = spellings.intern(written, after: nil)
      if isNew {
        formOfSpelling.append(Int32(form))
        spellingCounts.append(0)
      }
      spellingCounts[spelling] += 1
    }
    return form
  }

  private mutating func addStem(
    of word: Span<UInt8>, _ words: borrowing WordForms, _ frequent: FrequentWords
  ) {
    // A prefix of one byte distinguishes a frequent word from an equal stem: *un* and the stem of
    // *unir*.
    let isFrequent = frequent.contains(word)
    let (stem, isNew) =
      isFrequent
      ? stems.intern(word, after: UInt8(ascii: "="))
      : stems.intern(
        (words.stems(of: String(decoding: word)).first ?? "").utf8.span, after: UInt8(ascii: "~"))
    stemOfForm.append(Int32(stem))
    plainCounts.append(0)
    if isNew { isStemFrequent.append(isFrequent) }
  }
}

/// Distinct byte strings in one buffer, numbered in order of insertion.
struct ByteStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// A hash table with open addressing: 0 means empty, else the number plus one.
  private var slots = [Int32](repeating: 0, count: 1 << 10)

  var count: Int { ends.count }

  func text(_ id: Int, skipping skipped: Int = 0) -> String {
    String(decoding: bytes[((id > 0 ? ends[id - 1] : 0) + skipped)..<ends[id]], as: UTF8.self)
  }

  /// The number of `word`, prefixed with `mark` if given.
  @inline(__always)
  mutating func intern(
    _ word: Span<UInt8>, after mark: UInt8?
  ) -> (id: Int, isNew: Bool) {
    var hash = WordHash.of(word, after: mark)
    hash ^= hash >> 15
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let id = Int(slots[slot] - 1)
      if hashes[id] == hash, equals(id, word, after: mark) { return (id, false) }
      slot = (slot + 1) & mask
    }
    let id = ends.count
    if let mark { bytes.append(mark) }
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = Int32(id + 1)
    if ends.count * 2 > slots.count { grow() }
    return (id, true)
  }

  @inline(__always)
  private func equals(
    _ id: Int, _ word: Span<UInt8>, after mark: UInt8?
  ) -> Bool {
    var at = id > 0 ? ends[id - 1] : 0
    guard ends[id] - at == word.count + (mark == nil ? 0 : 1) else { return false }
    if let mark {
      guard bytes[at] == mark else { return false }
      at += 1
    }
    for i in 0..<word.count where bytes[at + i] != word[i] { return false }
    return true
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [Int32](repeating: 0, count: mask + 1)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(id + 1)
    }
  }
}
