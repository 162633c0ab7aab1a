import HebraModel

@testable import HebraStore

/// What people decide and write down for the ficha, for ``RandomActs``.
struct FichaAct {
  let relations: [CausalRelation]
  private let groups: [ThemeGroup]
  private let statements: [SignedStatement]
  private let people: [String]
  private let layers: [String]
  private let document: String
  private let other: String
  private let coding: String?
  private let start: Int
  private let number: Int
  private let value: String
  private let code: String
  private let who: String
  private let date: String

  init(
    _ store: borrowing ProjectStore, document: String, other: String, coding: String?, start: Int,
    number: Int, value: String, code: String, who: String, date: String
  ) throws {
    relations = try store.relations(document: document)
    groups = try store.groups()
    statements = try store.statements()
    people = try store.participants().map(\.pseudonym)
    layers = try store.layers().map(\.name)
    (self.document, self.other, self.coding) = (document, other, coding)
    (self.start, self.number, self.value, self.code) = (start, number, value, code)
    (self.who, self.date) = (who, date)
  }

  /// Some of the acts that it does.
  static let acts = [
    "relation.add", "group.add", "group.member", "risk.confirm", "consent.set", "session.set",
    "place.serve", "event.same", "statement.add", "statement.sign", "final.set", "release.add",
  ]

  private var kind: ThemeGroupKind { ThemeGroupKind.allCases[number] }

  func run(_ kind: Int, _ act: inout Act) throws {
    switch kind {
    case 26, 27:
      _ = try act.addRelation(
        CausalRelation(
          document: document, from: RelationEnd(TextRange(start, start + 5), code: code),
          to: RelationEnd(
            TextRange(start + (number == 0 ? 4 : 0), start + (number == 0 ? 8 : 5)), code: "COR-03"),
          kind: number == 1 ? .explicit : .inferred,
          quotation: number == 2 ? "palabras \(value)" : nil, coder: who, layer: who, date: date))
    case 28: if let relation = relations.first { try act.removeRelation(relation.id) }
    case 29, 30:
      _ = try act.addGroup(
        ThemeGroup(
          kind: self.kind, label: "grupo \(value)", isIndependent: number == 0 ? nil : number == 1,
          signedBy: number == 3 ? who : nil))
      if let coding, kind == 30 {
        _ = try act.addMember(coding, to: Act.groupID(self.kind, "grupo \(value)"))
      }
    case 31:
      if let group = groups.first(where: { !$0.members.isEmpty }) {
        if number == 0 {
          try act.removeGroup(group.id)
        } else {
          _ = try act.removeMember(group.members[0], from: group.id)
        }
      }
    case 32:
      if let coding {
        if number == 0 { return try act.removeRisk(coding) }
        _ = try act.confirmRisk(
          RiskConfirmation(coding: coding, colour: value, by: who, at: date))
      }
    case 33:
      guard let person = people.last else { return }
      if number == 0 { return try act.removeConsent(document, participant: person) }
      _ = try act.setConsent(
        Consent(
          document: document, participant: person, toRecord: number == 1,
          toQuote: value == "alta", by: who, at: date))
    case 34:
      if number == 0 { return try act.removeSession(document) }
      _ = try act.setSession(
        SessionFacts(
          document: document, composition: "mujeres \(value)", spoke: number, present: number + 2,
          hadThirdParties: number == 1))
    case 35:
      if number == 0 { return try act.removePlace("01001", of: document) }
      _ = try act.addPlace(
        DocumentPlace(
          document: document,
          municipality: Municipality(code: "0100\(number)", name: "Sitio", department: "D")))
    case 36:
      let event = SameEvent(document, other)
      if number == 0 { try act.removeSameEvent(event) } else { _ = try act.addSameEvent(event) }
    case 37:
      if let statement = statements.first, number < 2 {
        if number == 0 { return try act.removeStatement(statement.id) }
        return try act.signStatement(statement.id, by: who)
      }
      _ = try act.addStatement(
        SignedStatement(
          block: "b\(number)", level: .facilitators, text: "enunciado \(value)",
          signedBy: number == 3 ? who : nil))
    case 38:
      guard let layer = layers.last else { return }
      if number == 0 { return try act.removeFinalLayer(document) }
      _ = try act.setFinalLayer(
        FinalLayer(
          document: document, kind: FinalLayerKind.allCases[number - 1], layer: layer, by: who))
    default:
      _ = try act.addRelease(
        FichaRelease(
          level: .table, place: "01001", at: date, by: who, manifest: "m \(value)",
          figures: ["DES-01": value]))
    }
  }
}
