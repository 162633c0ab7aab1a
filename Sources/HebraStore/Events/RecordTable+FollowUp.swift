extension RecordTable {
  /// The tables of the panels and the commitments.
  static let followUp: [RecordTable] = [
    RecordTable(
      .panelItem, "panel_item",
      key: [Column(field: "place", column: "place_code", keyOf: .place), text("item")],
      [text("label"), text("construct"), number("position"), text("levels")]),
    RecordTable(
      .panelAnswer, "panel_answer",
      key: [
        Column(field: "place", column: "place_code", keyOf: .place), text("item"), text("person"),
        text("wave"),
      ], [number("value")]),
    RecordTable(
      .commitment, "commitment", key: [text("id")],
      [
        Column(field: "place", column: "place_code", keyOf: .place), text("cycle"), text("what"),
        text("responsible"), text("topic"), text("due"), text("community"), text("community_by"),
        text("community_at"), text("institution"), text("institution_by"), text("institution_at"),
        text("reason"), text("withdrawn_by"), text("withdrawn_at"), text("coding"),
        row(.text, "version_id"),
      ]),
  ]
}
