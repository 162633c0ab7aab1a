extension RecordTable {
  /// The table of what people decided about suggested codes.
  static let suggestions: [RecordTable] = [
    RecordTable(
      .suggestion, "suggestion", key: [text("id")],
      [
        row(.text, "version_id"), number("start", "start_byte"), number("end", "end_byte"),
        text("code"), text("indicators"), text("outcome"), text("reason"), text("coding"),
        row(.coder, "coder_id"), row(.codebook, "codebook_id"), text("at"),
      ])
  ]
}
