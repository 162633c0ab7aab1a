internal import HebraModel

/// The cases of a figure, and which speech belongs to each of them.
struct Cases: Sendable {
  /// The part of a document that belongs to a case.
  enum Division: Sendable {
    /// All of it, to this case; nil when it belongs to none.
    case whole(Int?)
    /// Each of the participants' turns, to the case at its place.
    case turns([Int])
  }

  /// The columns that identify a case.
  let columns: [Matrix.Column]
  /// For each case, the text in each of these columns.
  private(set) var names: [[String]] = []
  /// For each document of the analysis, how it is divided.
  private(set) var divisions: [Division] = []

  var count: Int { names.count }
  /// What the cases are values of, for people.
  var title: String { columns.last?.title ?? "" }

  /// The cases that are the values of `attribute`; those without a value come last.
  init(_ attribute: CaseAttribute, in analysis: Analysis) {
    columns = analysis.caseColumns(attribute)
    let keys = CaseKeys(attribute, analysis)
    let found = analysis.documents.indices.map { keys.found(in: $0) }
    var sorted = Set<CaseKey>()
    for case .some(let own) in found.joined() { sorted.insert(own) }
    let order = sorted.sorted()
    let places = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    names = order.map(keys.names)
    divisions = found.map { own in
      guard attribute.dividesDocuments else { return .whole(own[0].flatMap { places[$0] }) }
      return .turns(own.map { $0.flatMap { places[$0] } ?? 0 })
    }
  }

  /// One case, which has every document.
  init(wholeOf analysis: Analysis) {
    self.init(
      columns: [], names: [[]], divisions: analysis.documents.map { _ in .whole(0) })
  }

  private init(columns: [Matrix.Column], names: [[String]], divisions: [Division]) {
    self.columns = columns
    self.names = names
    self.divisions = divisions
  }

  /// Each case of this attribute with each of another; the other's cases follow one another.
  func crossed(with other: Cases) -> Cases {
    Cases(
      columns: columns + other.columns,
      names: names.flatMap { own in other.names.map { own + $0 } },
      divisions: zip(divisions, other.divisions).map { own, others in
        switch (own, others) {
        case (.whole(let a), .whole(let b)):
          .whole(a.flatMap { a in b.map { a * other.count + $0 } })
        case (.whole(let a?), .turns(let turns)): .turns(turns.map { a * other.count + $0 })
        case (.turns(let turns), .whole(let b?)): .turns(turns.map { $0 * other.count + b })
        case (.turns(let turns), .turns(let theirs)):
          .turns(zip(turns, theirs).map { $0 * other.count + $1 })
        case (.whole(nil), .turns), (.turns, .whole(nil)): .whole(nil)
        }
      })
  }

  /// The cases that a document belongs to.
  func cases(of document: Int) -> [Int] {
    switch divisions[document] {
    case .whole(let own): own.map { [$0] } ?? []
    case .turns(let turns): Set(turns).sorted()
    }
  }

  /// The case of a participants' turn of a document.
  func place(document: Int, turn: Int) -> Int? {
    switch divisions[document] {
    case .whole(let own): own
    case .turns(let turns): turns[turn]
    }
  }

  /// The case with this name in machine formats; nil for none.
  func place(key typed: String) -> Int? { names.indices.first { key($0) == typed } }

  /// What names a case in machine formats.
  func key(_ place: Int) -> String { names[place].first { !$0.isEmpty } ?? "" }

  /// What names a case for people; names of municipalities are not unique, so that their code follows.
  func title(_ place: Int) -> String {
    let name = names[place][names[place].count - 1]
    let key = key(place)
    return key == name ? name : "\(name) (\(key))"
  }
}

/// What a case is known by, in the order of the rows.
private struct CaseKey: Hashable, Comparable {
  /// Cases without a value come after those with one.
  var rank = 0
  /// The place in a table that has an order of its own.
  var place = 0
  var value = ""

  static func < (a: CaseKey, b: CaseKey) -> Bool {
    (a.rank, a.place, a.value) < (b.rank, b.place, b.value)
  }
}

/// The cases in which documents and turns are found, before they are put in order.
private struct CaseKeys {
  private let attribute: CaseAttribute
  private let analysis: Analysis
  /// Pseudonym → place in the order of the rows.
  private var people: [String: Int] = [:]
  /// Pseudonym → value of the attribute.
  private var values: [String: String] = [:]
  /// Code of a municipality → its first name.
  private var places: [String: String] = [:]

