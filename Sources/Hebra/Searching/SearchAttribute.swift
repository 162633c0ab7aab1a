internal import HebraAnalysis
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// An attribute of documents or speakers by which speech is grouped.
struct SearchAttribute {
  /// The name in the project's language.
  let name: String
  /// The key of its column.
  let key: String
  /// Whether all speakers of a document have the same value.
  let isOfDocument: Bool

  /// The key of the side of a dialogue, which follows from the sector.
  private static let side = CaseAttribute.side

  /// Looks up an attribute by its name in either language, or a column of the team's tables.
  init(
    _ typed: String, in directory: SearchDirectory, _ messages: Messages
  ) throws(Failure) {
    let keys: [SearchQuery.Field: (String, Bool)] = [
      .document: ("document", true), .place: ("municipality", true),
      .department: ("department", true), .instrument: ("instrument", true),
      .wave: ("wave", true), .date: ("date", true), .register: ("register", true),
      .speaker: ("label", false), .participant: ("pseudonym", false),
      .sector: ("sector", false), .gender: ("gender", false), .ethnicity: ("ethnicity", false),
      .age: ("age_band", false), .office: ("role_band", false),
    ]
    let folded = Words.fold(typed)
    if let field = SearchQuery.Field.names[folded], let (key, isOfDocument) = keys[field] {
      name = messages.word("column.\(key)")
      self.key = key
      self.isOfDocument = isOfDocument
      return
    }
    func column(_ attributes: some Sequence<[String: String]>) -> String? {
      Set(attributes.flatMap(\.keys)).sorted().first { Words.fold($0) == folded }
    }
    if let key = column(directory.documents.map(\.attributes)) {
      (name, self.key, isOfDocument) = (key, key, true)
    } else if let key = column(directory.speakers.map(\.attributes)) {
      (name, self.key, isOfDocument) = (key, key, false)
    } else if ["lado", "side"].contains(folded) {
      (name, self.key, isOfDocument) = (messages.word("ficha.column.side"), Self.side, false)
    } else {
      throw Failure(
        .usageAttribute,
        [
          "attribute": typed,
          "attributes": keys.values.map { messages.word("column.\($0.0)") }.sorted()
            .joined(separator: ", "),
        ])
    }
  }

  /// The value for a document or for a speaker in it; nil when the tables do not give one.
  func value(
    _ document: SearchDirectory.Document, _ speaker: SearchDirectory.Speaker?
  ) -> String? {
    switch key {
    case "document": document.name
    case "municipality": document.municipality?.name
    case "label": speaker?.label
    case "pseudonym": speaker?.pseudonym
    case Self.side where !isOfDocument:
      speaker.map { $0.attributes[Self.side] ?? Self.side(of: $0.attributes) }
    default: isOfDocument ? document.attributes[key] : speaker?.attributes[key]
    }
  }

  /// The value for a document, or for a participant in it.
  func value(
    in corpus: AnalysisCorpus, _ document: AnalysisDocument, _ pseudonym: String?
  ) -> String {
    switch key {
    case "pseudonym": return pseudonym ?? ""
    case _ where isOfDocument: return document.attributes[key] ?? ""
    default:
      let person = corpus.participants.first { $0.pseudonym == pseudonym }
      if key == Self.side, let person, person.attributes[key] == nil {
        return Self.side(of: person.attributes)
      }
      return person?.attributes[key] ?? ""
    }
  }

  private static func side(of attributes: [String: String]) -> String {
    Side(sector: attributes[ParticipantAttribute.sector.rawValue] ?? "")?.rawValue ?? ""
  }
}
