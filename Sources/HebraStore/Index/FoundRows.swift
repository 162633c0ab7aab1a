internal import GRDB
internal import GRDBSQLite

/// The rows that FTS5 found.
struct FoundRows {
  /// Row ids of turns, ascending.
  private(set) var rows: [UInt32] = []
  /// The number of positions in each row where a word of the query is; a word that matches two
  /// terms counts once.
  private(set) var hits: [UInt32] = []
  /// How often each term occurs in each turn, term by term; empty unless requested.
  private(set) var frequencies: [UInt32] = []
  /// The positions of the words found, counted in words, row by row and ascending; empty unless
  /// requested.
  private(set) var places: [UInt32] = []
  /// Whether the search ran out of time.
  private(set) var isCut = false

  /// The valid row ids of turns.
  private let turns: Range<Int64>
  private let phrases: [Int32]
  private let terms: Int
  private let detail: FoundDetail
  /// Whether the separate lists of the phrases are sufficient to answer the query.
  let isOfLists: Bool
  private var visited = 0
  /// How often each term occurs in each row, by row and term, while lists are merged.
  private var sums: [UInt32] = []
  /// The number of the phrase whose list is being read.
  private var list = 0
  private var offsets: [(offset: Int32, term: Int32)] = []
  /// Whether to stop; called every few thousand rows.
  private let isLate: () -> Bool

  init(
    _ expression: FTSExpression, _ detail: FoundDetail, last: Int64,
    isLate: @escaping () -> Bool
  ) {
    turns = 0..<min(max(last, 0) + 1, TurnTable.mostTurns.upperBound)
    phrases = expression.phrases.map(Int32.init)
    terms = expression.terms.count
    self.detail = detail
    self.isLate = isLate
    isOfLists =
      phrases.count == 1
      || expression.isOfAlternatives && expression.areDistinct && detail != .places
        && phrases.count <= Self.mostLists && terms <= Self.mostTerms
  }

  /// Takes the current row; a result other than `SQLITE_OK` ends the search.
  mutating func take(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) -> Int32 {
    let (row, code) = begin(api, context)
    guard code == SQLITE_OK else { return code }
    rows.append(row)
    var iterator = Fts5PhraseIter()
    var column: Int32 = 0
    var offset: Int32 = 0
    if phrases.count == 1 {
      var count: UInt32 = 0
      _ = api.pointee.xPhraseFirst(context, 0, &iterator, &column, &offset)
      while column >= 0 {
        count += 1
        if detail == .places { places.append(UInt32(truncatingIfNeeded: offset)) }
        api.pointee.xPhraseNext(context, &iterator, &column, &offset)
      }
      hits.append(count)
      if detail == .frequencies { frequencies.append(count) }
      return SQLITE_OK
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
    return SQLITE_OK
  }

  /// With more lists or terms than these, FTS5 merges the lists.
  private static let mostLists = 64
  private static let mostTerms = 8

  /// Takes the whole list of every phrase, regardless of the current row.
  static func takeLists(
    _ found: UnsafeMutablePointer<FoundRows>, _ api: UnsafePointer<Fts5ExtensionApi>,
    _ context: OpaquePointer
  ) -> Int32 {
    guard found.pointee.phrases.count > 1 else {
      return api.pointee.xQueryPhrase(context, 0, found) { api, context, found in
        guard let api, let context, let found else { return SQLITE_MISUSE }
        return found.assumingMemoryBound(to: FoundRows.self).pointee.take(api, context)
      }
    }
    for number in found.pointee.phrases.indices {
      found.pointee.list = number
      let code = api.pointee.xQueryPhrase(context, Int32(number), found) { api, context, found in
        guard let api, let context, let found else { return SQLITE_MISUSE }
        return found.assumingMemoryBound(to: FoundRows.self).pointee.add(api, context)
      }
      guard code == SQLITE_OK else { return code }
    }
    found.pointee.sumUp()
    return SQLITE_OK
  }

  /// Adds the current row of the current phrase's list to the sums.
  private mutating func add(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer
  ) -> Int32 {
    let (row, code) = begin(api, context)
    guard code == SQLITE_OK else { return code }
    var iterator = Fts5PhraseIter()
    var column: Int32 = 0
    var offset: Int32 = 0
    var count: UInt32 = 0
    _ = api.pointee.xPhraseFirst(context, 0, &iterator, &column, &offset)
    while column >= 0 {
      count += 1
      api.pointee.xPhraseNext(context, &iterator, &column, &offset)
    }
    // Allocate whole rows, including the last one.
    let end = (Int(row) + 1) * terms
    if end > sums.count {
      sums += repeatElement(0, count: max(end, 2 * sums.count, terms << 12) - sums.count)
    }
    sums[Int(row) * terms + Int(phrases[list])] += count
    return SQLITE_OK
  }

  /// Turns the merged sums into rows.
  private mutating func sumUp() {
    for row in 0..<(sums.count / terms) {
      var count: UInt32 = 0
      for term in 0..<terms { count += sums[row * terms + term] }
      guard count > 0 else { continue }
      rows.append(UInt32(truncatingIfNeeded: row))
      hits.append(count)
      if detail == .frequencies { frequencies += sums[row * terms..<(row + 1) * terms] }
    }
    sums = []
  }

  /// The id of the current row; an error code when time has run out or the row is invalid.
  @inline(__always)
  private mutating func begin(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer
  ) -> (row: UInt32, code: Int32) {
    visited += 1
    if visited & 0xFFF == 0, isLate() {
      isCut = true
      return (0, SQLITE_INTERRUPT)
    }
    let row = api.pointee.xRowid(context)
    guard turns.contains(row) else { return (0, SQLITE_CORRUPT) }
    return (UInt32(truncatingIfNeeded: row), SQLITE_OK)
  }
}
