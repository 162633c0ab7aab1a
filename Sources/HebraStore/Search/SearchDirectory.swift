internal import GRDB
package import HebraModel

/// The facts about documents and speakers that a search needs.
package struct SearchDirectory: Sendable {
  /// A document with its current text.
  package struct Document: Sendable {
    package let key: DocumentKey
    /// Its name in the project.
    package var name: String
    /// Its municipality: code and name.
    package var municipality: (code: String, name: String)?
    /// `department`, `instrument`, `wave`, `date`, `register`, and other columns of the table of
    /// documents.
    package var attributes: [String: String]
  }

  /// A speaker of a document.
  package struct Speaker: Sendable {
    package let key: SpeakerKey
    /// The current label.
    package var label: String
    /// The role; nil when unknown.
    package var role: Role?
    /// The participant; nil when nobody has identified the label.
    package var pseudonym: String?
    /// `sector`, `gender`… and other columns of the table of participants.
    package var attributes: [String: String]
  }

  /// The facts about a speaker as small values.
  package struct Voice: Sendable {
    /// The role; nil when unknown.
    package var role: Role?
    /// The number of the participant, unique; nil when nobody has identified the label.
    package var participant: Int?
  }

  /// All documents, in no particular order.
  package private(set) var documents: [Document] = []
  /// All speakers, in no particular order.
  package private(set) var speakers: [Speaker] = []

  /// By the row id of the current text.
  private var documentsByText: [Int64: Document] = [:]
  private var speakersByRow: [Int64: Speaker] = [:]
  /// The voices by the row id of the speaker (``voice(_:)``).
  private var voices: [Voice] = []

  init(_ db: Database) throws {
    var rows: [Int64: Int64] = [:]
    try db.each(
      "document",
      """
      SELECT v.id AS version, d.id, d.name, d.place_code, m.name, m.department, d.instrument,
        d.wave, d.date, d.register
      FROM document d
      JOIN text_version v ON v.document_id = d.id AND v.number = d.current_number
      LEFT JOIN place m ON m.code = d.place_code
      """
    ) { row in
      var attributes: [String: String] = [:]
      for (i, name) in ["department", "instrument", "wave", "date", "register"].enumerated() {
        if let value = try row[5 + i].optionalText() { attributes[name] = value }
      }
      let version = try row[0].id()
      let document = try row[1].id()
      rows[document] = version
      documentsByText[version] = SearchDirectory.Document(
        key: DocumentKey(engineNumber: version), name: try row[2].text(),
        municipality: try row[3].optionalText().map {
          (code: $0, name: try row[4].optionalText() ?? $0)
        },
        attributes: attributes)
      return true
    }
    try db.each(
      "document_attribute", "SELECT document_id, name, value FROM document_attribute"
    ) { row in
      guard let version = rows[try row[0].id()] else { return true }
      documentsByText[version]?.attributes[try row[1].text()] = try row[2].text()
      return true
    }
    var people: [Int64: [String: String]] = [:]
    try db.each(
      "participant_attribute", "SELECT participant_id, name, value FROM participant_attribute"
    ) { row in
      people[try row[0].id(), default: [:]][try row[1].text()] = try row[2].text()
      return true
    }
    try db.each(
      "speaker",
      """
      SELECT s.id, s.label, s.role, p.id AS participant, p.pseudonym, p.sector, p.gender,
        p.ethnicity, p.age_band, p.role_band
      FROM speaker s JOIN document d ON d.id = s.document_id AND d.aside_number IS NULL
      LEFT JOIN participant p ON p.id = s.participant_id
      """
    ) { row in
      var attributes: [String: String] = [:]
      let person = try row[3].optionalID()
      if let person {
        attributes = people[person] ?? [:]
        for (i, name) in ["sector", "gender", "ethnicity", "age_band", "role_band"].enumerated() {
          if let value = try row[5 + i].optionalText() { attributes[name] = value }
        }
      }
      let id = try row[0].id()
      let role = try row[2].optionalValue(Role.self)
      speakersByRow[id] = SearchDirectory.Speaker(
        key: SpeakerKey(engineNumber: id), label: try row[1].text(), role: role,
        pseudonym: try row[4].optionalText(),
        attributes: attributes)
      try keep(Voice(role: role, participant: person.map(Int.init)), of: id)
      return true
    }
    (documents, speakers) = (Array(documentsByText.values), Array(speakersByRow.values))
  }

  /// The document with this key; nil for an older text.
  package func document(_ key: DocumentKey) -> Document? { document(key.engineNumber) }

  /// The speaker with this key.
  package func speaker(_ key: SpeakerKey) -> Speaker? { speaker(key.engineNumber) }

  /// The facts about a speaker; an empty value for nil.
  package func voice(_ speaker: SpeakerKey?) -> Voice {
    guard let row = speaker?.engineNumber, voices.indices.contains(Int(row)) else { return Voice() }
    return voices[Int(row)]
  }

  func document(_ text: Int64) -> Document? { documentsByText[text] }

  func speaker(_ row: Int64) -> Speaker? { speakersByRow[row] }

  private mutating func keep(_ voice: Voice, of speaker: Int64) throws(StoreError) {
    guard TurnTable.mostSpeakers.contains(speaker) else {
      throw StoredCell.damage("speaker", speaker)
    }
    while voices.count <= speaker { voices.append(Voice()) }
    voices[Int(speaker)] = voice
  }
}
