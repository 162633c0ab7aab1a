internal import GRDB
public import HebraModel

/// What a search has to know of documents and speakers, by row.
public struct SearchDirectory: Sendable {
  /// A document by the row of its current text.
  public struct Document: Sendable {
    /// Its name in the project.
    public var name: String
    /// Its municipality: code and name.
    public var place: (code: String, name: String)?
    /// `department`, `instrument`, `wave`, `date`, `register`, and columns of the table of documents.
    public var attributes: [String: String]
    /// The row of the document.
    var id: Int64
  }

  /// A speaker of a document.
  public struct Speaker: Sendable {
    /// The label as it is now.
    public var label: String
    /// What it does; nil when nothing tells.
    public var role: Role?
    /// The participant; nil when nobody has said who the label is.
    public var pseudonym: String?
    /// `sector`, `gender`… and columns of the table of participants.
    public var attributes: [String: String]
  }

  /// Whoever speaks, in short.
  public struct Voice: Sendable {
    /// What it does; nil when nothing tells.
    public var role: Role?
    /// The row of the participant; nil when nobody has said who the label is.
    public var participant: Int64?
  }

  /// By the row of the current text.
  public var documents: [Int64: Document] = [:]
  /// By the row of the speaker.
  public var speakers: [Int64: Speaker] = [:]
  /// What is known of whoever speaks, in numbers, by the row of the speaker (``voice(_:)``).
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
      documents[version] = SearchDirectory.Document(
        name: try row[2].text(),
        place: try row[3].optionalText().map { (code: $0, name: try row[4].optionalText() ?? $0) },
        attributes: attributes, id: document)
      return true
    }
    try db.each(
      "document_attribute", "SELECT document_id, name, value FROM document_attribute"
    ) { row in
      guard let version = rows[try row[0].id()] else { return true }
      documents[version]?.attributes[try row[1].text()] = try row[2].text()
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
      FROM speaker s LEFT JOIN participant p ON p.id = s.participant_id
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
      speakers[id] = SearchDirectory.Speaker(
        label: try row[1].text(), role: role, pseudonym: try row[4].optionalText(),
        attributes: attributes)
      try keep(Voice(role: role, participant: person), of: id)
      return true
    }
  }

  /// What is known of a speaker; nothing for a row that there is not.
  public func voice(_ speaker: Int64?) -> Voice {
    guard let speaker, voices.indices.contains(Int(speaker)) else { return Voice() }
    return voices[Int(speaker)]
  }

  private mutating func keep(_ voice: Voice, of speaker: Int64) throws(StoreError) {
    guard TurnTable.mostSpeakers.contains(speaker) else {
      throw StoredCell.damage("speaker", speaker)
    }
    while voices.count <= speaker { voices.append(Voice()) }
    voices[Int(speaker)] = voice
  }
}
