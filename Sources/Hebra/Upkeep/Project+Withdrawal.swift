internal import Foundation
public import HebraModel
internal import HebraStore

/// What a withdrawal of consent erased, and whom to tell.
public struct WithdrawalReport: Sendable {
  /// The document's name.
  public var document: String
  /// How much was erased, by kind; in a dry run, how much would be.
  public var erased: [WithdrawnKind: Int]
  /// The exports in which copies of its words may be.
  public var copies: [ExportRecord]
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
  /// Erases a document for good because consent was withdrawn: its texts, codings, memos, receipts
  /// and index, and the journal's words about them.
  ///
  /// The hashes of its texts and files, the date and the reason stay. From then on every import of
  /// such a text or file is refused with `document.withdrawn`.
  ///
  /// - Parameters:
  ///   - document: the document's name; it may be outside the study.
  ///   - reason: why, without names; it stays in the project.
  ///   - confirmation: the document's name once more; nil counts only, and changes nothing.
  /// - Returns: what was erased, what was found in the file afterwards, and whom to tell.
  /// - Throws: ``Failure`` `usage.withdrawal` when the confirmation is another name, and
  ///   `document.unknown`; nothing is changed then.
  public func withdrawConsent(
    for document: String, reason: String, confirmation: String?
  ) throws -> WithdrawalReport {
    let reason = try Self.reason(reason)
    return try exclusively {
      let name = try anyDocumentName(document)
      guard confirmation ?? name == name else {
        throw Failure(.usageWithdrawal, ["document": name])
      }
      let copies = try asking { try $0.exports(since: name) }
      let result = try asking {
        try $0.withdraw(
          name, reason: reason, who: who, at: Moment.now(), isDryRun: confirmation == nil)
      }
      return WithdrawalReport(
        document: name,
        erased: result.counts, copies: copies,
        sought: result.file.sought, found: result.file.found,
        isRewritten: result.file.isRewritten)
    }
  }

  /// A reason that says something, without white space around it.
  static func reason(_ typed: String) throws(Failure) -> String {
    let reason = typed.trimmed
    guard !reason.isEmpty, reason.count <= 500 else { throw Failure(.usageReason) }
    return reason
  }

  /// The name of a document inside or outside the study; fails with the nearest name.
  func anyDocumentName(_ name: String) throws -> String {
    try asking({ try $0.documentsAside() }).contains(name) ? name : try documentName(name)
  }
}
