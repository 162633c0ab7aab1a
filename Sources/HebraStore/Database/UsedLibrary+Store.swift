internal import GRDBSQLite
package import HebraLanguage

extension UsedLibrary {
  /// The library of the project file.
  package static var ofStore: [UsedLibrary] {
    [UsedLibrary("SQLite", String(cString: sqlite3_libversion()))]
  }
}
