internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Checks commitments, and reads them from the rows of a table.
struct CommitmentDesk {
  let places: PlaceNames
  /// What people of the project are called, folded: nobody of them is an institution.
  private let people: Set<[String]>
  /// Where a table names no municipality.
  private let place: Municipality?
  /// The year of each document: a date without a year is of the dialogue's.
  private let years: [String: Int]

  private static let treatments: Set = [
    "don", "dona", "senor", "senora", "sr", "sra", "doctor", "doctora", "dr", "dra", "mr", "mrs",
    "ms",
  ]

  init(_ project: borrowing Project, place: Municipality? = nil) throws {
    places = try project.placeNames()
    let (participants, coders, panels) = try project.asking {
      (try $0.participants(), try $0.layers(), try $0.panels())
    }
    let names =
      participants.map(\.pseudonym) + coders.compactMap(\.coder)
      + panels.flatMap { $0.answers.map(\.person) }
    people = Set(names.map { NameKey($0).words }.filter { !$0.isEmpty })
    self.place = place
    years = Dictionary(
      try project.asking { try $0.documents() }.compactMap { document in
        document.date.flatMap { Int($0.prefix(4)) }.map { (document.name, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A commitment as it is stored; throws when words are missing or a person is made responsible.
  func checked(_ commitment: Commitment) throws(Failure) -> Commitment {
    var commitment = commitment
    commitment.what = Project.oneLine(commitment.what)
    commitment.responsible = Project.oneLine(commitment.responsible)
    commitment.topic = commitment.topic.map(Project.oneLine)?.nilIfEmpty
    commitment.cycle = commitment.cycle.map(Project.oneLine)?.nilIfEmpty
    for (key, text) in [
      ("commitment", commitment.what), ("responsible", commitment.responsible),
    ] where text.isEmpty {
      throw Failure(.dataEmptyCell, ["column": Messages.spanish.word("column.\(key)")])
    }
    let words = NameKey(commitment.responsible).words
    guard Self.treatments.isDisjoint(with: words.prefix(1)), !people.contains(words) else {
      throw Failure(.commitmentPerson)
    }
    return commitment
  }

  /// Whether a row is a proposal that nobody has completed.
  func isUncompleted(_ row: FichaTable.Row) -> Bool {
    row["coding"] != nil && row["commitment"] == nil && row["responsible"] == nil
  }

  /// The commitment of a row, with what sides say about it and why it was withdrawn.
  func commitment(_ row: FichaTable.Row) throws(Failure) -> Commitment {
    let typed = row["place_code"] ?? row["municipality"] ?? ""
    let named =
      typed.isEmpty
      ? place
      : places.municipality(
        typed, name: row["municipality"] ?? "", department: row["department"] ?? "")
    guard let municipality = named else {
      throw typed.isEmpty
        ? Failure(.dataEmptyCell, ["column": Messages.spanish.word("column.place_code")])
        : Failure(.dataPlace, ["place": typed])
    }
    var commitment = Commitment(
      place: municipality.code, what: try row.needed("commitment"),
      responsible: try row.needed("responsible"), topic: row["mesa_topic"],
      due: try (row["due"] ?? row.cell("plazo", "fecha", "deadline")).map {
        (text) throws(Failure) in
        try Self.date(text, year: row["document"].flatMap { years[$0] })
      },
      cycle: row["cycle"], coding: row["coding"])
    for (side, key) in [
      (Commitment.Side.community, "community"), (.institution, "institution"),
    ] {
      guard let isMet = try row.answer("\(key)_says") else { continue }
      commitment.answers[side] = Commitment.Answer(
        isMet: isMet, by: row["\(key)_by"] ?? "", at: row["\(key)_at"] ?? "")
    }
    if let reason = row["withdrawn_reason"] {
      commitment.withdrawal = Commitment.Withdrawal(reason: reason, by: "", at: "")
    }
    return try checked(commitment)
  }

  /// The municipality of a commitment.
  func municipality(of commitment: Commitment) throws(Failure) -> Municipality {
    guard let known = places.municipality(commitment.place) ?? place else {
      throw Failure(.dataPlace, ["place": commitment.place])
    }
    return known
  }

  /// A date as a person wrote it.
  static func date(_ written: String, year: Int? = nil) throws(Failure) -> ApproximateDate {
    guard let date = DateWords.date(written, year: year) else {
      throw Failure(.commitmentDate, ["value": written])
    }
    return date
  }
}
