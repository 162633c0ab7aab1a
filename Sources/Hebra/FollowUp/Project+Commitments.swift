internal import HebraAnalysis
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Commitments: what institutions agreed to do, and what each side says about it.
extension Project {
  /// The commitments in the order of the dialogue table on a day, ISO 8601; of one municipality, by its code
  /// or name, or of all.
  public func commitments(of place: String? = nil, on day: String) throws -> [Commitment] {
    let code = try place.map { try municipality($0).code }
    return Commitment.ordered(try asking { try $0.commitments(of: code) }, on: day)
  }

  /// Where a commitment stands on a day, ISO 8601.
  public func state(of commitment: Commitment, on day: String) -> CommitmentState {
    commitment.state(on: day)
  }

  /// Whether the time of a commitment is over on a day and a side has not said whether it was met.
  public func isUnanswered(_ commitment: Commitment, on day: String) -> Bool {
    commitment.isUnanswered(on: day)
  }

  /// Adds a commitment; of a known one, changes what is stated otherwise.
  ///
  /// One with the same municipality, dialogue and words is known.
  ///
  /// - Parameters:
  ///   - commitment: its municipality may be a name; what sides say is not read.
  ///   - due: until when, as people say it, for example `mediados de mayo de 2021`.
  /// - Returns: its id, and whether it is new.
  /// - Throws: ``Failure`` when words are missing, a person is made responsible, or the date cannot be read.
  @discardableResult
  public func addCommitment(
    _ commitment: Commitment, due: String? = nil
  ) throws -> (id: String, isNew: Bool) {
    try exclusively {
      let municipality = try municipality(commitment.place)
      var commitment = commitment
      commitment.place = municipality.code
      if let coding = commitment.coding {
        let segment = try segment(of: coding)
        commitment.coding = segment.coding.id
      }
      if let due {
        commitment.due = try CommitmentDesk.date(
          due, year: try commitment.coding.flatMap { try dialogueYear(of: $0) })
      }
      let checked = try CommitmentDesk(self).checked(commitment)
      switch try act({ try $0.addCommitment(checked, of: municipality) }) {
      case .added(let id): return (id, true)
      case .known(let id): return (id, false)
      }
    }
  }

  /// The segment of the coding whose id begins so.
  private func segment(of coding: String) throws -> Segment {
    let segments = try segments()
    let id = try Self.only(coding, among: segments.map(\.coding.id))
    guard let segment = segments.first(where: { $0.coding.id == id }) else {
      throw Failure(.dataUnknown, ["id": coding])
    }
    return segment
  }

  /// The year of the dialogue in which a coding is: a date without a year is of that year.
  private func dialogueYear(of coding: String) throws -> Int? {
    let document = try segment(of: coding).coding.document
    return try asking { try $0.documents() }.first { $0.name == document }?.date
      .flatMap { Int($0.prefix(4)) }
  }

  /// Imports a table of commitments in one act, with what sides say; a row that cannot be read does not stop
  /// the others.
  ///
  /// - Parameters:
  ///   - path: a CSV or XLSX file with the columns of the listing.
  ///   - place: the municipality, by its code or name, where the table names none.
  /// - Returns: how many rows were new, and those that could not be read.
  /// - Throws: ``Failure`` when the file is no table or lacks a column.
  public func importCommitments(from path: String, of place: String? = nil) throws -> TableImport {
    let table = try FichaTable(path, by: reading)
    try table.expect(["commitment", "responsible"])
    return try exclusively {
      let desk = try CommitmentDesk(self, place: try place.map { try municipality($0) })
      var result = TableImport()
      var notices = NoticeTally()
      notices.add(table.notices)
      try act { act in
        for row in table.rows {
          guard row.row.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
          guard !desk.isUncompleted(row) else {
            notices.add(Notice(.commitmentUncompleted))
            continue
          }
          do {
            let before = act.eventCount
            try act.attempt { try Self.add(try desk.commitment(row), desk, &$0) }
            if act.eventCount > before { result.added += 1 } else { result.known += 1 }
          } catch {
            var failure = Failure(error)
            failure.location = Location(file: table.file, line: row.row.line)
            result.refused += 1
            if result.problems.count < NoticeTally.most { result.problems.append(failure) }
          }
        }
      }
      if result.refused > result.problems.count {
        notices.add(
          Notice(
            .noticesMore, count: result.refused - result.problems.count,
            details: ["code": result.problems.first?.code.rawValue ?? ""]))
      }
      result.notices = notices.all
      return result
    }
  }

  private static func add(
    _ commitment: Commitment, _ desk: CommitmentDesk, _ act: inout Act
  ) throws {
    let municipality = try desk.municipality(of: commitment)
    let id: String
    switch try act.addCommitment(commitment, of: municipality) {
    case .added(let new): id = new
    case .known(let known): id = known
    }
    for side in Commitment.Side.allCases {
      guard let answer = commitment.answers[side] else { continue }
      _ = try act.answerCommitment(
        id, side, isMet: answer.isMet, by: answer.by.nilIfEmpty, at: answer.at.nilIfEmpty)
    }
    if let withdrawal = commitment.withdrawal {
      _ = try act.withdrawCommitment(id, reason: oneLine(withdrawal.reason))
    }
  }

  /// The commitment whose id begins so.
  ///
  /// - Throws: ``Failure`` when there is none, or more than one.
  public func commitment(_ id: String) throws -> Commitment {
    let all = try asking { try $0.commitments() }
    let id = try Self.only(id, among: all.map(\.id))
    guard let found = all.first(where: { $0.id == id }) else {
      throw Failure(.dataUnknown, ["id": id])
    }
    return found
  }

  /// Notes what a side says about the commitment whose id begins so; returns false when that is known.
  ///
  /// Nil takes back what it said.
  @discardableResult
  public func answerCommitment(
    _ id: String, _ side: Commitment.Side, isMet: Bool?
  ) throws -> Bool {
    try exclusively {
      let known = try commitment(id)
      return try act { try $0.answerCommitment(known.id, side, isMet: isMet) }
    }
  }

  /// Notes why the commitment whose id begins so does not stand any more; nil lets it stand again.
  ///
  /// - Returns: false when that is known.
  /// - Throws: ``Failure`` when the reason is empty.
  @discardableResult
  public func withdrawCommitment(_ id: String, reason: String?) throws -> Bool {
    let reason = reason.map(Self.oneLine)
    guard reason?.isEmpty != true else { throw Failure(.commitmentNoReason) }
    return try exclusively {
      let known = try commitment(id)
      return try act { try $0.withdrawCommitment(known.id, reason: reason) }
    }
  }

  /// Removes a commitment that was noted by mistake, whose id begins so; the journal keeps it.
  public func removeCommitment(_ id: String) throws {
    try exclusively {
      let known = try commitment(id)
      try act { try $0.removeCommitment(known.id) }
    }
  }
}
