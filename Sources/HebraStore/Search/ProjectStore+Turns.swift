internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage
internal import HebraModel

/// Reads the turns that the index has found.
extension ProjectStore {
  /// Visits the found turns of current texts, in order of position within each text, until a visit
  /// returns false.
  ///
  /// Each visit gets the speech as indexed, with the same byte offsets, and the positions of the
  /// words found in it.
  ///
  /// A text with many found turns is read whole, which is faster than reading one row for each.
  func eachTurn(
    found: SearchedRows,
    _ visit: (
      SearchedTurn, Span<UInt8>, Span<UInt32>
    ) throws -> Bool
  ) throws {
    try read { db in
      var rows = FoundCursor(found)
      var texts = try TextStatements(db)
      for text in try texts.all() {
        rows.move(to: text.first)
        let count = rows.count(before: text.first + Int64(text.count))
        guard count > 0 else { continue }
        let isVisited =
          count < Self.fewRows
          ? try texts.eachRow(&rows, count, visit)
          : try texts.eachOfWhole(text, &rows, count, visit)
        guard isVisited else { return }
      }
    }
  }

  /// Visits every turn of current texts, or of those in `texts`, with its label in front, until a
  /// visit returns false.
  ///
  /// Labels are not speech and not in the index.
  func eachTurnWithLabel(
    ofTexts texts: Set<Int64>? = nil,
    _ visit: (SearchedTurn, Span<UInt8>) throws -> Bool
  ) throws {
    try read { db in
      var statements = try TextStatements(db)
      for text in try statements.all() where texts?.contains(text.version) ?? true {
        guard try statements.eachWithLabel(text, visit) else { return }
      }
    }
  }

  /// With fewer found turns than this in a text, they are read one by one.
  private static let fewRows = 4
}

/// A cursor over the found rows.
private struct FoundCursor {
  private let found: SearchedRows
  private var next = 0
  private var place = 0

  init(_ found: SearchedRows) { self.found = found }

  /// Skips the rows before `first`.
  mutating func move(to first: Int64) {
    while next < found.rows.count, Int64(found.rows[next]) < first { _ = take() }
  }

  /// The number of rows from the cursor on that are before `end`.
  func count(before end: Int64) -> Int {
    var last = next
    while last < found.rows.count, Int64(found.rows[last]) < end { last += 1 }
    return last - next
  }

  /// The last of the next `count` rows.
  func last(of count: Int) -> Int64 { Int64(found.rows[next + count - 1]) }

  /// The next row, and where its words stand in ``places``.
  mutating func take() -> (row: Int64, words: Range<Int>) {
    let start = place
    place = min(found.places.count, start + Int(found.hits[next]))
    next += 1
    return (Int64(found.rows[next - 1]), start..<place)
  }

  /// The positions of the words of all rows.
  var places: [UInt32] { found.places }
}

/// The statements for reading texts with hits.
private struct TextStatements: ~Copyable {
  struct Text {
    var version: Int64
    /// The row id of its first turn; the others have consecutive ids.
    var first: Int64
    var count: Int
  }

  typealias Visit = (
    SearchedTurn, Span<UInt8>, Span<UInt32>
  ) throws -> Bool

  private let db: Database
  private let block: Statement
  private let row: Statement
  /// The open text, read in parts as a blob instead of as a row.
  private var text: OpaquePointer?
  private var bytes: [UInt8] = []

  init(_ db: Database) throws {
    let block = try db.cachedStatement(sql: "SELECT turns FROM turn_block WHERE version_id = ?")
    let row = try db.cachedStatement(
      sql: "SELECT \(ProjectStore.turnColumns) FROM turn t WHERE t.id = ?")
    (self.db, self.block, self.row) = (db, block, row)
  }

  /// The current texts, in order of row id.
  func all() throws -> [Text] {
    var texts: [Text] = []
    // Read only the length; the blocks themselves are not loaded.
    var last: Int64 = -1
    try db.each(
      "turn_block",
      """
      SELECT b.version_id, b.first_turn, length(b.turns), typeof(b.turns) = 'blob'
      FROM turn_block b
      JOIN current_text v ON v.id = b.version_id ORDER BY b.first_turn
      """
    ) { row in
      let length = try row[2].count()
      let text = Text(
        version: try row[0].id(), first: try row[1].id(), count: length / TurnBlock.width)
      guard try row[3].flag(), length % TurnBlock.width == 0, last < text.first,
        TurnTable.mostTurns.contains(text.first)
      else { throw TurnTable.damage }
      last = text.first + Int64(text.count) - 1
      texts.append(text)
      return true
    }
    return texts
  }

