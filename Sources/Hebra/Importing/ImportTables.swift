internal import HebraCodebook
internal import HebraModel

/// What an import needs to know of the project to read its tables.
struct ImportFacts: Equatable {
  var codebook: Codebook?
  var coders: [String]
  /// The list of municipalities of the project, as it stores it; nil is the list of Hebra.
  var places: String?
  /// The language of the project.
  var messages = Messages.spanish
  /// The types of memos that the project has.
  var memoTypes: [String] = []
}

/// The tables that come with an import, and how its files are to be read.
struct ImportTables {
  /// What they were read for.
  let facts: ImportFacts
  /// The ids of the blocks of all instruments.
  let blocks: [String]
  let documents: DocumentTable
  let people: PeopleTable
  let roster: RosterTable
  let coders: CodersTable
  private let choice: ReadingChoice

  /// Reads the tables; throws ``Failure`` when one of them cannot be used.
  init(_ options: ImportOptions, for facts: ImportFacts, by service: ReadingService) throws {
    self.facts = facts
    let instruments = facts.codebook?.instruments ?? []
    let blocks = instruments.flatMap { $0.blocks.map(\.id) }
    self.blocks = blocks
    documents =
      try options.metadata.map {
        try DocumentTable(
          file: $0, blocks: blocks, instruments: instruments,
          places: facts.places.flatMap(PlaceList.init(stored:)) ?? .divipola, by: service)
      } ?? DocumentTable()
    people =
      try options.participants.map { try PeopleTable(file: $0, by: service) } ?? PeopleTable()
    roster = try options.roster.map { try RosterTable(file: $0, by: service) } ?? RosterTable()
    choice = try ReadingChoice(
      encoding: options.encoding, mapping: options.mapping, by: service)
    if let coder = options.coder {
      try CoderNames.check(coder, among: facts.coders, isNew: options.isNewCoder)
    }
    coders = try CodersTable(
      everyone: options.coder, file: options.coders, known: facts.coders, by: service)
  }

  /// What was noticed in the tables.
  var notices: [Notice] {
    documents.notices.all + people.notices.all + coders.notices + roster.notices.all
  }

  /// The request to read a file as a transcript.
  func request(_ path: String) -> ReadingRequest {
    ReadingRequest(
      path,
      .transcript(choice, ReadingTask.DetectorSettings(roster.detector(for: Location.name(path)))))
  }
}
