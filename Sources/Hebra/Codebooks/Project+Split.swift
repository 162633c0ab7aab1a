internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// What came of decisions about the codings of a code that is split.
public struct SplitReport: Sendable {
  /// Code id → how many codings got it; the empty id for codings that only went.
  public var given: [String: Int] = [:]
  /// How many codings stay as they are.
  public var kept = 0
  /// How many codings wait for a decision.
  public var open = 0
  /// How many rows have an empty decision.
  public var empty = 0
  /// Rows that were not taken, each with its line and the reason.
  public var problems: [Failure] = []

  /// How many codings were decided.
  public var decided = 0

  /// Nothing was decided yet.
  public init() {}
}

/// The guided split of a code: a person decides about each coding.
extension Project {
  /// The codes among which a code is being split.
  ///
  /// - Throws: ``Failure`` when it is not being split.
  public func splitParts(of typed: String) throws -> (code: String, parts: [String]) {
    let codebook = try self.codebook()
    let id = try Self.codeID(typed, codebook, CommentGrammar(codebook: codebook))
    guard
      let change = codebook.history.last(where: { $0.act == .split && $0.codes.contains(id) })
    else { throw Failure(.splitNone, ["code": id]) }
    return (id, change.into)
  }

  /// The codings of a code that wait for a decision, with their words; a row for each.
  public func splitSheet(of typed: String, _ messages: Messages) throws -> Matrix {
    let (id, parts) = try splitParts(of: typed)
    let open = try openSplit(of: id)
    let codebook = try self.codebook()
    let words = ["split.both", "split.keep", "split.none"].map { messages.word($0) }
    let columns = messages.columns(
      ["id", "document", "coder", "code", "quotation", "facets", "memo", "decision"],
      choices: ["decision": parts + words])
    return Matrix(
      title: "\(id) → \(parts.joined(separator: ", "))", columns: columns,
      rows: try segments(code: nil).filter { open.contains($0.coding.id) }.map { segment in
        let coding = segment.coding
        return [
          .text(coding.id), .text(coding.document), .text(coding.coder),
          .text(codebook.standing(for: coding.code)), .text(segment.quotation),
          .text(coding.statedFacets.map(\.written).joined(separator: ", ")),
          .text(coding.memo ?? ""), .text(""),
        ]
      })
  }

  private func openSplit(of id: String) throws -> Set<String> {
    let codebook = try self.codebook()
    return Set(
      try pendingItems(of: nil, coder: nil)
        .filter { $0.kind == .split && codebook.standing(for: $0.code) == id }.flatMap(\.codings))
  }

  /// Takes in the decisions of a table with the columns *id* and *decisión*, in one act.
  ///
  /// A decision is one of the new codes, several joined with `+`, or the word for all of them, for
  /// leaving the coding as it is, or for none. An empty one leaves the coding open. What is none of
  /// these is listed with its row, and is not taken.
  public func takeSplit(of typed: String, from path: String) throws -> SplitReport {
    let table = try FichaTable(path, by: reading)
    try table.expect(["id", "decision"])
    return try decideSplit(
      of: typed,
      table.table.rows.map { row in
        (
          id: row[table.column("id")].trimmed, decision: row[table.column("decision")].trimmed,
          place: Location(file: table.file, line: row.line)
        )
      })
  }

  /// Decides about codings by the id of each, or its beginning, in one act.
  public func decideSplit(
    of typed: String, _ rows: [(id: String, decision: String, place: Location)]
  ) throws -> SplitReport {
    try exclusively {
      let (id, parts) = try splitParts(of: typed)
      let codebook = try self.codebook()
      let open = try openSplit(of: id)
      let codings = Dictionary(
        uniqueKeysWithValues: try asking { try $0.codings() }.map { ($0.id, $0) })
      var report = SplitReport()
      var decisions: [String: (SplitDecision, Int)] = [:]
      var refused: Set<String> = []
      for (number, row) in rows.enumerated() where !row.id.isEmpty || !row.decision.isEmpty {
        func refuse(_ code: MessageCode, _ details: [String: String] = [:]) {
          report.problems.append(
            Failure(
              code, at: row.place,
              details.merging(["coding": String(row.id.prefix(8)), "code": id]) { own, _ in own }))
        }
        let found =
          row.id.count < 8 ? [] : codings.keys.filter { $0.hasPrefix(row.id.lowercased()) }
        guard let coding = found.first, found.count == 1 else {
          refuse(.splitForeign)
          continue
        }
        guard !row.decision.isEmpty else {
          report.empty += 1
          continue
        }
        guard open.contains(coding) else {
          refuse(.splitDecided)
          continue
        }
        guard let decision = SplitDecision(row.decision, parts: parts, codebook) else {
          refuse(
            .splitNotUnderstood,
            ["decision": row.decision, "codes": parts.joined(separator: ", ")])
          continue
        }
        if let before = decisions[coding] {
          if before.0 != decision {
            refused.insert(coding)
            refuse(.splitTwice)
          }
          continue
        }
        decisions[coding] = (decision, number)
      }
      for coding in refused { decisions[coding] = nil }
      let ordered = decisions.sorted { $0.value.1 < $1.value.1 }
      let divisions = ordered.compactMap { key, value in
        codings[key].map {
          Act.Division($0, codes: value.0.codes, isKept: value.0 == .keep)
        }
      }
      if !divisions.isEmpty {
        let single = codebook.singleFacets
        try act { act in
          try act.divide(
            divisions, of: id,
            facets: { code, stated in
              guard let code = codebook.code(code) else { return stated }
              return stated + codebook.facetDefaults(for: code, given: stated)
            }, singleFacets: single)
        }
      }
      for (_, value) in ordered {
        report.decided += 1
        if value.0 == .keep { report.kept += 1 }
        if value.0 == .none { report.given["", default: 0] += 1 }
        for code in value.0.codes { report.given[code, default: 0] += 1 }
      }
      report.open = open.count - report.decided
      return report
    }
  }
}

/// What a person decided about a coding of a split code.
enum SplitDecision: Equatable {
  case give([String])
  case keep
  case none

  var codes: [String] { if case .give(let codes) = self { codes } else { [] } }

  /// Reads a typed decision; nil when it is none.
  init?(_ typed: String, parts: [String], _ codebook: Codebook) {
    let key = NameKey(typed)
    func isWord(_ word: String) -> Bool {
      [Messages.spanish, Messages.english].contains { language in
        language.word("\(word).words").split(separator: ",").contains {
          NameKey(String($0).trimmed) == key
        }
      }
    }
    if isWord("split.both") {
      self = .give(parts)
    } else if isWord("split.keep") {
      self = .keep
    } else if isWord("split.none") {
      self = .none
    } else {
      let grammar = CommentGrammar(codebook: codebook)
      var codes: [String] = []
      for piece in typed.split(whereSeparator: { "+,;/&".contains($0) }) {
        guard case .code(let code) = grammar.resolve(String(piece)), parts.contains(code.id) else {
          return nil
        }
        if !codes.contains(code.id) { codes.append(code.id) }
      }
      guard !codes.isEmpty else { return nil }
      self = .give(parts.filter(codes.contains))
    }
  }
}
