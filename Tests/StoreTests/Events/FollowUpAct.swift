import HebraModel

@testable import HebraStore

/// Panels and commitments, for ``RandomActs``.
struct FollowUpAct {
  private let commitments: [Commitment]
  private let coding: String?
  private let number: Int
  private let value: String
  private let who: String

  init(
    _ store: borrowing ProjectStore, coding: String?, number: Int, value: String, who: String
  ) throws {
    commitments = try store.commitments()
    (self.coding, self.number, self.value, self.who) = (coding, number, value, who)
  }

  /// Some of the acts that it does.
  static let acts = ["panel.import", "panel.forget", "commitment.add", "commitment.answer"]

  private var municipality: Municipality {
    Municipality(code: "0100\(number % 2)", name: "Pueblo \(number % 2)", department: "D")
  }

  func run(_ kind: Int, _ act: inout Act) throws {
    switch kind {
    case 53:
      _ = try act.importPanel(
        Panel(
          municipality: municipality,
          items: [
            PanelItem(
              id: "acude", label: "Acuden \(value)", construct: number == 0 ? nil : value,
              scale: number == 3 ? .ordinal(["nunca", "a veces", value]) : .yesNo)
          ],
          answers: (0..<2).map {
            PanelAnswer(
              wave: "2021-0\(6 + number)", person: "Panel-\(value)-\($0)", item: "acude",
              value: number % 2)
          }))
    case 54:
      let person = number == 3 ? nil : "Panel-\(value)-\(number % 2)"
      _ = try act.removePanel(municipality.code, person: person)
    case 55:
      _ = try act.addCommitment(
        Commitment(
          place: municipality.code, what: "patrulla \(value)", responsible: "Policía \(number)",
          topic: number == 0 ? nil : value, due: ApproximateDate("2022-0\(number + 1)~"),
          cycle: number == 2 ? "2" : "1", coding: number == 1 ? coding : nil), of: municipality)
    default:
      guard let commitment = commitments.first else { return }
      let side = Commitment.Side.allCases[number % 2]
      switch value {
      case "alta": _ = try act.answerCommitment(commitment.id, side, isMet: number < 2)
      case "media":
        _ = try act.withdrawCommitment(commitment.id, reason: number == 0 ? nil : "ya no \(who)")
      default:
        if number == 0 { return try act.removeCommitment(commitment.id) }
        _ = try act.answerCommitment(commitment.id, side, isMet: number < 2 ? nil : true)
      }
    }
  }
}
