internal import GRDB
package import HebraModel

/// What people decided and wrote down for the ficha. Documents outside the study are left out.
extension ProjectStore {
  /// Relations in order of document and position: of the current texts, or of another version.
  package func relations(document: String? = nil, version: Int? = nil) throws -> [CausalRelation] {
    try read { db in
      var text = StoredText(db)
      return try db.all(
        "relation",
        """
        SELECT x.*, d.name AS document, l.name AS layer, r.name AS coder FROM relation x
        JOIN text_version v ON v.id = x.version_id
        JOIN document d ON d.id = v.document_id AND v.number = coalesce(?2, d.current_number)
        JOIN layer l ON l.id = x.layer_id JOIN coder r ON r.id = x.coder_id
        WHERE ?1 IS NULL OR d.name = ?1
        ORDER BY d.name, x.from_start, x.to_start, x.from_code, x.to_code, l.name
        """, [document, version]
      ) { row in
        let from = try row.filledRange("from_start", "from_end")
        let to = try row.filledRange("to_start", "to_end")
        for range in [from, to] where try !text.holds(range, of: row["version_id"].id()) {
          throw row.damage
        }
        return CausalRelation(
          id: try row["id"].text(), document: try row["document"].text(),
          from: RelationEnd(from, code: try row["from_code"].text()),
          to: RelationEnd(to, code: try row["to_code"].text()),
          kind: try row["kind"].value(RelationKind.self),
          quotation: try row["quotation"].optionalText(), coder: try row["coder"].text(),
          layer: try row["layer"].text(), origin: try row["origin"].value(CodingOrigin.self),
          date: try row["date"].optionalText())
      }
    }
  }

  /// Groups by kind and label, with their members on current texts, or on a version of a document.
  package func groups(document: String? = nil, version: Int? = nil) throws -> [ThemeGroup] {
    try read { db in
      var members: [String: [String]] = [:]
      try db.each(
        "theme_group_member",
        """
        SELECT m.group_id, m.coding_id FROM theme_group_member m
        JOIN coding c ON c.id = m.coding_id JOIN text_version v ON v.id = c.version_id
        JOIN document d ON d.id = v.document_id AND v.number = coalesce(?2, d.current_number)
        WHERE ?1 IS NULL OR d.name = ?1
        ORDER BY d.name, c.start_byte, c.end_byte, c.code, m.coding_id
        """, [document, version]
      ) { row in
        members[try row[0].text(), default: []].append(try row[1].text())
        return true
      }
      return try db.all(
        "theme_group",
        "SELECT id, kind, label, is_independent, signed_by FROM theme_group ORDER BY kind, label"
      ) { row in
        let id = try row[0].text()
        return ThemeGroup(
          id: id, kind: try row[1].value(ThemeGroupKind.self), label: try row[2].text(),
          isIndependent: try row[3].isNull ? nil : row[3].flag(),
          signedBy: try row[4].optionalText(), members: members[id] ?? [])
      }
    }
  }

  /// The confirmed risks of codings on current texts, or on a version of a document.
  package func riskConfirmations(
    document: String? = nil, version: Int? = nil
  ) throws -> [RiskConfirmation] {
    try read { db in
      try db.all(
        "risk_confirmation",
        """
        SELECT x.coding_id, x.colour, x.confirmed_by, x.at, x.second_by FROM risk_confirmation x
        JOIN coding c ON c.id = x.coding_id JOIN text_version v ON v.id = c.version_id
        JOIN document d ON d.id = v.document_id AND v.number = coalesce(?2, d.current_number)
        WHERE ?1 IS NULL OR d.name = ?1
        ORDER BY d.name, c.start_byte, c.end_byte, x.coding_id
        """, [document, version]
      ) { row in
        RiskConfirmation(
          coding: try row[0].text(), colour: try row[1].text(), by: try row[2].text(),
          at: try row[3].optionalText(), secondBy: try row[4].optionalText())
      }
    }
  }

  /// Statements by block, level and municipality.
  package func statements() throws -> [SignedStatement] {
    try read { db in
      try db.all(
        "statement", "SELECT * FROM statement ORDER BY block, level, place, text"
      ) { row in
        SignedStatement(
          id: try row["id"].text(), block: try row["block"].text(),
          level: try row["level"].value(Disclosure.self), place: try row["place"].optionalText(),
          text: try row["text"].text(), signedBy: try row["signed_by"].optionalText(),
          signedAt: try row["signed_at"].optionalText(),
          secondBy: try row["second_by"].optionalText(),
          secondAt: try row["second_at"].optionalText(),
          journal: try row["journal"].optionalText())
      }
    }
  }

