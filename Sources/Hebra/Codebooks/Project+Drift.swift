internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// How the use of codes changed from one version of the codebook to the next.
extension Project {
  /// By what the codings of a version are divided.
  public enum DriftGroup: String, CaseIterable, Sendable {
    case none, coder, month, wave
  }

  /// A row for each code and each version under which codings were made.
  ///
  /// *Codings* are those of coders' layers on current texts that were made under the version, with the
  /// code or with a retired one that is read as it. *All* are the codings of all codes that were made
  /// under that version, in the same group. The share is the first in a hundred of the second; the
  /// change is its difference from the last earlier version with codings, in points. A share depends on
  /// which documents were coded then; it is a reason to look, not a finding.
  ///
  /// - Parameters:
  ///   - group: by what the codings are divided; the month is that of the coding's date, the wave that of
  ///     the document.
  ///   - code: only this code and those below it.
  ///   - messages: the words of the table.
  /// - Returns: the table, with its definition.
  /// - Throws: ``Failure`` when the project has no codebook, or no such code.
  public func codebookDrift(
    by group: DriftGroup, code: String? = nil, _ messages: Messages
  ) throws -> Matrix {
    let current = try codebook()
    let shown = try code.map { current.descendants(of: try CodingDesk.code($0, current).id) }
    let books = try codebooksInOrder()
    let (codings, layers, made, documents) = try asking { store in
      (
        try store.codings(), try store.layers(),
        try store.codingCodebooks().made, try store.documents()
      )
    }
    let own = Set(layers.filter { $0.kind == .coder }.map(\.name))
    let waves = Dictionary(
      documents.map { ($0.name, $0.wave ?? "") }, uniquingKeysWith: { first, _ in first })
    let order = Dictionary(
      books.enumerated().map { ($1.hash, $0) }, uniquingKeysWith: { first, _ in first })
    var counts: [String: [String: [Int: Int]]] = [:]
    var totals: [String: [Int: Int]] = [:]
    for coding in codings where own.contains(coding.layer) {
      guard let version = made[coding.id].flatMap({ order[$0] }) else { continue }
      let value =
        switch group {
        case .none: ""
        case .coder: coding.coder
        case .month: String((coding.date ?? "").prefix(7))
        case .wave: waves[coding.document] ?? ""
        }
      let standing = current.standing(for: coding.code)
      counts[standing, default: [:]][value, default: [:]][version, default: 0] += 1
      totals[value, default: [:]][version, default: 0] += 1
    }
    var rows: [[Matrix.Cell]] = []
    let known = Set(current.codes.map(\.id))
    let others = counts.keys.filter { !known.contains($0) }.sorted()
    for id in current.codes.map(\.id) + others where shown?.contains(id) ?? true {
      for (value, own) in (counts[id] ?? [:]).sorted(by: { $0.key < $1.key }) {
        var before: Double?
        for version in (totals[value] ?? [:]).keys.sorted() {
          let (count, all) = (own[version] ?? 0, totals[value]?[version] ?? 0)
          let share = Double(count) * 100 / Double(all)
          rows.append(
            [.text(id), .text(current.code(id).map { messages.name(of: $0) } ?? "")]
              + (group == .none ? [] : [.text(value)])
              + [
                .text(books[version].codebook.version), .count(count), .count(all),
                .decimal(Self.tenth(share)),
                before.map { .decimal(Self.tenth(share - $0)) } ?? .text(""),
              ])
          before = share
        }
      }
    }
    return Matrix(
      title: messages.word("drift"),
      columns: messages.columns(
        ["code", "name"] + (group == .none ? [] : [group.rawValue])
          + ["version", "codings", "all", "share", "change_points"]),
      rows: rows, keyColumns: 2,
      settings: [
        Matrix.Setting(messages.word("drift.label"), messages.word("drift.definition")),
        Matrix.Setting(messages.word("codebook"), "\(current.title) \(current.version)"),
      ])
  }

  private static func tenth(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
