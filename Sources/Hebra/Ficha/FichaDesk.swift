internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Turns the rows of a table into what the project stores; it knows the project as it was before.
struct FichaDesk {
  let coder: String?
  let isNewCoder: Bool
  let who: String
  let places: PlaceNames
  private let codebook: Codebook?
  private var names: [String]
  private let coders: [String]
  private var layers: [Layer]
  private var transcripts: [String: Transcript] = [:]
  private var codings: [Coding] = []

  init(
    _ project: borrowing Project, _ kind: FichaData, _ table: FichaTable, coder: String?,
    isNewCoder: Bool
  ) throws {
    self.coder = coder
    self.isNewCoder = isNewCoder
    who = project.who
    names = try project.asking { try $0.documentNames() }
    layers = try project.asking { try $0.layers() }
    coders = layers.compactMap(\.coder)
    places = try project.placeNames()
    codebook = try project.asking { try $0.codebook() }
    guard [.relations, .groups, .risks].contains(kind) else { return }
    let wanted = Set(table.rows.compactMap { $0["document"] })
    for name in names where wanted.contains(name) {
      transcripts[name] = try project.asking { try $0.transcript(name) }
    }
    if kind != .relations { codings = try project.asking { try $0.codings() } }
  }

  /// A desk for the lines of comments, which name no codes and no passages.
  init(names: [String], layers: [Layer], places: PlaceNames, who: String) {
    coder = nil
    isNewCoder = false
    self.who = who
    self.places = places
    codebook = nil
    self.names = names
    coders = []
    self.layers = layers
  }

  /// Lets a document and a coder be known that the act has just added.
  mutating func know(_ document: String, coder: String) {
    if !names.contains(document) { names.append(document) }
    if !layers.contains(where: { $0.name == coder }) {
      layers.append(Layer(name: coder, kind: .coder, coder: coder))
    }
  }

  private func document(_ row: FichaTable.Row, _ key: String = "document") throws(Failure) -> String
  {
    let typed = try row.needed(key)
    guard names.contains(typed) else {
      throw Failure(
        .documentUnknown,
        ["document": typed, "nearest": Nearest.name(to: typed, among: names) ?? ""])
    }
    return typed
  }

  private func code(_ row: FichaTable.Row, _ key: String) throws(Failure) -> String {
    guard let codebook else { throw Failure(.codebookNone) }
    return try CodingDesk.code(try row.needed(key), codebook).id
  }

  /// The passage of a row, and the quotation where it is not the passage's own words.
  private func passage(
    _ row: FichaTable.Row, _ document: String
  ) throws(Failure) -> (range: TextRange, quotation: String?)? {
    guard let transcript = transcripts[document] else { return nil }
    let (turn, quotation) = (try row.number("turn"), row["quotation"])
    let (start, end) = (try row.number("start"), try row.number("end"))
    if start != nil || end != nil {
      // The quotation of a listing may have been shortened by a person.
      let place = try CodingPlace(quotation: nil, turn: nil, start: start, end: end)
      let range = try place.range(in: transcript)
      let isOwn = quotation.map { transcript.text.text(in: range) == Normalization.nfc($0) } ?? true
      return (range, isOwn ? nil : quotation)
    }
    guard let quotation else {
      guard let turn else { return nil }
      guard transcript.turns.indices.contains(turn) else {
        throw Failure(
          .turnUnknown, ["turn": String(turn), "turns": String(transcript.turns.count)])
      }
      return (transcript.turns[turn].speech, nil)
    }
    let pieces = ShortenedQuotation(quotation)
    guard pieces.isShortened else {
      return (try CodingPlace.quotation(quotation, turn: turn).range(in: transcript), nil)
    }
    return (try pieces.range(in: transcript, turn: turn), Project.oneLine(quotation))
  }

  // MARK: - What rows say

  func relation(_ row: FichaTable.Row) throws(Failure) -> CausalRelation {
    let name = try document(row)
    let person = row["coder"] ?? coder ?? ""
    guard !person.isEmpty else { throw Failure(.usageCoder) }
    try CoderNames.check(person, among: coders, isNew: isNewCoder)
    guard let (range, quotation) = try passage(row, name) else { throw Failure(.usageRange) }
    var effect = range
    if let start = try row.number("to_start"), let end = try row.number("to_end"),
      let transcript = transcripts[name]
    {
      effect = try CodingPlace(quotation: nil, turn: nil, start: start, end: end)
        .range(in: transcript)
    }
    var shown = quotation
    if effect != range, let written = row["quotation"], let text = transcripts[name]?.text {
      let whole = TextRange(min(range.start, effect.start), max(range.end, effect.end))
      shown = text.text(in: whole) == Normalization.nfc(written) ? nil : quotation
    }
    return CausalRelation(
      document: name, from: RelationEnd(range, code: try code(row, "from_code")),
      to: RelationEnd(effect, code: try code(row, "to_code")),
      kind: try row.value("relation_kind", "relation", RelationKind.self) ?? .inferred,
      quotation: shown, coder: person, layer: person, origin: .imported, date: row["date"])
  }

