internal import GRDB
internal import HebraLanguage
package import HebraModel

/// Many codings at once.
extension Act {
  /// Adds codings as one event, in the order of their ids, so that each page of the file is filled
  /// once.
  ///
  /// - Parameters:
  ///   - codings: on current texts; their ids are ignored and computed here.
  ///   - file: the name of the table, for the journal.
  ///   - singleFacets: the facets that take one value only.
  /// - Returns: for each coding its id, and whether it was already there, or why it was refused.
  /// - Throws: SQLite's error, which undoes the whole act.
  package mutating func addCodings(
    _ codings: [Coding], from file: String, singleFacets: Set<String>
  ) throws -> [Result<Addition, StoreError>] {
    var results: [Result<Addition, StoreError>] = []
    results.reserveCapacity(codings.count)
    for name in Set(codings.map(\.coder)).sorted() { _ = try coderID(name) }
    var texts = TextRows()
    var ids: [(id: String, place: Int)] = []
    for (place, coding) in codings.enumerated() {
      do {
        let text = try texts.text(of: coding.document, self)
        guard text.holds(coding.range) else { throw StoreError(.badRange) }
        let id = Self.codingID(text.hash, coding.range, code: coding.code, layer: coding.layer)
        results.append(.success(.added(id: id)))
        ids.append((id, place))
      } catch let error as StoreError where error.code != .damaged {
        results.append(.failure(error))
      }
    }
    ids.sort { ($0.id, $0.place) < ($1.id, $1.place) }
    try together("coding.import", file) { act in
      var insertion = try CodingInsertion(act)
      for (id, place) in ids {
        let coding = codings[place]
        let text = try texts.text(of: coding.document, act)
        guard try insertion.insert(coding, id, text, singleFacets, into: &act) else {
          try act.complete(coding, id: id, singleFacets)
          results[place] = .success(.known(id: id))
          continue
        }
      }
    }
    return results
  }

  /// The rows of current texts, each read once.
  struct TextRows {
    /// A text, and its bytes for the check of ranges.
    struct Text {
      let row: Int64
      let hash: String
      let bytes: [UInt8]

      /// Whether a range lies in the text, is not empty and is not only white space.
      func holds(_ range: TextRange) -> Bool {
        guard 0 <= range.start, range.start < range.end, range.end <= bytes.count,
          isBoundary(range.start), isBoundary(range.end)
        else { return false }
        // Nearly every range begins with a letter or a digit of ASCII.
        let first = bytes[range.start]
        if first < 0x80, first.isWordByte { return true }
        return String(validating: bytes[range.start..<range.end], as: UTF8.self)
          .map { !$0.allSatisfy(\.isWhitespace) } ?? false
      }

      private func isBoundary(_ place: Int) -> Bool {
        place == bytes.count || bytes[place] & 0xC0 != 0x80
      }
    }

    private var texts: [String: Text] = [:]

    mutating func text(of document: String, _ act: Act) throws -> Text {
      if let text = texts[document] { return text }
      let row = try act.versionID(document)
      let text = Text(
        row: row, hash: try act.textHash(row),
        bytes: try act.db.first(
          "text_version", "SELECT CAST(text AS BLOB) FROM text_version WHERE id = ?", [row]
        ) { try $0[0].bytes() } ?? [])
      texts[document] = text
      return text
    }
  }
}

/// Inserts codings that are new, with their facets and their part of the event.
private struct CodingInsertion {
  private let coding: Statement
  private let facet: Statement
  /// The row and the hash of the current codebook.
  private let codebook: (row: Int64, hash: String)?
  private var layers: [String: (layer: Int64, coder: Int64)] = [:]

  init(_ act: Act) throws {
    coding = try act.db.cachedStatement(
      sql: """
        INSERT INTO coding (id, version_id, start_byte, end_byte, code, layer_id, coder_id, origin,
          rule, date, memo, is_resolved, codebook_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """)
    facet = try act.db.cachedStatement(sql: "INSERT INTO coding_facet VALUES (?, ?, ?, ?)")
    codebook = try act.db.first(
      "codebook", "SELECT id, hash FROM codebook WHERE is_current = 1"
    ) { (try $0[0].id(), try $0[1].text()) }
  }

  /// Inserts a coding; returns false when it is there.
  mutating func insert(
    _ new: Coding, _ id: String, _ text: Act.TextRows.Text, _ singleFacets: Set<String>,
    into act: inout Act
  ) throws -> Bool {
    let rows = try rows(new, act)
    try coding.execute(
      arguments: [
        id, text.row, new.range.start, new.range.end, new.code, rows.layer, rows.coder,
        new.origin.rawValue, nil, new.date, new.memo, new.isResolved, codebook?.row,
      ])
    guard act.db.changesCount > 0 else { return false }
    var fields: RecordFields = [
      "id": .text(id), "text": .text(text.hash), "start": .number(new.range.start),
      "end": .number(new.range.end), "code": .text(new.code), "layer": .text(new.layer),
      "coder": .text(new.coder), "origin": .text(new.origin.rawValue),
      "resolved": .number(new.isResolved ? 1 : 0),
    ]
    if let date = new.date { fields["date"] = .text(date) }
    if let memo = new.memo { fields["memo"] = .text(memo) }
    if let codebook { fields["codebook"] = .text(codebook.hash) }
    for (name, values) in Self.facets(new.facets, singleFacets) {
      for value in values {
        try facet.execute(arguments: [id, name, value.value, value.isAssumed])
      }
      fields["facet \(name)"] = .list(values.map { ($0.isAssumed ? "~" : "=") + $0.value })
    }
    try act.note(
      kind: RecordKind.coding.rawValue, record: RecordKey(.coding, id).number, before: nil,
      after: JournalValue.json(fields))
    return true
  }

  private mutating func rows(_ new: Coding, _ act: Act) throws -> (layer: Int64, coder: Int64) {
    let key = new.layer + "\u{0}" + new.coder
    if let rows = layers[key] { return rows }
    guard let coder = try act.knownCoder(new.coder) else {
      throw StoreError(.noLayer, ["layer": new.coder])
    }
    let rows = (layer: try act.layerID(new.layer), coder: coder)
    layers[key] = rows
    return rows
  }

  /// The values of each facet in order: a stated value takes the place of assumed ones, and of other
  /// stated ones if the facet takes a single value.
  private static func facets(
    _ values: [FacetValue], _ singleFacets: Set<String>
  ) -> [String: [FacetValue]] {
    var facets: [String: [FacetValue]] = [:]
    for value in values {
      var known = facets[value.facet] ?? []
      if value.isAssumed {
        guard known.isEmpty else { continue }
      } else {
        known.removeAll { $0.isAssumed || singleFacets.contains(value.facet) }
      }
      if !known.contains(where: { $0.value == value.value }) { known.append(value) }
      facets[value.facet] = known
    }
    // In the order of SQLite.
    return facets.mapValues { values in
      values.sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
    }
  }
}
