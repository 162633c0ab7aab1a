extension RecordTable {
  /// The tables of what people decide and write down for the ficha.
  static let ficha: [RecordTable] = [
    RecordTable(
      .relation, "relation", key: [text("id")],
      [
        row(.text, "version_id"), number("from_start"), number("from_end"), text("from_code"),
        number("to_start"), number("to_end"), text("to_code"), text("kind"), text("quotation"),
        row(.layer, "layer_id"), row(.coder, "coder_id"), text("origin"), text("date"),
        row(.codebook, "codebook_id"),
      ]),
    RecordTable(
      .group, "theme_group", key: [text("id")],
      [text("kind"), text("label"), number("independent", "is_independent"), text("signed_by")]),
    RecordTable(
      .member, "theme_group_member",
      key: [
        Column(field: "group", column: "group_id", keyOf: .group),
        Column(field: "coding", column: "coding_id", keyOf: .coding),
      ], [row(.text, "version_id")]),
    RecordTable(
      .risk, "risk_confirmation",
      key: [Column(field: "coding", column: "coding_id", keyOf: .coding)],
      [
        row(.text, "version_id"), text("colour"), text("by", "confirmed_by"), text("at"),
        text("second_by"),
      ]),
    RecordTable(
      .recheck, "recheck",
      key: [Column(field: "coding", column: "coding_id", keyOf: .coding)],
      [
        row(.text, "version_id"), row(.codebook, "codebook_id"), text("by", "checked_by"),
        text("at"),
      ]),
    RecordTable(
      .statement, "statement", key: [text("id")],
      [
        text("block"), text("level"), text("place"), text("words", "text"), text("signed_by"),
        text("signed_at"), text("second_by"), text("second_at"), text("journal"),
      ]),
    RecordTable(
      .consent, "consent",
      key: [row(.document, "document_id"), row(.participant, "participant_id")],
      [text("record", "to_record"), text("quote", "to_quote"), text("by", "noted_by"), text("at")]),
    RecordTable(
      .servedPlace, "document_place",
      key: [
        row(.document, "document_id"),
        Column(field: "place", column: "place_code", keyOf: .place),
      ]),
    RecordTable(
      .sameEvent, "same_event",
      key: [
        row(.document, "document_id"),
        Column(field: "other", column: "other_id", rowOf: .document),
      ]),
    RecordTable(
      .session, "session", key: [row(.document, "document_id")],
      [text("composition"), number("spoke"), number("present"), text("third_parties")]),
    RecordTable(
      .finalLayer, "final_layer", key: [row(.document, "document_id")],
      [text("kind"), row(.layer, "layer_id"), text("by", "decided_by"), text("at")]),
    RecordTable(
      .release, "release", key: [text("id")],
      [
        text("level"), text("place"), text("at"), text("by", "released_by"), text("manifest"),
        text("figures"),
      ]),
  ]
}
