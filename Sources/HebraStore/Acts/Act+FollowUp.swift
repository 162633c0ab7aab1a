internal import GRDB
package import HebraModel

/// Panels and commitments.
extension Act {
  /// Adds what is new in the questions and answers of a panel, as one event; an answer that is another
  /// now takes the place of the earlier one.
  package mutating func importPanel(_ panel: Panel) throws -> PanelChange {
    var change = PanelChange()
    try know(panel.municipality)
    let place = panel.municipality.code
    for (position, item) in panel.items.enumerated() {
      var fields: RecordFields = [
        "place": .text(place), "item": .text(item.id), "label": .text(item.label),
        "construct": .optional(item.construct), "position": .number(position),
      ]
      if case .ordinal(let levels) = item.scale {
        fields["levels"] = .text(JournalValue.list(levels).json)
      }
      if try set(RecordKey(.panelItem, place, item.id), fields) { change.items += 1 }
    }
    let reader = RecordReader(db: db)
    for answer in panel.answers {
      let key = RecordKey(.panelAnswer, place, answer.item, answer.person, answer.wave)
      let isKnown = try reader.fields(key) != nil
      let isNew = try set(
        key,
        [
          "place": .text(place), "item": .text(answer.item), "person": .text(answer.person),
          "wave": .text(answer.wave), "value": .number(answer.value),
        ])
      if isNew, isKnown {
        change.changed += 1
      } else if isNew {
        change.added += 1
      } else {
        change.known += 1
      }
    }
    if change.items + change.added + change.changed > 0 { try record("panel.import", id: place) }
    return change
  }

  /// Removes what a person of a panel answered, or the whole panel; returns how many answers went.
  package mutating func removePanel(_ place: String, person: String? = nil) throws -> Int {
    let answers = try db.all(
      "panel_answer",
      """
      SELECT item, person, wave FROM panel_answer WHERE place_code = ?1 AND (?2 IS NULL OR person = ?2)
      ORDER BY item, person, wave
      """, [place, person]
    ) { RecordKey(.panelAnswer, place, try $0[0].text(), try $0[1].text(), try $0[2].text()) }
    var keys = answers
    if person == nil {
      keys += try db.all(
        "panel_item", "SELECT item, label FROM panel_item WHERE place_code = ? ORDER BY item",
        [place]
      ) { RecordKey(.panelItem, place, try $0[0].text()) }
    }
    guard !keys.isEmpty else { throw StoreError(.noSuchData, ["id": person ?? place]) }
    for key in keys { try set(key, nil) }
    try record(person == nil ? "panel.remove" : "panel.forget", id: place)
    return answers.count
  }

  /// What a commitment is known by.
  static func commitmentID(_ commitment: Commitment) -> String {
    contentID("commitment", [commitment.place, commitment.cycle ?? "", commitment.what])
  }

  /// Adds a commitment without what sides say about it; of a known one, what differs is changed and what
  /// is not stated stays.
  package mutating func addCommitment(
    _ commitment: Commitment, of municipality: Municipality
  ) throws -> Addition {
    try know(municipality)
    let id = Self.commitmentID(commitment)
    let key = RecordKey(.commitment, id)
    let known = try RecordReader(db: db).fields(key)
    var fields: RecordFields =
      known ?? [
        "id": .text(id), "place": .text(commitment.place), "cycle": .optional(commitment.cycle),
        "what": .text(commitment.what),
      ]
    fields["responsible"] = .text(commitment.responsible)
    if let topic = commitment.topic { fields["topic"] = .text(topic) }
    if let due = commitment.due { fields["due"] = .text(due.text) }
    if let coding = commitment.coding {
      let hash = try db.first(
        "coding",
        """
        SELECT v.hash FROM coding c JOIN text_version v ON v.id = c.version_id WHERE c.id = ?
        """, [coding]
      ) { try $0[0].text() }
      guard let hash else { throw StoreError(.noSuchData, ["id": coding]) }
      fields["coding"] = .text(coding)
      fields["text"] = .text(hash)
    }
    guard try set(key, fields) else { return .known(id: id) }
    try record(known == nil ? "commitment.add" : "commitment.change", id: id)
    return known == nil ? .added(id: id) : .known(id: id)
  }

  /// Notes whether a side says that a commitment was met; nil takes back what it said.
  ///
  /// Returns false when that is known.
  package mutating func answerCommitment(
    _ id: String, _ side: Commitment.Side, isMet: Bool?, by person: String? = nil,
    at moment: String? = nil
  ) throws -> Bool {
    let (key, known) = try commitment(id)
    let name = side.rawValue
    let value: JournalValue? = isMet.map { .text($0 ? "yes" : "no") }
    guard known[name] != value else { return false }
    var fields = known
    fields[name] = value
    fields[name + "_by"] = value.map { _ in .text(person ?? who) }
    fields[name + "_at"] = value.map { _ in .text(moment ?? date) }
    try set(key, fields)
    try record("commitment.answer", id: id)
    return true
  }

  /// Notes why a commitment does not stand any more; nil lets it stand again.
  ///
  /// Returns false when that is known.
  package mutating func withdrawCommitment(
    _ id: String, reason: String?, by person: String? = nil, at moment: String? = nil
  ) throws -> Bool {
    let (key, known) = try commitment(id)
    let value: JournalValue? = reason.map { .text($0) }
    guard known["reason"] != value else { return false }
    var fields = known
    fields["reason"] = value
    fields["withdrawn_by"] = value.map { _ in .text(person ?? who) }
    fields["withdrawn_at"] = value.map { _ in .text(moment ?? date) }
    try set(key, fields)
    try record(reason == nil ? "commitment.restore" : "commitment.withdraw", id: id)
    return true
  }

  /// Removes a commitment that was noted by mistake; the journal keeps it.
  package mutating func removeCommitment(_ id: String) throws {
    try removing(RecordKey(.commitment, id)) { StoreError(.noSuchData, ["id": id]) }
    try record("commitment.remove", id: id)
  }

  private func commitment(_ id: String) throws -> (RecordKey, RecordFields) {
    let key = RecordKey(.commitment, id)
    guard let fields = try RecordReader(db: db).fields(key) else {
      throw StoreError(.noSuchData, ["id": id])
    }
    return (key, fields)
  }

  /// Adds a municipality that the project does not have to the event that is being written.
  private mutating func know(_ municipality: Municipality) throws {
    let key = RecordKey(.place, municipality.code)
    guard try RecordReader(db: db).fields(key) == nil else { return }
    try set(
      key,
      [
        "code": .text(municipality.code), "name": .text(municipality.name),
        "department": .text(municipality.department),
      ])
  }
}
