internal import GRDB
@preconcurrency internal import Glibc

/// What a purge did and what it saw afterwards.
public struct PurgeResult: Sendable {
  /// What was taken away, of each kind how many.
  public var counts: [Purged: Int]
  /// Words and beginnings of lines that only stood in what was taken away, looked for in the file.
  public var sought = 0
  /// How many of those are in the file all the same.
  public var found = 0
  /// Whether the file was written anew and SQLite's journal emptied.
  public var isRewritten = false
}

extension ProjectStore {
  /// Codings and memos that a purge would lose: it waits for a person to decide on them.
  public func unsettled() throws -> [UnsettledDecision] {
    try read { try UnsettledDecision.all($0) }
  }

  /// Takes what was removed, replaced or has another text by now out of the file, for good.
  ///
  /// One act takes it away; then the file is written anew, and its bytes are searched for words of
  /// what was taken away. Between the two the project is whole and says the same as afterwards.
  ///
  /// - Parameters:
  ///   - who: the person, for the journal.
  ///   - date: the moment, ISO 8601.
  ///   - isDryRun: whether to count only.
  /// - Returns: what was taken away, and what was seen in the file afterwards.
  /// - Throws: ``StoreError/Code/waiting`` when a coding or memo of an earlier text waits for a
  ///   person; nothing is changed then.
  public func purge(who: String, at date: String, isDryRun: Bool = false) throws -> PurgeResult {
    var words = PurgedWords()
    var counts: [Purged: Int] = [:]
    let tokenizer = tokenizer
    do {
      try write(who: who, at: date) { act in
        counts = try act.purge(&words) { tokenizer.takeWords() }
        if isDryRun { throw DryRun() }
      }
    } catch is DryRun {
      return PurgeResult(counts: counts)
    }
    var result = PurgeResult(counts: counts)
    do {
      try queue.writeWithoutTransaction { db in
        try ConnectionGuard.allowingAttachment(db) { try db.execute(sql: "VACUUM") }
      }
      result.isRewritten = try isJournalEmpty()
      (result.sought, result.found) = try read { try words.search(path, $0) }
    } catch let error as DatabaseError {
      // What was taken away is gone all the same; the caller says what was not done.
      guard [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_BUSY].contains(error.resultCode)
      else { throw ProjectFile.named(error, path) }
    }
    return result
  }

  private struct DryRun: Error {}

  private func isJournalEmpty() throws(StoreError) -> Bool {
    var facts = stat()
    guard stat(path + "-journal", &facts) == 0 else {
      guard errno == ENOENT else { throw StoreError(.disk, ["file": path]) }
      return true
    }
    return facts.st_size == 0
  }
}
