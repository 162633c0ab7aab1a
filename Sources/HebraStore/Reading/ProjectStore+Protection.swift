internal import GRDB
package import HebraModel

extension ProjectStore {
  /// What is known about the protection of every document in the study, by name.
  package func protections() throws -> [DocumentProtection] {
    try read { db in
      var documents = try db.all(
        "document", "SELECT name FROM document WHERE aside_number IS NULL ORDER BY name"
      ) { DocumentProtection(document: try $0[0].text()) }
      let places = Dictionary(
        documents.enumerated().map { ($1.document, $0) }, uniquingKeysWith: { first, _ in first })
      try db.each(
        "protection",
        """
        SELECT d.name, p.mark, p.person, p.open, p.replaced FROM protection p
        JOIN current_text v ON v.id = p.version_id JOIN document d ON d.id = v.document_id
        WHERE d.aside_number IS NULL ORDER BY d.name, p.mark, p.person
        """
      ) { row in
        guard let place = places[try row[0].text()] else { return true }
        switch try row[1].text() {
        case "proposed":
          documents[place].open = try row[3].count()
          documents[place].replaced = try row[4].count()
        case "read": documents[place].readers.append(try row[2].text())
        case let level:
          guard let level = Disclosure(rawValue: level) else { break }
          documents[place].released.insert(level)
          if !row[3].isNull { documents[place].overridden.insert(level) }
        }
        return true
      }
      return documents
    }
  }
}
