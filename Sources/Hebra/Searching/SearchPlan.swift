internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// A request prepared for the search engine: parsed, with other word forms added and conditions
/// resolved.
struct SearchPlan {
  let request: SearchRequest
  let search: ResolvedSearch
  let directory: SearchDirectory

  /// Without `context`, hits come without their words.
  init(_ request: SearchRequest, context: Int? = nil, in project: borrowing Project) throws {
    self.request = request
    // Reserve a tenth of the time for the work after the last turn.
    let deadline = request.patience.map { ContinuousClock.now + .seconds(min($0, 1e9) * 0.9) }
    let query = try SearchQuery(request.query).widened { try project.store.forms(like: $0) }
      .narrowed(by: Self.conditions(request))
    directory = try project.store.directory()
    var search = ResolvedSearch(
      query, filters: try SearchConditions.filters(query, directory, in: project))
    search.unit = request.unit
    search.order = request.order
    search.limit = request.limit
    search.context = context
    search.deadline = deadline
    search.excludedForms = Set(request.excludedForms.flatMap { Words.folded(in: $0) })
    search.includesLabels = request.includesLabels
    if request.isLenient { search.lenient = try project.documentsWithoutTilde(query) }
    self.search = search
  }

  /// The code that the search is about, as typed: the one named, or the only code of a coding
  /// condition.
  var subject: String? {
    if let subject = request.subject { return subject }
    let inside = search.query.required.filter { [.inside, .code, .near].contains($0.field) }
    return inside.count == 1 ? inside[0].value : nil
  }

  /// The conditions given by command options.
  private static func conditions(_ request: SearchRequest) -> [SearchQuery.Condition] {
    [
      (SearchQuery.Field.place, request.municipality), (.inside, request.code),
      (.role, request.role?.rawValue), (.document, request.document), (.speaker, request.speaker),
    ].compactMap { field, value in value.map { SearchQuery.Condition(field, .equal, $0) } }
  }
}
