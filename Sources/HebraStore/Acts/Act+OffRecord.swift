internal import GRDB
package import HebraModel

extension Act {
  /// Records off-record ranges of a text; ranges that are already recorded keep their decisions.
  package mutating func addOffRecord(
    _ ranges: [TextRange], of document: String, version number: Int? = nil
  ) throws {
    guard !ranges.isEmpty else { return }
    let version = try versionID(document, number: number)
    let hash = try textHash(version)
    try changing(ranges.map { RecordKey(.offRecord, hash, String($0.start), String($0.end)) }) {
      act in
      for range in ranges {
        try act.db.cachedStatement(
          sql: """
            INSERT OR IGNORE INTO off_record (version_id, start_byte, end_byte) VALUES (?, ?, ?)
            """
        ).execute(arguments: [version, range.start, range.end])
      }
    }
    guard draft != nil else { return }
    try record("off-record.add", document)
  }

  /// Decides whether an off-record remark counts.
  package mutating func decideOffRecord(_ number: Int, counts: Bool) throws {
    guard
      let (old, document, key) = try db.first(
        "off_record",
        """
        SELECT o.decision, d.name, v.hash, o.start_byte, o.end_byte FROM off_record o
        JOIN text_version v ON v.id = o.version_id
        JOIN document d ON d.id = v.document_id WHERE o.id = ?
        """, [number],
        { row in
          (
            try row[0].optionalText(), try row[1].text(),
            RecordKey(
              .offRecord, try row[2].text(), String(try row[3].byte()), String(try row[4].byte()))
          )
        })
    else { throw StoreError(.noRemark, ["number": String(number)]) }
    let new = counts ? "in" : "out"
    guard old != new else { return }
    try changing([key]) { act in
      try act.db.execute(
        sql: "UPDATE off_record SET decision = ? WHERE id = ?", arguments: [new, number])
    }
    try record("off-record.decide", document)
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
