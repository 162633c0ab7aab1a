public import HebraModel
internal import HebraStore

/// What a project contains, as values.
///
/// Every function throws ``Failure`` when the file is damaged, and `document.unknown` or
/// `layer.unknown`, with the nearest name, for a name that the project does not have.
extension Project {
  /// All documents, by name.
  public func documents() throws -> [Document] { try asking { try $0.documents() } }

  /// The document with this name.
  public func document(named name: String) throws -> Document { try document(name) }

  /// The text of a document with its turns: the current version, or the one with this number.
  public func transcript(of document: String, version: Int? = nil) throws -> Transcript {
    let name = try documentName(document)
    return try asking { try $0.transcript(name, version: version) }
  }

  /// The versions of a document's text, oldest first.
  public func textVersions(of document: String) throws -> [TextVersion] {
    let name = try documentName(document)
    return try asking { try $0.versions(of: name) }
  }

  /// The speakers of a document.
  public func speakers(of document: String) throws -> [Speaker] {
    let name = try documentName(document)
    return try asking { try $0.speakers(of: name) }
  }

  /// The speakers of a document, each with how much they say in its current text.
  public func speakerTurns(of document: String) throws -> [SpeakerTurns] {
    let name = try documentName(document)
    return try asking { try $0.speakerTurns(of: name) }
  }

  /// The documents of the study, each with its speakers, guide blocks and finished marks.
  public func cases() throws -> [Case] {
    try asking { store in
      let speakers = Dictionary(grouping: try store.speakers(), by: \.document)
      let finished = Dictionary(grouping: try store.finished(), by: \.document)
      let topics = try store.topics()
      return try store.documents().map { document in
        Case(
          document, speakers: (speakers[document.name] ?? []).map(\.speaker),
          topics: topics[document.name] ?? [:], finished: finished[document.name] ?? [])
      }
    }
  }

  /// How much is in the project.
  public func overview() throws -> ProjectOverview {
    try asking { store in
      let documents = try store.documents()
      let counts = try store.countCodings()
      return ProjectOverview(
        documents: documents.count, turns: documents.reduce(0) { $0 + $1.turns },
        words: documents.reduce(0) { $0 + $1.words },
        municipalities: Set(documents.compactMap(\.municipality?.code)).count,
        participants: try store.participants().count,
        codebook: try store.codebook().map { "\($0.title) \($0.version)" },
        codings: counts.codes.values.reduce(0, +),
        layers: try store.layers().map {
          ProjectOverview.LayerCount($0, codings: counts.layers[$0.name] ?? 0)
        })
    }
  }

  /// All participants, by pseudonym.
  public func participants() throws -> [Participant] { try asking { try $0.participants() } }

  /// All layers, by name.
  public func layers() throws -> [Layer] { try asking { try $0.layers() } }

  /// The memos on the current text of a document.
  public func memos(of document: String) throws -> [Memo] {
    let name = try documentName(document)
    return try asking { try $0.memos(document: name) }
  }

  /// Which coders have finished which documents.
  public func finishedMarks() throws -> [FinishedMark] { try asking { try $0.finished() } }

  /// What people asked to keep off the record, with the decision about each remark; of one document
  /// where given.
  public func offRecordRemarks(of document: String? = nil) throws -> [OffRecordRemark] {
    let name = try document.map { try documentName($0) }
    return try asking { try $0.offRecord(document: name) }
  }

  /// The saved searches, with what each one found when it was saved.
  public func savedSearches() throws -> [SavedSearch] { try asking { try $0.searches() } }

  /// The receipts of a document, oldest first.
  public func receipts(of document: String) throws -> [ImportReceipt] {
    let name = try documentName(document)
    return try asking { try $0.receipts(of: name) }
  }

  /// The journal, oldest first; with a limit, its last events.
  public func journalEvents(limit: Int? = nil) throws -> [JournalEvent] {
    try asking { try $0.journalEvents(limit: limit) }
  }
}
