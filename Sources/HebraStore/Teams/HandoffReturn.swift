internal import GRDB

/// What came back from a handoff.
package struct HandoffReturn: Sendable, Hashable {
  /// To whom it was handed.
  package var coder: String
  /// The hash of the text that was handed off; nil for a work file.
  package var text: String?
  /// The last event that the handoff knew.
  package var head: String?
  /// SHA-256 of the file that came back; for a work file, of the name of its last event.
  package var sha256: String

  /// What came back.
  package init(coder: String, text: String?, head: String?, sha256: String) {
    self.coder = coder
    self.text = text
    self.head = head
    self.sha256 = sha256
  }

  private var fields: RecordFields {
    [
      "coder": .text(coder), "text": .optional(text), "head": .optional(head),
      "sha256": .text(sha256),
    ]
  }

  /// What the event says of it.
  var json: String { JournalValue.json(fields) }
}

extension Act {
  /// Records that something came back from a handoff; the same file again is recorded once.
  package mutating func returned(_ back: HandoffReturn) throws {
    let known = try db.first(
      "change", "SELECT 1 FROM change WHERE kind = 'return' AND after = ?", [back.json]
    ) { _ in true }
    guard known == nil else { return }
    try note(kind: "return", record: nil, before: nil, after: back.json)
    try record("handoff.back", back.coder)
  }
}

extension ProjectStore {
  /// What came back from handoffs, oldest first, each with the time at which it was taken in.
  package func handoffReturns() throws -> [(at: String, back: HandoffReturn)] {
    try read { db in
      try db.all(
        "change",
        """
        SELECT e.at, c.after, e.id FROM change c JOIN event e ON e.id = c.event_id
        WHERE c.kind = 'return' AND c.after IS NOT NULL ORDER BY e.at, e.id
        """
      ) { row in
        let fields = JournalValue.fields(try row[1].text()) ?? [:]
        func text(_ name: String) -> String? {
          if case .text(let text) = fields[name] { text } else { nil }
        }
        return (
          at: try row[0].text(),
          back: HandoffReturn(
            coder: text("coder") ?? "", text: text("text"), head: text("head"),
            sha256: text("sha256") ?? "")
        )
      }
    }
  }
}
