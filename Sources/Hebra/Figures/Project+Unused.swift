internal import HebraModel
internal import HebraStore

/// A figure that a study may do without, with a reason.
public enum OptionalFigure: String, CaseIterable, Sendable {
  case agreement
  case saturation

  fileprivate var setting: String { "unused.\(rawValue)" }
}

extension Project {
  /// Why this study does not use a figure; nil when it does.
  public func unusedReason(_ figure: OptionalFigure) throws -> String? {
    try asking { try $0.setting(figure.setting) }
  }

  /// Declares that this study does not use a figure, and why.
  ///
  /// The declaration is an act of the journal, which can be undone. It stands in the place of the figure from
  /// then on.
  public func declareUnused(_ figure: OptionalFigure, because typed: String) throws {
    let reason = Shown.line(typed).trimmed
    guard 1...500 ~= reason.count else { throw Failure(.usageReason) }
    try act { try $0.set(figure.setting, to: reason) }
  }

  /// What stands in the place of a figure that the study does not use; nil when it uses it.
  func unusedReport(_ figure: OptionalFigure) throws -> ReliabilityReport? {
    guard let reason = try unusedReason(figure) else { return nil }
    let sentence = messages.what(
      figure == .agreement ? .agreementUnused : .saturationUnused, ["reason": reason])
    let matrix = Matrix(
      title: sentence,
      columns: [
        Matrix.Column(key: "figure", title: messages.word("unused.figure"), width: 16),
        Matrix.Column(key: "reason", title: messages.word("unused.reason"), width: 60),
      ],
      rows: [[.text(messages.word("unused.\(figure.rawValue)")), .text(reason)]],
      settings: [Matrix.Setting(messages.heading("methods-section"), sentence)])
    return ReliabilityReport(matrix: matrix, sentence: sentence, notices: [])
  }

  /// Refuses to draw a figure that the study does not use.
  func refuseUnused(_ figure: OptionalFigure) throws {
    guard let reason = try unusedReason(figure) else { return }
    throw Failure(.pictureUnused, ["reason": reason])
  }
}
