internal import GRDB
internal import HebraLanguage

/// The versions that determine the index; when the stored value differs, the index is rebuilt.
package enum IndexVersion {
  /// The versions in this program.
  package static var current: String {
    "tokens \(IndexTokens.version), ICU \(Normalization.icuVersion)"
  }

  /// The version that the index of a project was built with, if it is known.
  static func stored(_ db: Database) throws -> String? {
    try db.first("setting", "SELECT value FROM setting WHERE name = 'index'") { try $0[0].text() }
  }

  /// Notes that the index has the current version; this is no event, because the index is that of
  /// one file and one program.
  static func note(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO setting VALUES ('index', ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, arguments: [current])
  }

  /// Whether the project never had an index of another version.
  static func isOnly(_ db: Database) throws -> Bool {
    let others = try db.first(
      "journal",
      """
      SELECT 1 FROM journal_list WHERE
        (act = 'setting.set' AND subject = 'index'
          AND json_extract(after, '$.value') IS NOT ?1)
        OR (act = 'index.rebuild' AND (subject IS NOT ?1
          OR coalesce(json_extract(before, '$.version'), ?1) <> ?1))
      """, [current]
    ) { _ in true }
    return try others == nil && stored(db) ?? current == current
  }
}

extension Database {
  /// Whether the full-text index has another version; an unknown version counts as the current one.
  func isIndexStale() throws -> Bool {
    let version = try IndexVersion.stored(self)
    return version != nil && version != IndexVersion.current
  }
}
