internal import Foundation
internal import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// The span within which a query has to be true.
public enum SearchUnit: String, CaseIterable, Sendable {
  case sentence
  case paragraph
  case turn
  case document

  /// The unit of a word in either language.
  public init?(_ typed: String) {
    switch Words.fold(typed) {
    case "oracion", "sentence": self = .sentence
    case "parrafo", "paragraph": self = .paragraph
    case "intervencion", "turn": self = .turn
    case "documento", "document": self = .document
    default: return nil
    }
  }
}

/// A search and what narrows it.
public struct SearchRequest: Sendable {
  /// What to find, in the language of ``SearchQuery``.
  public var query: String
  /// Within what the query has to be true.
  public var unit = SearchUnit.turn
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
  /// Forms whose hits are left out, as typed.
  public var excludedForms: [String] = []
  /// Whether n is read as ñ too in documents that were typed without ñ.
  public var isLenient = false
  /// The most hits to give back, counts unaffected; nil for all.
  public var limit: Int?
  /// Seconds after which a search stops and says so; nil for as long as it takes.
  public var patience: Double? = 2

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
  /// Whether the search stopped before it was through.
  public var isCut: Bool
  /// In which documents n was read as ñ, or could be.
  public var notices: [Notice] = []
}

/// A hit and the turn that it is in.
struct PlacedHit {
  var hit: Hit
  var turn: SearchedTurn
}

extension Project {
  /// Searches; every hit has the exact range in the untouched text.
  public func search(_ request: SearchRequest, context width: Int = 60) throws -> Concordance {
    var (all, _, isCut) = try hits(request)
    let total = all.count
    var counts: [String: Int] = [:]
    for hit in all where !hit.hit.form.isEmpty { counts[hit.hit.form, default: 0] += 1 }
    let documents = Set(all.map(\.turn.version)).count
    if let limit = request.limit, limit < all.count { all = Array(all.prefix(max(0, limit))) }
    let turns = all.map(\.turn)
    do {
      try store.eachSpeech(of: turns) { index, speech in
        // The label stands beside the hit already: the context is what was said.
        let range = all[index].hit.range.shifted(by: -turns[index].speech.start)
        guard 0 <= range.start, range.end <= speech.count else { return }
        all[index].hit.text = String(decoding: speech[range.start..<range.end], as: UTF8.self)
        all[index].hit.before = Self.piece(speech, before: range.start, width)
        all[index].hit.after = Self.piece(speech, after: range.end, width)
      }
    } catch {
      throw Failure(error)
    }
    return Concordance(
      hits: all.map(\.hit), total: total,
      forms: counts.map { (form: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.form) < ($0.count, $1.form) },
      documents: documents, isCut: isCut, notices: try tildeNotices(request))
  }

  /// All hits without their words; a search that stopped early is refused.
  func found(_ request: SearchRequest) throws -> [Hit] { try counted(request).hits.map(\.hit) }

  /// All hits with the turns they are in, for counting.
  func counted(
    _ request: SearchRequest
  ) throws -> (hits: [PlacedHit], directory: SearchDirectory) {
    let (hits, directory, isCut) = try hits(request)
    guard !isCut else {
      throw Failure("query.too-slow", ["seconds": "\(Int(request.patience ?? 0))"])
    }
    return (hits, directory)
  }

  /// The documents that a search looks at: all, but where its conditions name some.
  func documents(of request: SearchRequest) throws -> Set<String> {
    do {
      let query = try SearchQuery(request.query).narrowed(by: Self.conditions(request))
      let directory = try store.directory()
      let conditions = try SearchConditions(query, directory, in: self)
      var chosen = Set(directory.documents.keys)
      for condition in query.required {
        if let rows = conditions.documents(of: condition) { chosen.formIntersection(rows) }
      }
      return Set(chosen.compactMap { directory.documents[$0]?.name })
    } catch {
      throw Failure(error)
    }
  }

  private func hits(
    _ request: SearchRequest
  ) throws -> (hits: [PlacedHit], directory: SearchDirectory, isCut: Bool) {
    do {
      let query = try SearchQuery(request.query).widened { try store.forms(like: $0) }
        .narrowed(by: Self.conditions(request))
      let matcher = try Matcher(query)
      let directory = try store.directory()
      let conditions = try SearchConditions(query, directory, in: self)
      var run = SearchRun(
        query, matcher, conditions, directory, unit: request.unit, patience: request.patience)
      let lenient = request.isLenient ? try textsWithoutTilde(query) : []
      try store.eachTurn(of: query, across: request.unit == .document) { turn, speech in
        guard directory.documents[turn.version] != nil, !lenient.contains(turn.version) else {
          return true
        }
        return try run.visit(turn, speech) { try store.paragraphs(of: $0) }
      }
      run.finish()
      if !lenient.isEmpty, !run.isCut {
        // The index has their words as they were typed: every turn is read.
        run.read(as: try Matcher(query, isLenient: true))
        try store.eachTurn(of: query, texts: lenient) { turn, speech in
          try run.visit(turn, speech) { try store.paragraphs(of: $0) }
        }
        run.finish()
      }
      let without = Set(request.excludedForms.flatMap { Words.folded(in: $0) })
      let order = Dictionary(
        uniqueKeysWithValues: directory.documents.sorted { $0.value.name < $1.value.name }
          .enumerated().map { ($1.key, $0) })
      let placed = run.found.filter { !without.contains($0.match.form) }.map { found in
        let turn = found.turn
        let speaker = turn.speaker.flatMap { directory.speakers[$0] }
        return PlacedHit(
          hit: Hit(
            document: directory.documents[turn.version]?.name ?? "", turn: turn.turn,
            label: speaker?.label, role: speaker?.role, range: found.match.range, text: "",
            before: "", after: "", form: found.match.form), turn: turn)
      }
      return (
        placed.sorted {
          (order[$0.turn.version] ?? 0, $0.hit.range)
            < (order[$1.turn.version] ?? 0, $1.hit.range)
        }, directory, run.isCut
      )
    } catch {
      throw Failure(error)
    }
  }

  /// What the options of the command ask.
  private static func conditions(_ request: SearchRequest) -> [SearchQuery.Condition] {
    [
      (SearchQuery.Field.place, request.municipality), (.inside, request.code),
      (.role, request.role), (.document, request.document), (.speaker, request.speaker),
    ].compactMap { field, value in value.map { SearchQuery.Condition(field, .equal, $0) } }
  }

  private static func piece(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int, _ width: Int)
    -> String
  {
    var start = end
    var scalars = 0
    while start > 0, scalars < width, bytes[start - 1] != 0x0A {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { scalars += 1 }
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func piece(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int, _ width: Int)
    -> String
  {
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
