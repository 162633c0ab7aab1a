internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Who codes what, and how far the work is.
extension Project {
  /// Who is to code which document, by document, then coder.
  public func assignments() throws -> [Assignment] { try asking { try $0.assignments() } }

  /// Says who is to code documents, and until when, in one act.
  ///
  /// - Parameters:
  ///   - documents: their names.
  ///   - coder: the coder's name; a new one becomes a coder of the project.
  ///   - due: the last day, `2026-12-04`; nil for none.
  ///   - isBlind: whether the coder is to see no codings of others until everyone who codes the
  ///     documents blind has finished.
  ///   - isNewCoder: whether a coder is new although the name is close to that of another.
  /// - Returns: the documents for which that is new.
  /// - Throws: ``Failure`` when a document is unknown, the day is none, or the name is almost another.
  @discardableResult
  public func assign(
    _ documents: [String], to coder: String, due: String? = nil, isBlind: Bool = false,
    isNewCoder: Bool = false
  ) throws -> [String] {
    try exclusively {
      let coder = coder.trimmed
      guard !coder.isEmpty else { throw Failure(.usageCoder) }
      if let due { try Self.checkDay(due) }
      let names = try documents.map { try documentName($0) }
      let known = try asking { try $0.layers() }.compactMap(\.coder)
      try CoderNames.check(coder, among: known, isNew: isNewCoder)
      let person = who
      return try act { act in
        try act.together("assignment.set", names.first ?? "") { act in
          try names.filter {
            try act.assign($0, to: coder, due: due, isBlind: isBlind, by: person)
          }
        }
      }
    }
  }

  /// Takes back who is to code documents, in one act; returns the documents that were assigned.
  ///
  /// - Throws: ``Failure`` when none of them was assigned to the coder.
  public func unassign(_ documents: [String], from coder: String) throws -> [String] {
    try exclusively {
      let names = try documents.map { try documentName($0) }
      let taken = try act { act in
        try act.together("assignment.remove", names.first ?? "") { act in
          try names.filter { try act.unassign($0, from: coder) }
        }
      }
      guard !taken.isEmpty else {
        throw Failure(
          .assignmentNone, ["documents": names.joined(separator: ", "), "coder": coder])
      }
      return taken
    }
  }

  private static func checkDay(_ day: String) throws(Failure) {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isASCII) }),
      let month = Int(parts[1]), let number = Int(parts[2]), Int(parts[0]) != nil,
      (1...12).contains(month), (1...31).contains(number)
    else { throw Failure(.assignmentDay, ["day": day]) }
  }

  /// How far the coding is, by coder, municipality or wave.
  public enum ProgressGroup: String, CaseIterable, Sendable {
    case coder, municipality, wave
  }

  /// A row for each coder, municipality or wave: how many documents it has, how many are finished, late,
  /// to be agreed on and final.
  ///
  /// A coder's documents are those that were assigned and those with a coding or a mark; a document of
  /// a municipality is finished when every one of its coders finished it.
  public func progress(
    by group: ProgressGroup, today: String, _ messages: Messages
  ) throws -> Matrix {
    let work = try documentsAtWork()
    var rows: [String: [Int]] = [:]
    for one in work {
      let late = one.open.contains { ($0.due ?? "9999") < today }
      func add(_ key: String, done: Bool, late: Bool) {
        var counts = rows[key] ?? [0, 0, 0, 0, 0]
        counts[0] += 1
        counts[1] += done ? 1 : 0
        counts[2] += late ? 1 : 0
        counts[3] += one.disagreements > 0 ? 1 : 0
        counts[4] += one.isFinal ? 1 : 0
        rows[key] = counts
      }
      switch group {
      case .coder:
        for coder in one.coders {
          add(
            coder, done: one.finished.contains(coder),
            late: one.open.contains { $0.coder == coder && ($0.due ?? "9999") < today })
        }
      case .municipality: add(one.document.municipality?.name ?? "", done: one.isDone, late: late)
      case .wave: add(one.document.wave ?? "", done: one.isDone, late: late)
      }
    }
    return Matrix(
      title: messages.word("progress"),
      columns: messages.columns([
        group.rawValue, "documents", "done", "late", "to_agree", "final_layers",
      ]),
      rows: rows.sorted { $0.key < $1.key }.map { key, counts in
        [.text(key)] + counts.map { .count($0) }
      })
  }

  /// What waits for whom: a row for each document that has no final layer, and what it lacks.
  public func waiting(today: String, _ messages: Messages) throws -> Matrix {
    var rows: [[Matrix.Cell]] = []
    for one in try documentsAtWork() where !one.isFinal {
      func add(_ coder: String, _ due: String?, _ what: MessageCode, _ details: [String: String]) {
        rows.append([
          .text(one.document.name), .text(one.document.municipality?.name ?? ""), .text(coder),
          .text(due ?? ""), .text(messages.what(what, details)),
        ])
      }
      if one.coders.isEmpty { add("", nil, .waitsForCoder, [:]) }
      for coder in one.coders where !one.finished.contains(coder) {
        add(coder, one.due[coder], .waitsForFinish, ["coder": coder])
      }
      guard one.isDone else { continue }
      if one.coders.count > 1 {
        add(
          one.coders.joined(separator: ", "), nil, .waitsForAgreement,
          ["count": String(one.disagreements)])
      } else {
        add("", nil, .waitsForLead, [:])
      }
    }
    return Matrix(
      title: messages.word("progress"),
      columns: messages.columns(["document", "municipality", "coder", "due", "waits_for"]),
      rows: rows)
  }

  /// A document with the state of its coding.
  private struct DocumentAtWork {
    var document: Document
    /// Those who are to code it or have coded it, sorted.
    var coders: [String] = []
    var finished: Set<String> = []
    /// The last day, by coder.
    var due: [String: String] = [:]
    /// The open questions of its readings.
    var disagreements = 0
    var isFinal = false

    var open: [(coder: String, due: String?)] {
      coders.filter { !finished.contains($0) }.map { ($0, due[$0]) }
    }
    var isDone: Bool { !coders.isEmpty && open.isEmpty }
  }

  private func documentsAtWork() throws -> [DocumentAtWork] {
    let readings = try Readings(self)
    let tasks = Dictionary(grouping: try assignments(), by: \.document)
    let open = Dictionary(
      try reconciliations(readings, Self.agreementTolerance).map { ($0.document, $0.open.count) },
      uniquingKeysWith: { first, _ in first })
    return try documents().map { document in
      let name = document.name
      let own = tasks[name] ?? []
      return DocumentAtWork(
        document: document,
        coders: Set(readings.layers(of: name)).union(own.map(\.coder)).sorted(),
        finished: readings.finished[name] ?? [],
        due: Dictionary(
          own.compactMap { task in task.due.map { (task.coder, $0) } },
          uniquingKeysWith: { first, _ in first }),
        disagreements: open[name] ?? 0, isFinal: readings.finals[name] != nil)
    }
  }
}
