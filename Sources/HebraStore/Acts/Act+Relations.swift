internal import GRDB
internal import HebraLanguage
package import HebraModel

/// Causal relations between two coded ranges.
extension Act {
  static func relationID(
    _ hash: String, _ from: RelationEnd, _ to: RelationEnd, layer: String
  ) -> String {
    let ends = [from, to].map { "\($0.range.start)|\($0.range.end)|\($0.code)" }
    return contentID("relation", [hash] + ends + [layer])
  }

  /// The id of a thing that is known by what it says.
  static func contentID(_ kind: String, _ parts: [String]) -> String {
    TextIdentity.uuid5(namespace: namespace, name: ([kind] + parts).joined(separator: "|"))
  }

  /// Lets a record have these fields and notes the change; returns false when it had them.
  @discardableResult
  mutating func set(_ key: RecordKey, _ fields: RecordFields?) throws -> Bool {
    let reader = RecordReader(db: db)
    let before = try reader.fields(key)
    let wanted = fields?.filter { $0.value != .none }
    guard before != wanted else { return false }
    try put(key, wanted)
    try note(key, before: before, after: try reader.fields(key))
    return true
  }

  /// Adds a relation; adding it again makes no second one, and changes its kind or quotation if they
  /// differ.
  ///
  /// - Parameters:
  ///   - relation: its id is ignored and computed here.
  ///   - number: the text version that its ranges refer to; nil for the current one.
  /// - Returns: its id, and whether it was already there.
  /// - Throws: ``StoreError`` when the document or the layer is unknown or a range is invalid.
  package mutating func addRelation(
    _ relation: CausalRelation, version number: Int? = nil
  ) throws -> Addition {
    let version = try versionID(relation.document, number: number)
    let hash = try checkRange(relation.from.range, version: version)
    _ = try checkRange(relation.to.range, version: version)
    _ = try coderID(relation.coder)
    _ = try layerID(relation.layer)
    let (relation, id) = try codingCodebook().former.home(of: relation, on: hash, in: db)
    let key = RecordKey(.relation, id)
    let known = try RecordReader(db: db).fields(key)
    var fields: RecordFields =
      try known ?? [
        "id": .text(id), "text": .text(hash), "from_start": .number(relation.from.range.start),
        "from_end": .number(relation.from.range.end), "from_code": .text(relation.from.code),
        "to_start": .number(relation.to.range.start), "to_end": .number(relation.to.range.end),
        "to_code": .text(relation.to.code), "layer": .text(relation.layer),
        "coder": .text(relation.coder), "origin": .text(relation.origin.rawValue),
        "date": .optional(relation.date), "codebook": .optional(currentCodebook()),
      ]
    fields["kind"] = .text(relation.kind.rawValue)
    if let quotation = relation.quotation { fields["quotation"] = .text(quotation) }
    guard try set(key, fields) else { return .known(id: id) }
    try record(known == nil ? "relation.add" : "relation.change", id: id)
    return known == nil ? .added(id: id) : .known(id: id)
  }

  /// Removes a relation; the journal keeps all of it.
  package mutating func removeRelation(_ id: String) throws {
    try removing(RecordKey(.relation, id)) { StoreError(.noSuchData, ["id": id]) }
    try record("relation.remove", id: id)
  }

  /// The hash of the current codebook.
  private func currentCodebook() throws -> String? {
    try db.first("codebook", "SELECT hash FROM codebook WHERE is_current = 1") { try $0[0].text() }
  }

  mutating func copyRelation(
    _ source: String, to version: Int64, _ from: TextRange, _ to: TextRange
  ) throws -> String {
    let reader = RecordReader(db: db)
    guard var fields = try reader.fields(RecordKey(.relation, source)) else {
      throw StoreError(.noSuchData, ["id": source])
    }
    let hash = try checkRange(from, version: version)
    _ = try checkRange(to, version: version)
    guard case .text(let fromCode) = fields["from_code"],
      case .text(let toCode) = fields["to_code"],
      case .text(let layer) = fields["layer"]
    else { throw StoreError(.noSuchData, ["id": source]) }
    let id = Self.relationID(
      hash, RelationEnd(from, code: fromCode), RelationEnd(to, code: toCode), layer: layer)
    guard id != source else { return id }
    fields["id"] = .text(id)
    fields["text"] = .text(hash)
    for (name, range) in [("from", from), ("to", to)] {
      fields[name + "_start"] = .number(range.start)
      fields[name + "_end"] = .number(range.end)
    }
    try set(RecordKey(.relation, id), fields)
    return id
  }

  /// Moves the relations of a coder to another coder.
  mutating func moveRelations(_ coder: String, into kept: String) throws {
    let reader = RecordReader(db: db)
    var rows: [(RecordKey, RecordFields)] = []
    try reader.each(.relation) { key, fields in
      if fields["layer"] == .text(coder) || fields["coder"] == .text(coder) {
        rows.append((key, fields))
      }
    }
    for (key, old) in rows {
      var fields = old
      fields["coder"] = .text(kept)
      if fields["layer"] == .text(coder) { fields["layer"] = .text(kept) }
      func end(_ name: String) throws -> RelationEnd {
        guard case .number(let start) = fields[name + "_start"],
          case .number(let end) = fields[name + "_end"],
          case .text(let code) = fields[name + "_code"]
        else { throw StoreError(.noSuchData, ["id": key.values[0]]) }
        return RelationEnd(TextRange(start, end), code: code)
      }
      guard case .text(let hash) = fields["text"], case .text(let layer) = fields["layer"] else {
        continue
      }
      let id = Self.relationID(hash, try end("from"), try end("to"), layer: layer)
      fields["id"] = .text(id)
      // What the one who is kept said about the same two ends holds.
      let new = RecordKey(.relation, id)
      if try reader.fields(new) == nil { try set(new, fields) }
      if new != key {
        try set(key, nil)
        try renameCarried(key.values[0], id)
      }
    }
    var layers: [(RecordKey, RecordFields)] = []
    try reader.each(.finalLayer) { key, fields in
      if fields["layer"] == .text(coder) { layers.append((key, fields)) }
    }
    for (key, old) in layers {
      var fields = old
      fields["layer"] = .text(kept)
      try set(key, fields)
    }
  }
}
