internal import HebraLanguage
internal import HebraModel
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
    SearchRequest(try saved(name))
  }

  /// Compares a saved search with what it finds now.
  public func growth(of name: String) throws -> Growth {
    let saved = try saved(name)
    let request = SearchRequest(saved)
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
  /// The conditions, for a saved search.
  var settings: SearchSettings {
    SearchSettings(
      unit: unit, municipality: municipality, code: code, document: document, speaker: speaker,
      role: role, excludedForms: excludedForms, isLenient: isLenient,
      includesLabels: includesLabels)
  }

  /// A saved search, to be run again.
  init(_ saved: SavedSearch) {
    self.init(saved.query)
    let settings = saved.settings
    unit = settings.unit
    municipality = settings.municipality
    code = settings.code
    document = settings.document
    speaker = settings.speaker
    role = settings.role
    excludedForms = settings.excludedForms
    isLenient = settings.isLenient
    includesLabels = settings.includesLabels
  }
}
