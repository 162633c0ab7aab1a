/// A saved search.
public struct SavedSearch: Sendable, Hashable {
  /// Unique in the project.
  public var name: String
  /// The query as typed.
  public var query: String
  /// The conditions.
  public var settings: SearchSettings
  /// When it was saved.
  public var at: String
  /// By whom.
  public var who: String
  /// How many hits it had when it was saved.
  public var hits: Int

  /// A search.
  public init(
    name: String, query: String, settings: SearchSettings = SearchSettings(), at: String = "",
    who: String = "",
    hits: Int = 0
  ) {
    self.name = name
    self.query = query
    self.settings = settings
    self.at = at
    self.who = who
    self.hits = hits
  }
}
