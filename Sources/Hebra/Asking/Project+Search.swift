internal import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// A search and what narrows it.
public struct SearchRequest: Sendable {
  /// What to find, in the language of ``SearchQuery``.
  public var query: String
  /// The municipality's name or code.
  public var municipality: String?
  /// Only speech that a coding of this code, or one below it, touches: id or name, as typed.
  public var code: String?
  /// Only speakers with this role, in either language.
  public var role: String?
  /// Only this document, by its name.
  public var document: String?
  /// Only turns under this label, exactly as the transcript has it.
  public var speaker: String?
  /// The most hits to give back, counts unaffected; nil for all.
  public var limit: Int?

  /// A search of everything.
  public init(_ query: String) { self.query = query }
}

/// What a search found: hits in their context, and which forms matched how often.
public struct Concordance: Sendable {
  /// In order of document and place, at most as many as the limit.
  public var hits: [Hit]
  /// All hits, before the limit.
  public var total: Int
  /// Folded forms and their counts, most frequent first.
  public var forms: [(form: String, count: Int)]
  /// Hit documents of all hits.
  public var documents: Int
}

extension Project {
  /// Searches; every hit has the exact range in the untouched text.
  public func search(_ request: SearchRequest, context width: Int = 60) throws -> Concordance {
    var all = try found(request)
    let total = all.count
    var counts: [String: Int] = [:]
    for hit in all { counts[hit.form, default: 0] += 1 }
    let documents = Set(all.map(\.document)).count
    if let limit = request.limit, limit < all.count { all = Array(all.prefix(max(0, limit))) }
    var texts: [String: (bytes: [UInt8], turns: [Turn])] = [:]
    for index in all.indices {
      let name = all[index].document
      if texts[name] == nil {
        let transcript = try asking { try $0.transcript(name) }
        texts[name] = (Array(transcript.text.utf8), transcript.turns)
      }
      guard let (bytes, turns) = texts[name] else { continue }
      let range = all[index].range
      // The label stands beside the hit already: the context is what was said.
      let floor = all[index].turn.map { turns[$0].speech.start } ?? 0
      all[index].text = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
      all[index].before = Self.piece(bytes, before: range.start, from: floor, width)
      all[index].after = Self.piece(bytes, after: range.end, width)
    }
    return Concordance(
      hits: all, total: total,
      forms: counts.map { (form: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.form) < ($0.count, $1.form) },
      documents: documents)
  }

  /// All hits without their words.
  func found(_ request: SearchRequest) throws -> [Hit] {
    do {
      let query = try SearchQuery(request.query)
      let matcher = Matcher(query)
      let filter = try filter(request)
      let turns = try store.find(query, filter)
      let hits = turns.flatMap { turn in
        matcher.matches(in: turn.indexText).map { match in
          Hit(
            document: turn.document, turn: turn.turn, label: turn.label, role: turn.role,
            range: match.range.shifted(by: turn.speech.start), text: "", before: "", after: "",
            form: match.form)
        }
      }
      guard let codes = filter.codes else { return hits }
      // The store finds turns that a coding touches; only the words under it are hits.
      let coded = Dictionary(
        grouping: try store.codings(document: filter.document).filter { codes.contains($0.code) },
        by: \.document)
      return hits.filter { hit in
        coded[hit.document]?.contains { $0.range.overlaps(hit.range) } == true
      }
    } catch {
      throw Failure(error)
    }
  }

  func filter(_ request: SearchRequest) throws -> SearchFilter {
    var filter = SearchFilter()
    if let typed = request.code {
      let codebook = try self.codebook()
      filter.codes = codebook.descendants(of: try CodingDesk.code(typed, codebook).id)
    }
    if let typed = request.municipality {
      let places = try asking { try $0.documents() }.compactMap(\.place)
      let folded = Words.fold(typed)
      let matching = places.filter { $0.code == typed || Words.fold($0.name) == folded }
      guard !matching.isEmpty else {
        throw Failure(
          "place.unknown",
          ["place": typed, "nearest": Nearest.name(to: typed, among: places.map(\.name)) ?? ""])
      }
      filter.places = Set(matching.map(\.code))
    }
    if let typed = request.role {
      guard let role = RoleWords.role(typed) else {
        throw Failure("usage.role", ["role": typed])
      }
      filter.role = role
    }
    filter.document = try request.document.map { try document($0).name }
    filter.label = request.speaker
    return filter
  }

  private static func piece(
    _ bytes: [UInt8], before end: Int, from floor: Int, _ width: Int
  ) -> String {
    var start = end
    var scalars = 0
    while start > floor, scalars < width, bytes[start - 1] != 0x0A {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { scalars += 1 }
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func piece(_ bytes: [UInt8], after start: Int, _ width: Int) -> String {
    var end = start
    var scalars = 0
    while end < bytes.count, bytes[end] != 0x0A {
      if bytes[end] & 0xC0 != 0x80 {
        scalars += 1
        if scalars > width { break }
      }
      end += 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
