internal import GRDB
package import HebraModel

/// What coders agreed on, and who codes what.
extension Act {
  /// Makes sure that the agreed layer exists.
  ///
  /// - Throws: ``StoreError/Code/layerTaken`` when a coder has its name.
  package mutating func agreedLayer(_ name: String) throws {
    let kind = try db.first("layer", "SELECT kind FROM layer WHERE name = ?", [name]) {
      try $0[0].value(LayerKind.self)
    }
    if let kind {
      guard kind == .agreed else { throw StoreError(.layerTaken, ["layer": name]) }
      return
    }
    try set(
      RecordKey(.layer, name),
      ["name": .text(name), "kind": .text(LayerKind.agreed.rawValue)])
    try record("layer.add", name)
  }

  /// Decides a question of the readings of a document.
  ///
  /// What followed from an earlier decision of this question, or from a decision about codings that
  /// are compared again, leaves the agreed layer.
  ///
  /// - Parameters:
  ///   - decision: its result is ignored and computed here; its date is that of the act.
  ///   - codings: those that hold, in the agreed layer.
  ///   - superseded: the questions of earlier decisions that this one replaces.
  ///   - singleFacets: the facets that take one value only.
  /// - Returns: false when it was decided so.
  /// - Throws: ``StoreError`` when the document or the layer is unknown or a range is invalid.
  package mutating func decide(
    _ decision: AgreementDecision, _ codings: [Coding], superseded: Set<String> = [],
    singleFacets: Set<String>
  ) throws -> Bool {
    let key = RecordKey(.agreement, decision.question)
    let reader = RecordReader(db: db)
    var result: [String] = []
    for coding in codings { result.append(try codingID(coding)) }
    var fields: RecordFields = [
      "id": .text(decision.question), "document": .text(try root(of: decision.document)),
      "outcome": .text(decision.outcome.rawValue),
      "layers": .text(JournalValue.list(decision.layers.sorted()).json),
      "compared": .text(JournalValue.list(decision.compared.sorted()).json),
      "result": .text(JournalValue.list(result.sorted()).json),
      "reason": .optional(decision.reason), "by": .text(decision.by),
    ]
    let known = try reader.fields(key)
    if let known, fields.allSatisfy({ known[$0.key] ?? JournalValue.none == $0.value }) {
      return false
    }
    fields["at"] = .text(date)
    return try together("agreement.decide", decision.document) { act in
      for question in superseded.union([decision.question]).sorted() {
        try act.forget(question, keeping: result)
      }
      for coding in codings {
        if case .known(let id) = try act.addCoding(coding, singleFacets: singleFacets) {
          try act.keepFacets(coding.facets, of: id)
        }
      }
      try act.set(key, fields)
      return true
    }
  }

  /// Takes back a decision; what followed from it leaves the agreed layer, unless it is kept.
  private mutating func forget(_ question: String, keeping kept: [String]) throws {
    let key = RecordKey(.agreement, question)
    guard let fields = try RecordReader(db: db).fields(key) else { return }
    try set(key, nil)
    for coding in Self.list(fields["result"]) where !kept.contains(coding) {
      let isThere = try db.first(
        "coding", "SELECT 1 FROM coding WHERE id = ?", [coding]
      ) { _ in true }
      if isThere != nil, try !isResult(coding) { try removeCoding(coding) }
    }
  }

  /// Whether a coding follows from the decision of any question.
  private func isResult(_ coding: String) throws -> Bool {
    try db.first(
      "agreement", "SELECT 1 FROM agreement a, json_each(a.result) r WHERE r.value = ?", [coding]
    ) { _ in true } ?? false
  }

  /// Lets a coding that stays have no other facets than these, unless another decision has it too.
  private mutating func keepFacets(_ facets: [FacetValue], of coding: String) throws {
    guard try !isResult(coding) else { return }
    try changing([RecordKey(.coding, coding)]) { act in
      try act.db.execute(
        sql: """
          DELETE FROM coding_facet WHERE coding_id = ?
            AND facet || '=' || value NOT IN (SELECT value FROM json_each(?))
          """, arguments: [coding, JournalValue.list(facets.map(\.written)).json])
    }
  }

