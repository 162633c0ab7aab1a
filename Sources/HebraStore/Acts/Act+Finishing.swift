internal import GRDB
package import HebraModel

/// Marks of finished documents, and who saw what of a document that is coded blind.
extension Act {
  /// Marks a document as finished by a coder.
  ///
  /// The mark says whether the document was coded blind: not where the coder is known to have seen
  /// another's layer of it; else as stated; else as an earlier mark of the coder said; else yes where it
  /// was assigned to be coded blind. Where none of these tells, it is not known.
  ///
  /// - Parameters:
  ///   - document: its name.
  ///   - coder: who finished it.
  ///   - scope: which codes were applied.
  ///   - codebookVersion: the version of the codebook that was applied.
  ///   - isBlind: what a person states; nil for nothing.
  /// - Throws: ``StoreError/Code/hasSeen`` when a person states that it was blind, and it was not.
  package mutating func finish(
    _ document: String, coder: String, scope: FinishScope, codebookVersion: String,
    isBlind: Bool? = nil
  ) throws {
    _ = try coderID(coder)
    let root = try root(of: document)
    let key = RecordKey(.finished, root, coder)
    let known = try RecordReader(db: db).fields(key)
    var blind: JournalValue = known?["blind"] ?? .none
    if blind == .none, try isAssignedBlind(root, coder) { blind = .number(1) }
    if let isBlind { blind = .number(isBlind ? 1 : 0) }
    if let layer = try layersSeen(root, by: coder).first {
      guard isBlind != true else {
        throw StoreError(.hasSeen, ["document": document, "coder": coder, "layer": layer])
      }
      blind = .number(0)
    }
    try set(
      key,
      [
        "document": .text(root), "coder": .text(coder), "scope": .text(scope.rawValue),
        "codebook": .text(codebookVersion), "at": .text(date), "blind": blind,
      ])
    try record("document.finish", document)
  }

  /// Takes back a coder's mark that a document is finished; returns false when there was none.
  ///
  /// Where all who code it blind had finished, their layers were open to each other: what the coder
  /// does from now on is not blind.
  package mutating func unfinish(_ document: String, coder: String) throws -> Bool {
    let root = try root(of: document)
    let key = RecordKey(.finished, root, coder)
    guard try RecordReader(db: db).fields(key) != nil else { return false }
    if try isAssignedBlind(root, coder), try isOpen(root) {
      for layer in try layers(of: root) where layer != coder {
        _ = try addSighting(root, coder, layer)
      }
    }
    try set(key, nil)
    try record("document.unfinish", document)
    return true
  }

  /// Notes that a person saw layers of documents, in one act; returns how many were not noted before.
  package mutating func see(_ layers: [String: [String]], by person: String) throws -> Int {
    try together("reading.see", person) { act in
      var count = 0
      for (document, names) in layers.sorted(by: { $0.key < $1.key }) {
        let root = try act.root(of: document)
        for name in names.sorted() where try act.addSighting(root, person, name) { count += 1 }
      }
      return count
    }
  }

  /// Lets what one coder saw be what another saw.
  mutating func moveSeen(_ coder: String, to kept: String) throws {
    var rows: [(RecordKey, RecordFields)] = []
    try RecordReader(db: db).each(.seen) { key, fields in
      if key.values[1] == coder || key.values[2] == coder { rows.append((key, fields)) }
    }
    for (key, fields) in rows {
      let person = key.values[1] == coder ? kept : key.values[1]
      let layer = key.values[2] == coder ? kept : key.values[2]
      try set(key, nil)
      guard person != layer else { continue }
      let new = RecordKey(.seen, key.values[0], person, layer)
      guard try RecordReader(db: db).fields(new) == nil else { continue }
      var fields = fields
      fields["person"] = .text(person)
      fields["layer"] = .text(layer)
      try set(new, fields)
    }
  }

  private mutating func addSighting(
    _ root: String, _ person: String, _ layer: String
  ) throws -> Bool {
    let key = RecordKey(.seen, root, person, layer)
    guard try RecordReader(db: db).fields(key) == nil else { return false }
    return try set(
      key,
      [
        "document": .text(root), "person": .text(person), "layer": .text(layer),
        "at": .text(date),
      ])
  }

  private func isAssignedBlind(_ root: String, _ coder: String) throws -> Bool {
    try RecordReader(db: db).fields(RecordKey(.assignment, root, coder))?["blind"] == .number(1)
  }

  /// The layers of others that a person saw.
  private func layersSeen(_ root: String, by person: String) throws -> [String] {
    try db.all(
      "seen",
      """
      SELECT s.layer FROM seen s JOIN document d ON d.id = s.document_id
      WHERE d.root = ? AND s.person = ? ORDER BY s.layer
      """, [root, person]
    ) { try $0[0].text() }
  }

  /// Whether all who were to code a document blind have finished it.
  private func isOpen(_ root: String) throws -> Bool {
    try db.first(
      "assignment",
      """
      SELECT 1 FROM assignment a JOIN document d ON d.id = a.document_id
      WHERE d.root = ? AND a.blind = 1 AND NOT EXISTS (SELECT 1 FROM finished f
        WHERE f.document_id = a.document_id AND f.coder_id = a.coder_id)
      """, [root]
    ) { _ in true } == nil
  }

  /// The layers with codings on the current text of a document.
  private func layers(of root: String) throws -> [String] {
    try db.all(
      "layer",
      """
      SELECT name FROM layer WHERE id IN (SELECT c.layer_id FROM coding c
        JOIN current_text v ON v.id = c.version_id
        JOIN document d ON d.id = v.document_id WHERE d.root = ?) ORDER BY name
      """, [root]
    ) { try $0[0].text() }
  }
}
