public import HebraModel

/// By what hits are counted.
public enum CaseAttribute: Hashable, Sendable {
  /// An attribute of documents, for example `municipality`.
  case document(String)
  /// An attribute of participants, for example `sector`.
  case participant(String)

  var name: String {
    switch self {
    case .document(let name), .participant(let name): name
    }
  }
}

extension Analysis {
  /// Hits of a search by an attribute: hits, turns, participants, documents, per thousand words.
  ///
  /// Only hits in the base count; what the tables do not say is a value of its own.
  public func counts(hits: [Hit], by attribute: CaseAttribute) -> Figure {
    var tally = HitTally()
    let people = Dictionary(
      corpus.participants.map { ($0.pseudonym, $0.attributes[attribute.name] ?? "") },
      uniquingKeysWith: { first, _ in first })
    func value(_ document: AnalysisDocument, _ turn: AttributedTurn?) -> String {
      switch attribute {
      case .document(let name): document.attributes[name] ?? ""
      case .participant: turn?.pseudonym.flatMap { people[$0] } ?? ""
      }
    }
    let byDocument = Dictionary(grouping: hits, by: \.document)
    var counted = 0
    for (i, document) in documents.enumerated() {
      let base = document.base
      if base.turns.isEmpty {
        tally.add(words: base.words.count, in: i, value: value(document.document, nil))
      }
      for turn in base.turns {
        tally.add(
          words: base.wordCount(in: turn.turn.speech), in: i,
          value: value(document.document, turn))
      }
      for hit in byDocument[document.document.name] ?? [] {
        let place = base.turns.partition { $0.turn.speech.end <= hit.range.start }
        let turn = place < base.turns.count ? base.turns[place] : nil
        let isInside =
          base.turns.isEmpty
          ? !base.shared(with: [hit.range]).isEmpty
          : turn.map { $0.turn.speech.overlaps(hit.range) } ?? false
        guard isInside else { continue }
        counted += 1
        let key = value(document.document, base.turns.isEmpty ? nil : turn)
        tally.add(
          hitIn: i, turn: base.turns.isEmpty ? nil : place, by: turn?.pseudonym, value: key)
      }
    }
    return tally.figure(attribute.name, language: language, outside: hits.count - counted)
  }
}

/// Hits of a search under the values of an attribute, added one by one.
public struct HitTally: Sendable {
  private var groups: [String: HitGroup] = [:]
  private var documents: Set<Int> = []

  /// Nothing counted yet.
  public init() {}

  /// Words that could have been hits, in a document by its number; `value` is empty without one.
  public mutating func add(words: Int, in document: Int, value: String) {
    documents.insert(document)
    groups[value, default: HitGroup()].add(words: words, in: document)
  }

  /// A hit among those words; `turn` is nil in a document without turns.
  public mutating func add(hitIn document: Int, turn: Int?, by pseudonym: String?, value: String) {
    groups[value, default: HitGroup()].add(in: document, turn: turn, by: pseudonym)
  }

  /// Hits, turns, participants, documents n/N, words, and hits per thousand words.
  ///
  /// `outside` is how many hits were not among the words that count.
  public func figure(_ attribute: String, language: FigureLanguage, outside: Int) -> Figure {
    func word(_ word: MatrixWords) -> String { word.text(language) }
    func column(_ key: String, _ title: MatrixWords, width: Int = 12) -> Matrix.Column {
      Matrix.Column(key: key, title: word(title), width: width)
    }
    let rows = groups.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }
      .map { key, group in [.text(key.isEmpty ? word(.noData) : key)] + group.cells }
    return Figure(
      Matrix(
        title: "\(word(.hitTitle)): \(attribute)",
        columns: [
          column("value", .value, width: 24), column("hits", .hits), column("turns", .turns),
          column("participants", .participants), column("documents", .documents),
          column("words", .words), column("per_thousand", .rate),
        ], rows: rows,
        settings: [
          Matrix.Setting(word(.definition), word(.defHits)),
          Matrix.Setting(word(.unit), word(.unitCase)),
          Matrix.Setting(word(.base), word(.baseSpeech)),
          Matrix.Setting(word(.documentsRead), "\(documents.count)"),
          Matrix.Setting(word(.otherHits), "\(outside)"),
        ]))
  }
}

/// What was found under one value of an attribute.
private struct HitGroup {
  private struct Place: Hashable {
    var document: Int
    var turn: Int?
  }

  private var hits = 0
  private var turns: Set<Place> = []
  private var people: Set<String> = []
  private var documents: Set<Int> = []
  private var allDocuments: Set<Int> = []
  private var words = 0

  mutating func add(words count: Int, in document: Int) {
    words += count
    allDocuments.insert(document)
  }

  mutating func add(in document: Int, turn: Int?, by pseudonym: String?) {
    hits += 1
    documents.insert(document)
    if turn != nil { turns.insert(Place(document: document, turn: turn)) }
    if let pseudonym { people.insert(pseudonym) }
  }

  var cells: [Matrix.Cell] {
    [
      .count(hits), .count(turns.count), .count(people.count),
      .share(n: documents.count, total: allDocuments.count), .count(words),
      words > 0 ? .decimal(Double(hits) * 1000 / Double(words)) : .missing(.notApplicable),
    ]
  }
}
