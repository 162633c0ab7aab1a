internal import GRDB
package import HebraModel

extension Act {
  /// Records off-record ranges of a text; ranges that are already recorded keep their decisions.
  package mutating func addOffRecord(
    _ ranges: [TextRange], of document: String, version number: Int? = nil
  ) throws {
    guard !ranges.isEmpty else { return }
    let version = try versionID(document, number: number)
    var added = 0
    for range in ranges {
      try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO off_record (version_id, start_byte, end_byte) VALUES (?, ?, ?)
          """
      ).execute(arguments: [version, range.start, range.end])
      added += db.changesCount
    }
    guard added > 0 else { return }
    try record("off-record.add", document, after: ["remarks": .number(added)])
  }

  /// Decides whether an off-record remark counts.
  package mutating func decideOffRecord(_ number: Int, counts: Bool) throws {
    guard
      let (old, document) = try db.first(
        "off_record",
        """
        SELECT o.decision, d.name FROM off_record o JOIN text_version v ON v.id = o.version_id
        JOIN document d ON d.id = v.document_id WHERE o.id = ?
        """, [number], { (try $0[0].optionalText(), try $0[1].text()) })
    else { throw StoreError(.noRemark, ["number": String(number)]) }
    let new = counts ? "in" : "out"
    guard old != new else { return }
    try db.execute(
      sql: "UPDATE off_record SET decision = ? WHERE id = ?", arguments: [new, number])
    try record(
      "off-record.decide", document,
      before: ["number": .number(number), "decision": .optional(old)],
      after: ["number": .number(number), "decision": .text(new)])
  }

  /// Carries a decision about a range of an earlier text over to this version.
  package mutating func decideOffRecord(
    at range: TextRange, of document: String, version number: Int, counts: Bool
  ) throws {
    let remark = try db.first(
      "off_record",
      """
      SELECT id FROM off_record WHERE version_id = ? AND start_byte < ? AND end_byte > ?
      ORDER BY id LIMIT 1
      """, [versionID(document, number: number), range.end, range.start]
    ) { try $0[0].count() }
    if let remark { try decideOffRecord(remark, counts: counts) }
  }
}
