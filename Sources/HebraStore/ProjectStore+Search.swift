internal import GRDB
public import HebraLanguage
public import HebraModel

/// A turn or stretch that a query found.
public struct FoundTurn: Sendable {
  /// The document's name in the project.
  public var document: String
  /// The turn's index, from 0; nil for a stretch under no label.
  public var turn: Int?
  /// The label as the transcript has it; nil for a stretch.
  public var label: String?
  /// What the speaker does there; nil for a stretch, or when nothing tells.
  public var role: Role?
  /// The participant; nil when nobody has said who the label is.
  public var pseudonym: String?
  /// The speech in the document's text, half-open.
  public var speech: TextRange
  /// The speech as the index reads it, byte for byte at the same places.
  public var indexText: String
}

/// What narrows a search.
public struct SearchFilter: Sendable, Hashable {
  /// Only codings' text of this code and those below it.
  public var codes: Set<String>?
  /// The municipality's name or code.
  public var places: Set<String>?
  /// Only speakers with this role; nil for all, stretches under no label included.
  public var role: Role?
  /// Only the document of this exact name; nil for all.
  public var document: String?
  /// Only turns under this exact label; nil for all.
  public var label: String?

  /// No filter.
  public init() {}
}

extension ProjectStore {
  /// The turns that `query` finds, in order of document and place.
  public func find(_ query: SearchQuery, _ filter: SearchFilter = SearchFilter()) throws
    -> [FoundTurn]
  {
    var conditions = ["turn_search MATCH ?"]
    var arguments: StatementArguments = [FTSExpression.expression(query)]
    if let role = filter.role {
      conditions.append("s.role = ?")
      arguments += [role.rawValue]
    }
    if let document = filter.document {
      conditions.append("d.name = ?")
      arguments += [document]
    }
    if let label = filter.label {
      conditions.append("s.label = ?")
      arguments += [label]
    }
    if let places = filter.places {
      let marks = Self.marks(places.count)
      conditions.append("d.place_code IN (\(marks))")
      arguments += StatementArguments(places.sorted())
    }
    if let codes = filter.codes {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM coding c WHERE c.version_id = t.version_id
          AND c.start_byte < t.speech_end AND c.end_byte > t.speech_start
          AND c.code IN (\(Self.marks(codes.count))))
        """)
      arguments += StatementArguments(codes.sorted())
    }
    let sql = """
      SELECT d.name AS document, t.turn_index, s.label, s.role, p.pseudonym, t.speech_start,
        t.speech_end, t.speech
      FROM turn_search
      JOIN turn t ON t.id = turn_search.rowid
      JOIN current_text v ON v.id = t.version_id
      JOIN document d ON d.id = v.document_id
      LEFT JOIN speaker s ON s.id = t.speaker_id
      LEFT JOIN participant p ON p.id = s.participant_id
      WHERE \(conditions.joined(separator: " AND "))
      ORDER BY d.name, t.position
      """
    return try read { db in
      try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
        FoundTurn(
          document: row["document"], turn: row["turn_index"], label: row["label"],
          role: (row["role"] as String?).flatMap(Role.init), pseudonym: row["pseudonym"],
          speech: TextRange(row["speech_start"], row["speech_end"]), indexText: row["speech"])
      }
    }
  }

  private static func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
