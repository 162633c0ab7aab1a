internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Codings and memos whose position in a corrected text waits for a person's decision.
extension Project {
  /// What waits for a decision, in one document or in all.
  public func waiting(in document: String? = nil) throws -> [ReanchoredDecision] {
    let name = try document.map { try documentName($0) }
    return try waitingItems(name).map(\.decision)
  }

  /// Accepts the proposed position of a waiting coding or memo, or puts it at a position that the
  /// person gives.
  ///
  /// - Parameters:
  ///   - id: its id, or the beginning of it.
  ///   - document: the document's name.
  ///   - place: the words or code points of the current text; its other fields are ignored.
  /// - Throws: ``Failure`` when nothing waits under that id, no position is proposed or given, or
  ///   the words are not in the text.
  public func accept(_ id: String, in document: String, at place: CodingPlace?) throws {
    try settle(id, in: document) { item in
      item.carrying.state = .accepted
      if let place {
        let transcript = try asking { try $0.transcript(item.decision.document) }
        item.carrying.range = try place.range(in: transcript)
      }
      guard item.carrying.range != nil else { throw Failure(.waitingNoProposal, ["id": id]) }
    }
  }

  /// Records that a waiting coding or memo has no position in the corrected text; the earlier
  /// version keeps it.
  public func drop(_ id: String, in document: String) throws {
    try settle(id, in: document) { item in
      item.carrying.state = .dropped
      item.carrying.range = nil
    }
  }

  private func settle(
    _ id: String, in document: String, _ decide: (inout WaitingItem) throws -> Void
  ) throws {
    try exclusively {
      var item = try waitingItem(id, document)
      try decide(&item)
      _ = try act {
        try $0.carry(item.carrying, to: item.decision.version, of: item.decision.document)
      }
    }
  }

  private struct WaitingItem {
    var carrying: Act.Carrying
    var decision: ReanchoredDecision
  }

  private func waitingItem(_ id: String, _ document: String) throws -> WaitingItem {
    let items = try waitingItems(try documentName(document))
    let found = items.filter { !id.isEmpty && $0.carrying.source.hasPrefix(id.lowercased()) }
    guard let item = found.first, found.count == 1 else {
      throw Failure(found.isEmpty ? .waitingUnknown : .codingAmbiguous, ["coding": id])
    }
    return item
  }

  private func waitingItems(_ document: String?) throws -> [WaitingItem] {
    var items: [WaitingItem] = []
    let names = try asking { try $0.waiting() }.keys.sorted()
    for name in names where document == nil || name == document {
      let current = try asking { try $0.versions(of: name) }.first(where: \.isCurrent)?.number ?? 1
      let text = try asking { try $0.transcript(name) }.text
      let records = try asking { try $0.carried(into: current, of: name) }.filter {
        $0.carrying.state.isWaiting
      }
      let groups = Dictionary(grouping: records, by: \.from).sorted { $0.key < $1.key }
      for (version, group) in groups {
        let old = try asking { try $0.transcript(name, version: version) }.text
        let byID = Dictionary(try decisions(name, version).map { ($0.id, $0) }) { one, _ in one }
        for record in group {
          guard let decision = byID[record.carrying.source] else { continue }
          items.append(
            WaitingItem(
              carrying: record.carrying,
              decision: ReanchoredDecision(
                kind: record.carrying.kind, id: decision.id, document: name, version: current,
                state: record.carrying.state, code: decision.code, coder: decision.coder,
                quotation: decision.passage.flatMap { old.text(in: $0) } ?? "",
                proposal: record.carrying.range.flatMap { text.text(in: $0) } ?? "")))
        }
      }
    }
    return items
  }
}
