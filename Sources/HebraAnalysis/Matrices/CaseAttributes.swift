internal import HebraModel

/// What is known about each case, as the first columns of its row.
struct CaseAttributes {
  /// The columns with a value in some case.
  let columns: [Matrix.Column]
  /// For each case, a cell for each column.
  let cells: [[Matrix.Cell]]

  /// These columns, with a cell in each for every case.
  init(columns: [Matrix.Column], cells: [[Matrix.Cell]]) {
    self.columns = columns
    self.cells = cells
  }

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

  /// What is known about each case: for documents and participants their attributes, for others how
  /// many documents and participants they have.
  func attributes(of cases: Cases, _ attribute: CaseAttribute) -> CaseAttributes {
    guard layout.showsAttributes else { return CaseAttributes(none: cases.count) }
    switch attribute {
    case .documents: return documentAttributes
    case .focusGroups:
      let all = documentAttributes
      let own = documents.indices.filter { !cases.cases(of: $0).isEmpty }
      return CaseAttributes(columns: all.columns, cells: own.map { all.cells[$0] })
    case .participants: return participantAttributes(cases.names.map { $0[0] })
    case .municipalities, .ofDocuments, .ofParticipants: return sizes(of: cases)
    }
  }

  /// How many documents and identified participants each case has.
  private func sizes(of cases: Cases) -> CaseAttributes {
    var sizes = cases.names.map { _ in (documents: 0, people: Set<String>()) }
    for (i, document) in documents.enumerated() {
      for row in cases.cases(of: i) { sizes[row].documents += 1 }
      for (turn, place) in document.base.turns.enumerated().map({ ($1, $0) }) {
        guard let name = turn.pseudonym, let row = cases.place(document: i, turn: place) else {
          continue
        }
        sizes[row].people.insert(name)
      }
    }
    return CaseAttributes(
      columns: [column("documents", .documents, width: 11), column("participants", .participants)],
      cells: sizes.map { [.count($0.documents), .count($0.people.count)] })
  }

  /// The attributes of these participants, by pseudonym; an empty name has none.
  func participantAttributes(_ names: [String]) -> CaseAttributes {
    guard layout.showsAttributes else { return CaseAttributes(none: names.count) }
    let known = Dictionary(
      corpus.participants.map { ($0.pseudonym, $0.attributes) },
      uniquingKeysWith: { first, _ in first })
    return CaseAttributes(
      ParticipantAttribute.allCases.map { attributeColumn($0.rawValue, width: 14) },
      names.map { known[$0] ?? [:] })
  }

  /// The column of an attribute; the team's own columns have the name that they were given.
  func attributeColumn(_ key: String, width: Int) -> Matrix.Column {
    typealias Key = AnalysisDocument.Key
    let words: [String: MatrixWords] = [
      Key.department: .department, Key.instrument: .instrument, "date": .date, "wave": .wave,
      "register": .register, "sector": .sector, CaseAttribute.side: .side,
      "gender": .gender, "ethnicity": .ethnicity,
      "age_band": .ageBand, "role_band": .roleBand,
    ]
    return words[key].map { column(key, $0, width: width) }
      ?? Matrix.Column(key: key, title: key, width: width)
  }

  private var sectorKey: String { ParticipantAttribute.sector.rawValue }
}
