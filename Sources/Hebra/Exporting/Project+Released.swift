internal import HebraDisclosure
internal import HebraFormats
public import HebraModel
internal import HebraStore

/// What may leave a project from which names were taken out.
extension Project {
  /// The setting that says what the key of a protected study is known by.
  static var protectionSetting: String { "protection" }

  /// Whether names were taken out of this project, so that nothing leaves before it is released.
  public func isProtected() throws -> Bool {
    try asking { try $0.setting(Self.protectionSetting) } != nil
  }

  /// What is known about the protection of every document in the study.
  public func protections() throws -> [DocumentProtection] { try asking { try $0.protections() } }

  /// Refuses what has words or figures of documents that are not released for its readers.
  ///
  /// A project without a key has no such documents: nobody began to protect it.
  ///
  /// - Parameters:
  ///   - kind: the kind of the export.
  ///   - level: its readers.
  ///   - documents: those that are in it; nil for all of the study.
  /// - Throws: ``Failure`` `disclosure.held`, with counts and without names.
  func checkReleased(
    _ kind: String, for level: Disclosure, documents: [String]? = nil
  ) throws {
    guard DisclosureRule.isGated(kind), try isProtected() else { return }
    let held = try protections().filter { one in
      documents?.contains(one.document) ?? true && !one.isReleased(for: level)
    }
    guard !held.isEmpty else { return }
    throw Failure(
      .disclosureHeld,
      [
        "count": String(held.count), "level": level.rawValue,
        "open": String(held.reduce(0) { $0 + ($1.open ?? 0) }),
        "new": String(held.count { $0.open == nil }),
      ])
  }

  /// Refuses a finished file that holds a name.
  func checkNames(in outgoing: Outgoing) throws {
    guard names != nil, ![.project, .desk].contains(outgoing.file.content) else { return }
    guard outgoing.file.ending != "pdf" else {
      throw Failure(.disclosurePDF, at: outgoing.file.place)
    }
    try checkNames(in: outgoing.written.bytes, of: outgoing.file)
  }

  /// Refuses a file with these bytes in it when they hold a name.
  func checkNames(in bytes: [UInt8], of file: OutputFile) throws {
    guard let count = try names?(bytes), count > 0 else { return }
    throw Failure(.disclosureNames, at: file.place, ["count": String(count)])
  }
}
