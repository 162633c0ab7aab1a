internal import GRDB
internal import GRDBSQLite

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

  /// The rows that turns may have.
  private let turns: Range<Int64>
  private let phrases: [Int32]
  private let terms: Int
  private let detail: FoundDetail
  /// Whether the lists of the phrases, each by itself, say it all.
  let isOfLists: Bool
  private var visited = 0
  /// How often each term stands in each row, by row and term, while lists are put together.
  private var sums: [UInt32] = []
  /// The phrase whose list is gone through.
  private var list = 0
  private var offsets: [(offset: Int32, term: Int32)] = []
  /// When to stop; asked now and then.
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

  /// Takes the row at hand; another code than `SQLITE_OK` ends the search.
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

  /// More than so many lists are left to FTS5 to put together, and more terms.
  private static let mostLists = 64
  private static let mostTerms = 8

  /// Takes the list of every phrase, whatever the row at hand is.
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

  /// Adds the row at hand of the list at hand to those of the others.
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
    // Whole rows: the last one counts too.
    let end = (Int(row) + 1) * terms
    if end > sums.count {
      sums += repeatElement(0, count: max(end, 2 * sums.count, terms << 12) - sums.count)
    }
    sums[Int(row) * terms + Int(phrases[list])] += count
    return SQLITE_OK
  }

  /// Makes rows of the lists that were put together.
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

  /// The number of the row at hand, unless time is up or there can be no such row.
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
