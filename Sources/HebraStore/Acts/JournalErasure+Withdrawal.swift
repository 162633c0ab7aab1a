internal import GRDB

extension JournalErasure {
  /// The parts of events about a document, its codings and memos, and participants that leave the
  /// project with it.
  ///
  /// The manifests of exports stay, because they say where copies are. What people typed for the
  /// exports since the document was added does not stay, because it may quote the document.
  func parts(of document: String, participants: Set<String>) throws -> [ErasedPart] {
    var result: [ErasedPart] = []
    var things = try decisions(on: document)
    var isAdded = false
    try eachEvent { event, before in
      let isAbout: Bool
      switch event.act {
      case _ where DocumentNames.areSubjects(of: event.act):
        isAbout = event.name.map { owner(of: $0, event) == document } ?? false
        isAdded = isAdded || isAbout
      case _ where event.act.hasPrefix("coding.") || event.act.hasPrefix("memo."):
        let said = [event.after, before].compactMap { $0.flatMap(JournalValue.fields) }
        let id = event.name ?? event.id
        isAbout =
          things.contains(id)
          || said.contains { fields in
            guard case .text(let name) = fields["document"] else { return false }
            return names.now(name, at: event.number) == document
          }
        guard isAbout else { break }
        things.insert(id)
        for case .text(let copy) in said.compactMap({ $0["to"] }) { things.insert(copy) }
      case "participant.add", "participant.change":
        isAbout = event.name.map(participants.contains) ?? false
      case "export":
        if isAdded, let before { result.append((Int64(event.number), .before, before)) }
        isAbout = false
      default: isAbout = false
      }
      guard isAbout else { return }
      let parts: [(JournalPayload.Part, String?)] = [
        (.subject, event.name), (.before, before), (.after, event.after),
      ]
      for case (let part, let content?) in parts {
        result.append((Int64(event.number), part, content))
      }
    }
    return result
  }

  /// The document that an event is about; an earlier program version joined its name with a block.
  private func owner(of name: String, _ event: Event) -> String {
    let block = event.act == "topic.set" ? olderTopic(name) : nil
    return names.now(block?.document ?? name, at: event.number)
  }

  /// The ids of a document's codings and memos.
  private func decisions(on document: String) throws -> Set<String> {
    var ids: Set<String> = []
    for table in ["coding", "memo"] {
      // The table name is one of two constants.
      try db.each(
        table,
        """
        SELECT c.id AS thing FROM \(table) c JOIN text_version v ON v.id = c.version_id
        JOIN document d ON d.id = v.document_id WHERE d.name = ?
        """, [document]
      ) { row in
        ids.insert(try row[0].text())
        return true
      }
    }
    return ids
  }
}
