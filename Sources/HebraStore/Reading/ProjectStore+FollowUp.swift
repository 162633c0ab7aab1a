internal import GRDB
package import HebraModel

/// Panels and commitments, by municipality.
extension ProjectStore {
  /// The panels, by the code of their municipality.
  package func panels() throws -> [Panel] {
    try read { db in
      var panels = try db.all(
        "place",
        """
        SELECT code, name, department FROM place WHERE code IN
          (SELECT place_code FROM panel_item UNION SELECT place_code FROM panel_answer)
        ORDER BY code
        """
      ) { row in
        Panel(
          municipality: Municipality(
            code: try row[0].text(), name: try row[1].text(), department: try row[2].text()))
      }
      for index in panels.indices {
        let place = panels[index].municipality.code
        panels[index].items = try db.all(
          "panel_item",
          """
          SELECT item, label, construct, levels FROM panel_item WHERE place_code = ?
          ORDER BY position, item
          """, [place]
        ) { row in
          let levels = try row[3].isNull ? nil : row[3].json([String].self)
          return PanelItem(
            id: try row[0].text(), label: try row[1].text(), construct: try row[2].optionalText(),
            scale: levels.map { .ordinal($0) } ?? .yesNo)
        }
        panels[index].answers = try db.all(
          "panel_answer",
          """
          SELECT wave, person, item, value FROM panel_answer WHERE place_code = ?
          ORDER BY item, person, wave
          """, [place]
        ) { row in
          PanelAnswer(
            wave: try row[0].text(), person: try row[1].text(), item: try row[2].text(),
            value: try row[3].count())
        }
      }
      return panels
    }
  }

  /// The commitments by municipality, dialogue and words; of one municipality, or of all.
  package func commitments(of place: String? = nil) throws -> [Commitment] {
    try read { db in
      try db.all(
        "commitment",
        """
        SELECT c.*, d.name AS document FROM commitment c
        LEFT JOIN text_version v ON v.id = c.version_id LEFT JOIN document d ON d.id = v.document_id
        WHERE ?1 IS NULL OR c.place_code = ?1 ORDER BY c.place_code, c.cycle, c.what, c.id
        """, [place]
      ) { row in
        var answers: [Commitment.Side: Commitment.Answer] = [:]
        for side in Commitment.Side.allCases {
          guard let said = try row[side.rawValue].optionalText() else { continue }
          answers[side] = Commitment.Answer(
            isMet: said == "yes", by: try row[side.rawValue + "_by"].optionalText() ?? "",
            at: try row[side.rawValue + "_at"].optionalText() ?? "")
        }
        let due = try row["due"].optionalText().map { text in
          guard let date = ApproximateDate(text) else { throw row.damage }
          return date
        }
        let withdrawal = try row["reason"].optionalText().map { reason in
          Commitment.Withdrawal(
            reason: reason, by: try row["withdrawn_by"].optionalText() ?? "",
            at: try row["withdrawn_at"].optionalText() ?? "")
        }
        return Commitment(
          id: try row["id"].text(), place: try row["place_code"].text(),
          what: try row["what"].text(), responsible: try row["responsible"].text(),
          topic: try row["topic"].optionalText(), due: due, cycle: try row["cycle"].optionalText(),
          answers: answers, withdrawal: withdrawal, coding: try row["coding"].optionalText(),
          document: try row["document"].optionalText())
      }
    }
  }
}