  /// Visits the next rows one by one; returns false when a visit returned false.
  func eachRow(_ rows: inout FoundCursor, _ count: Int, _ visit: Visit) throws -> Bool {
    let places = rows.places
    for _ in 0..<count {
      let found = rows.take()
      sqlite3_bind_int64(row.sqliteStatement, 1, found.row)
      let goesOn = try ProjectStore.eachTurn(row.sqliteStatement) { turn, speech in
        try visit(turn, speech, places.span.extracting(found.words))
      }
      guard goesOn else { return false }
    }
    return true
  }

  /// Visits the next rows, all of one text, which is read once; returns false when a visit returned
  /// false.
  mutating func eachOfWhole(
    _ text: Text, _ rows: inout FoundCursor, _ count: Int, _ visit: Visit
  ) throws -> Bool {
    let handle = block.sqliteStatement
    sqlite3_bind_int64(handle, 1, text.version)
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    try SQLiteCode.check(sqlite3_step(handle), SQLITE_ROW)
    return try SQLiteBytes.withBlob(handle, 0) { (block) throws -> Bool in
      guard block.count == text.count * TurnBlock.width, !block.isEmpty else {
        throw TurnTable.damage
      }
      return try eachOfWhole(text, block, &rows, count, visit)
    }
  }

  private mutating func eachOfWhole(
    _ text: Text, _ block: Span<UInt8>, _ rows: inout FoundCursor, _ count: Int, _ visit: Visit
  ) throws -> Bool {
    let last = TurnBlock.Entry(block, Int(rows.last(of: count) - text.first))
    try open(text.version)
    try read(to: last.speech.end)
    /// The turns before the position, without unlabelled stretches.
    var (turns, position) = (0, 0)
    let places = rows.places
    for _ in 0..<count {
      let found = rows.take()
      while position < found.row - text.first {
        if TurnBlock.Entry(block, position).speaker > 0 { turns += 1 }
        position += 1
      }
      let entry = TurnBlock.Entry(block, position)
      guard entry.speech.end <= last.speech.end, entry.isInOrder else {
        throw TurnTable.damage
      }
      let turn = SearchedTurn(
        id: found.row, version: text.version, position: position,
        turn: entry.speaker > 0 ? turns : nil, speaker: TurnTable.speaker(entry.speaker),
        speech: entry.speech, hasMarks: entry.hasMarks)
      var goesOn = true
      if entry.hasMarks {
        sqlite3_bind_int64(row.sqliteStatement, 1, found.row)
        goesOn = try ProjectStore.eachTurn(row.sqliteStatement) { _, speech in
          try visit(turn, speech, places.span.extracting(found.words))
        }
      } else {
        goesOn = try visit(
          turn, bytes.span.extracting(entry.speech.start..<entry.speech.end),
          places.span.extracting(found.words))
      }
      guard goesOn else { return false }
    }
    return true
  }

  /// Visits every turn of a text with its label in front; returns false when a visit returned
  /// false.
  mutating func eachWithLabel(
    _ text: Text, _ visit: (SearchedTurn, Span<UInt8>) throws -> Bool
  ) throws -> Bool {
    try open(text.version)
    try read(to: Int(sqlite3_blob_bytes(self.text)))
    let rows = try db.cachedStatement(
      sql: """
        SELECT \(ProjectStore.turnColumns), t.start_byte FROM turn t
        WHERE t.version_id = ? ORDER BY t.position
        """)
    let handle = rows.sqliteStatement
    sqlite3_bind_int64(handle, 1, text.version)
    var whole: [UInt8] = []
    return try ProjectStore.eachTurn(handle) { turn, speech in
      let start = Int(sqlite3_column_int64(handle, 9))
      guard 0 <= start, start <= turn.speech.start, turn.speech.start <= bytes.count else {
        throw StoredCell.damage("turn", turn.id)
      }
      whole.removeAll(keepingCapacity: true)
      whole += bytes[start..<turn.speech.start]
      whole.append(contentsOf: speech)
      var turn = turn
      turn.speech = TextRange(start, turn.speech.end)
      turn.hasLabel = true
      return try visit(turn, whole.span)
    }
  }

  /// Opens the text with this row id.
  private mutating func open(_ version: Int64) throws {
    if let text {
      try SQLiteCode.check(sqlite3_blob_reopen(text, version))
    } else {
      try SQLiteCode.check(
        sqlite3_blob_open(db.sqliteConnection, "main", "text_version", "text", version, 0, &text))
    }
  }

  /// Reads the open text as far as `end`.
  private mutating func read(to end: Int) throws {
    guard let text, end <= Int(sqlite3_blob_bytes(text)) else {
      throw TurnTable.damage
    }
    guard end > 0 else { return }
    if bytes.count < end { bytes = Array(repeating: 0, count: max(end, bytes.count * 2)) }
    try SQLiteBytes.read(text, end, to: &bytes)
  }

  deinit { sqlite3_blob_close(text) }
}
