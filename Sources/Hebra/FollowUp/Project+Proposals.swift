internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// A dialogue: a document of kind *diálogo* of a municipality.
public struct Dialogue: Hashable, Sendable {
  /// The document.
  public var document: String
  /// The code of the municipality; nil when nobody said.
  public var place: String?
  /// When it was, as precise as is known; nil when nobody said.
  public var date: ApproximateDate?
  /// Its place among those of the municipality, from 1.
  public var number: Int
}

/// A coding of a dialogue that may be a commitment, which a person has to complete.
public struct CommitmentProposal: Hashable, Sendable {
  /// The coding with its words.
  public var segment: Segment
  /// The dialogue.
  public var dialogue: Dialogue
}

extension Project {
  /// The facet that says what a coding is, and its value for commitments.
  private static let mark = (facet: "tipo", value: "compromiso")

  /// The dialogues by municipality and date; those without a date last.
  public func dialogues() throws -> [Dialogue] {
    let documents = try asking { try $0.documents() }.filter { $0.instrument == "dialogo" }
    let dated = documents.map { ($0, $0.date.flatMap { ApproximateDate($0) }) }
    let ordered = dated.sorted { a, b in
      let (first, second) = (a.0.municipality?.code ?? "", b.0.municipality?.code ?? "")
      guard first == second else { return first < second }
      switch (a.1, b.1) {
      case (let one?, let other?) where one != other: return one < other
      case (.some, nil): return true
      case (nil, .some): return false
      default: return a.0.name < b.0.name
      }
    }
    var counts: [String: Int] = [:]
    return ordered.map { document, date in
      let place = document.municipality?.code
      counts[place ?? "", default: 0] += 1
      return Dialogue(
        document: document.name, place: place, date: date, number: counts[place ?? ""] ?? 1)
    }
  }

  /// The codings of dialogues whose kind is *compromiso* and that no commitment comes from yet.
  ///
  /// None becomes a commitment by itself: a person says in their own words what was agreed, which
  /// institution does it, and until when.
  public func commitmentProposals() throws -> [CommitmentProposal] {
    let dialogues = Dictionary(
      try dialogues().map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    guard !dialogues.isEmpty else { return [] }
    let segments = try segments()
    let taken = Set(try asking { try $0.commitments() }.compactMap(\.coding))
    func words(_ segment: Segment) -> [String] {
      [segment.coding.document, segment.coding.code, segment.quotation]
    }
    // Another layer, or a corrected text, has the same words under another id.
    var known = Set(segments.filter { taken.contains($0.coding.id) }.map(words))
    return segments.compactMap { segment in
      guard let dialogue = dialogues[segment.coding.document],
        segment.coding.facets.contains(where: {
          $0.facet == Self.mark.facet && $0.value == Self.mark.value
        }),
        !taken.contains(segment.coding.id), known.insert(words(segment)).inserted
      else { return nil }
      return CommitmentProposal(segment: segment, dialogue: dialogue)
    }
  }
}

extension Project {
  /// The names of the project's municipalities, by code.
  public func placeTitles() throws -> [String: String] {
    Dictionary(
      try asking { try $0.places() }.map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first })
  }
}