  /// The answers of participants, by document and pseudonym.
  package func consents() throws -> [Consent] {
    try read { db in
      try db.all(
        "consent",
        """
        SELECT d.name, p.pseudonym, c.to_record, c.to_quote, c.noted_by, c.at FROM consent c
        JOIN document d ON d.id = c.document_id JOIN participant p ON p.id = c.participant_id
        WHERE d.aside_number IS NULL ORDER BY d.name, p.pseudonym
        """
      ) { row in
        Consent(
          document: try row[0].text(), participant: try row[1].text(),
          toRecord: try row[2].optionalText().map { $0 == "yes" },
          toQuote: try row[3].optionalText().map { $0 == "yes" }, by: try row[4].optionalText(),
          at: try row[5].optionalText())
      }
    }
  }

  /// Who was there, by document.
  package func sessions() throws -> [SessionFacts] {
    try read { db in
      try db.all(
        "session",
        """
        SELECT d.name, s.composition, s.spoke, s.present, s.third_parties FROM session s
        JOIN document d ON d.id = s.document_id WHERE d.aside_number IS NULL ORDER BY d.name
        """
      ) { row in
        SessionFacts(
          document: try row[0].text(), composition: try row[1].optionalText(),
          spoke: try row[2].optionalCount(), present: try row[3].optionalCount(),
          hadThirdParties: try row[4].optionalText().map { $0 == "yes" })
      }
    }
  }

  /// The municipalities that documents serve besides their own.
  package func servedPlaces() throws -> [DocumentPlace] {
    try read { db in
      try db.all(
        "document_place",
        """
        SELECT d.name, p.code, p.name, p.department FROM document_place x
        JOIN document d ON d.id = x.document_id JOIN place p ON p.code = x.place_code
        WHERE d.aside_number IS NULL ORDER BY d.name, p.code
        """
      ) { row in
        DocumentPlace(
          document: try row[0].text(),
          municipality: Municipality(
            code: try row[1].text(), name: try row[2].text(), department: try row[3].text()))
      }
    }
  }

  /// All municipalities of the project, by code.
  package func places() throws -> [Municipality] {
    try read { db in
      try db.all("place", "SELECT code, name, department FROM place ORDER BY code") { row in
        Municipality(
          code: try row[0].text(), name: try row[1].text(), department: try row[2].text())
      }
    }
  }

  /// Pairs of documents that tell one event.
  package func sameEvents() throws -> [SameEvent] {
    try read { db in
      try db.all(
        "same_event",
        """
        SELECT a.name, b.name FROM same_event x JOIN document a ON a.id = x.document_id
        JOIN document b ON b.id = x.other_id
        WHERE a.aside_number IS NULL AND b.aside_number IS NULL
        """
      ) { SameEvent(try $0[0].text(), try $0[1].text()) }
      .sorted { ($0.document, $0.other) < ($1.document, $1.other) }
    }
  }

  /// The layers that count, by document.
  package func finalLayers() throws -> [FinalLayer] {
    try read { db in
      try db.all(
        "final_layer",
        """
        SELECT d.name, f.kind, l.name, f.decided_by, f.at FROM final_layer f
        JOIN document d ON d.id = f.document_id JOIN layer l ON l.id = f.layer_id
        WHERE d.aside_number IS NULL ORDER BY d.name
        """
      ) { row in
        FinalLayer(
          document: try row[0].text(), kind: try row[1].value(FinalLayerKind.self),
          layer: try row[2].text(), by: try row[3].text(), at: try row[4].optionalText())
      }
    }
  }

  /// Fichas that were handed over, oldest first.
  package func releases() throws -> [FichaRelease] {
    try read { db in
      try db.all("release", "SELECT * FROM release ORDER BY at, level, place, id") { row in
        FichaRelease(
          id: try row["id"].text(), level: try row["level"].value(Disclosure.self),
          place: try row["place"].optionalText(), at: try row["at"].text(),
          by: try row["released_by"].text(), manifest: try row["manifest"].text(),
          figures: try row["figures"].json([String: String].self))
      }
    }
  }
}
