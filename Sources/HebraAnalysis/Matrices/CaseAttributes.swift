internal import HebraModel

/// What is known about each case, as the first columns of its row.
struct CaseAttributes {
  /// The columns with a value in some case.
  let columns: [Matrix.Column]
  /// For each case, a cell for each column.
  let cells: [[Matrix.Cell]]

  /// No columns, for `count` cases.
  init(none count: Int) {
    columns = []
    cells = Array(repeating: [], count: count)
  }

  /// The columns in which at least one case has a value, in this order.
  init(_ columns: [Matrix.Column], _ values: [[String: String]]) {
    self.columns = columns.filter { column in
      values.contains { !($0[column.key] ?? "").isEmpty }
    }
    cells = values.map { [kept = self.columns] own in kept.map { .text(own[$0.key] ?? "") } }
  }
}

extension Analysis {
  /// The attributes of the documents: municipality, sector, instrument, date, wave, and the team's
  /// own columns.
  var documentAttributes: CaseAttributes {
    guard layout.showsAttributes else { return CaseAttributes(none: documents.count) }
    typealias Key = AnalysisDocument.Key
    let sectors = Dictionary(
      corpus.participants.map { ($0.pseudonym, $0.attributes[sectorKey] ?? "") },
      uniquingKeysWith: { first, _ in first })
    let values = documents.map { document in
      var values = document.document.attributes
      if (values[sectorKey] ?? "").isEmpty {
        let found = Set(document.base.turns.compactMap { $0.pseudonym.flatMap { sectors[$0] } })
        values[sectorKey] = found.filter { !$0.isEmpty }.sorted().joined(separator: ", ")
      }
      return values
    }
    let first = [
      column(Key.municipality, .municipality, width: 18),
      column(Key.placeCode, .placeCode, width: 10),
      column(sectorKey, .sector, width: 14), column(Key.instrument, .instrument),
      column("date", .date, width: 11), column("wave", .wave, width: 8),
    ]
    // The name of the document is the key of the row, and the register is in the listing of documents.
    let known = Set(first.map(\.key)).union(["document", "register", Key.department])
    let others = Set(values.flatMap(\.keys)).subtracting(known).sorted()
    return CaseAttributes(first + others.map { Matrix.Column(key: $0, title: $0) }, values)
  }

  /// The attributes of these participants, by pseudonym; an empty name has none.
  func participantAttributes(_ names: [String]) -> CaseAttributes {
    guard layout.showsAttributes else { return CaseAttributes(none: names.count) }
    let known = Dictionary(
      corpus.participants.map { ($0.pseudonym, $0.attributes) },
      uniquingKeysWith: { first, _ in first })
    let words: [ParticipantAttribute: MatrixWords] = [
      .sector: .sector, .gender: .gender, .ethnicity: .ethnicity, .ageBand: .ageBand,
      .roleBand: .roleBand,
    ]
    return CaseAttributes(
      ParticipantAttribute.allCases.map { column($0.rawValue, words[$0] ?? .noData, width: 14) },
      names.map { known[$0] ?? [:] })
  }

  private var sectorKey: String { ParticipantAttribute.sector.rawValue }
}
