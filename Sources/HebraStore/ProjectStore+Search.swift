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
  /// The speech in the document's text, half-open; from the label on where this was asked for.
  public var speech: TextRange
  /// Whether something inside is no speech, and blanked where the index reads it.
  public var hasMarks: Bool
  /// Whether the label counts as speech.
  public var hasLabel = false
}

/// What the index alone says of a query.
public struct SearchedRows: Sendable {
  /// Rows of turns, in order; those of older texts too.
  public var rows: [UInt32]
  /// In how many places of each turn the query has a word.
  public var hits: [UInt32]
  /// The terms that were asked for.
  public var terms: [SearchQuery.Term]
  /// How often each term stands in each turn, term by term; empty unless asked for.
  public var frequencies: [UInt32]
  /// The numbers of those words in their turns, as many for each as it has hits; empty unless asked
  /// for.
  public var places: [UInt32]
  /// Whether it stopped before it was through.
  public var isCut: Bool

  /// Moves those of `chosen` that are among the rows to `others`; frequencies and places stay.
  public mutating func take(_ chosen: some Sequence<UInt32>, to others: inout [UInt32]) {
    for row in chosen.sorted(by: >) {
      let place = rows.partition { $0 < row }
      guard place < rows.count, rows[place] == row else { continue }
      rows.remove(at: place)
      hits.remove(at: place)
      others.append(row)
    }
    others.sort()
  }
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
  /// gives every turn that holds a word of the query, for units larger than a turn. A visit that
  /// returns false is the last.
  public func eachTurn(
    of query: SearchQuery, across: Bool = false,
    _ visit: (SearchedTurn, UnsafeBufferPointer<UInt8>) throws -> Bool
  ) throws {
    try read { db in
      let expression = try
        (across ? FTSExpression.across(query, db) : FTSExpression.within(query, db))?.text
      let statement = try db.cachedStatement(
        sql: expression == nil
          ? "SELECT \(Self.turnColumns) FROM turn t ORDER BY t.id"
          : """
          SELECT \(Self.turnColumns) FROM turn_search JOIN turn t ON t.id = turn_search.rowid
          WHERE turn_search MATCH ?
          """)
      if let expression { try statement.setArguments([expression]) }
      _ = try Self.eachTurn(statement.sqliteStatement, visit)
    }
  }

  /// Visits every turn of these texts, whatever it holds; a visit that returns false is the last.
  public func eachTurn(
    ofTexts texts: Set<Int64>,
    _ visit: (SearchedTurn, UnsafeBufferPointer<UInt8>) throws -> Bool
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(Self.turnColumns) FROM turn t WHERE t.version_id = ? ORDER BY t.position")
      for text in texts.sorted() {
        sqlite3_bind_int64(statement.sqliteStatement, 1, text)
        guard try Self.eachTurn(statement.sqliteStatement, visit) else { return }
      }
    }
  }

  /// Visits turns by their rows, in the order given; a visit that returns false is the last.
  public func eachTurn(
    rows: some Sequence<UInt32>,
    _ visit: (SearchedTurn, UnsafeBufferPointer<UInt8>) throws -> Bool
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(Self.turnColumns) FROM turn t WHERE t.id = ?")
      for row in rows {
        sqlite3_bind_int64(statement.sqliteStatement, 1, Int64(row))
        guard try Self.eachTurn(statement.sqliteStatement, visit) else { return }
      }
    }
  }

  /// The rows of the turns in which `query` may be true, from the index alone, and how often.
  ///
  /// Nil when that may be any turn. `detail` says what is wanted beside; `isLate` is asked now and then
  /// whether to stop.
  public func rows(
    of query: SearchQuery, across: Bool = false, detail: FoundDetail = .hits,
    isLate: @escaping () -> Bool = { false }
  ) throws -> SearchedRows? {
    try read { db in
      guard
        let expression = try across
          ? FTSExpression.across(query, db) : FTSExpression.within(query, db)
      else { return nil }
      let found = try RowCollector.rows(db, expression, detail: detail, isLate: isLate)
      return SearchedRows(
        rows: found.rows, hits: found.hits, terms: expression.terms,
        frequencies: found.frequencies, places: found.places, isCut: found.isCut)
    }
  }

  /// The rows of the turns that hold one term.
  public func rows(of term: SearchQuery.Term) throws -> [UInt32] {
    try read { try RowCollector.rows($0, FTSExpression.one(term, $0)).rows }
  }

  static let turnColumns = """
    t.version_id, t.position, t.turn_index, t.speaker_id, t.speech_start, t.speech_end,
    t.non_speech IS NOT NULL, t.speech, t.id
    """

  /// The rows of a statement with its arguments; false when a visit was the last.
  static func eachTurn(
    _ handle: SQLiteStatement,
    _ visit: (SearchedTurn, UnsafeBufferPointer<UInt8>) throws -> Bool
  ) throws -> Bool {
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    while true {
      let code = sqlite3_step(handle)
      guard code == SQLITE_ROW else {
        try SQLiteCode.check(code, SQLITE_DONE)
        return true
      }
      func integer(_ column: Int32) -> Int64? {
        sqlite3_column_type(handle, column) == SQLITE_NULL
          ? nil : sqlite3_column_int64(handle, column)
      }
      let turn = SearchedTurn(
        id: sqlite3_column_int64(handle, 8), version: sqlite3_column_int64(handle, 0),
        position: Int(sqlite3_column_int64(handle, 1)), turn: integer(2).map(Int.init),
        speaker: integer(3),
        speech: TextRange(
          Int(sqlite3_column_int64(handle, 4)), Int(sqlite3_column_int64(handle, 5))),
        hasMarks: sqlite3_column_int(handle, 6) != 0)
      let bytes = UnsafeBufferPointer(
        start: sqlite3_column_text(handle, 7), count: Int(sqlite3_column_bytes(handle, 7)))
      guard try visit(turn, bytes) else { return false }
    }
  }

  /// Documents and speakers, without any text.
  public func directory() throws -> SearchDirectory { try read { try memory.directory($0) } }

  /// The turns of the current texts, without any text.
  public func turnTable() throws -> TurnTable { try read { try memory.table($0) } }

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

  /// Where the paragraphs of a text stand; a visit of a turn may ask for them.
  public func paragraphs(of version: Int64) throws -> [TextRange] {
    try queue.unsafeReentrantRead { db in
      try String.fetchOne(
        db, sql: "SELECT paragraph_ends FROM text_version WHERE id = ?", arguments: [version]
      ).map(Self.paragraphs) ?? []
    }
  }
}
