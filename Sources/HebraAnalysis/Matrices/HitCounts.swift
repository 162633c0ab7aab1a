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
    var groups: [String: HitGroup] = [:]
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
        groups[value(document.document, nil), default: HitGroup()].add(
          words: base.words.count, in: i)
      }
      for turn in base.turns {
        groups[value(document.document, turn), default: HitGroup()].add(
          words: base.wordCount(in: turn.turn.speech), in: i)
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
        groups[key, default: HitGroup()].add(
          in: i, turn: base.turns.isEmpty ? nil : place, by: turn?.pseudonym)
      }
    }
    let rows = groups.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }
      .map { key, group in [.text(key.isEmpty ? word(.noData) : key)] + group.cells }
    let matrix = Matrix(
      title: "\(word(.hitTitle)): \(attribute.name)",
      columns: [
        column("value", .value, width: 24), column("hits", .hits), column("turns", .turns),
        column("participants", .participants), column("documents", .documents),
        column("words", .words), column("per_thousand", .rate),
      ], rows: rows, settings: hitSettings(outside: hits.count - counted))
    return Figure(matrix)
  }

  private func hitSettings(outside: Int) -> [Matrix.Setting] {
    [
      Matrix.Setting(word(.definition), word(.defHits)),
      Matrix.Setting(word(.unit), word(.unitCase)),
      Matrix.Setting(word(.base), word(.baseSpeech)),
      Matrix.Setting(word(.documentsRead), "\(documents.count)"),
      Matrix.Setting(word(.otherHits), "\(outside)"),
    ]
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
