internal import GRDB

extension ProjectStore {
  /// A piece of a file that was set aside when it was read.
  package struct SetAsidePiece: Sendable, Hashable {
    /// The SHA-256 of the file.
    package var file: String
    /// What it is, for example `footnote`.
    package var kind: String
    /// The byte of the text at which it stood; nil where it has no place.
    package var position: Int?
    /// Its words.
    package var text: String
  }

  /// What was set aside when the files of a document's current text were read, in their order.
  package func setAside(of document: String) throws -> [SetAsidePiece] {
    try read { db in
      try db.all(
        "set_aside",
        """
        SELECT o.sha256, s.kind, s.place, s.text FROM set_aside s
        JOIN origin o ON o.id = s.origin_id JOIN current_text v ON v.id = o.version_id
        JOIN document d ON d.id = v.document_id WHERE d.name = ? ORDER BY s.id
        """, [document]
      ) { row in
        SetAsidePiece(
          file: try row[0].text(), kind: try row[1].text(),
          position: try row[2].isNull ? nil : row[2].count(), text: try row[3].text())
      }
    }
  }

  /// Lets `visit` see every text that people wrote into the project besides the texts of documents.
  ///
  /// It gets the table, and what stands in a cell.
  package func eachWriting(_ visit: (_ table: String, _ text: String) throws -> Void) throws {
    try read { db in
      let tables = try db.all(
        "sqlite_schema",
        """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'turn_search*'
          AND name NOT GLOB 'sqlite_*' ORDER BY name
        """
      ) { try $0[0].text() }
      for table in tables where !Self.withoutWriting.contains(table) {
        // The names are of Hebra's own schema, which was compared when the file was opened.
        try db.each(table, "SELECT * FROM \"\(table)\"") { row in
          for case .text(let text) in try row.values().values { try visit(table, text) }
          return true
        }
      }
    }
  }

  /// Tables without writing of their own.
  private static let withoutWriting: Set<String> = [
    "text_version", "turn", "turn_block", "text_base", "word_stem", "lemma", "erasure", "setting",
    // Words of the codebook, of the team and of the municipalities.
    "codebook", "code", "coding_facet", "coder", "layer", "place", "guide_topic",
    // What the rows of the other tables say.
    "change", "event", "journal", "journal_payload",
  ]
}
