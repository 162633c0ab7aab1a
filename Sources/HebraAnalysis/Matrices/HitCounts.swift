package import HebraModel

/// Counts the hits of a search by the values of an attribute, piece by piece.
package struct HitTally: Sendable {
  /// What one speaker said in a document, with the hits in it; pieces must not overlap.
  package struct Piece: Sendable {
    /// The number of the document.
    package var document: Int
    /// The number of the value of the attribute (``HitTally/group(_:)``).
    package var group: Int
    /// The number of the speaker; nil when nobody has identified them.
    package var participant: Int?
    /// Words that could have been hits.
    package var words: Int
    /// Turns; 0 in a document without any.
    package var turns: Int
    /// Hits.
    package var hits: Int
    /// Turns with a hit.
    package var hitTurns: Int

    /// A piece.
    package init(
      document: Int, group: Int, participant: Int? = nil, words: Int, turns: Int = 0,
      hits: Int = 0, hitTurns: Int = 0
    ) {
      self.document = document
      self.group = group
      self.participant = participant
      self.words = words
      self.turns = turns
      self.hits = hits
      self.hitTurns = hitTurns
    }
  }

  /// A subject of the interview guide, with the documents in which it was not asked about.
  package struct Subject: Sendable {
    /// Its name.
    package var name: String
    /// By number of document, the reason why absence is a missing value.
    package var missing: [Int: Matrix.Missing]

    /// A subject.
    package init(name: String, missing: [Int: Matrix.Missing]) {
      self.name = name
      self.missing = missing
    }
  }

  private var pieces: [Piece] = []
  private var values: [String] = []
  private var numbers: [String: Int] = [:]

  /// An empty tally; `expecting` is the estimated number of pieces.
  package init(expecting: Int = 0) { pieces.reserveCapacity(expecting) }

  /// The number of a value of the attribute; the empty value stands for missing ones.
  package mutating func group(_ value: String) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// Adds a piece.
  package mutating func add(_ piece: Piece) { pieces.append(piece) }

  /// The figure: hits; turns, participants and documents as n/N; words; and hits per thousand
  /// words.
  ///
  /// `outside` is the number of hits that were not among the words that count. Documents that were
  /// not asked about `subject` are left out of all totals; a value with no other documents is
  /// missing. Hits in them are spontaneous, and have two columns of their own if there are any.
  package func figure(
    _ attribute: String, language: FigureLanguage, outside: Int, subject: Subject? = nil
  ) -> Figure {
    func word(_ word: MatrixWords) -> String { word.text(language) }
    func column(_ key: String, _ title: MatrixWords, width: Int = 12) -> Matrix.Column {
      Matrix.Column(key: key, title: word(title), width: width)
    }
    let silent = subject?.missing ?? [:]
    var groups = values.map { _ in HitGroup() }
    for piece in pieces { groups[piece.group].add(piece, silent) }
    let hasSpontaneous = groups.contains { $0.spontaneousHits > 0 }
    let rows = zip(values, groups).filter { !$1.isEmpty }
      .sorted { ($0.0.isEmpty ? 1 : 0, $0.0) < ($1.0.isEmpty ? 1 : 0, $1.0) }
      .map { key, group in
        [.text(key.isEmpty ? word(.noData) : key)] + group.cells
          + (hasSpontaneous ? group.spontaneousCells : [])
      }
    var documents = DistinctNumbers()
    for piece in pieces { documents.insert(piece.document) }
    var settings = [
      Matrix.Setting(word(.definition), word(.defHits)),
      Matrix.Setting(word(.unit), word(.unitCase)),
      Matrix.Setting(word(.base), word(.baseSpeech)),
      Matrix.Setting(word(.documentsRead), "\(documents.count)"),
      Matrix.Setting(word(.otherHits), "\(outside)"),
    ]
    if let subject {
      settings += [
        Matrix.Setting(word(.subject), subject.name),
        Matrix.Setting(
          word(.silentDocuments), "\(documents.distinct.count { silent[$0] != nil })"),
      ]
    }
    return Figure(
      Matrix(
        title: "\(word(.hitTitle)): \(attribute)",
        columns: [
          column("value", .value, width: 24), column("hits", .hits), column("turns", .turns),
          column("participants", .participants), column("documents", .documents),
          column("words", .words), column("per_thousand", .rate),
        ]
          + (hasSpontaneous
            ? [
              column("spontaneous_hits", .spontaneousHits),
              column("spontaneous_documents", .spontaneousDocuments),
            ] : []),
        rows: rows, settings: settings))
  }
}

/// Counts distinct numbers; most come in runs of equal ones.
private struct DistinctNumbers {
  private var all: [Int] = []

  var isEmpty: Bool { all.isEmpty }
  var distinct: Set<Int> { Set(all) }

  /// How many distinct numbers there are.
  var count: Int {
    var (count, last) = (0, -1)
    for number in all.sorted() where number != last { (count, last) = (count + 1, number) }
    return count
  }

  mutating func insert(_ number: Int) {
    if all.last != number { all.append(number) }
  }
}

/// The hits under one value of an attribute.
private struct HitGroup {
  private var hits = 0
  private var turns = (hit: 0, all: 0)
  private var people = (hit: DistinctNumbers(), all: DistinctNumbers())
  private var documents = (hit: DistinctNumbers(), all: DistinctNumbers())
  private var words = 0
  private var reasons: Reasons = []
  /// Hits in documents that were not asked about the subject.
  private(set) var spontaneousHits = 0
  private var spontaneousDocuments = DistinctNumbers()

  mutating func add(_ piece: HitTally.Piece, _ silent: [Int: Matrix.Missing]) {
    if !silent.isEmpty, let reason = silent[piece.document] {
      reasons.insert(Reasons(reason))
      spontaneousHits += piece.hits
      if piece.hits > 0 { spontaneousDocuments.insert(piece.document) }
      return
    }
    words += piece.words
    hits += piece.hits
    turns.hit += piece.hitTurns
    turns.all += piece.turns
    documents.all.insert(piece.document)
    if piece.hits > 0 { documents.hit.insert(piece.document) }
    guard let participant = piece.participant, piece.turns > 0 else { return }
    people.all.insert(participant)
    if piece.hits > 0 { people.hit.insert(participant) }
  }

  /// Whether there is no speech under the value.
  var isEmpty: Bool { documents.all.isEmpty && reasons.isEmpty }

  var spontaneousCells: [Matrix.Cell] {
    [.count(spontaneousHits), .count(spontaneousDocuments.count)]
  }

  var cells: [Matrix.Cell] {
    if documents.all.isEmpty, !reasons.isEmpty {
      return Array(repeating: .missing(reasons.first), count: 6)
    }
    return [
      .count(hits), .share(n: turns.hit, total: turns.all),
      .share(n: people.hit.count, total: people.all.count),
      .share(n: documents.hit.count, total: documents.all.count), .count(words),
      words > 0 ? .decimal(Double(hits) * 1000 / Double(words)) : .missing(.notApplicable),
    ]
  }
}