  /// The codings that a row means: by id, else those of a code in a passage.
  func codings(_ row: FichaTable.Row) throws(Failure) -> [String] {
    if let id = row["coding"] {
      if codings.contains(where: { $0.id == id }) { return [id] }
      guard row["document"] != nil else {
        return [try Project.only(id, among: codings.map(\.id))]
      }
    }
    guard row["document"] != nil else { return [] }
    let name = try document(row)
    let code = try code(row, "code")
    let place = try passage(row, name)
    let person = row["coder"] ?? coder
    let found = codings.filter { coding in
      coding.document == name && codebook?.standing(for: coding.code) == code
        && (place.map { $0.range.overlaps(coding.range) } ?? true)
        && (person.map { $0 == coding.coder } ?? true)
    }
    guard !found.isEmpty else { throw Failure(.codingUnknown, ["coding": "\(code) (\(name))"]) }
    return found.map(\.id)
  }

  func group(_ row: FichaTable.Row) throws(Failure) -> ThemeGroup {
    guard let kind = try row.value("group_kind", "group", ThemeGroupKind.self) else {
      throw Failure(.dataEmptyCell, ["column": Messages.spanish.word("column.group_kind")])
    }
    return try Project.checked(
      ThemeGroup(
        kind: kind, label: try row.needed("label"), isIndependent: try row.answer("independent"),
        signedBy: row["signed_by"], members: try codings(row)))
  }

  func risks(_ row: FichaTable.Row) throws(Failure) -> [RiskConfirmation] {
    guard let codebook else { throw Failure(.codebookNone) }
    let colour = try Project.colour(try row.needed("colour"), codebook)
    let ids = try codings(row)
    guard !ids.isEmpty else { throw Failure(.codingUnknown, ["coding": ""]) }
    return ids.map {
      RiskConfirmation(
        coding: $0, colour: colour, by: row["by"] ?? who, at: row["at"],
        secondBy: row["second_by"])
    }
  }

  func statement(_ row: FichaTable.Row) throws(Failure) -> SignedStatement {
    guard let level = Disclosure(rawValue: try row.needed("level").uppercased()) else {
      throw Failure(.dataValue, ["value": row["level"] ?? "", "values": "A, B, C"])
    }
    return try Project.checked(
      SignedStatement(
        block: try row.needed("block"), level: level, place: row["place_code"],
        text: try row.needed("statement"), signedBy: row["signed_by"], signedAt: row["signed_at"],
        secondBy: row["second_by"], secondAt: row["second_at"]))
  }

  func consent(_ row: FichaTable.Row) throws(Failure) -> Consent {
    let consent = Consent(
      document: try document(row), participant: try row.needed("pseudonym"),
      toRecord: try row.answer("consent_record"), toQuote: try row.answer("consent_quote"),
      by: row["by"], at: row["at"])
    guard consent.toRecord != nil || consent.toQuote != nil else {
      throw Failure(
        .dataEmptyCell, ["column": Messages.spanish.word("column.consent_quote")])
    }
    return consent
  }

  func session(_ row: FichaTable.Row) throws(Failure) -> SessionFacts {
    let session = SessionFacts(
      document: try document(row), composition: row["composition"],
      spoke: try row.number("spoke"), present: try row.number("present"),
      hadThirdParties: try row.answer("third_parties"))
    try Project.check(session)
    return session
  }

  func place(_ row: FichaTable.Row) throws(Failure) -> DocumentPlace {
    let (name, code) = (try document(row), try row.needed("place_code"))
    guard
      let municipality = places.municipality(
        code, name: row["municipality"] ?? "", department: row["department"] ?? "")
    else { throw Failure(.dataPlace, ["place": code]) }
    return DocumentPlace(document: name, municipality: municipality)
  }

  func event(_ row: FichaTable.Row) throws(Failure) -> SameEvent {
    SameEvent(try document(row), try document(row, "other_document"))
  }

  func final(_ row: FichaTable.Row) throws(Failure) -> FinalLayer {
    guard let kind = try row.value("final_kind", "final", FinalLayerKind.self) else {
      throw Failure(.dataEmptyCell, ["column": Messages.spanish.word("column.final_kind")])
    }
    let typed = try row.needed("layer")
    guard let layer = layers.first(where: { $0.name == typed }) else {
      throw Failure(
        .layerUnknown,
        ["layer": typed, "layers": layers.map(\.name).joined(separator: ", ")])
    }
    let final = FinalLayer(
      document: try document(row), kind: kind, layer: typed, by: row["by"] ?? who, at: row["at"])
    try Project.check(final, layer)
    return final
  }

  func release(_ row: FichaTable.Row) throws(Failure) -> FichaRelease {
    guard let level = Disclosure(rawValue: try row.needed("level").uppercased()) else {
      throw Failure(.dataValue, ["value": row["level"] ?? "", "values": "A, B, C"])
    }
    var figures: [String: String] = [:]
    for piece in (row["figures"] ?? "").split(separator: ";") {
      let parts = piece.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Failure(.dataValue, ["value": String(piece).trimmed, "values": "DES-01=3/4"])
      }
      figures[parts[0]] = parts[1]
    }
    return FichaRelease(
      level: level, place: row["place_code"], at: try row.needed("at"), by: row["by"] ?? who,
      manifest: row["manifest"] ?? "", figures: figures)
  }
}
