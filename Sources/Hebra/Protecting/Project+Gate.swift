public import HebraModel
internal import HebraStore

extension Project {
  /// Notes that the person who acts read documents' current texts for names.
  ///
  /// - Returns: how many were not noted before.
  /// - Throws: ``Failure`` when nobody looked for identifiers in a text, or something in it is open.
  @discardableResult
  public func markRead(_ documents: [String]) throws -> Int {
    try exclusively {
      let known = try protections(of: documents)
      for one in known where one.open != 0 { throw Self.failure(.protectStillOpen, one) }
      return try act { act in
        var count = 0
        for one in known where try act.noteReading(of: one.document, by: who) { count += 1 }
        return count
      }
    }
  }

  /// Releases documents' current texts for readers.
  ///
  /// - Parameters:
  ///   - documents: their names; empty for all.
  ///   - level: the readers.
  ///   - reason: why, although something is open; only with the key of the study.
  ///   - key: the key of the study, which proves who may do so.
  /// - Returns: how many were not released before.
  /// - Throws: ``Failure`` when something is open, or too few people read a text.
  @discardableResult
  public func releaseTexts(
    _ documents: [String], for level: Disclosure, despite reason: String? = nil,
    with key: OpenStudyKey? = nil
  ) throws -> Int {
    let reason = try reason.map { try Self.reason($0) }
    guard reason == nil || key != nil else { throw Failure(.protectOverrideKey) }
    return try exclusively {
      let known = try protections(of: documents)
      for one in known where !one.mayBeReleased(for: level) && reason == nil {
        throw Self.failure(one.open == 0 ? .protectUnread : .protectStillOpen, one, level)
      }
      return try act { act in
        var count = 0
        for one in known {
          let isOverride = reason != nil && !one.mayBeReleased(for: level)
          if try act.releaseText(
            of: one.document, for: level, by: who, despite: isOverride ? reason : nil)
          {
            count += 1
          }
        }
        return count
      }
    }
  }

  /// Takes back every release of documents' current texts; returns how many there were.
  @discardableResult
  public func holdTexts(_ documents: [String]) throws -> Int {
    try exclusively {
      let names = try protections(of: documents).map(\.document)
      return try act { act in try names.reduce(0) { $0 + (try act.holdText(of: $1)) } }
    }
  }

  private func protections(of documents: [String]) throws -> [DocumentProtection] {
    let all = try protections()
    guard !documents.isEmpty else { return all }
    let names = try documents.map { try documentName($0) }
    return all.filter { names.contains($0.document) }
  }

  private static func failure(
    _ code: MessageCode, _ one: DocumentProtection, _ level: Disclosure = .team
  ) -> Failure {
    Failure(
      code,
      [
        "document": one.document, "count": one.open.map(String.init) ?? "",
        "readers": String(one.readers.count),
        "needed": String(DocumentProtection.readers(for: level)),
      ])
  }
}
