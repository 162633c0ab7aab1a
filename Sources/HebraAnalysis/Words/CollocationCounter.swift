package import HebraLanguage

/// The number of words to the left and right of a node that belong to its window.
package struct WordWindow: Hashable, Sendable {
  /// The number of words before the node.
  package var left: Int
  /// The number of words after the node.
  package var right: Int

  /// A window; negative numbers become 0.
  package init(left: Int, right: Int) {
    self.left = max(0, left)
    self.right = max(0, right)
  }

  /// The same number of words on both sides.
  package init(_ words: Int) { self.init(left: words, right: words) }
}

/// Counts co-occurrences with a node in pieces of speech.
///
///     var counter = CollocationCounter(.spanish, window: WordWindow(5)) { $0.form == "confianza" }
///     for piece in pieces { counter.add(piece) }
///     let collocations = counter.collocations()
///
/// Every word takes a position in the window, including frequent words; a window never extends
/// beyond its piece. A word near two nodes counts once as a co-occurrence (Evert 2008), but once on
/// the left or right of each node. The node's own occurrences are not collocates.
package struct CollocationCounter: ~Copyable {
  /// A form that may be the node.
  package struct Form: Hashable, Sendable {
    /// The folded word.
    package var form: String
    /// Its stem; for a frequent word, the word itself.
    package var stem: String
    /// Whether it is one of the language's frequent words.
    package var isFrequent: Bool
  }

  private let forms: WordForms
  private let frequent: FrequentWords
  private let window: WordWindow
  private let isNode: (Form) -> Bool
  private var vocabulary = Vocabulary()
  /// Whether each form is the node; the closure is called once for each form.
  private var nodeForms: [Bool] = []
  private var documents = NameNumbers()
  private var participants = NameNumbers()
  private var counts = CollocationCounts()
  /// The forms of the current piece, and the number of nodes before each position in it.
  private var places: [Int32] = []
  private var nodesBefore: [Int] = []

  /// A counter whose node is every form that `isNode` accepts.
  package init(
    _ language: Language, window: WordWindow, node isNode: @escaping (Form) -> Bool
  ) {
    forms = WordForms(language)
    frequent = FrequentWords(language)
    self.window = window
    self.isNode = isNode
  }

  /// Counts the words of a piece.
  package mutating func add(_ piece: SpeechPiece) {
    add(piece.text.utf8.span, document: piece.document, participant: piece.participant)
  }

  /// Counts the words of `bytes`, which must be valid UTF-8, without making a string.
  package mutating func add(
    _ bytes: Span<UInt8>, document: String, participant: String? = nil
  ) {
    places.removeAll(keepingCapacity: true)
    var nodes = 0
    var scanner = WordScanner(bytes)
    while scanner.next() {
      let form = vocabulary.intern(
        scanner.folded, written: bytes.extracting(scanner.start..<scanner.end), forms,
        frequent: frequent)
      if form == nodeForms.count { ask(form) }
      if nodeForms[form] { nodes += 1 }
      places.append(Int32(form))
    }
    guard !places.isEmpty else { return }
    counts.words += places.count
    let document = documents.number(of: document)
    let participant = participant.map { participants.number(of: $0) }
    if nodes > 0 { counts.addNodes(nodes, document, participant) }
    for form in places { counts.formCounts[Int(form)] += 1 }
    if nodes > 0 { countNear(document, participant) }
  }

  /// The counts of everything that was added, by stem.
  package consuming func collocations(
    settings: Collocations.Settings = Collocations.Settings()
  ) -> Collocations {
    Collocations(
      counts, vocabulary, nodeForms, window: window,
      base: WordBase(
        words: counts.words, documents: documents.names.count,
        participants: participants.names.count), settings)
  }

  private mutating func ask(_ form: Int) {
    let stem = Int(vocabulary.stemOfForm[form])
    let isNode = isNode(
      Form(
        form: vocabulary.form(form), stem: vocabulary.stem(stem),
        isFrequent: vocabulary.isFrequent(stem: stem)))
    nodeForms.append(isNode)
    counts.grow(forms: nodeForms.count, stems: vocabulary.stemCount)
  }

  private mutating func countNear(_ document: Int, _ participant: Int?) {
    nodesBefore.removeAll(keepingCapacity: true)
    nodesBefore.append(0)
    for form in places {
      nodesBefore.append(nodesBefore[nodesBefore.count - 1] + (nodeForms[Int(form)] ? 1 : 0))
    }
    for (i, form) in places.enumerated() where !nodeForms[Int(form)] {
      // A word is on the left of the nodes that follow it within the left width of their window,
      // and likewise on the right. The window is clipped to the piece first, so the sums cannot
      // overflow.
      let after = nodesBefore[i + 1 + min(window.left, places.count - i - 1)] - nodesBefore[i + 1]
      let before = nodesBefore[i] - nodesBefore[i - min(window.right, i)]
      guard after + before > 0 else { continue }
      counts.addNear(
        form: Int(form), stem: Int(vocabulary.stemOfForm[Int(form)]), left: after, right: before,
        document, participant)
    }
  }
}

/// The counts of a counter.
struct CollocationCounts {
  private struct Pair: Hashable {
    var stem: Int
    var place: Int
  }

  var words = 0
  /// All occurrences, including those of the node.
  var formCounts: [Int] = []
  /// Occurrences near a node.
  private(set) var nearForms: [Int] = []
  private(set) var near = 0
  private(set) var nodes = 0
  private(set) var nodeDocuments: Set<Int> = []
  private(set) var nodeParticipants: Set<Int> = []
  /// By stem.
  private(set) var left: [Int] = []
  private(set) var right: [Int] = []
  private(set) var documents: [Int] = []
  private(set) var participants: [Int] = []
  private var lastDocument: [Int] = []
  private var seen: Set<Pair> = []
  private var heard: Set<Pair> = []

  mutating func grow(forms: Int, stems: Int) {
    while formCounts.count < forms {
      formCounts.append(0)
      nearForms.append(0)
    }
    while left.count < stems {
      left.append(0)
      right.append(0)
      documents.append(0)
      participants.append(0)
      lastDocument.append(-1)
    }
  }

  mutating func addNodes(_ count: Int, _ document: Int, _ participant: Int?) {
    nodes += count
    nodeDocuments.insert(document)
    if let participant { nodeParticipants.insert(participant) }
  }

  mutating func addNear(
    form: Int, stem: Int, left before: Int, right after: Int, _ document: Int, _ participant: Int?
  ) {
    near += 1
    nearForms[form] += 1
    left[stem] += before
    right[stem] += after
    // The turns of a document are consecutive, so the document is usually the last one.
    if lastDocument[stem] != document {
      lastDocument[stem] = document
      if seen.insert(Pair(stem: stem, place: document)).inserted { documents[stem] += 1 }
    }
    if let participant, heard.insert(Pair(stem: stem, place: participant)).inserted {
      participants[stem] += 1
    }
  }
}
