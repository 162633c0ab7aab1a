internal import GRDB
internal import GRDBSQLite
public import HebraLanguage
public import HebraModel

/// A turn or stretch in which a query may be true.
public struct SearchedTurn: Sendable {
  /// Its row.
  public var id: Int64
  /// The row of its text, a key of ``SearchDirectory/documents``.
  public var version: Int64
  /// The place among the turns and stretches of its text.
  public var position: Int
  /// The turn's index, from 0; nil for a stretch under no label.
  public var turn: Int?
  /// The row of its speaker, a key of ``SearchDirectory/speakers``.
  public var speaker: Int64?
  /// The speech in the document's text, half-open.
  public var speech: TextRange
}

/// What a search has to know of documents and speakers, by row.
public struct SearchDirectory: Sendable {
  /// A document by the row of its current text.
  public struct Document: Sendable {
    /// Its name in the project.
    public var name: String
    /// Its municipality: code and name.
    public var place: (code: String, name: String)?
    /// `department`, `instrument`, `wave`, `date`, `register`, and columns of the table of documents.
    public var attributes: [String: String]
    /// The row of the document.
    var id: Int64
  }

  /// A speaker of a document.
  public struct Speaker: Sendable {
    /// The label as it is now.
    public var label: String
    /// What it does; nil when nothing tells.
    public var role: Role?
    /// The participant; nil when nobody has said who the label is.
    public var pseudonym: String?
    /// `sector`, `gender`… and columns of the table of participants.
    public var attributes: [String: String]
  }

  /// By the row of the current text.
  public var documents: [Int64: Document] = [:]
  /// By the row of the speaker.
  public var speakers: [Int64: Speaker] = [:]
}

/// Which codings a condition is about; nil is any.
public struct CodingFilter: Sendable, Hashable {
  /// Codes, those below included by whoever asks.
  public var codes: Set<String>?
  /// The name of a layer.
  public var layer: String?
  /// A facet and one of its values.
  public var facet: (name: String, value: String)? {
    get { facetName.flatMap { name in facetValue.map { (name, $0) } } }
    set { (facetName, facetValue) = (newValue?.name, newValue?.value) }
  }
  private var facetName: String?
  private var facetValue: String?

  /// Every coding.
  public init() {}
}