  init(_ attribute: CaseAttribute, _ analysis: Analysis) {
    self.attribute = attribute
    self.analysis = analysis
    switch attribute {
    case .participants:
      // In the order of the participants' table, then in order of appearance.
      let met = analysis.documents.lazy.flatMap { $0.base.turns.lazy.compactMap(\.pseudonym) }
      for name in analysis.corpus.participants.map(\.pseudonym) + met where people[name] == nil {
        people[name] = people.count
      }
    case .ofParticipants(let key):
      for one in analysis.corpus.participants {
        values[one.pseudonym] = one.attributes[key] ?? (key == CaseAttribute.side ? one.side : "")
      }
    case .municipalities:
      for document in analysis.documents {
        guard let code = document.document.attribute(AnalysisDocument.Key.placeCode),
          let name = document.document.attribute(AnalysisDocument.Key.municipality)
        else { continue }
        places[code] = places[code] ?? name
      }
    case .documents, .focusGroups, .ofDocuments: break
    }
  }

  /// The case of a document, or of each of its turns.
  func found(in place: Int) -> [CaseKey?] {
    let coded = analysis.documents[place]
    let document = coded.document
    switch attribute {
    case .documents: return [CaseKey(place: place)]
    case .focusGroups:
      let instrument = document.attribute(AnalysisDocument.Key.instrument)
      return [analysis.isFocusGroup(instrument) ? CaseKey(place: place) : nil]
    case .municipalities:
      if let code = document.attribute(AnalysisDocument.Key.placeCode) {
        return [CaseKey(value: code)]
      }
      let name = document.attribute(AnalysisDocument.Key.municipality)
      return [CaseKey(rank: name == nil ? 2 : 1, value: name ?? "")]
    case .ofDocuments(let key):
      let value = document.attribute(key)
      return [CaseKey(rank: value == nil ? 1 : 0, value: value ?? "")]
    case .participants:
      return coded.base.turns.map { turn in
        turn.pseudonym.map { CaseKey(place: people[$0] ?? 0, value: $0) } ?? CaseKey(rank: 1)
      }
    case .ofParticipants:
      return coded.base.turns.map { turn in
        // Somebody whom nobody has identified is not somebody without a value.
        guard let name = turn.pseudonym else { return CaseKey(rank: 2) }
        let value = values[name] ?? ""
        return CaseKey(rank: value.isEmpty ? 1 : 0, value: value)
      }
    }
  }

  /// The text in the columns that identify a case.
  func names(_ key: CaseKey) -> [String] {
    let noData = analysis.word(.noData)
    switch attribute {
    case .documents, .focusGroups: return [analysis.documents[key.place].document.name]
    case .municipalities:
      if key.rank == 0 { return [key.value, places[key.value] ?? key.value] }
      return ["", key.rank == 1 ? key.value : noData]
    case .ofDocuments: return [key.rank == 0 ? key.value : noData]
    case .participants: return [key.rank == 0 ? key.value : analysis.word(.unattributed)]
    case .ofParticipants:
      return [[key.value, noData, analysis.word(.unattributed)][key.rank]]
    }
  }
}

extension Participant {
  /// The side of a dialogue; empty for a sector that takes none.
  fileprivate var side: String {
    Side(sector: attributes[ParticipantAttribute.sector.rawValue] ?? "")?.rawValue ?? ""
  }
}

extension Analysis {
  /// Whether an instrument is a focus group: its id or its name says so.
  fileprivate func isFocusGroup(_ instrument: String?) -> Bool {
    guard let instrument else { return false }
    let known = corpus.codebook.instruments.first { $0.id == instrument }
    return [instrument, known?.name ?? ""].contains { name in
      let name = name.lowercased()
      return name.contains("grupo") || name.contains("focus group")
    }
  }

  /// The columns that identify a case.
  fileprivate func caseColumns(_ attribute: CaseAttribute) -> [Matrix.Column] {
    switch attribute {
    case .documents, .focusGroups: [column("document", .document, width: 16)]
    case .participants: [column("participant", .participant, width: 20)]
    case .municipalities:
      [column("place_code", .placeCode), column("municipality", .municipality, width: 24)]
    case .ofDocuments(let key), .ofParticipants(let key): [attributeColumn(key, width: 24)]
    }
  }
}
