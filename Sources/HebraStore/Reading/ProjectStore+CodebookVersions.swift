internal import GRDB
internal import HebraModel

extension ProjectStore {
  /// The ids of the codes in the first version of the codebook; nil while there is only one version,
  /// so that nothing can have been added since.
  package func firstCodes() throws -> Set<String>? {
    try read { db in
      let versions = try db.all(
        "codebook", "SELECT content, id FROM codebook ORDER BY added_at, hash"
      ) { row in
        let codebook = try row["content"].value(of: CodebookRecord.self)
        guard codebook.isWellFormed else { throw row.damage }
        return Set(codebook.codes.map(\.id))
      }
      return versions.count > 1 ? versions[0] : nil
    }
  }
}
