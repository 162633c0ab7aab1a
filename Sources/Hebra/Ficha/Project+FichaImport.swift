internal import HebraFormats
internal import HebraModel
internal import HebraStore

extension Project {
  /// Imports a table of a kind in one act; a row that cannot be read does not stop the others.
  ///
  /// - Parameters:
  ///   - kind: what each row says. The columns are those of ``listing(of:_:)``, with titles in either
  ///     language.
  ///   - path: a CSV or XLSX file.
  ///   - coder: who decided, for rows of relations that name no coder; of groups and risks, whose
  ///     codings are meant.
  ///   - isNewCoder: whether a coder is new although the name is close to that of another.
  /// - Returns: how many rows were new, and those that could not be read.
  /// - Throws: ``Failure`` when the file is no table or lacks a column.
  public func importData(
    _ kind: FichaData, from path: String, coder: String? = nil, isNewCoder: Bool = false
  ) throws -> TableImport {
    let table = try FichaTable(path, by: reading)
    try table.expect(kind.columns)
    return try exclusively {
      let desk = try FichaDesk(self, kind, table, coder: coder, isNewCoder: isNewCoder)
      return try add(kind, table, desk)
    }
  }

  private func add(
    _ kind: FichaData, _ table: FichaTable, _ desk: FichaDesk
  ) throws -> TableImport {
    var result = TableImport()
    var notices = NoticeTally()
    notices.add(table.notices)
    var kinds: [MessageCode: Int] = [:]
    try act { act in
      for row in table.rows {
        guard row.row.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
        do {
          let before = act.eventCount
          try act.attempt { try Self.add(kind, desk, row, &$0) }
          if act.eventCount > before { result.added += 1 } else { result.known += 1 }
        } catch {
          var failure = Failure(error)
          failure.location = Location(file: table.file, line: row.row.line)
          result.refused += 1
          kinds[failure.code, default: 0] += 1
          if kinds[failure.code, default: 0] <= NoticeTally.most {
            result.problems.append(failure)
          }
        }
      }
    }
    for (code, count) in kinds.sorted(by: { $0.key < $1.key }) where count > NoticeTally.most {
      notices.add(
        Notice(.noticesMore, count: count - NoticeTally.most, details: ["code": code.rawValue]))
    }
    result.notices = notices.all
    return result
  }

  /// Adds what a row says; without an event when it is known.
  static func add(
    _ kind: FichaData, _ desk: FichaDesk, _ row: FichaTable.Row, _ act: inout Act
  ) throws {
    switch kind {
    case .relations: _ = try act.addRelation(try desk.relation(row))
    case .groups:
      let group = try desk.group(row)
      switch try act.addGroup(group) {
      case .added(let id), .known(let id):
        for member in group.members { _ = try act.addMember(member, to: id) }
      }
    case .risks: for risk in try desk.risks(row) { _ = try act.confirmRisk(risk) }
    case .statements: _ = try act.addStatement(try desk.statement(row))
    case .consents: _ = try act.setConsent(try desk.consent(row))
    case .sessions: _ = try act.setSession(try desk.session(row))
    case .places: _ = try act.addPlace(try desk.place(row))
    case .events: _ = try act.addSameEvent(try desk.event(row))
    case .finals: _ = try act.setFinalLayer(try desk.final(row))
    case .releases: _ = try act.addRelease(try desk.release(row))
    }
  }
}

extension FichaData {
  /// The columns that a table must have.
  fileprivate var columns: [String] {
    switch self {
    case .relations: ["document", "from_code", "to_code"]
    case .groups: ["group_kind", "label"]
    case .risks: ["colour"]
    case .statements: ["block", "level", "statement"]
    case .consents: ["document", "pseudonym"]
    case .sessions: ["document"]
    case .places: ["document", "place_code"]
    case .events: ["document", "other_document"]
    case .finals: ["document", "final_kind", "layer"]
    case .releases: ["level", "at"]
    }
  }
}
