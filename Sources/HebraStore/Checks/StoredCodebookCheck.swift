internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// Checks the codebook: every version in itself, and the rows of codes against the versions.
struct StoredCodebookCheck {
  private var rows = DamagedRows()
  /// The versions that could be read.
  private var versions = CodebookOrder()
  /// Whether every version could be read.
  private var isWhole = false
  /// The row of the last version.
  private var last: Int64 = 0

  static func examine(_ db: Database) throws -> CheckResult {
    var examination = StoredCodebookCheck()
    try examination.lookAtVersions(db)
    // Unless every version was read, the resulting codes are unknown.
    let isWhole = examination.isWhole
    let count = isWhole ? try examination.lookAtCodes(db) : 0
    return examination.rows.examination(.codebook, count: count)
  }

  private mutating func lookAtVersions(_ db: Database) throws {
    var (versions, read, last) = (versions, 0, Int64(0))
    let count = try rows.look(
      db, "codebook",
      """
      SELECT id, version, title, source, content, hash, is_current FROM codebook
      ORDER BY \(CodebookOrder.columns)
      """
    ) { row in
      last = try row[0].id()
      let content = try row[4].value(of: CodebookRecord.self)
      read += 1
      versions.add(content)
      return try content.isWellFormed && content.isConsistent
        && row[1].text() == content.version && row[2].text() == content.title
        && row[5].text() == TextIdentity.sha256(row[3].text())
    }
    (self.versions, self.last, isWhole) = (versions, last, read == count)
  }

  private mutating func lookAtCodes(_ db: Database) throws -> Int {
    var left = versions.codes
    let count = try rows.look(
      db, "code",
      """
      SELECT id AS code, parent, position, name, name_en, table_name, definition, is_core, is_cause,
        is_retired, replaced_by
      FROM code ORDER BY id
      """
    ) { row in
      guard let (position, code) = left.removeValue(forKey: try row[0].text()) else { return false }
      return try row[1].optionalText() == code.parent && row[2].count() == position
        && row[3].text() == code.name && row[4].optionalText() == code.nameEnglish
        && row[5].optionalText() == code.tableName && row[6].text() == code.definition
        && row[7].flag() == code.isCore && row[8].flag() == code.isCause
        && row[9].flag() == code.isRetired && row[10].optionalText() == code.replacedBy
    }
    if !left.isEmpty { rows.add("codebook", last) }
    return count
  }
}

extension Codebook {
  /// Whether no code is replaced by itself through any chain, and every distance between words is
  /// within its limits.
  fileprivate var isConsistent: Bool {
    var next: [String: String] = [:]
    for code in codes { next[code.id] = code.replacedBy }
    return rings(among: next.keys) { next[$0] }.isEmpty
      && codes.allSatisfy { code in
        code.indicators.near.allSatisfy { 0...Int(Int32.max) ~= $0.words }
      }
  }
}
