internal import HebraFormats
internal import HebraModel

/// Whether names are in the project.
extension DataProtectionPage {
  /// How many documents reached each step, and what the release of documents stands on.
  var names: [Sheet.Block] {
    guard let documents = facts.protections else { return [.paragraph(line("names.none"))] }
    let rows = DocumentProtection.State.allCases.compactMap { state -> [[Sheet.Span]]? in
      let count = documents.count { $0.state == state }
      guard count > 0 else { return nil }
      return [
        [.text(words.messages.word("protection.\(state.rawValue)"))],
        [.text("\(count)/\(documents.count)")],
      ]
    }
    let overridden = documents.count { !$0.overridden.isEmpty }
    let details = [
      "replaced": "\(documents.reduce(0) { $0 + $1.replaced })",
      "open": "\(documents.reduce(0) { $0 + ($1.open ?? 0) })",
      "readers": "\(Set(documents.flatMap(\.readers)).count)",
      "overridden": overridden > 0 ? "\(overridden)" : "",
    ]
    return [
      .paragraph(line("names.replaced", details)),
      .table(
        Sheet.Table(
          [
            .init(say("names.state"), width: 30), .init(say("names.documents"), width: 10, .centre),
          ],
          rows: rows)),
      .note(line("names.note")),
    ]
  }

  /// The counts for programs.
  var nameFigures: [String: String] {
    guard let documents = facts.protections else { return ["names": "no"] }
    return [
      "names": "yes", "names.replaced": "\(documents.reduce(0) { $0 + $1.replaced })",
      "names.open": "\(documents.reduce(0) { $0 + ($1.open ?? 0) })",
      "names.released": "\(documents.count { $0.state == .released })/\(documents.count)",
    ]
  }
}