extension ProjectStore {
  /// Visits the turns in which `query` may be true, in order of place within each text.
  ///
  /// With each comes the speech as the index reads it, byte for byte at the same places. `across`
  /// gives every turn that holds a word of the query, for units larger than a turn; `texts` gives
  /// every turn of these texts, whatever it holds. A visit that returns false is the last.
  public func eachTurn(
    of query: SearchQuery, across: Bool = false, texts: Set<Int64>? = nil,
    _ visit: (SearchedTurn, UnsafeBufferPointer<UInt8>) throws -> Bool
  ) throws {
    let columns = """
      t.version_id, t.position, t.turn_index, t.speaker_id, t.speech_start, t.speech_end, t.speech,
      t.id
      """
    let expression =
      texts != nil
      ? nil : across ? FTSExpression.across(query) : FTSExpression.within(query)
    let condition = texts.map { texts in
      "WHERE t.version_id IN (" + texts.sorted().map(String.init).joined(separator: ", ") + ")"
    }
    try read { db in
      let statement = try db.cachedStatement(
        sql: expression == nil
          ? "SELECT \(columns) FROM turn t \(condition ?? "") ORDER BY t.id"
          : """
          SELECT \(columns) FROM turn_search JOIN turn t ON t.id = turn_search.rowid
          WHERE turn_search MATCH ?
          """)
      let handle = statement.sqliteStatement
      defer {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
      }
      if let expression { try statement.setArguments([expression]) }
      while true {
        let code = sqlite3_step(handle)
        guard code == SQLITE_ROW else {
          guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
          }
          return
        }
        func integer(_ column: Int32) -> Int64? {
          sqlite3_column_type(handle, column) == SQLITE_NULL
            ? nil : sqlite3_column_int64(handle, column)
        }
        let turn = SearchedTurn(
          id: sqlite3_column_int64(handle, 7),
          version: sqlite3_column_int64(handle, 0), position: Int(sqlite3_column_int64(handle, 1)),
          turn: integer(2).map(Int.init), speaker: integer(3),
          speech: TextRange(
            Int(sqlite3_column_int64(handle, 4)), Int(sqlite3_column_int64(handle, 5))))
        let bytes = UnsafeBufferPointer(
          start: sqlite3_column_text(handle, 6), count: Int(sqlite3_column_bytes(handle, 6)))
        guard try visit(turn, bytes) else { return }
      }
    }
  }

  /// Documents and speakers, without any text.
  public func directory() throws -> SearchDirectory {
    try read { db in
      var directory = SearchDirectory()
      var rows: [Int64: Int64] = [:]
      // By place, not by name: a name is looked up in every row.
      let documents = try Row.fetchCursor(
        db,
        sql: """
          SELECT v.id, d.id, d.name, d.place_code, m.name, m.department, d.instrument, d.wave,
            d.date, d.register
          FROM document d
          JOIN text_version v ON v.document_id = d.id AND v.number = d.current_number
          LEFT JOIN place m ON m.code = d.place_code
          """)
      while let row = try documents.next() {
        var attributes: [String: String] = [:]
        for (i, name) in ["department", "instrument", "wave", "date", "register"].enumerated() {
          if let value: String = row[5 + i] { attributes[name] = value }
        }
        let place: String? = row[3]
        let version: Int64 = row[0]
        rows[row[1]] = version
        directory.documents[version] = SearchDirectory.Document(
          name: row[2], place: place.map { (code: $0, name: row[4] as String? ?? $0) },
          attributes: attributes, id: row[1])
      }
      let columns = try Row.fetchCursor(
        db, sql: "SELECT document_id, name, value FROM document_attribute")
      while let row = try columns.next() {
        guard let version = rows[row[0]] else { continue }
        directory.documents[version]?.attributes[row[1]] = row[2]
      }
      var people: [Int64: [String: String]] = [:]
      let further = try Row.fetchCursor(
        db, sql: "SELECT participant_id, name, value FROM participant_attribute")
      while let row = try further.next() {
        people[row[0], default: [:]][row[1]] = row[2]
      }
      let speakers = try Row.fetchCursor(
        db,
        sql: """
          SELECT s.id, s.label, s.role, p.id, p.pseudonym, p.sector, p.gender, p.ethnicity,
            p.age_band, p.role_band
          FROM speaker s LEFT JOIN participant p ON p.id = s.participant_id
          """)
      while let row = try speakers.next() {
        var attributes: [String: String] = [:]
        if let person: Int64 = row[3] {
          attributes = people[person] ?? [:]
          for (i, name) in ["sector", "gender", "ethnicity", "age_band", "role_band"].enumerated() {
            if let value: String = row[5 + i] { attributes[name] = value }
          }
        }
        directory.speakers[row[0]] = SearchDirectory.Speaker(
          label: row[1], role: (row[2] as String?).flatMap(Role.init), pseudonym: row[4],
          attributes: attributes)
      }
      return directory
    }
  }

  /// The ranges of codings of current texts, by the row of the text, in order; they may overlap.
  public func codedRanges(_ filter: CodingFilter) throws -> [Int64: [TextRange]] {
    var conditions = ["1"]
    var arguments = StatementArguments()
    if let codes = filter.codes {
      let marks = Array(repeating: "?", count: codes.count).joined(separator: ", ")
      conditions.append("c.code IN (\(marks))")
      arguments += StatementArguments(codes.sorted())
    }
    if let layer = filter.layer {
      conditions.append("l.name = ?")
      arguments += [layer]
    }
    if let facet = filter.facet {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM coding_facet f
          WHERE f.coding_id = c.id AND f.facet = ? AND f.value = ?)
        """)
      arguments += [facet.name, facet.value]
    }
    let sql = """
      SELECT c.version_id, c.start_byte, c.end_byte FROM coding c
      JOIN layer l ON l.id = c.layer_id
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY c.version_id, c.start_byte, c.end_byte
      """
    return try read { db in
      var ranges: [Int64: [TextRange]] = [:]
      for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
        ranges[row[0], default: []].append(TextRange(row[1], row[2]))
      }
      return ranges
    }
  }

  /// The speech of every turn and stretch of these texts, in order of place.
  public func speechRanges(of versions: Set<Int64>) throws -> [Int64: [TextRange]] {
    try read { db in
      var ranges: [Int64: [TextRange]] = [:]
      for version in versions {
        ranges[version] = try Row.fetchAll(
          db,
          sql: "SELECT speech_start, speech_end FROM turn WHERE version_id = ? ORDER BY position",
          arguments: [version]
        ).map { TextRange($0[0], $0[1]) }
      }
      return ranges
    }
  }

  /// Where the paragraphs of a text stand; a visit of ``eachTurn(of:across:texts:_:)`` may ask for them.
  public func paragraphs(of version: Int64) throws -> [TextRange] {
    try queue.unsafeReentrantRead { db in
      try String.fetchOne(
        db, sql: "SELECT paragraph_ends FROM text_version WHERE id = ?", arguments: [version]
      ).map(Self.paragraphs) ?? []
    }
  }

  /// The current texts without any ñ: how many words each has, and the text of those that have less
  /// than `enough`.
  public func textsWithoutTilde(
    enough: Int
  ) throws -> [Int64: (words: Int, text: String)] {
    try read { db in
      var found: [Int64: (words: Int, text: String)] = [:]
      // Most texts have an ñ soon, and are not read further.
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT v.id, n.words, CASE WHEN n.words < ? THEN v.text ELSE '' END
          FROM document d
          JOIN text_version v ON v.document_id = d.id AND v.number = d.current_number
          JOIN (SELECT version_id, sum(words) AS words FROM turn GROUP BY version_id) n
            ON n.version_id = v.id
          WHERE NOT EXISTS (SELECT 1 FROM turn t WHERE t.version_id = v.id
              AND (instr(t.speech, 'ñ') OR instr(t.speech, 'Ñ')))
            AND NOT (instr(v.text, 'ñ') OR instr(v.text, 'Ñ'))
          """, arguments: [enough])
      while let row = try rows.next() { found[row[0]] = (row[1], row[2]) }
      return found
    }
  }
}
