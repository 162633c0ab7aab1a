internal import GRDB

extension ProjectStore {
  /// Whether the index has another version and will be rebuilt by the next act.
  package func isIndexStale() throws -> Bool { try read { try $0.isIndexStale() } }

  /// Rebuilds the full-text index from the turns.
  package func rebuildIndex(who: String, at date: String) throws {
    try exclusively {
      let isStale = try isIndexStale()
      // Any act rebuilds a stale index by itself.
      try write(who: who, at: date) { act in if !isStale { try act.rebuildIndex() } }
    }
  }
}
