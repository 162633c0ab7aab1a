internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage
internal import HebraModel

/// A turn or stretch in which a query may be true.
struct SearchedTurn: Sendable {
  /// Its row id.
  var id: Int64
  /// The row id of its text, which is the number of a ``DocumentKey``.
  var version: Int64
  /// Its position among the turns and stretches of its text.
  var position: Int
  /// The turn's index, from 0; nil for an unlabelled stretch.
  var turn: Int?
  /// The row id of its speaker, which is the number of a ``SpeakerKey``.
  var speaker: Int64?
  /// The range of the speech in the document's text, half-open; including the label if that was
  /// requested.
  var speech: TextRange
  /// Whether the speech contains non-speech, which is blanked in the index.
  var hasMarks: Bool
  /// Whether the label is searched as part of the speech.
  var hasLabel = false
}

/// What the index alone gives for a query.
struct SearchedRows: Sendable {
  /// Row ids of turns, ascending; including turns of older texts.
  var rows: [UInt32]
  /// The number of positions in each turn where a word of the query is.
  var hits: [UInt32]
  /// The terms of the query.
  var terms: [SearchQuery.Term]
  /// How often each term occurs in each turn, term by term; empty unless requested.
  var frequencies: [UInt32]
  /// The positions of those words in their turns, counted in words, as many for each turn as it has
  /// hits; empty unless requested.
  var places: [UInt32]
  /// Whether the search stopped before it had finished.
  var isCut: Bool

  /// Moves those of `chosen` that are among the rows to `others`; frequencies and places do not
  /// change.
  mutating func take(_ chosen: some Sequence<UInt32>, to others: inout [UInt32]) {
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

extension ProjectStore {
  /// Visits the turns in which `query` may be true, in order of position within each text, until a
  /// visit returns false.
  ///
  /// Each visit gets the speech as indexed, with the same byte offsets. With `across`, every turn
  /// that contains a word of the query is visited, for units larger than a turn.
  func eachTurn(
    of query: SearchQuery, across: Bool = false,
    _ visit: (SearchedTurn, Span<UInt8>) throws -> Bool
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

  /// Visits every turn of these texts until a visit returns false.
  func eachTurn(
    ofTexts texts: Set<Int64>,
    _ visit: (SearchedTurn, Span<UInt8>) throws -> Bool
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

  /// Visits turns by row id, in the given order, until a visit returns false.
  func eachTurn(
    rows: some Sequence<UInt32>,
    _ visit: (SearchedTurn, Span<UInt8>) throws -> Bool
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

  /// The rows of the turns in which `query` may be true, with counts, from the index alone.
  ///
  /// Nil when any turn may match. `detail` selects further data; `isLate` is called repeatedly and
  /// says whether to stop.
  func rows(
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

  /// The rows of the turns that contain one term.
  func rows(of term: SearchQuery.Term) throws -> [UInt32] {
    try read { try RowCollector.rows($0, FTSExpression.one(term, $0)).rows }
  }

  static let turnColumns = """
    t.version_id, t.position, t.turn_index, t.speaker_id, t.speech_start, t.speech_end,
    t.non_speech IS NOT NULL, t.speech, t.id
    """

  /// Visits the rows of a statement whose arguments are set; returns false when a visit returned
  /// false.
  static func eachTurn(
    _ handle: SQLiteStatement,
    _ visit: (SearchedTurn, Span<UInt8>) throws -> Bool
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
      let isNull = sqlite3_column_type(handle, 7) == SQLITE_NULL
      let goesOn = try SQLiteBytes.withText(handle, 7) { (bytes) throws -> Bool in
        try visit(Self.turn(handle, speech: isNull ? -1 : bytes.count), bytes)
      }
      guard goesOn else { return false }
    }
  }

  /// The turn of a statement's row, whose speech has `count` bytes.
  ///
  /// This runs for every hit, so the columns are read unchecked and then validated together.
  @inline(__always)
  private static func turn(
    _ handle: SQLiteStatement, speech count: Int
  ) throws(StoreError) -> SearchedTurn {
    let id = sqlite3_column_int64(handle, 8)
    func integer(_ column: Int32) throws(StoreError) -> Int64? {
      switch sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER: sqlite3_column_int64(handle, column)
      case SQLITE_NULL: nil
      default: throw StoredCell.damage("turn", id)
      }
    }
    let start = sqlite3_column_int64(handle, 4)
    let end = sqlite3_column_int64(handle, 5)
    let position = sqlite3_column_int64(handle, 1)
    let (index, speaker) = (try integer(2), try integer(3))
    // The speech must be as long as its range of the text.
    guard TurnTable.mostTurns.contains(id), 0 <= start, start <= end, end <= Int64(Int32.max),
      end - start == count, TurnTable.mostTurns.contains(position),
      TurnTable.mostTurns.contains(index ?? 0),
      TurnTable.mostSpeakers.contains(speaker ?? 0)
    else { throw StoredCell.damage("turn", id) }
    return SearchedTurn(
      id: id, version: sqlite3_column_int64(handle, 0), position: Int(position),
      turn: index.map(Int.init), speaker: speaker, speech: TextRange(Int(start), Int(end)),
      hasMarks: sqlite3_column_int(handle, 6) != 0)
  }

  /// Documents and speakers, without texts.
  package func directory() throws -> SearchDirectory {
    try read { try memory.value($0, SearchDirectory.init) }
  }

  /// How many turns and stretches the current texts have.
  package func turnCount() throws -> Int { try turnTable().count }

  /// The turns of the current texts, without their speech.
  func turnTable() throws -> TurnTable { try read { try memory.value($0, TurnTable.init) } }

  /// The ranges of codings of current texts, by the row id of the text, in order; they may overlap.
  func codedRanges(_ filter: CodingFilter) throws -> [Int64: [TextRange]] {
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
      try db.each("coding", sql, arguments) { row in
        ranges[try row[0].id(), default: []].append(try row.range(1, 2))
        return true
      }
      return ranges
    }
  }

  /// The speech of every turn and stretch of these texts, in order of place.
  func speechRanges(of versions: Set<Int64>) throws -> [Int64: [TextRange]] {
    try read { db in
      var ranges: [Int64: [TextRange]] = [:]
      for version in versions {
        var last = 0
        ranges[version] = try db.all(
          "turn",
          "SELECT speech_start, speech_end, id FROM turn WHERE version_id = ? ORDER BY position",
          [version]
        ) { row in
          let range = try row.range(0, 1)
          guard last <= range.start else { throw row.damage }
          last = range.end
          return range
        }
      }
      return ranges
    }
  }

  /// The ranges of the paragraphs of a text; may be called during a visit of a turn.
  func paragraphs(of version: Int64) throws -> [TextRange] {
    try read { db in
      try db.first(
        "text_version",
        "SELECT paragraph_ends, length(CAST(text AS BLOB)), id FROM text_version WHERE id = ?",
        [version]
      ) { row in try ParagraphEnds.ranges(row[0], in: row[1].byte()) } ?? []
    }
  }
}
