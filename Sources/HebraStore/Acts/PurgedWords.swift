internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage

/// Words of what a purge deletes; afterwards the bytes of the file are searched for them.
struct PurgedWords {
  /// Distinct words and beginnings of lines.
  private var words: Set<String> = []
  /// Length in bytes of the beginning of a line, long enough that no other line begins with it by
  /// chance.
  private static let beginning = 40

  /// Adds the words of a deleted text.
  mutating func add(_ text: String) {
    let bytes = text.utf8.span
    var pieces: [String] = []
    var start = 0
    var line = 0
    for place in 0...bytes.count {
      let byte = place < bytes.count ? bytes[place] : 0x0A
      guard !byte.isWordByte else { continue }
      if place - start >= ByteSearch.shortest {
        pieces.append(String(decoding: bytes.extracting(start..<place)))
      }
      start = place + 1
      guard byte == 0x0A else { continue }
      var end = min(place, line + Self.beginning)
      while end > line, end < place, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      if end - line >= ByteSearch.shortest {
        pieces.append(String(decoding: bytes.extracting(line..<end)))
      }
      line = place + 1
    }
    words.formUnion(pieces)
  }

  /// Adds the words of deleted JSON, both as stored and as decoded.
  mutating func add(json: String) {
    add(json)
    guard let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) else { return }
    add(object: object)
  }

  private mutating func add(object: Any) {
    if let text = object as? String {
      add(text)
    } else if let list = object as? [Any] {
      for value in list { add(object: value) }
    } else if let fields = object as? [String: Any] {
      for value in fields.values { add(object: value) }
    }
  }

  /// How many words were searched for, and how many of them are still in the file.
  ///
  /// Words that the project still contains are not searched for. The others are searched for as
  /// UTF-8, folded, and as UTF-16 in both byte orders.
  func search(_ path: String, _ db: Database) throws -> (sought: Int, found: Int) {
    var forms: Set<String> = []
    for word in words {
      forms.insert(word)
      let folded = Words.fold(word)
      if folded.utf8.count >= ByteSearch.shortest { forms.insert(folded) }
    }
    let candidates = ByteSearch(forms.sorted().map { Array($0.utf8) })
    var standing: Set<Int> = []
    try Self.eachRow(db) { candidates.find(in: $0, &standing) }
    var sought = 0
    var owners: [Int] = []
    var patterns: [[UInt8]] = []
    for (number, pattern) in candidates.patterns.enumerated() where !standing.contains(number) {
      sought += 1
      let units = String(decoding: pattern, as: UTF8.self).utf16
      let encoded: [[UInt8]] = [
        pattern, units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
        units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
      ]
      // Two characters of three UTF-8 bytes each make four bytes in UTF-16, which is too short to
      // search for.
      for bytes in encoded where bytes.count >= ByteSearch.shortest {
        patterns.append(bytes)
        owners.append(number)
      }
    }
    let search = ByteSearch(patterns)
    var found: Set<Int> = []
    try Self.eachPiece(of: path, overlap: search.longest) { search.find(in: $0, &found) }
    return (sought, Set(found.map { owners[$0] }).count)
  }

  /// The values of every row of Hebra's tables, concatenated as in the file: in column order, and
  /// in reverse.
  ///
  /// The index is left out: its content is also in the turns, and a word that is only in the index
  /// must not count as still used.
  private static func eachRow(
    _ db: Database, _ visit: (Span<UInt8>) -> Void
  ) throws {
    let tables = try db.all(
      "sqlite_schema",
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'turn_search*'
        AND name NOT GLOB 'sqlite_*' ORDER BY name
      """
    ) { try $0[0].text() }
    // The table names are from Hebra's own schema, which was compared when the file was opened.
    // Rows of the schema are read whole too, since they repeat a table's name: `speakerspeaker`
    // contains `speakers`.
    let queries = tables.map { "SELECT * FROM \"\($0)\"" } + ["SELECT * FROM sqlite_schema"]
    for query in queries {
      let statement = try db.makeStatement(sql: query)
      let handle = statement.sqliteStatement
      defer { sqlite3_reset(handle) }
      let columns = 0..<sqlite3_column_count(handle)
      while true {
        let code = sqlite3_step(handle)
        guard code == SQLITE_ROW else {
          try SQLiteCode.check(code, SQLITE_DONE)
          break
        }
        for order in [Array(columns), columns.reversed()] {
          var bytes: [UInt8] = []
          for column in order
          where [SQLITE_TEXT, SQLITE_BLOB].contains(sqlite3_column_type(handle, column)) {
            SQLiteBytes.withBlob(handle, column) { bytes.append(contentsOf: $0) }
          }
          visit(bytes.span)
          guard columns.count > 1 else { break }
        }
      }
    }
  }

  /// The bytes of a file in overlapping pieces: each begins with the end of the one before.
  private static func eachPiece(
    of path: String, overlap: Int, _ visit: (Span<UInt8>) -> Void
  ) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreError(.disk, ["file": path])
    }
    defer { try? file.close() }
    var bytes: [UInt8] = []
    while true {
      let piece: Data?
      do {
        piece = try file.read(upToCount: 1 << 20)
      } catch {
        throw StoreError(.disk, ["file": path])
      }
      guard let piece, !piece.isEmpty else { return }
      bytes.removeFirst(max(0, bytes.count - overlap))
      bytes += piece
      visit(bytes.span)
    }
  }
}
