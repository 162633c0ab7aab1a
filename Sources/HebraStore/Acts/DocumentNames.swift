internal import GRDB

/// The names that documents had before they were renamed, from the journal.
struct DocumentNames {
  /// Oldest first.
  private var renames: [(event: Int, old: String, new: String)] = []

  init(_ db: Database) throws {
    renames = try db.all(
      "journal",
      """
      SELECT id, subject, before AS old FROM journal_list
      WHERE act = 'document.rename' AND subject IS NOT NULL AND before IS NOT NULL ORDER BY id
      """
    ) { row -> (event: Int, old: String, new: String)? in
      guard case .text(let old) = JournalValue.fields(try row[2].text())?["name"] else {
        return nil
      }
      return (event: Int(try row[0].id()), old: old, new: try row[1].text())
    }.compactMap { $0 }
  }

  /// Names that documents had before.
  var earlier: Set<String> { Set(renames.map(\.old)) }

  /// The current name of the document that had the name `name` at an event.
  func now(_ name: String, at event: Int) -> String {
    renames.reduce(name) { name, rename in
      event < rename.event && rename.old == name ? rename.new : name
    }
  }

  /// Whether an act is on a document, which is the subject of its event.
  static func areSubjects(of act: String) -> Bool {
    ["document.", "speaker.", "topic.", "off-record."].contains { act.hasPrefix($0) }
      && act != "document.withdraw"
  }
}
