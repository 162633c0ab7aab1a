internal import GRDB
internal import HebraLanguage
package import HebraModel

extension ProjectStore {
  /// What figures need of the current text of each document, by the document's name.
  package func measuredTexts() throws -> [String: MeasuredText] {
    let (speakers, stored) = try read { db in
      let stored = try db.all("text_base", StoredMeasures.select()) { try StoredMeasures($0) }
      return (try StoredSpeakers(db), stored)
    }
    let texts = try stored.mapOnProcessors { one throws(StoreError) in
      (one.name, try one.measured(speakers))
    }
    return Dictionary(texts, uniquingKeysWith: { first, _ in first })
  }

  /// Where the characters of a document's current text begin, and what its interviewer says.
  package func plan(of document: String) throws -> TextPlan {
    try read { db in
      var interviewers: Set<UInt32> = []
      try db.each(
        "speaker",
        """
        SELECT s.id, s.role FROM speaker s JOIN document d ON d.id = s.document_id
        WHERE d.name = ?
        """, [document]
      ) { row in
        if try row[1].optionalValue(Role.self) == .interviewer {
          interviewers.insert(TurnBlock.key(isTurn: true, speaker: try row[0].id()))
        }
        return true
      }
      let stored = try db.first(
        "text_base", StoredMeasures.select(where: "d.name = ?"), [document]
      ) { try StoredMeasures($0) }
      guard let stored else { throw StoreError(.noDocument, ["document": document]) }
      return try stored.places(of: interviewers)
    }
  }

  /// The paragraphs of the current text of each document, by the document's name.
  package func paragraphs() throws -> [String: [TextRange]] {
    try read { db in
      var texts: [String: [TextRange]] = [:]
      try db.each(
        "text_version",
        """
        SELECT d.name, v.paragraph_ends, length(CAST(v.text AS BLOB)) FROM document d
        JOIN text_version v ON v.document_id = d.id AND v.number = d.current_number
        """
      ) { row in
        texts[try row[0].text()] = try ParagraphEnds.ranges(row[1], in: row[2].byte())
        return true
      }
      return texts
    }
  }

  /// The attributes by which figures tell the documents of the study apart, in order of name.
  package func documentAttributes() throws -> [(document: String, attributes: [String: String])] {
    try read { db in
      var others: [Int64: [String: String]] = [:]
      try db.each(
        "document_attribute", "SELECT document_id, name, value FROM document_attribute"
      ) { row in
        others[try row[0].id(), default: [:]][try row[1].text()] = try row[2].text()
        return true
      }
      return try db.all(
        "document",
        """
        SELECT d.id, d.name AS document, d.register, d.place_code, m.name AS municipality,
          m.department, d.instrument, d.date, d.wave
        FROM document d JOIN current_text v ON v.document_id = d.id
        LEFT JOIN place m ON m.code = d.place_code ORDER BY d.name
        """
      ) { row in
        var attributes = others[try row["id"].id()] ?? [:]
        let name = try row["document"].text()
        attributes["document"] = name
        attributes["register"] = try row["register"].value(Register.self).rawValue
        for key in ["place_code", "municipality", "department", "instrument", "date", "wave"] {
          attributes[key] = try row[key].optionalText()
        }
        if attributes["place_code"] != nil {
          attributes["municipality"] = attributes["municipality"] ?? ""
          attributes["department"] = attributes["department"] ?? ""
        }
        return (name, attributes)
      }
    }
  }

  /// The codings of current texts as figures count them, by document, in order of position.
  ///
  /// Their facets are read only if they are asked for.
  package func placedCodings(withFacets: Bool) throws -> [String: [PlacedCoding]] {
    try read { db in
      let documents = try Dictionary(
        uniqueKeysWithValues: db.all(
          "text_version",
          "SELECT v.id, d.name FROM current_text v JOIN document d ON d.id = v.document_id"
        ) { (try $0[0].id(), try $0[1].text()) })
      let layers = try Dictionary(
        uniqueKeysWithValues: db.all("layer", "SELECT id, name FROM layer") {
          (try $0[0].id(), try $0[1].text())
        })
      var facets = try StoredFacets(db, loadsAll: withFacets)
      // Only suggestions that were decided became codings; the index has no origins.
      let hasSuggested =
        try db.first("suggestion", "SELECT 1 FROM suggestion LIMIT 1") { _ in true } ?? false
      let id = withFacets ? "id" : "NULL"
      let isSuggested = hasSuggested ? "origin = 'accepted-suggestion'" : "0"
      var codings: [String: [PlacedCoding]] = [:]
      var codes = DistinctTexts()
      // The rows come in order of texts: those of one text are gathered before they are kept.
      var (version, document, own): (Int64, String?, [PlacedCoding]) = (-1, nil, [])
      func keep() { if !own.isEmpty, let document { codings[document] = own } }
      var (layerID, layer): (Int64, String?) = (-1, nil)
      try db.each(
        "coding",
        """
        SELECT version_id, start_byte, end_byte, code, layer_id, \(id), \(isSuggested) FROM coding
        INDEXED BY coding_place ORDER BY version_id, start_byte, end_byte, code, layer_id
        """
      ) { row in
        let next = try row[0].id()
        if next != version {
          keep()
          // Texts have about as many codings as the one before.
          let capacity = own.count + own.count / 8
          (version, document, own) = (next, documents[next], [])
          own.reserveCapacity(capacity)
        }
        guard document != nil else { return true }
        let range = try row.range(1, 2)
        let id = try row[4].id()
        if id != layerID { (layerID, layer) = (id, layers[id]) }
        guard !range.isEmpty, let layer else { throw row.damage }
        let code = try codes.number(of: row[3])
        own.append(
          PlacedCoding(
            range: range, code: codes[code] ?? "", layer: layer,
            facets: withFacets ? try facets.values(of: row[5].text()) : [],
            isSuggested: try row[6].flag()))
        return true
      }
      keep()
      return codings
    }
  }
}
