internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Searches with a name, to be run again as the corpus grows; what they found is a list, no codings.
extension Project {
  /// What a saved search finds now, against what it found when it was saved.
  public struct Growth: Sendable {
    /// The day on which it was saved.
    public var date: String
    /// Its hits then.
    public var old: Int
    /// Hits of now that it did not have.
    public var new: Int
    /// Hits that it had and that are not found now.
    public var gone: Int
  }

  /// Saves a search and its hits under a name, in the place of one that has it; gives their number.
  public func save(_ request: SearchRequest, as name: String) throws -> Int {
    let name = name.trimmed
    guard !name.isEmpty, name.count <= 80 else { throw Failure("search.unknown", ["name": name]) }
    var whole = request
    whole.limit = nil
    let hits = try found(whole)
    let search = SavedSearch(name: name, query: request.query, settings: request.settings)
    try act { try $0.save(search, hits: hits) }
    return hits.count
  }

  /// The saved search of a name.
  public func savedSearch(_ name: String) throws -> SearchRequest {
    let searches = try asking { try $0.searches() }
    guard let saved = searches.first(where: { Words.fold($0.name) == Words.fold(name.trimmed) })
    else {
      throw Failure(
        "search.unknown",
        ["name": name, "nearest": Nearest.name(to: name, among: searches.map(\.name)) ?? ""])
    }
    guard let request = SearchRequest(saved.query, settings: saved.settings) else {
      throw Failure("project.damaged", ["finding": "saved_search", "table": "saved_search"])
    }
    return request
  }

  /// What became of a saved search since.
  public func growth(of name: String) throws -> Growth {
    let request = try savedSearch(name)
    let searches = try asking { try $0.searches() }
    guard let saved = searches.first(where: { Words.fold($0.name) == Words.fold(name.trimmed) })
    else { throw Failure("search.unknown", ["name": name]) }
    let then = try asking { try $0.savedHits(saved.name) }
    var now: [String: Set<TextRange>] = [:]
    for hit in try found(request) { now[hit.document, default: []].insert(hit.range) }
    let known = then.reduce(0) { sum, document in
      sum + document.value.intersection(now[document.key] ?? []).count
    }
    return Growth(
      date: String(saved.at.prefix(10)), old: saved.hits,
      new: now.values.reduce(0) { $0 + $1.count } - known, gone: saved.hits - known)
  }

  /// The saved searches.
  public func searches(_ language: UserLanguage) throws -> Matrix {
    let searches = try asking { try $0.searches() }
    return Matrix(
      title: Messages.word("searches", language),
      columns: columns(["search_name", "query", "settings", "hits", "date", "who"], language),
      rows: searches.map { search in
        [
          .text(search.name), .text(search.query),
          .text(
            search.settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
              .joined(separator: ", ")), .count(search.hits), .text(search.at), .text(search.who),
        ]
      })
  }

  /// Forgets a saved search; gives its name.
  public func forgetSearch(_ name: String) throws -> String {
    let searches = try asking { try $0.searches() }
    guard let saved = searches.first(where: { Words.fold($0.name) == Words.fold(name.trimmed) })
    else {
      throw Failure(
        "search.unknown",
        ["name": name, "nearest": Nearest.name(to: name, among: searches.map(\.name)) ?? ""])
    }
    let found = saved.name
    try act { try $0.removeSearch(found) }
    return found
  }
}

extension SearchRequest {
  private static var keys: [(String, WritableKeyPath<SearchRequest, String?>)] {
    [
      ("municipality", \.municipality), ("code", \.code), ("role", \.role),
      ("document", \.document), ("speaker", \.speaker),
    ]
  }

  /// What narrows it, as typed.
  var settings: [String: String] {
    var settings = ["unit": unit.rawValue]
    for (key, path) in Self.keys { settings[key] = self[keyPath: path] }
    if !excludedForms.isEmpty { settings["without"] = excludedForms.joined(separator: " ") }
    if isLenient { settings["lenient"] = "yes" }
    if includesLabels { settings["labels"] = "yes" }
    return settings
  }

  /// Nil when they name a unit that there is not, or have a key that this program does not know: a
  /// search without it would find more.
  init?(_ query: String, settings: [String: String]) {
    self.init(query)
    let known = Set(Self.keys.map(\.0)).union(["unit", "without", "lenient", "labels"])
    guard known.isSuperset(of: settings.keys) else { return nil }
    guard let unit = SearchUnit(rawValue: settings["unit"] ?? SearchUnit.turn.rawValue) else {
      return nil
    }
    self.unit = unit
    for (key, path) in Self.keys { self[keyPath: path] = settings[key] }
    isLenient = settings["lenient"] == "yes"
    includesLabels = settings["labels"] == "yes"
    excludedForms = settings["without"].map { Words.folded(in: $0) } ?? []
  }
}
