extension RecordTable {
  /// The table of what is known about the protection of texts.
  static let protection: [RecordTable] = [
    RecordTable(
      .protection, "protection", key: [row(.text, "version_id"), text("mark"), text("person")],
      [number("open"), number("replaced"), text("at")])
  ]
}
