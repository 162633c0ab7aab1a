extension RecordTable {
  /// The tables of who codes what, and of what coders agreed on.
  static let agreement: [RecordTable] = [
    RecordTable(
      .agreement, "agreement", key: [text("id")],
      [
        row(.document, "document_id"), text("outcome"), text("layers"), text("compared"),
        text("result"), text("reason"), text("by", "decided_by"), text("at"),
      ]),
    RecordTable(
      .assignment, "assignment", key: [row(.document, "document_id"), row(.coder, "coder_id")],
      [text("due"), text("by", "assigned_by"), text("at"), number("blind")]),
    RecordTable(
      .seen, "seen", key: [row(.document, "document_id"), text("person"), text("layer")],
      [text("at")]),
  ]
}
