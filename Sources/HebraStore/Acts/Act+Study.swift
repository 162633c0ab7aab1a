internal import GRDB

/// Which documents are in the study, and their names.
extension Act {
  /// Takes a document out of the study: it has no current text, so that nothing reads it, and
  /// ``restore(_:)`` undoes this.
  ///
  /// Throws ``StoreError/Code/aside`` when it is out already.
  package mutating func setAside(_ document: String, reason: String) throws {
    let id = try documentID(document)
    let number = try currentNumber(id)
    guard number > 0 else { throw StoreError(.aside, ["document": document]) }
    try changing([RecordKey(.version, try root(id))]) { act in
      try act.db.execute(
        sql: "UPDATE document SET aside_number = current_number, current_number = 0 WHERE id = ?",
        arguments: [id])
    }
    try note("reason", after: ["reason": .text(reason)])
    try record("document.set-aside", document)
  }

  /// Brings a document that was set aside back into the study; returns false when it is there.
  package mutating func restore(_ document: String) throws -> Bool {
    let id = try documentID(document)
    guard try currentNumber(id) == 0 else { return false }
    try changing([RecordKey(.version, try root(id))]) { act in
      try act.db.execute(
        sql: "UPDATE document SET current_number = aside_number, aside_number = NULL WHERE id = ?",
        arguments: [id])
    }
    try record("document.restore", document)
    return true
  }

  /// Gives a document another name; its texts and everything on them stay the same.
  ///
  /// Throws ``StoreError/Code/nameTaken`` when another document has the name.
  package mutating func renameDocument(_ document: String, to name: String) throws {
    let id = try documentID(document)
    let taken = try db.first("document", "SELECT 1 FROM document WHERE name = ?", [name]) { _ in
      true
    }
    guard taken == nil else { throw StoreError(.nameTaken, ["document": name]) }
    // So that a saved search of this document alone still finds it.
    let searches = try db.all(
      "saved_search",
      "SELECT name FROM saved_search WHERE json_extract(settings, '$.document') = ? ORDER BY name",
      [document]
    ) { RecordKey(.search, try $0[0].text()) }
    try changing([RecordKey(.document, try root(id))] + searches) { act in
      try act.db.execute(
        sql: "UPDATE document SET name = ?, given_name = NULL WHERE id = ?", arguments: [name, id])
      try act.db.execute(
        sql: """
          UPDATE saved_search SET settings = json_set(settings, '$.document', ?)
          WHERE json_extract(settings, '$.document') = ?
          """, arguments: [name, document])
    }
    mayShareNames = true
    try record("document.rename", name)
  }

  private func currentNumber(_ document: Int64) throws -> Int {
    try db.first("document", "SELECT current_number FROM document WHERE id = ?", [document]) {
      try $0[0].count()
    } ?? 0
  }
}
