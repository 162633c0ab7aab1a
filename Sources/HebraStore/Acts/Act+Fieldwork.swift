internal import GRDB
package import HebraModel

/// What is written down about a document in the field: consent, who was there, which municipalities
/// it serves, and which other document tells the same event.
extension Act {
  /// Notes the answers of a participant in a document; nil keeps what is stored.
  package mutating func setConsent(_ consent: Consent) throws -> Bool {
    let root = try root(of: consent.document)
    let reader = RecordReader(db: db)
    guard try reader.fields(RecordKey(.participant, consent.participant)) != nil else {
      throw StoreError(.noParticipant, ["participant": consent.participant])
    }
    let key = RecordKey(.consent, root, consent.participant)
    let known = try reader.fields(key)
    var fields =
      known ?? ["document": .text(root), "participant": .text(consent.participant)]
    let before = fields
    for (field, answer) in [("record", consent.toRecord), ("quote", consent.toQuote)] {
      if let answer { fields[field] = .text(answer ? "yes" : "no") }
    }
    // Nobody is asked again by reading the same table again.
    guard known == nil || fields != before else { return false }
    if let person = consent.by { fields["by"] = .text(person) }
    if let moment = consent.at { fields["at"] = .text(moment) }
    guard try set(key, fields) else { return false }
    try record("consent.set", consent.document)
    return true
  }

  /// Takes back the answers of a participant in a document.
  package mutating func removeConsent(_ document: String, participant: String) throws {
    guard try set(RecordKey(.consent, try root(of: document), participant), nil) else {
      throw StoreError(.noSuchData, ["id": participant])
    }
    try record("consent.remove", document)
  }

  /// Notes who was there; nil keeps what is stored.
  package mutating func setSession(_ session: SessionFacts) throws -> Bool {
    let root = try root(of: session.document)
    let key = RecordKey(.session, root)
    var fields = try RecordReader(db: db).fields(key) ?? ["document": .text(root)]
    if let text = session.composition { fields["composition"] = .text(text) }
    if let count = session.spoke { fields["spoke"] = .number(count) }
    if let count = session.present { fields["present"] = .number(count) }
    if let had = session.hadThirdParties { fields["third_parties"] = .text(had ? "yes" : "no") }
    guard try set(key, fields) else { return false }
    try record("session.set", session.document)
    return true
  }

  /// Takes back what is noted about who was there.
  package mutating func removeSession(_ document: String) throws {
    guard try set(RecordKey(.session, try root(of: document)), nil) else {
      throw StoreError(.noSuchData, ["id": document])
    }
    try record("session.remove", document)
  }

  /// Notes that a document serves a municipality besides its own; returns false when that is known.
  package mutating func addPlace(_ place: DocumentPlace) throws -> Bool {
    let root = try root(of: place.document)
    let municipality = place.municipality
    let known = RecordKey(.place, municipality.code)
    if try RecordReader(db: db).fields(known) == nil {
      try set(
        known,
        [
          "code": .text(municipality.code), "name": .text(municipality.name),
          "department": .text(municipality.department),
        ])
    }
    let isNew = try set(
      RecordKey(.servedPlace, root, municipality.code),
      ["document": .text(root), "place": .text(municipality.code)])
    guard draft != nil else { return false }
    try record("place.serve", place.document)
    return isNew
  }

  /// Takes back that a document serves a municipality.
  package mutating func removePlace(_ code: String, of document: String) throws {
    guard try set(RecordKey(.servedPlace, try root(of: document), code), nil) else {
      throw StoreError(.noSuchData, ["id": code])
    }
    try record("place.unserve", document)
  }

  /// Notes that two documents tell one event; returns false when that is known.
  package mutating func addSameEvent(_ event: SameEvent) throws -> Bool {
    let key = try eventKey(event)
    guard key.values[0] != key.values[1] else {
      throw StoreError(.sameDocument, ["document": event.document])
    }
    guard
      try set(key, ["document": .text(key.values[0]), "other": .text(key.values[1])])
    else { return false }
    try record("event.same", event.document)
    return true
  }

  /// Takes back that two documents tell one event.
  package mutating func removeSameEvent(_ event: SameEvent) throws {
    guard try set(try eventKey(event), nil) else {
      throw StoreError(.noSuchData, ["id": event.other])
    }
    try record("event.different", event.document)
  }

  private func eventKey(_ event: SameEvent) throws -> RecordKey {
    let roots = [try root(of: event.document), try root(of: event.other)].sorted()
    return RecordKey(.sameEvent, values: roots)
  }
}
