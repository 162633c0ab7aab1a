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
    // By place, not by name: a name is looked up in every row.
    let texts = try Row.fetchCursor(
      db,
      sql: """
        SELECT v.id, d.id, d.name, d.place_code, m.name, m.department, d.instrument, d.wave,
          d.date, d.register
        FROM document d
        JOIN text_version v ON v.document_id = d.id AND v.number = d.current_number
        LEFT JOIN place m ON m.code = d.place_code
        """)
    while let row = try texts.next() {
      var attributes: [String: String] = [:]
      for (i, name) in ["department", "instrument", "wave", "date", "register"].enumerated() {
        if let value: String = row[5 + i] { attributes[name] = value }
      }
      let place: String? = row[3]
      let version: Int64 = row[0]
      rows[row[1]] = version
      documents[version] = SearchDirectory.Document(
        name: row[2], place: place.map { (code: $0, name: row[4] as String? ?? $0) },
        attributes: attributes, id: row[1])
    }
    let columns = try Row.fetchCursor(
      db, sql: "SELECT document_id, name, value FROM document_attribute")
    while let row = try columns.next() {
      guard let version = rows[row[0]] else { continue }
      documents[version]?.attributes[row[1]] = row[2]
    }
    var people: [Int64: [String: String]] = [:]
    let further = try Row.fetchCursor(
      db, sql: "SELECT participant_id, name, value FROM participant_attribute")
    while let row = try further.next() {
      people[row[0], default: [:]][row[1]] = row[2]
    }
    let voices = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.id, s.label, s.role, p.id, p.pseudonym, p.sector, p.gender, p.ethnicity,
          p.age_band, p.role_band
        FROM speaker s LEFT JOIN participant p ON p.id = s.participant_id
        """)
    while let row = try voices.next() {
      var attributes: [String: String] = [:]
      if let person: Int64 = row[3] {
        attributes = people[person] ?? [:]
        for (i, name) in ["sector", "gender", "ethnicity", "age_band", "role_band"].enumerated() {
          if let value: String = row[5 + i] { attributes[name] = value }
        }
      }
      let id: Int64 = row[0]
      let role = (row[2] as String?).flatMap(Role.init)
      speakers[id] = SearchDirectory.Speaker(
        label: row[1], role: role, pseudonym: row[4], attributes: attributes)
      try keep(Voice(role: role, participant: row[3]), of: id)
    }
  }

  /// What is known of a speaker; nothing for a row that there is not.
  public func voice(_ speaker: Int64?) -> Voice {
    guard let speaker, voices.indices.contains(Int(speaker)) else { return Voice() }
    return voices[Int(speaker)]
  }

  private mutating func keep(_ voice: Voice, of speaker: Int64) throws(StoreError) {
    guard TurnTable.mostSpeakers.contains(speaker) else {
      throw StoreError(.damaged, ["finding": "speakers"])
    }
    while voices.count <= speaker { voices.append(Voice()) }
    voices[Int(speaker)] = voice
  }
}
