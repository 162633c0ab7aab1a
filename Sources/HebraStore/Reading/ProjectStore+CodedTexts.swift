internal import GRDB
package import HebraModel

/// The current text of a document with its codings.
package struct CodedText: Sendable {
  package var document: String
  package var text: String
  package var measures: MeasuredText
  /// In order of position.
  package var codings: [Coding]
}

extension ProjectStore {
  /// Visits the current text of each document of the study, in order of the documents' names.
  ///
  /// Only one text is in memory at a time.
  package func eachCodedText(_ visit: (CodedText) throws -> Void) throws {
    try read { db in
      let speakers = try StoredSpeakers(db)
      let codings = try PackedCodings(db)
      // The pages of the codings are not needed again, and take as much memory as all that follows.
      SQLiteBytes.releasePages(db)
      try db.each("text_version", StoredMeasures.select("v.text", order: "d.name")) { row in
        let stored = try StoredMeasures(row)
        let text = try row[5].text()
        let bytes = Array(text.utf8)
        let own = codings.of(stored.version, document: stored.name)
        guard TextPlaces(bytes[...]).hold(own.map(\.range)) else { throw row.damage }
        try visit(
          CodedText(
            document: stored.name, text: text, measures: try stored.measured(speakers),
            codings: own))
        return true
      }
    }
  }
}
