internal import GRDB
internal import GRDBSQLite

/// What FTS5 finds, row by row, without a row of SQL for each.
///
/// The auxiliary function `hebra_rows(turn_search, found)` is called once for every turn that matches.
/// It is true of none, so that one step goes through them all. Of a single word it takes the whole list
/// at its first call and is true: SQLite's machine runs for one row only.
///
/// `columnsize = 0` and one column: an offset is the number of a word in its turn.
enum RowCollector {
  private static let function = "hebra_rows"
  private static var foundType: UnsafePointer<CChar> { pointerType("hebra-rows") }

  private static func pointerType(_ name: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  /// Every row that an expression matches; `isLate` is asked now and then whether to stop.
  static func rows(
    _ db: Database, _ expression: FTSExpression, detail: FoundDetail = .hits,
    isLate: @escaping () -> Bool = { false }
  ) throws -> FoundRows {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM turn_search WHERE turn_search MATCH ?1 AND \(function)(turn_search, ?2)
        """)
    let handle = statement.sqliteStatement
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    var found = FoundRows(expression, detail, isLate: isLate)
    let code = expression.text.withCString { text in
      withUnsafeMutablePointer(to: &found) { found in
        sqlite3_bind_text(handle, 1, text, -1, nil)
        sqlite3_bind_pointer(handle, 2, found, foundType, nil)
        return sqlite3_step(handle)
      }
    }
    guard code == SQLITE_ROW || code == SQLITE_DONE || (code == SQLITE_INTERRUPT && found.isCut)
    else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return found
  }

  /// Makes the function known to a connection.
  static func register(in db: Database) throws {
    var api: UnsafeMutablePointer<fts5_api>?
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let code = sqlite3_prepare_v2(db.sqliteConnection, "SELECT fts5(?1)", -1, &statement, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    withUnsafeMutablePointer(to: &api) { api in
      sqlite3_bind_pointer(statement, 1, api, pointerType("fts5_api_ptr"), nil)
      _ = sqlite3_step(statement)
    }
    guard let api else { throw DatabaseError(resultCode: .SQLITE_ERROR) }
    let created = function.withCString { name in
      api.pointee.xCreateFunction(
        api, name, nil,
        { api, context, result, count, values in
          guard count == 1, let api, let context, let value = values?[0],
            let pointer = sqlite3_value_pointer(value, RowCollector.foundType)
          else {
            sqlite3_result_error_code(result, SQLITE_MISUSE)
            return
          }
          let found = pointer.assumingMemoryBound(to: FoundRows.self)
          guard found.pointee.isOfOnePhrase else {
            if !found.pointee.take(api, context) {
              sqlite3_result_error_code(result, SQLITE_INTERRUPT)
            }
            return
          }
          let code = RowCollector.walk(api, context, pointer)
          if code == SQLITE_OK {
            sqlite3_result_int(result, 1)
          } else {
            sqlite3_result_error_code(result, code)
          }
        }, nil)
    }
    guard created == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: created))
    }
  }
}

extension RowCollector {
  /// Takes every row of the first phrase, whatever the row at hand is.
  fileprivate static func walk(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer,
    _ found: UnsafeMutableRawPointer
  ) -> Int32 {
    api.pointee.xQueryPhrase(context, 0, found) { api, context, found in
      guard let api, let context, let found else { return SQLITE_MISUSE }
      let rows = found.assumingMemoryBound(to: FoundRows.self)
      return rows.pointee.take(api, context) ? SQLITE_OK : SQLITE_INTERRUPT
    }
  }
}

/// What of the rows that the index gives is kept.
public enum FoundDetail: Sendable {
  /// Rows, and hits in each.
  case hits
  /// And how often each term stands in each.
  case frequencies
  /// And at which words of each.
  case places
}

/// The rows that FTS5 has gone through.
struct FoundRows {
  /// Rows of turns, in order.
  private(set) var rows: [UInt32] = []
  /// How many places of each the query's words have: words that stand for two terms count once.
  private(set) var hits: [UInt32] = []
  /// How often each term stands in each turn, term by term; empty unless asked for.
  private(set) var frequencies: [UInt32] = []
  /// The numbers of the words found, row by row and in order; empty unless asked for.
  private(set) var places: [UInt32] = []
  /// Whether time was up.
  private(set) var isCut = false

  private let phrases: [Int32]
  private let terms: Int
  private let detail: FoundDetail
  fileprivate var isOfOnePhrase: Bool { phrases.count == 1 }
  private var visited = 0
  private var offsets: [(offset: Int32, term: Int32)] = []
  /// When to stop; asked now and then.
  private let isLate: () -> Bool

  init(_ expression: FTSExpression, _ detail: FoundDetail, isLate: @escaping () -> Bool) {
    phrases = expression.phrases.map(Int32.init)
    terms = expression.terms.count
    self.detail = detail
    self.isLate = isLate
  }

  /// The row at hand; false when time is up.
  mutating func take(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) -> Bool {
    visited += 1
    if visited & 0xFFF == 0, isLate() {
      isCut = true
      return false
    }
    rows.append(UInt32(truncatingIfNeeded: api.pointee.xRowid(context)))
    var iterator = Fts5PhraseIter()
    var column: Int32 = 0
    var offset: Int32 = 0
    if isOfOnePhrase {
      var count: UInt32 = 0
      _ = api.pointee.xPhraseFirst(context, 0, &iterator, &column, &offset)
      while column >= 0 {
        count += 1
        if detail == .places { places.append(UInt32(truncatingIfNeeded: offset)) }
        api.pointee.xPhraseNext(context, &iterator, &column, &offset)
      }
      hits.append(count)
      if detail == .frequencies { frequencies.append(count) }
      return true
    }
    offsets.removeAll(keepingCapacity: true)
    for (number, term) in phrases.enumerated() {
      _ = api.pointee.xPhraseFirst(context, Int32(number), &iterator, &column, &offset)
      while column >= 0 {
        offsets.append((offset, term))
        api.pointee.xPhraseNext(context, &iterator, &column, &offset)
      }
    }
    if offsets.count > 1 { offsets.sort { ($0.offset, $0.term) < ($1.offset, $1.term) } }
    let base = frequencies.count
    if detail == .frequencies { frequencies.append(contentsOf: repeatElement(0, count: terms)) }
    var count: UInt32 = 0
    var last: (offset: Int32, term: Int32) = (-1, -1)
    for place in offsets where place != last {
      if place.offset != last.offset {
        count += 1
        if detail == .places { places.append(UInt32(truncatingIfNeeded: place.offset)) }
      }
      if detail == .frequencies { frequencies[base + Int(place.term)] += 1 }
      last = place
    }
    hits.append(count)
    return true
  }
}
