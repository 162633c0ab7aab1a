internal import GRDB
internal import HebraModel

/// The turns with off-record speech that nobody decided to count.
struct OffRecordTurns: Sendable {
  /// The ranges of that speech, by the row id of the turn.
  private(set) var ranges: [UInt32: [TextRange]] = [:]

  init(_ db: Database) throws {
    // CROSS JOIN makes SQLite start from the few remarks, not from the many turns.
    try db.each(
      "off_record",
      """
      SELECT t.id AS turn, o.start_byte, o.end_byte, o.id
      FROM off_record o
      CROSS JOIN current_text v ON v.id = o.version_id
      CROSS JOIN turn t ON t.version_id = o.version_id
        AND t.speech_start < o.end_byte AND t.speech_end > o.start_byte
      WHERE o.decision IS NOT 'in'
      """
    ) { row in
      let turn = try row[0].id()
      guard TurnTable.mostTurns.contains(turn) else { throw TurnTable.damage }
      ranges[UInt32(turn), default: []].append(try row.range(1, 2))
      return true
    }
  }
}
