internal import HebraLanguage
public import HebraModel
internal import HebraStore
internal import HebraTurns

/// Which documents are in the study, and their names.
extension Project {
  /// Takes a document out of the study.
  ///
  /// No matrix, search or listing reads it any more; ``restore(_:)`` brings it back with everything
  /// on it.
  ///
  /// - Throws: ``Failure`` `document.unknown`, `document.aside` when it is out already, and
  ///   `usage.reason` without a reason.
  public func setAside(_ document: String, reason: String) throws {
    let reason = try Self.reason(reason)
    try exclusively {
      let name = try documentName(document)
      try act { try $0.setAside(name, reason: reason) }
    }
  }

  /// Brings a document back into the study; returns false when it is in the study.
  public func restore(_ document: String) throws -> Bool {
    try exclusively {
      let name = try anyDocumentName(document)
      return try act { try $0.restore(name) }
    }
  }

  /// Gives a document another name; its texts, codings and versions stay the same.
  ///
  /// Returns a notice when the new name looks like that of a person.
  ///
  /// - Throws: ``Failure`` `document.unknown`, `document.name-taken`, and `usage.document-name`
  ///   when the new name is empty, too long or more than one line.
  public func renameDocument(_ document: String, to typed: String) throws -> [Notice] {
    let name = Normalization.nfc(typed.trimmed)
    let isVisible = name.unicodeScalars.allSatisfy { scalar in
      ![.control, .format, .lineSeparator, .paragraphSeparator]
        .contains(scalar.properties.generalCategory)
    }
    guard !name.isEmpty, name.count <= 120, isVisible else { throw Failure(.usageDocumentName) }
    try exclusively {
      let old = try anyDocumentName(document)
      guard old != name else { return }
      try act { try $0.renameDocument(old, to: name) }
    }
    guard PossibleIdentifiers.isPersonName(name) else { return [] }
    return [Notice(.documentNamedAfterPerson, details: ["document": name])]
  }

  /// The names of the documents that were taken out of the study.
  public func documentsAside() throws -> [String] { try asking { try $0.documentsAside() } }

  /// How many documents were erased because consent was withdrawn.
  public func withdrawals() throws -> Int { try asking { try $0.withdrawals() } }

  /// A notice when documents were taken out of the study and therefore do not count.
  public func asideNotices() throws -> [Notice] {
    let count = try documentsAside().count
    return count > 0 ? [Notice(.documentsAside, count: count)] : []
  }
}
