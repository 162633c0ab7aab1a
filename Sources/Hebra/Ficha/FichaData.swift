internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// The kinds of things that people decide and write down for the ficha, besides codings and memos.
public enum FichaData: String, CaseIterable, Sendable {
  /// Causal relations between two coded ranges.
  case relations
  /// Codings under a label: proposals, conditions, bridges, attempts, concessions.
  case groups
  /// Confirmed risk colours of codings.
  case risks
  /// Sentences with their signatures.
  case statements
  /// Answers to being recorded and quoted, by document and participant.
  case consents
  /// Who was there in a conversation.
  case sessions
  /// Municipalities that a document serves besides its own.
  case places
  /// Documents that tell one event.
  case events
  /// The layers that count.
  case finals
  /// Fichas that were handed over.
  case releases

  /// The kind with this name in Spanish or English; nil when there is none.
  public init?(named name: String) {
    let key = NameKey(name)
    let found = Self.allCases.first { kind in
      NameKey(kind.rawValue) == key
        || NameKey(Messages.spanish.word("data.\(kind.rawValue)")) == key
    }
    guard let found else { return nil }
    self = found
  }
}

/// The result of importing a table.
public struct TableImport: Sendable {
  /// How many rows said something new, about a new or a known thing.
  public var added = 0
  /// How many rows were known.
  public var known = 0
  /// How many rows were not imported.
  public var refused = 0
  /// Rows that were not imported, each with its line and the reason; of each reason the first
  /// ``/HebraModel/NoticeTally/most``.
  public var problems: [Failure] = []
  /// Notices for the person.
  public var notices: [Notice] = []
}

extension Project {
  /// How many things of each kind there are.
  public func dataCounts() throws -> [(kind: FichaData, count: Int)] {
    try FichaData.allCases.map { kind in
      let count =
        switch kind {
        case .relations: try relations().count
        case .groups: try groups().count
        case .risks: try riskConfirmations().count
        case .statements: try statements().count
        case .consents: try consents().count
        case .sessions: try sessions().count
        case .places: try servedPlaces().count
        case .events: try sameEvents().count
        case .finals: try finalLayers().count
        case .releases: try releases().count
        }
      return (kind, count)
    }
  }

  /// Removes one thing; the journal keeps it.
  ///
  /// - Parameters:
  ///   - kind: its kind.
  ///   - names: what it is known by: the beginning of its id; of a group also its label, and then a
  ///     coding that leaves the group; a document, and for consent the pseudonym, for a place its code,
  ///     for an event the other document.
  /// - Throws: ``Failure`` when there is no such thing, or more than one; a release stays.
  public func removeData(_ kind: FichaData, _ names: [String]) throws {
    try exclusively {
      guard let first = names.first, !first.isEmpty else {
        throw Failure(.dataUnknown, ["id": ""])
      }
      let second = names.dropFirst().first
      func needed() throws(Failure) -> String {
        guard let second else { throw Failure(.dataUnknown, ["id": first]) }
        return second
      }
      switch kind {
      case .relations:
        let id = try Self.only(first, among: try relations().map(\.id))
        try act { try $0.removeRelation(id) }
      case .groups:
        let group = try group(named: first)
        guard let second else { return try act { try $0.removeGroup(group.id) } }
        let coding = try Self.only(second, among: group.members)
        _ = try act { try $0.removeMember(coding, from: group.id) }
      case .risks:
        let id = try Self.only(first, among: try riskConfirmations().map(\.coding))
        try act { try $0.removeRisk(id) }
      case .statements:
        let id = try Self.only(first, among: try statements().map(\.id))
        try act { try $0.removeStatement(id) }
      case .consents:
        let (name, person) = (try documentName(first), try needed())
        try act { try $0.removeConsent(name, participant: person) }
      case .sessions:
        let name = try documentName(first)
        try act { try $0.removeSession(name) }
      case .places:
        let (name, code) = (try documentName(first), try needed())
        try act { try $0.removePlace(code, of: name) }
      case .events:
        let event = SameEvent(try documentName(first), try documentName(try needed()))
        try act { try $0.removeSameEvent(event) }
      case .finals:
        let name = try documentName(first)
        try act { try $0.removeFinalLayer(name) }
      case .releases: throw Failure(.dataReleaseStays)
      }
    }
  }

  /// The only id that begins so.
  static func only(_ typed: String, among ids: [String]) throws(Failure) -> String {
    let found = Set(ids.filter { $0.hasPrefix(typed.lowercased()) })
    guard let id = found.first, found.count == 1 else {
      throw Failure(
        found.isEmpty ? .dataUnknown : .codingAmbiguous, ["id": typed, "coding": typed])
    }
    return id
  }
}
