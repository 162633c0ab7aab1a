internal import GRDB
@preconcurrency internal import Glibc
package import HebraModel

/// What was found in the file after words were erased from it.
package struct RewrittenFile: Sendable {
  /// How many words and beginnings of lines were searched for: those that occurred only in what was
  /// erased.
  package var sought = 0
  /// How many of those are still in the file.
  package var found = 0
  /// Whether the file was rewritten and SQLite's journal emptied.
  package var isRewritten = false
}

/// What a purge erased and what it found afterwards.
package struct PurgeResult: Sendable {
  /// How much was erased, by kind.
  package var counts: [PurgedKind: Int]
  /// The search of the file's bytes; nothing was searched for in a dry run.
  package var file = RewrittenFile()
}

extension ProjectStore {
  /// Codings and memos that a purge would lose, and that a person must decide on first.
  package func unsettled() throws -> [UnsettledDecision] {
    try read { try UnsettledDecision.all($0) }
  }

  /// Erases permanently what was removed, was replaced or belongs to an earlier text.
  ///
  /// One act deletes it. Then the file is rewritten, and its bytes are searched for the deleted
  /// words. Between the two steps the project is complete and has the same content as afterwards.
  ///
  /// - Parameters:
  ///   - who: the person, for the journal.
  ///   - date: the time, ISO 8601.
  ///   - isDryRun: whether to count only.
  /// - Returns: what was erased, and what was found in the file afterwards.
  /// - Throws: ``StoreError/Code/waiting`` when a coding or memo of an earlier text waits for a
  ///   person; nothing is changed then.
  package func purge(who: String, at date: String, isDryRun: Bool = false) throws -> PurgeResult {
    try refuseWorkFile()
    return try exclusively { try purgeHeld(who: who, at: date, isDryRun: isDryRun) }
  }

  /// Gives documents other texts and erases permanently what they replace, in one act; then the file is
  /// rewritten as in ``purge(who:at:isDryRun:)``.
  ///
  /// - Throws: what `body` throws, and as ``purge(who:at:isDryRun:)``; nothing is changed then.
  package func exchangeTexts(
    who: String, at date: String, _ body: (inout Act) throws -> Void
  ) throws -> PurgeResult {
    try refuseWorkFile()
    return try exclusively {
      var words = PurgedWords()
      var counts: [PurgedKind: Int] = [:]
      let tokenizer = tokenizer
      try write(who: who, at: date) { act in
        try body(&act)
        counts = try act.purge(&words) { tokenizer.takeWords() }
      }
      return PurgeResult(counts: counts, file: try rewrite(searchingFor: words))
    }
  }

  private func purgeHeld(who: String, at date: String, isDryRun: Bool) throws -> PurgeResult {
    var words = PurgedWords()
    var counts: [PurgedKind: Int] = [:]
    let tokenizer = tokenizer
    do {
      try write(who: who, at: date) { act in
        counts = try act.purge(&words) { tokenizer.takeWords() }
        if isDryRun { throw DryRun() }
      }
    } catch is DryRun {
      return PurgeResult(counts: counts)
    }
    return PurgeResult(counts: counts, file: try rewrite(searchingFor: words))
  }

  /// Rewrites the file and searches its bytes for erased words.
  func rewrite(searchingFor words: PurgedWords) throws -> RewrittenFile {
    var file = RewrittenFile()
    do {
      try queue.writeWithoutTransaction { db in
        try ConnectionGuard.allowingAttachment(db) { try db.execute(sql: "VACUUM") }
      }
      file.isRewritten = try isJournalEmpty()
      (file.sought, file.found) = try read { try words.search(path, $0) }
    } catch let error as DatabaseError {
      // The rows are deleted even if the rewrite fails; the caller reports what was not done.
      guard [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_BUSY].contains(error.resultCode)
      else { throw ProjectFile.named(error, path) }
    }
    return file
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
