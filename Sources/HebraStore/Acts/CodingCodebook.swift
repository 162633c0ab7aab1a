internal import GRDB

/// What acts on codings have read, as long as nothing but codings changes.
struct ActMemory: Sendable {
  /// The last text in which a range was checked: reading a text again for each of its thousands of
  /// codings would make an import quadratic.
  var text: CheckedText?
  /// What codings need of the codebook.
  var codebook: CodingCodebook?
}

/// What codings need of the current codebook.
struct CodingCodebook: Sendable {
  /// The row and the hash of the current codebook; nil when there is none.
  let current: (row: Int64, hash: String)?
  let former: FormerCodes

  init(_ db: Database) throws {
    current = try db.first(
      "codebook", "SELECT id, hash FROM codebook WHERE is_current = 1"
    ) { (try $0[0].id(), try $0[1].text()) }
    former = try FormerCodes(db)
  }
}

extension Act {
  /// What codings need of the current codebook; it is read again after a change of anything but codings.
  mutating func codingCodebook() throws -> CodingCodebook {
    let hasOnlyCodings = events == codingEvents && draft?.hasOnlyCodings ?? true
    if hasOnlyCodings, let known = kept.codebook { return known }
    let codebook = try CodingCodebook(db)
    kept.codebook = codebook
    return codebook
  }
}
