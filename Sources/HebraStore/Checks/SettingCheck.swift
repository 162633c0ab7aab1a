internal import GRDB

/// Checks that Hebra knows every setting of a project; their values are compared with the events.
enum SettingCheck {
  private static let known: Set = [
    "created", "index", "language", "places", "protection", "stated.controller", "stated.ethics",
    "stated.legal-base", "stated.purpose", "stated.retention", "unused.agreement",
    "unused.saturation",
  ]

  static func examine(_ db: Database) throws -> CheckResult {
    var rows = DamagedRows()
    let count = try rows.look(
      db, "setting", "SELECT name, value FROM setting ORDER BY name"
    ) { row in
      try row.checkTexts()
      let name = try row[0].text()
      return known.contains(name) || name.hasPrefix(Act.brought)
    }
    return rows.examination(.settings, count: count)
  }
}
