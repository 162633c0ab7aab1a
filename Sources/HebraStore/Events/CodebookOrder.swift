internal import GRDB
internal import HebraModel

/// The versions of the codebook in an order that every copy of a project has, and the codes that
/// result from them.
struct CodebookOrder {
  /// The current version last, the others by when they were added and by hash.
  static let columns = "is_current, added_at, hash"

  /// The codes of all versions so far, each as the last version with it has it: those that the last
  /// version does not have are retired.
  private(set) var codes: [String: (position: Int, code: Code)] = [:]

  /// Adds the next version.
  mutating func add(_ codebook: Codebook) {
    for id in codes.keys { codes[id]?.code.isRetired = true }
    for (position, code) in codebook.codes.enumerated() { codes[code.id] = (position, code) }
  }

  init() {}

  /// Reads every version of a project.
  init(_ db: Database) throws {
    try db.each("codebook", "SELECT content, id FROM codebook ORDER BY \(Self.columns)") { row in
      let codebook = try row[0].value(of: CodebookRecord.self)
      guard codebook.isWellFormed else { throw row.damage }
      add(codebook)
      return true
    }
  }
}
