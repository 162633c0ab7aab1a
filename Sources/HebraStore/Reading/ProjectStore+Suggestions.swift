internal import GRDB
package import HebraModel

extension ProjectStore {
  /// What people decided about suggested codes in documents of the study, in order of document and
  /// position; the decisions on earlier texts too.
  package func suggestionDecisions() throws -> [SuggestionDecision] {
    try read { db in
      try db.all(
        "suggestion",
        """
        SELECT s.id, d.name, s.start_byte, s.end_byte, s.code, s.indicators, s.outcome, s.reason,
          s.coding, c.name, s.at, v.number = d.current_number
        FROM suggestion s JOIN text_version v ON v.id = s.version_id
        JOIN document d ON d.id = v.document_id JOIN coder c ON c.id = s.coder_id
        WHERE d.aside_number IS NULL ORDER BY d.name, s.start_byte, s.code, s.id
        """
      ) { row in
        SuggestionDecision(
          id: try row[0].text(), document: try row[1].text(), range: try row.range(2, 3),
          code: try row[4].text(), indicators: try row[5].json([String].self),
          outcome: try row[6].value(SuggestionDecision.Outcome.self),
          reason: try row[7].isNull ? nil : row[7].value(SuggestionDecision.Reason.self),
          coding: try row[8].optionalText(), coder: try row[9].text(), at: try row[10].text(),
          isCurrent: try row[11].flag())
      }
    }
  }

  /// Document → the hash of its first text, which no rename and no correction changes.
  package func documentRoots() throws -> [String: String] {
    try read { db in
      try Dictionary(
        db.all("document", "SELECT name, root FROM document WHERE aside_number IS NULL") {
          (try $0[0].text(), try $0[1].text())
        }, uniquingKeysWith: { first, _ in first })
    }
  }
}
