internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// Inserts codings that are new, with their facets and their part of the event.
///
/// The three steps are separate, so that many codings fill one table after another: SQLite then
/// writes to pages that it has just used.
struct CodingInsertion {
  /// The facets of a coding, as they are stored and as the event says them.
  private struct Facets {
    /// In the order of SQLite.
    var values: [FacetValue]
    /// Members of the record's JSON.
    var json: String
  }

  private var coding: RepeatedStatement
  private var facet: RepeatedStatement
  private var change: ChangeInsertion
  /// The row and the hash of the current codebook.
  private let codebook: (row: Int64, hash: String)?
  private let singleFacets: Set<String>
  private var coders: [String: Int64] = [:]
  private var layers: [String: Int64] = [:]
  /// Facets by what was given; a table repeats them many thousand times.
  private var known: [[FacetValue]: Int] = [:]
  private var facets: [Facets] = []

  init(_ act: inout Act, singleFacets: Set<String>) throws {
    self.singleFacets = singleFacets
    coding = try RepeatedStatement(
      act.db,
      """
      INSERT INTO coding (id, version_id, start_byte, end_byte, code, layer_id, coder_id, origin,
        rule, date, memo, is_resolved, codebook_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING
      """)
    facet = try RepeatedStatement(act.db, "INSERT INTO coding_facet VALUES (?, ?, ?, ?)")
    change = try ChangeInsertion(act.db)
    codebook = try act.codingCodebook().current
  }

  /// Inserts the row of a coding on the text in row `version`; returns false when it is there.
  mutating func insert(
    _ new: Coding, _ id: String, rule: String? = nil, version: Int64, into act: Act
  ) throws -> Bool {
    coding.bind(id, 1)
    coding.bind(version, 2)
    coding.bind(Int64(new.range.start), 3)
    coding.bind(Int64(new.range.end), 4)
    coding.bind(new.code, 5)
    coding.bind(try layer(new.layer, act), 6)
    coding.bind(try coder(new.coder, act), 7)
    coding.bind(new.origin.rawValue, 8)
    coding.bind(rule, 9)
    coding.bind(new.date, 10)
    coding.bind(new.memo, 11)
    coding.bind(new.isResolved ? 1 : 0, 12)
    coding.bind(codebook?.row, 13)
    try coding.run()
    return act.db.changesCount > 0
  }

  /// Inserts the facets with this number for a coding that ``insert(_:_:rule:version:into:)`` has
  /// inserted.
  mutating func insertFacets(_ number: Int, of id: String) throws {
    for value in facets[number].values {
      facet.bind(id, 1)
      facet.bind(value.facet, 2)
      facet.bind(value.value, 3)
      facet.bind(value.isAssumed ? 1 : 0, 4)
      try facet.run()
    }
  }

  /// Notes for the next event that a coding on the text with this hash was added, with the facets
  /// of this number.
  mutating func note(
    _ new: Coding, _ id: String, rule: String? = nil, facets number: Int, hash: String,
    in act: inout Act
  ) throws {
    let facets = facets[number].json
    // The keys are in order, as in the JSON of every record.
    let json = JSONOutput.stored(capacity: 512) { output in
      output.object { output in
        func text(_ key: String, _ value: String?) {
          guard let value else { return }
          output.key(key)
          output.string(value)
        }
        func number(_ key: String, _ value: Int) {
          output.key(key)
          output.number(value)
        }
        text("code", new.code)
        text("codebook", codebook?.hash)
        text("coder", new.coder)
        text("date", new.date)
        number("end", new.range.end)
        output.members(facets)
        text("id", id)
        text("layer", new.layer)
        text("memo", new.memo)
        text("origin", new.origin.rawValue)
        number("resolved", new.isResolved ? 1 : 0)
        text("rule", rule)
        number("start", new.range.start)
        text("text", hash)
      }
    }
    try act.note(
      added: .coding, record: RecordKey.number(.coding, CollectionOfOne(id)), json, by: &change)
    if try act.isAnythingInConflict() {
      let key = RecordKey(.coding, id)
      let fields = try RecordReader(db: act.db).fields(key)
      try act.settleConflicts(key, fields: Set((fields ?? [:]).keys))
    }
  }

  private mutating func layer(_ name: String, _ act: Act) throws -> Int64 {
    if let row = layers[name] { return row }
    let row = try act.layerID(name)
    layers[name] = row
    return row
  }

  private mutating func coder(_ name: String, _ act: Act) throws -> Int64 {
    if let row = coders[name] { return row }
    guard let row = try act.knownCoder(name) else {
      throw StoreError(.noLayer, ["layer": name])
    }
    coders[name] = row
    return row
  }

  /// The number of the facets that are stored for values as they were given.
  mutating func number(of values: [FacetValue]) -> Int {
    if let number = known[values] { return number }
    let stored = Self.settled(values, singleFacets)
    let json = JSONOutput.storedMembers { output in
      for (facet, values) in Dictionary(grouping: stored, by: \.facet).sorted(by: {
        $0.key < $1.key
      }) {
        output.key("facet \(facet)")
        output.array { output in
          for value in values { output.string((value.isAssumed ? "~" : "=") + value.value) }
        }
      }
    }
    facets.append(Facets(values: stored, json: json))
    known[values] = facets.count - 1
    return facets.count - 1
  }

  /// The values that are stored: a stated value takes the place of assumed ones, and of other stated
  /// ones if the facet takes a single value.
  private static func settled(
    _ values: [FacetValue], _ singleFacets: Set<String>
  ) -> [FacetValue] {
    var settled: [FacetValue] = []
    for value in values {
      if value.isAssumed {
        guard !settled.contains(where: { $0.facet == value.facet }) else { continue }
      } else {
        settled.removeAll {
          $0.facet == value.facet && ($0.isAssumed || singleFacets.contains(value.facet))
        }
      }
      let isThere = settled.contains { $0.facet == value.facet && $0.value == value.value }
      if !isThere { settled.append(value) }
    }
    // In the order of SQLite.
    return settled.sorted { a, b in
      a.facet == b.facet
        ? a.value.utf8.lexicographicallyPrecedes(b.value.utf8)
        : a.facet.utf8.lexicographicallyPrecedes(b.facet.utf8)
    }
  }
}
