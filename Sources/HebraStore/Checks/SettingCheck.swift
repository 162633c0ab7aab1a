internal import GRDB

/// Checks the settings of a project: each must be known to Hebra and have the journal's last value.
enum SettingCheck {
  private static let known: Set = ["created", "index", "language", "places"]

  static func examine(_ db: Database, _ account: JournalAccount) throws -> CheckResult {
    var rows = DamagedRows()
    var left = account.settings
    let count = try rows.look(
      db, "setting", "SELECT name, value FROM setting ORDER BY name"
    ) { row in
      let name = try row[0].text()
      let said = left.removeValue(forKey: name)
      let value = try row[1].text()
      // The next act makes a stale index anew and notes its version, whatever this one says.
      let isStale = name == "index" && value != IndexVersion.current
      return known.contains(name) && (isStale || said?.value == value)
    }
    // A setting that is only in the journal has no row of its own to report.
    for event in left.values.map(\.event).sorted() { rows.add("journal", Int64(event)) }
    return rows.examination(.settings, count: count)
  }
}
