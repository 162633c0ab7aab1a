internal import Foundation
internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// What figures need of one text, in the format of `text_base`.
///
/// All numbers have seven bits in each byte, the lowest first; the highest bit says that another byte
/// follows. Positions are stored as distances from the one before. First come the size of the text,
/// the number of words and the number of bytes that do not begin a character; then the positions of
/// both; then one entry for each row of the text's turns, in their order.
struct TextBase: Equatable {
  private(set) var bytes: [UInt8] = []
  private var last = 0

  /// The base of a text without turns, which ``add(_:speech:nonSpeech:)`` adds.
  init(_ text: String) {
    let words = Words.ranges(in: text)
    let places = CharacterPlaces(text)
    append(places.bytes)
    append(words.count)
    append(places.continuing.count)
    bytes.reserveCapacity(words.count + places.continuing.count)
    append(distances: words.lazy.map(\.start))
    append(distances: places.continuing.lazy.map(Int.init))
  }

  /// Adds the next turn or unlabelled stretch.
  mutating func add(_ range: TextRange, speech: TextRange, nonSpeech: [TextRange]) {
    append(range.start - last)
    append(speech.start - range.start)
    append(range.end - speech.end)
    append(nonSpeech.count)
    for mark in nonSpeech {
      append(mark.start - range.start)
      append(mark.end - mark.start)
    }
    last = range.end
  }

  private mutating func append(distances: some Sequence<Int>) {
    var last = 0
    for place in distances {
      append(place - last)
      last = place
    }
  }

  private mutating func append(_ number: Int) {
    var rest = UInt32(clamping: number)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes the base of a text.
  func write(_ db: Database, version: Int64) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO text_base (version_id, places) VALUES (?, ?)"
    ).execute(arguments: [version, Data(bytes)])
  }

  /// The text of a version, with the hash that is stored for it.
  private static func text(
    _ db: Database, version: Int64
  ) throws -> (text: String, hash: String)? {
    try db.first(
      "text_version", "SELECT text, hash FROM text_version WHERE id = ?", [version]
    ) { (try $0[0].text(), try $0[1].text()) }
  }

  /// Builds the base of a version from its text and its rows; nil when it has no rows.
  private static func read(
    _ db: Database, version: Int64, text: String
  ) throws -> TextBase? {
    let size = text.utf8.count
    var base = TextBase(text)
    var isEmpty = true
    try db.each(
      "turn",
      """
      SELECT start_byte, end_byte, speech_start, speech_end, non_speech FROM turn
      WHERE version_id = ? ORDER BY position
      """, [version]
    ) { row in
      let (range, speech) = (try row.range(0, 1), try row.range(2, 3))
      let marks = try row[4].isNull ? [] : row[4].json([[Int]].self)
      guard range.contains(speech), range.start >= base.last, range.end <= size,
        marks.allSatisfy({ $0.count == 2 && speech.start <= $0[0] && $0[0] <= $0[1] })
      else { throw row.damage }
      base.add(range, speech: speech, nonSpeech: marks.map { TextRange($0[0], $0[1]) })
      isEmpty = false
      return true
    }
    return isEmpty ? nil : base
  }

  /// Rewrites the bases of all texts.
  static func renew(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM text_base")
    for version in try texts(db) {
      guard let text = try text(db, version: version)?.text else { continue }
      try read(db, version: version, text: text)?.write(db, version: version)
    }
  }

  /// The first text whose stored base differs from what its rows give; nil when none does.
  ///
  /// A text that is not the one of its hash, or whose turns are damaged, says nothing about its base.
  static func firstStale(_ db: Database) throws -> Int64? {
    for version in try texts(db) {
      guard let (text, hash) = try text(db, version: version), TextIdentity.sha256(text) == hash
      else { continue }
      let given: TextBase?
      do {
        given = try read(db, version: version, text: text)
      } catch let error as StoreError where error.code == .damaged {
        continue
      }
      let stored = try db.first(
        "text_base", "SELECT places FROM text_base WHERE version_id = ?", [version]
      ) { try $0[0].bytes() }
      guard stored == given?.bytes else { return version }
    }
    return nil
  }

  private static func texts(_ db: Database) throws -> [Int64] {
    try db.all("text_version", "SELECT id FROM text_version ORDER BY id") { try $0[0].id() }
  }
}

/// Reads the bytes of a ``TextBase``, which may be damaged.
struct TextBaseReader {
  /// A number runs past the end, or is too large.
  struct Damage: Error {}

  private var place = 0
  private var last = 0
  /// Where the characters of the text begin.
  let characters: CharacterPlaces
  /// Where its words begin, ascending.
  let words: [UInt32]

  /// Reads words and characters; the turns follow with ``next(_:speech:)`` from the same bytes.
  init(_ bytes: Span<UInt8>) throws(Damage) {
    var place = 0
    let size = try Self.number(bytes, &place)
    let words = try Self.number(bytes, &place)
    let continuing = try Self.number(bytes, &place)
    // Each position has at least one byte.
    guard words <= bytes.count, continuing <= bytes.count else { throw Damage() }
    self.words = try Self.positions(bytes, &place, words, below: size)
    characters = CharacterPlaces(
      bytes: size, continuing: try Self.positions(bytes, &place, continuing, below: size))
    self.place = place
  }

  /// Whether all the bytes have been read.
  func isAtEnd(of bytes: Span<UInt8>) -> Bool { place == bytes.count }

  /// The range and the non-speech of the next turn, whose speech is known.
  mutating func next(
    _ bytes: Span<UInt8>, speech: TextRange
  ) throws(Damage) -> (range: TextRange, nonSpeech: [TextRange]) {
    let start = last + (try Self.number(bytes, &place))
    let before = try Self.number(bytes, &place)
    let after = try Self.number(bytes, &place)
    let range = TextRange(start, speech.end + after)
    guard speech.start == start + before, range.end <= characters.bytes else { throw Damage() }
    last = range.end
    let count = try Self.number(bytes, &place)
    guard count > 0 else { return (range, []) }
    guard count <= bytes.count else { throw Damage() }
    var marks: [TextRange] = []
    for _ in 0..<count {
      let from = start + (try Self.number(bytes, &place))
      let mark = TextRange(from, from + (try Self.number(bytes, &place)))
      guard range.contains(mark) else { throw Damage() }
      marks.append(mark)
    }
    return (range, marks)
  }

  private static func positions(
    _ bytes: Span<UInt8>, _ place: inout Int, _ count: Int, below limit: Int
  ) throws(Damage) -> [UInt32] {
    var positions: [UInt32] = []
    positions.reserveCapacity(count)
    var last = 0
    for i in 0..<count {
      let distance = try number(bytes, &place)
      // Two words never begin at the same byte.
      guard i == 0 || distance > 0 else { throw Damage() }
      last += distance
      guard last < limit else { throw Damage() }
      positions.append(UInt32(truncatingIfNeeded: last))
    }
    return positions
  }

  /// The next number, at most `Int32.max`.
  @inline(__always)
  private static func number(_ bytes: Span<UInt8>, _ place: inout Int) throws(Damage) -> Int {
    var value = 0
    var shift = 0
    while place < bytes.count, shift < 35 {
      let byte = bytes[place]
      place += 1
      value |= Int(byte & 0x7F) << shift
      guard byte & 0x80 != 0 else {
        guard value <= Int(Int32.max) else { throw Damage() }
        return value
      }
      shift += 7
    }
    throw Damage()
  }
}
