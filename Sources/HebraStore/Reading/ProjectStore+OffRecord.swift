internal import GRDB
package import HebraModel

extension ProjectStore {
  /// The off-record remarks of the current texts, or of a version of a document, in order of document
  /// and position.
  package func offRecord(
    document: String? = nil, version: Int? = nil
  ) throws -> [OffRecordRemark] {
    try read { db in
      var text = StoredText(db)
      var remarks: [OffRecordRemark] = []
      try db.each(
        "off_record",
        """
        SELECT o.*, d.name FROM off_record o JOIN text_version v ON v.id = o.version_id
        JOIN document d ON d.id = v.document_id
        WHERE (?1 IS NULL OR d.name = ?1)
          AND CASE WHEN ?2 IS NULL THEN v.id IN (SELECT id FROM current_text) ELSE v.number = ?2 END
        ORDER BY d.name, o.start_byte
        """, [document, version]
      ) { row in
        let range = try row.filledRange("start_byte", "end_byte")
        guard try text.holds(range, of: row["version_id"].id()) else { throw row.damage }
        remarks.append(
          OffRecordRemark(
            number: try row["id"].count(), document: try row["name"].text(), range: range,
            counts: try row["decision"].optionalText().map { $0 == "in" }))
        return true
      }
      return remarks
    }
  }
}
