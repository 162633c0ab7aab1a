public import HebraModel
internal import HebraStore

/// What a purge erased, and what a search of the file found afterwards.
public struct PurgeReport: Sendable {
  /// How much was erased, by kind; in a dry run, how much would be.
  public var erased: [PurgedKind: Int]
  /// How many words and beginnings of lines were searched for in the file afterwards.
  public var sought: Int
  /// How many of them are still there.
  public var found: Int
  /// Whether the file was rewritten.
  public var isRewritten: Bool

  /// Whether the file was rewritten and none of the erased words was found in it.
  public var isClean: Bool { isRewritten && found == 0 }
}

extension Project {
  /// Erases permanently what was removed, was replaced or belongs to an earlier text version.
  ///
  /// This removes the texts that are not current with everything attached to them, and the
  /// journal's words for what the project no longer contains. A dry run changes nothing and gives
  /// the same counts.
  ///
  /// - Throws: ``Failure`` `purge.waiting` when codings or memos of an earlier text wait for a
  ///   person; ``unsettled()`` lists them.
  public func purge(isDryRun: Bool = false) throws -> PurgeReport {
    let result = try asking { try $0.purge(who: who, at: Moment.now(), isDryRun: isDryRun) }
    return PurgeReport(
      erased: result.counts, sought: result.file.sought, found: result.file.found,
      isRewritten: result.file.isRewritten)
  }

  /// The codings and memos that a person must decide on before a purge.
  public func unsettled() throws -> [UnsettledDecision] { try asking { try $0.unsettled() } }
}
