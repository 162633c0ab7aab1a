internal import GRDB

/// The tables in which FTS5 keeps its index, looked at where its own check does not look.
enum IndexTables {
  /// What the steps of the schema make FTS5 write.
  private static let settings = ["hashsize": 67_108_864, "version": 4]

  /// Its settings are those of the schema, and its directory points at pages that are there.
  static func examine(_ db: Database) throws -> Examination {
    var rows = DamagedRows()
    let count = try rows.look(
      db, "turn_search_config", "SELECT k, v FROM turn_search_config ORDER BY k"
    ) { row in try settings[row[0].text()] == row[1].integer() }
    if count < settings.count { rows.add("turn_search_config", Int64(count + 1)) }
    // A page of a segment has the number of the segment above the lowest 37 bits.
    try rows.look(
      db, "turn_search_idx",
      """
      SELECT EXISTS (SELECT 1 FROM turn_search_data d
        WHERE d.id = (i.segid << 37) + (i.pgno >> 1)) FROM turn_search_idx i ORDER BY segid, term
      """
    ) { try $0[0].flag() }
    return rows.examination(.index)
  }
}
