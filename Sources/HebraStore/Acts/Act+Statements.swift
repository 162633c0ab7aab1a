internal import Foundation
internal import GRDB
internal import HebraLanguage
package import HebraModel

/// Signed statements, final layers and releases.
extension Act {
  static func statementID(_ statement: SignedStatement) -> String {
    contentID(
      "statement",
      [statement.block, statement.level.rawValue, statement.place ?? "", statement.text])
  }

  /// Adds a statement with the signatures that it has; a known one gets those that it lacks.
  ///
  /// Its id and journal are computed here.
  package mutating func addStatement(_ statement: SignedStatement) throws -> Addition {
    let id = Self.statementID(statement)
    let key = RecordKey(.statement, id)
    let known = try RecordReader(db: db).fields(key)
    if known == nil {
      try set(
        key,
        [
          "id": .text(id), "block": .text(statement.block),
          "level": .text(statement.level.rawValue),
          "place": .optional(statement.place), "words": .text(statement.text),
        ])
      try record("statement.add", id)
    }
    for (person, moment) in [
      (statement.signedBy, statement.signedAt), (statement.secondBy, statement.secondAt),
    ] {
      guard let person else { continue }
      let fields = try RecordReader(db: db).fields(key) ?? [:]
      if ![fields["signed_by"], fields["second_by"]].contains(.text(person)) {
        try signStatement(id, by: person, at: moment)
      }
    }
    return known == nil ? .added(id: id) : .known(id: id)
  }

  /// Signs a statement: the first signature, or the second by another person.
  package mutating func signStatement(
    _ id: String, by person: String, at moment: String? = nil
  ) throws {
    let key = RecordKey(.statement, id)
    guard var fields = try RecordReader(db: db).fields(key) else {
      throw StoreError(.noSuchData, ["id": id])
    }
    let signature = fields["signed_by"] == nil ? "signed" : "second"
    guard fields["signed_by"] != .text(person), fields["second_by"] == nil else {
      throw StoreError(.signedTwice, ["who": person])
    }
    fields[signature + "_by"] = .text(person)
    fields[signature + "_at"] = .text(moment ?? date)
    _ = try nextEvent()
    fields["journal"] = .optional(heads?.names.max())
    try set(key, fields)
    try record("statement.sign", id)
  }

  /// Removes a statement; the journal keeps all of it.
  package mutating func removeStatement(_ id: String) throws {
    try removing(RecordKey(.statement, id)) { StoreError(.noSuchData, ["id": id]) }
    try record("statement.remove", id)
  }

  /// Decides which layer counts in a document; returns false when it was decided so.
  package mutating func setFinalLayer(_ final: FinalLayer) throws -> Bool {
    let root = try root(of: final.document)
    _ = try layerID(final.layer)
    let key = RecordKey(.finalLayer, root)
    var fields: RecordFields = [
      "document": .text(root), "kind": .text(final.kind.rawValue), "layer": .text(final.layer),
      "by": .text(final.by),
    ]
    let known = try RecordReader(db: db).fields(key)
    let isSame = fields.allSatisfy { known?[$0.key] == $0.value }
    fields["at"] = isSame ? known?["at"] ?? .none : .text(final.at ?? date)
    guard try set(key, fields) else { return false }
    try record("final.set", final.document)
    return true
  }

  /// Takes back which layer counts in a document.
  package mutating func removeFinalLayer(_ document: String) throws {
    guard try set(RecordKey(.finalLayer, try root(of: document)), nil) else {
      throw StoreError(.noSuchData, ["id": document])
    }
    try record("final.remove", document)
  }

  /// Notes that a ficha was handed over; its id is computed here.
  package mutating func addRelease(_ release: FichaRelease) throws -> Addition {
    let id = Self.contentID(
      "release", [release.level.rawValue, release.place ?? "", release.at, release.manifest])
    let figures = JournalValue.json(release.figures.mapValues { .text($0) })
    let isNew = try set(
      RecordKey(.release, id),
      [
        "id": .text(id), "level": .text(release.level.rawValue), "place": .optional(release.place),
        "at": .text(release.at), "by": .text(release.by), "manifest": .text(release.manifest),
        "figures": .text(figures),
      ])
    guard isNew else { return .known(id: id) }
    try record("release.add", id: id)
    return .added(id: id)
  }
}
