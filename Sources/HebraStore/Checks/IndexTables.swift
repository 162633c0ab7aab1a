internal import GRDB

/// Checks the tables in which FTS5 keeps its index, for what FTS5's own check does not cover.
enum IndexTables {
  /// The settings that the schema makes FTS5 write.
  private static let settings = ["hashsize": 67_108_864, "version": 4]

  /// Checks that the settings are those of the schema and that the directory refers to existing
  /// pages.
  static func examine(_ db: Database) throws -> CheckResult {
    var rows = DamagedRows()
    let count = try rows.look(
      db, "turn_search_config", "SELECT k, v FROM turn_search_config ORDER BY k"
    ) { row in try settings[row[0].text()] == row[1].integer() }
    if count < settings.count { rows.add("turn_search_config", Int64(count + 1)) }
    // The id of a page holds the segment's number above the lowest 37 bits.
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
