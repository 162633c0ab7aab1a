internal import GRDB
package import HebraModel

/// What a withdrawal of consent erased and what was found afterwards.
package struct WithdrawalResult: Sendable {
  /// How much was erased, by kind.
  package var counts: [WithdrawnKind: Int]
  /// The search of the file's bytes; nothing was searched for in a dry run.
  package var file = RewrittenFile()
}

extension ProjectStore {
  /// Erases a document whose consent was withdrawn, in one act, and rewrites the file.
  ///
  /// - Parameters:
  ///   - document: its name.
  ///   - reason: why, in the words of the person who does it; it stays in the project.
  ///   - who: the person, for the journal.
  ///   - date: the time, ISO 8601.
  ///   - isDryRun: whether to count only.
  /// - Returns: what was erased, and what was found in the file afterwards.
  /// - Throws: ``StoreError/Code/noDocument``; nothing is changed then.
  package func withdraw(
    _ document: String, reason: String, who: String, at date: String, isDryRun: Bool = false
  ) throws -> WithdrawalResult {
    try exclusively {
      var words = PurgedWords()
      var counts: [WithdrawnKind: Int] = [:]
      let tokenizer = tokenizer
      do {
        try write(who: who, at: date) { act in
          counts = try act.withdraw(document, reason: reason, &words) { tokenizer.takeWords() }
          if isDryRun { throw DryRun() }
        }
      } catch is DryRun {
        return WithdrawalResult(counts: counts)
      }
      return WithdrawalResult(counts: counts, file: try rewrite(searchingFor: words))
    }
  }

  private struct DryRun: Error {}

  /// Throws ``StoreError/Code/withdrawn`` for a text or file of a document whose consent was
  /// withdrawn.
  package func refuseWithdrawn(text: String? = nil, file: String? = nil) throws {
    try read { try WithdrawnHash.refuse([(.text, text), (.file, file)], $0) }
  }

  /// How many documents were erased because consent was withdrawn.
  package func withdrawals() throws -> Int {
    try read {
      try $0.first("withdrawn", "SELECT count(DISTINCT withdrawal) FROM withdrawn") {
        try $0[0].count()
      } ?? 0
    }
  }

  /// The exports since a document was added, except those of another document alone: copies of its
  /// words may be in them.
  package func exports(since document: String) throws -> [ExportRecord] {
    let events = try journalEvents()
    let names = try read { try DocumentNames($0) }
    func isIt(_ name: String?, _ event: JournalEvent) -> Bool {
      name.map { names.now($0, at: event.number) == document } ?? false
    }
    let first = events.first { $0.act == "document.add" && isIt($0.subject, $0) }?.number ?? 0
    return events.filter { event in
      guard event.act == "export", first < event.number else { return false }
      guard case .text(let other) = event.after.flatMap(JournalValue.fields)?["document"] else {
        return true
      }
      return isIt(other, event)
    }.map { ExportRecord($0) }
  }
}
