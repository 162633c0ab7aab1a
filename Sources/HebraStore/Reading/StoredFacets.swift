internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// The facet values of codings: all of them read at once, or those of each coding that is asked for.
struct StoredFacets {
  private let db: Database
  private var all: PackedFacets?

  init(_ db: Database, loadsAll: Bool) throws {
    self.db = db
    if loadsAll { all = try PackedFacets(db) }
  }

  /// The values of a coding, in order of facet and value.
  mutating func values(of coding: String) throws -> [FacetValue] {
    if let values = all?.values(of: coding.utf8.span) { return values }
    return try db.all(
      "coding_facet",
      """
      SELECT facet, value, is_assumed FROM coding_facet WHERE coding_id = ? ORDER BY facet, value
      """, [coding]
    ) { row in
      FacetValue(facet: try row[0].text(), value: try row[1].text(), isAssumed: try row[2].flag())
    }
  }
}

/// The facet values of all codings that have any, in order of their ids.
///
/// Most codings have the same values as the one before, so that nothing but bytes is compared for them.
struct PackedFacets {
  private var ids: [UInt8] = []
  /// Where each id ends.
  private var ends: [Int] = []
  /// For each id, the number of its values in ``lists``.
  private var numbers: [Int32] = []
  /// Lists of values, each kept once; the first is that of a coding without any.
  private(set) var lists: [[FacetValue]] = [[]]
  /// The place after that of the id that was looked for last.
  private var next = 0

  init(_ db: Database) throws {
    var builder = FacetLists()
    try db.each(
      "coding_facet",
      "SELECT coding_id, facet, value, is_assumed FROM coding_facet ORDER BY 1, 2, 3"
    ) { row in
      let isNew = try row[0].withTextBytes { id in
        let start = ends.count < 2 ? 0 : ends[ends.count - 2]
        if let end = ends.last, id.elementsEqual(ids.span.extracting(start..<end)) {
          return false
        }
        ids.append(contentsOf: id)
        ends.append(ids.count)
        return true
      }
      if isNew, ends.count > 1 { numbers.append(builder.finish()) }
      try builder.add(row[1], row[2], row[3])
      return true
    }
    if !ends.isEmpty { numbers.append(builder.finish()) }
    lists = builder.lists
  }

  /// The values of a coding; the next id in order is found at once.
  mutating func values(of coding: Span<UInt8>) -> [FacetValue] { lists[number(of: coding)] }

  /// The number of a coding's values in ``lists``.
  mutating func number(of coding: Span<UInt8>) -> Int {
    if next >= ends.count || !has(coding, at: next) {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if isBefore(coding, middle) { low = middle + 1 } else { high = middle }
      }
      next = low
      guard low < ends.count, has(coding, at: low) else { return 0 }
    }
    next += 1
    return Int(numbers[next - 1])
  }

  private func bytes(_ place: Int) -> Range<Int> {
    (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }

  private func has(_ coding: Span<UInt8>, at place: Int) -> Bool {
    coding.elementsEqual(ids.span.extracting(bytes(place)))
  }

  /// Whether the id at a place comes before a coding, in the order of SQLite.
  private func isBefore(_ coding: Span<UInt8>, _ place: Int) -> Bool {
    let own = ids.span.extracting(bytes(place))
    for i in 0..<min(own.count, coding.count) where own[i] != coding[i] {
      return own[i] < coding[i]
    }
    return own.count < coding.count
  }
}

/// Makes lists of facet values from rows, each list once.
private struct FacetLists {
  /// A row, as it is stored and as a value.
  private struct Known {
    var facet: [UInt8]
    var text: [UInt8]
    var value: FacetValue
  }

  private(set) var lists: [[FacetValue]] = [[]]
  private var places: [[FacetValue]: Int32] = [:]
  /// The rows of the last list, or what they have in common with the current one and what follows.
  private var known: [Known] = []
  /// How many rows the current list has, and the last one had.
  private var count = 0
  private var lastCount = 0
  /// Whether the rows of the current list are those of the last one so far.
  private var isSame = true
  private var last: Int32 = 0

  /// Adds a row to the current list.
  mutating func add(_ facet: StoredCell, _ text: StoredCell, _ isAssumed: StoredCell) throws {
    let isAssumed = try isAssumed.flag()
    defer { count += 1 }
    if count < known.count, known[count].value.isAssumed == isAssumed,
      try facet.withTextBytes({ $0.elementsEqual(known[count].facet) }),
      try text.withTextBytes({ $0.elementsEqual(known[count].text) })
    {
      return
    }
    isSame = false
    let value = FacetValue(facet: try facet.text(), value: try text.text(), isAssumed: isAssumed)
    let own = Known(facet: Array(value.facet.utf8), text: Array(value.value.utf8), value: value)
    if count < known.count { known[count] = own } else { known.append(own) }
  }

  /// Ends the current list, and returns its number.
  mutating func finish() -> Int32 {
    defer { (lastCount, count, isSame) = (count, 0, true) }
    if isSame, count == lastCount { return last }
    let own = known[..<count].map(\.value)
    if let place = places[own] {
      last = place
    } else {
      last = Int32(lists.count)
      lists.append(own)
      places[own] = last
    }
    return last
  }
}
