public import HebraModel
internal import HebraStore

/// What was erased for good, and what was seen afterwards.
public struct PurgeReport: Sendable {
  /// What was erased, of each kind how many; with a dry run, what would be.
  public var erased: Matrix
  /// Words and beginnings of lines looked for in the file afterwards.
  public var sought: Int
  /// How many of them are still there.
  public var found: Int
  /// Whether the file was written anew.
  public var isRewritten: Bool

  /// Whether all was done and nothing of it seen in the file.
  public var isClean: Bool { isRewritten && found == 0 }
}

extension Project {
  /// Erases what was removed, replaced or has another text by now from the file, for good.
  ///
  /// Texts that are not current with all that hangs on them, and the journal's words for what the
  /// project says no more. With a dry run nothing is changed, and the counts are the same.
  ///
  /// - Throws: ``Failure`` `purge.waiting` when codings or memos of an earlier text wait for a
  ///   person; ``unsettled(_:)`` lists them.
  public func purge(isDryRun: Bool = false, _ language: UserLanguage) throws -> PurgeReport {
    let result = try asking { try $0.purge(who: who, at: Moment.now(), isDryRun: isDryRun) }
    return PurgeReport(
      erased: Matrix(
        title: "", columns: columns(["what", "value"], language),
        rows: Purged.allCases.map { kind in
          [
            .text(Messages.word("purged.\(kind.rawValue)", language)),
            .count(result.counts[kind] ?? 0),
          ]
        }),
      sought: result.sought, found: result.found, isRewritten: result.isRewritten)
  }

  /// The codings and memos for which a purge waits.
  public func unsettled(_ language: UserLanguage) throws -> Matrix {
    let items = try asking { try $0.unsettled() }
    return Matrix(
      title: "", columns: columns(["document", "what", "id"], language),
      rows: items.map { item in
        [
          .text(item.document), .text(Messages.word("unsettled.\(item.kind.rawValue)", language)),
          .text(item.id),
        ]
      })
  }
}
