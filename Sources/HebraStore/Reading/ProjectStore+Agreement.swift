internal import GRDB
package import HebraModel

/// What coders agreed on, and who codes what.
extension ProjectStore {
  /// What was decided about the readings of documents, by document, then time; nil reads all
  /// documents.
  ///
  /// Compared codings that were carried to the current text have the ids that they have there.
  package func agreementDecisions(of document: String? = nil) throws -> [AgreementDecision] {
    try read { db in
      var carried: [String: String] = [:]
      try db.each(
        "carried", "SELECT source, target FROM carried WHERE target IS NOT NULL ORDER BY 1, 2"
      ) { row in
        carried[try row[0].text()] = try row[1].text()
        return true
      }
      func current(_ id: String) -> String {
        var id = id
        var seen: Set<String> = [id]
        while let next = carried[id], seen.insert(next).inserted { id = next }
        return id
      }
      return try db.all(
        "agreement",
        """
        SELECT a.*, d.name AS document FROM agreement a JOIN document d ON d.id = a.document_id
        WHERE d.aside_number IS NULL AND (?1 IS NULL OR d.name = ?1) ORDER BY d.name, a.at, a.id
        """, [document]
      ) { row in
        let compared = try row["compared"].json([String].self)
        var decision = AgreementDecision(
          question: try row["id"].text(), document: try row["document"].text(),
          outcome: try row["outcome"].value(AgreementDecision.Outcome.self),
          layers: try row["layers"].json([String].self),
          compared: compared.map(current).sorted(),
          result: try row["result"].json([String].self).map(current).sorted(),
          reason: try row["reason"].optionalText(), by: try row["decided_by"].text(),
          at: try row["at"].text())
        for id in compared where current(id) != id { decision.carriedFrom[current(id)] = id }
        return decision
      }
    }
  }

  /// The documents about whose readings something was decided.
  package func documentsInAgreement() throws -> Set<String> {
    try read { db in
      Set(
        try db.all(
          "agreement",
          """
          SELECT name FROM document WHERE id IN (SELECT document_id FROM agreement)
            AND aside_number IS NULL
          """
        ) { try $0[0].text() })
    }
  }

  /// Who is to code which document, by document, then coder.
  package func assignments() throws -> [Assignment] {
    try read { db in
      try db.all(
        "assignment",
        """
        SELECT d.name, c.name, a.due, a.assigned_by, a.at, a.blind FROM assignment a
        JOIN document d ON d.id = a.document_id JOIN coder c ON c.id = a.coder_id
        WHERE d.aside_number IS NULL ORDER BY d.name, c.name
        """
      ) { row in
        Assignment(
          document: try row[0].text(), coder: try row[1].text(), due: try row[2].optionalText(),
          by: try row[3].text(), at: try row[4].text(),
          isBlind: try row[5].optionalFlag() ?? false)
      }
    }
  }

  /// Who saw which layers of a document that is coded blind, by document, then person.
  package func sightings() throws -> [Sighting] {
    try read { db in
      try db.all(
        "seen",
        """
        SELECT d.name, s.person, s.layer, s.at FROM seen s JOIN document d ON d.id = s.document_id
        WHERE d.aside_number IS NULL ORDER BY d.name, s.person, s.layer
        """
      ) { row in
        Sighting(
          document: try row[0].text(), person: try row[1].text(), layer: try row[2].text(),
          at: try row[3].text())
      }
    }
  }
}