  /// Takes back the decision of a question; what followed from it leaves the agreed layer.
  ///
  /// - Throws: ``StoreError/Code/noSuchData`` when it is not decided.
  package mutating func undecide(_ question: String) throws {
    guard try RecordReader(db: db).fields(RecordKey(.agreement, question)) != nil else {
      throw StoreError(.noSuchData, ["id": question])
    }
    try together("agreement.remove", question) { try $0.forget(question, keeping: []) }
  }

  private static func list(_ value: JournalValue?) -> [String] {
    guard case .text(let json) = value else { return [] }
    return JournalValue.texts(json) ?? []
  }

  /// Lets everything that names a coder in agreements and assignments name another.
  mutating func moveAgreements(
    _ coder: String, _ from: Int64, _ kept: String, _ to: Int64
  ) throws {
    // Codings of the agreed layer that the first wrote down.
    let own = try db.all(
      "coding", "SELECT id FROM coding WHERE coder_id = ? ORDER BY id", [from]
    ) { RecordKey(.coding, try $0[0].text()) }
    try changing(own) { act in
      try act.db.execute(
        sql: "UPDATE coding SET coder_id = ? WHERE coder_id = ?", arguments: [to, from])
    }
    let reader = RecordReader(db: db)
    var rows: [(RecordKey, RecordFields)] = []
    try reader.each(.agreement) { key, fields in
      if Self.list(fields["layers"]).contains(coder) { rows.append((key, fields)) }
    }
    for (key, old) in rows {
      var fields = old
      let layers = Set(Self.list(fields["layers"]).map { $0 == coder ? kept : $0 })
      fields["layers"] = .text(JournalValue.list(layers.sorted()).json)
      try set(key, fields)
    }
    var tasks: [(RecordKey, RecordFields)] = []
    try reader.each(.assignment) { key, fields in
      if fields["coder"] == .text(coder) { tasks.append((key, fields)) }
    }
    for (key, old) in tasks {
      let new = RecordKey(.assignment, key.values[0], kept)
      var fields = old
      fields["coder"] = .text(kept)
      if try reader.fields(new) == nil { try set(new, fields) }
      try set(key, nil)
    }
    try moveSeen(coder, to: kept)
  }

  /// Lets decisions about a coding follow its new id.
  mutating func renameCompared(_ old: String, _ new: String) throws {
    let rows = try db.all(
      "agreement",
      "SELECT a.id FROM agreement a, json_each(a.compared) c WHERE c.value = ? ORDER BY a.id", [old]
    ) { RecordKey(.agreement, try $0[0].text()) }
    for key in rows {
      guard var fields = try RecordReader(db: db).fields(key) else { continue }
      let compared = Set(Self.list(fields["compared"]).map { $0 == old ? new : $0 })
      fields["compared"] = .text(JournalValue.list(compared.sorted()).json)
      try set(key, fields)
    }
  }

  /// Says who is to code a document, until when, and whether blind; returns false when it was said so.
  package mutating func assign(
    _ document: String, to coder: String, due: String?, isBlind: Bool, by person: String
  ) throws -> Bool {
    _ = try coderID(coder)
    let key = RecordKey(.assignment, try root(of: document), coder)
    var fields: RecordFields = [
      "document": .text(key.values[0]), "coder": .text(coder), "due": .optional(due),
      "by": .text(person), "blind": isBlind ? .number(1) : .none,
    ]
    let known = try RecordReader(db: db).fields(key)
    if let known, ["due", "blind"].allSatisfy({ known[$0] ?? JournalValue.none == fields[$0] }) {
      return false
    }
    fields["at"] = .text(date)
    try set(key, fields)
    try record("assignment.set", document)
    return true
  }

  /// Takes back who is to code a document; returns false when nobody said so.
  package mutating func unassign(_ document: String, from coder: String) throws -> Bool {
    guard try set(RecordKey(.assignment, try root(of: document), coder), nil) else { return false }
    try record("assignment.remove", document)
    return true
  }
}
