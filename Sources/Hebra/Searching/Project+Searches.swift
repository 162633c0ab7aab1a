internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Named searches, to be run again as the corpus grows; they give lists of hits, not codings.
extension Project {
  /// The difference between what a saved search finds now and what it found when it was saved.
  public struct Growth: Sendable {
    /// The date on which it was saved.
    public var date: String
    /// How many hits it had then.
    public var old: Int
    /// How many hits are new since then.
    public var new: Int
    /// How many hits it had then and has no longer.
    public var gone: Int
  }

  /// Saves a search and its hits under a name, replacing one with the same name; returns the number
  /// of hits.
  public func save(_ request: SearchRequest, as name: String) throws -> Int {
    let name = name.trimmed
    guard !name.isEmpty, name.count <= 80 else { throw Failure(.searchUnknown, ["name": name]) }
    var whole = request
    whole.limit = nil
    return try exclusively {
      let hits = try found(whole)
      let search = SavedSearch(name: name, query: request.query, settings: request.settings)
      try act { try $0.save(search, hits: hits) }
      return hits.count
    }
  }

  /// The saved search with this name.
  public func savedSearch(_ name: String) throws -> SearchRequest {
    try request(of: saved(name))
  }

  private func request(of saved: SavedSearch) throws -> SearchRequest {
    guard let request = SearchRequest(saved.query, settings: saved.settings) else {
      throw Failure(.projectDamaged, ["finding": "saved_search", "table": "saved_search"])
    }
    return request
  }

  /// Compares a saved search with what it finds now.
  public func growth(of name: String) throws -> Growth {
    let saved = try saved(name)
    let request = try request(of: saved)
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
  public func searches(_ messages: Messages) throws -> Matrix {
    let searches = try asking { try $0.searches() }
    return Matrix(
      title: messages.word("searches"),
      columns: messages.columns(["search_name", "query", "settings", "hits", "date", "who"]),
      rows: searches.map { search in
        [
          .text(search.name), .text(search.query),
          .text(
            search.settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
              .joined(separator: ", ")), .count(search.hits), .text(search.at), .text(search.who),
        ]
      })
  }

  /// Deletes a saved search; returns its name.
  public func forgetSearch(_ name: String) throws -> String {
    try exclusively {
      let saved = try saved(name).name
      try act { try $0.removeSearch(saved) }
      return saved
    }
  }

  /// The saved search with this name; fails with the nearest name.
  private func saved(_ name: String) throws -> SavedSearch {
    let searches = try asking { try $0.searches() }
    guard let saved = searches.first(where: { Words.fold($0.name) == Words.fold(name.trimmed) })
    else {
      throw Failure(
        .searchUnknown,
        ["name": name, "nearest": Nearest.name(to: name, among: searches.map(\.name)) ?? ""])
    }
    return saved
  }
}

extension SearchRequest {
  private static var keys: [(String, WritableKeyPath<SearchRequest, String?>)] {
    [
      ("municipality", \.municipality), ("code", \.code),
      ("document", \.document), ("speaker", \.speaker),
    ]
  }

  /// The conditions, as typed.
  var settings: [String: String] {
    var settings = ["unit": unit.rawValue]
    for (key, path) in Self.keys { settings[key] = self[keyPath: path] }
    settings["role"] = role?.rawValue
    if !excludedForms.isEmpty { settings["without"] = excludedForms.joined(separator: " ") }
    if isLenient { settings["lenient"] = "yes" }
    if includesLabels { settings["labels"] = "yes" }
    return settings
  }

  /// Nil when the settings name an unknown unit or have a key that this program does not know:
  /// without that condition the search would find more.
  init?(_ query: String, settings: [String: String]) {
    self.init(query)
    let known = Set(Self.keys.map(\.0)).union(["unit", "role", "without", "lenient", "labels"])
    guard known.isSuperset(of: settings.keys) else { return nil }
    guard let unit = SearchUnit(rawValue: settings["unit"] ?? SearchUnit.turn.rawValue) else {
      return nil
    }
    self.unit = unit
    if let typed = settings["role"] {
      guard let role = Role(named: typed) else { return nil }
      self.role = role
    }
    for (key, path) in Self.keys { self[keyPath: path] = settings[key] }
    isLenient = settings["lenient"] == "yes"
    includesLabels = settings["labels"] == "yes"
    excludedForms = settings["without"].map { Words.folded(in: $0) } ?? []
  }
}
