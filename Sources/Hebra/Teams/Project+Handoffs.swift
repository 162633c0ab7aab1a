public import HebraModel
internal import HebraStore

extension Project {
  /// Who holds what and since when: the handoffs, oldest first.
  ///
  /// They are read from the journal, so that a copy into which others were merged knows all of them.
  ///
  /// - Parameter coder: only what was handed to this person.
  /// - Returns: each handoff with its documents and when they came back.
  /// - Throws: ``Failure`` when the file is damaged.
  public func handoffs(to coder: String? = nil) throws -> [Handoff] {
    let returns = try asking { try $0.handoffReturns() }
    let documents = Dictionary(
      try asking { try $0.texts() }.map { ($0.hash, $0.document) }
    ) { first, _ in first }
    var handoffs: [Handoff] = []
    var places: [[String]: Int] = [:]
    for export in try exports()
    where ["handoff.document", "handoff.project", "handoff.desk"].contains(export.kind) {
      let name = export.settings["coder"] ?? ""
      guard coder == nil || name == coder else { continue }
      if export.kind == "handoff.desk" {
        handoffs.append(page(export, documents, returns))
        continue
      }
      let head = export.settings["head"]
      let text = export.settings["text"] ?? ""
      let key = [name, head ?? "", export.at, export.who]
      let place = places[key] ?? handoffs.count
      if place == handoffs.count {
        places[key] = place
        handoffs.append(
          Handoff(
            number: export.number, coder: name, at: export.at, who: export.who, documents: []))
        handoffs[place].level = export.level
        handoffs[place].recipients = export.recipients
      }
      if export.kind == "handoff.project" {
        // A work file brings back whatever was done in it, in all documents.
        let back = returns.filter {
          $0.back.text == nil && $0.back.head == export.settings["event"]
        }
        for index in handoffs[place].documents.indices {
          handoffs[place].documents[index].returns += back.map(\.at)
        }
        handoffs[place].hasWorkFile = true
        continue
      }
      handoffs[place].number = max(handoffs[place].number, export.number)
      handoffs[place].documents.append(
        Handoff.HandedDocument(
          documents[text] ?? export.settings["document"] ?? "",
          returns: returns.filter {
            $0.back.coder == name && $0.back.text == text && $0.back.head == head
          }.map(\.at)))
    }
    for index in handoffs.indices { handoffs[index].documents.sort { $0.name < $1.name } }
    return handoffs.sorted { ($0.at, $0.coder, $0.number) < ($1.at, $1.coder, $1.number) }
  }

  /// A desk in one file: whatever was done in it comes back in one work file.
  private func page(
    _ export: ExportRecord, _ documents: [String: String],
    _ returns: [(at: String, back: HandoffReturn)]
  ) -> Handoff {
    let name = export.settings["coder"] ?? ""
    let back = returns.filter { $0.back.head == export.settings["page"] }.map(\.at)
    let texts = (export.settings["texts"] ?? "").split(separator: " ").map(String.init)
    var handoff = Handoff(
      number: export.number, coder: name, at: export.at, who: export.who,
      documents: texts.compactMap { documents[$0] }.sorted().map {
        Handoff.HandedDocument($0, returns: back)
      })
    handoff.level = export.level
    handoff.hasPassphrase = export.settings["sealed"] == "passphrase"
    return handoff
  }

  /// Records that a file of a handoff came back.
  func noteReturn(_ back: HandoffReturn) throws { try act { try $0.returned(back) } }
}

extension ExportRecord {
  /// For whom the file is sealed, each written `age1…`; empty for one that is not sealed.
  var recipients: [String] {
    (settings["recipients"] ?? "").split(separator: " ").map(String.init)
  }
}

extension Matrix {
  /// A row for each handoff: who has it, since when, what it is and what of it is still out.
  public init(handoffs: [Handoff], _ messages: Messages) {
    self.init(
      title: messages.word("handoffs"),
      columns: messages.columns([
        "coder", "since", "documents", "handoff_state", "out", "last_return", "who",
      ]),
      rows: handoffs.map { handoff in
        func list(_ documents: [Handoff.HandedDocument]) -> Cell {
          .text(documents.map(\.name).joined(separator: ", "))
        }
        return [
          .text(handoff.coder), .text(handoff.at), list(handoff.documents),
          .text(messages.word("handoff-state.\(handoff.state.rawValue)")),
          list(handoff.documents.filter(\.returns.isEmpty)), .text(handoff.lastReturn ?? ""),
          .text(handoff.who),
        ]
      })
  }
}
