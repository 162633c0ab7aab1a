import Hebra
import HebraModel

/// The columns of the wide listings that a narrow screen shows, most telling ones first in the table.
extension ListingScreen {
  static let transcripts = ListingScreen(
    columns: ["document", "municipality", "date", "turns", "words", "finished"])
  static let documents = ListingScreen(
    columns: ["document", "study", "municipality", "date", "words", "finished"])
  static let participants = ListingScreen(
    columns: ["pseudonym", "sector", "gender", "age_band", "role_band", "labels"])
  static let speakers = ListingScreen(columns: ["label", "role", "pseudonym", "turns", "words"])
  static let codes = ListingScreen(columns: ["code", "name", "parent", "core", "codings"])
  static let facets = ListingScreen(
    columns: ["facet", "name", "value", "value_name", "required", "multiple"])
  static let versions = ListingScreen(
    columns: ["version", "at", "who", "act", "codes", "codings", "current"],
    lengths: ["at": 10, "codes": 40])
  static let differences = ListingScreen(columns: ["code", "sentence"])
  static let nameSample = ListingScreen(lengths: ["words": 400])
  static let protection = ListingScreen(
    columns: ["document", "protection_state", "open_identifiers", "readers", "released_for"])
  static let drift = ListingScreen(
    columns: [
      "code", "coder", "month", "wave", "version", "codings", "all", "share", "change_points",
    ])
  static let pending = ListingScreen(
    columns: ["document", "coder", "what", "code", "facet", "count", "version"],
    lengths: ["code": 40])
  static let suggestions = ListingScreen(
    columns: ["suggestion", "document", "turn", "code", "quotation", "indicators"],
    lengths: ["quotation": 66, "indicators": 40])
  static let indicatorCandidates = ListingScreen(
    columns: ["code", "term", "coded_turns", "turns_with", "proportion", "new_turns", "documents"])
  static let suggestionFigures = ListingScreen(
    columns: ["measure", "group", "value", "count", "total", "proportion", "low", "high", "note"])
  static let split = ListingScreen(
    columns: ["id", "document", "coder", "quotation", "decision"],
    lengths: ["id": 8, "quotation": 66])
  static let codings = ListingScreen(
    columns: ["id", "document", "code", "coder", "quotation"], lengths: ["id": 8, "quotation": 66])
  static let waiting = ListingScreen(
    columns: ["state", "id", "code", "coder", "quotation", "proposal"],
    lengths: ["id": 8, "quotation": 66, "proposal": 66])
  static let agreement = ListingScreen(
    columns: ["question", "document", "turn", "difference", "readings", "passage", "decision"],
    lengths: ["passage": 66, "readings": 66])
  static let segments = ListingScreen(
    columns: ["document", "turn", "pseudonym", "code", "text"], lengths: ["text": 200])
  static let fichaTrace = ListingScreen(
    columns: ["code", "ficha_use", "document", "turn", "pseudonym", "quotation"],
    lengths: ["quotation": 66])
  static let feedback = ListingScreen(
    columns: ["document", "turn", "change", "own_coding", "agreed_coding"],
    lengths: ["own_coding": 66, "agreed_coding": 66])
  /// The figures of agreement, with the turns of each coder while there are few of them.
  static func reliability(_ matrix: Matrix) -> ListingScreen {
    let keys = matrix.columns.map(\.key)
    let isGrouped = keys.contains { $0 == "pair" || $0 == "municipality" }
    let hasPower = keys.contains("more_documents")
    let positives = keys.filter { $0.hasPrefix("positives.") }
    // Where all documents were coded alike, a notice says how.
    let kinds = Set(matrix.rows.map(\.first)).count
    var columns = kinds > 1 ? ["blind"] : []
    columns += ["pair", "municipality", "code"]
    if !isGrouped, positives.count <= 2 { columns += positives }
    if !isGrouped, !hasPower { columns.append("percent_agreement") }
    return ListingScreen(
      columns: columns + ["alpha", "alpha_low", "alpha_high", "verdict", "more_documents"])
  }
  static let disagreements = ListingScreen(
    columns: ["document", "turn", "code", "with", "without", "instead", "quotation"],
    lengths: ["quotation": 66])
  static let ratings = ListingScreen(
    columns: ["name", "value", "figure", "low", "high", "standard_error"])
  static let saturation = ListingScreen(
    columns: [
      "name", "codes", "documents", "base_codes", "saturation", "relapses", "orders_p90",
    ])
  static let saturationSteps = ListingScreen(
    columns: ["order", "document", "date", "new_codes", "codes_so_far", "run", "ratio"])
  static let searches = ListingScreen(
    columns: ["search_name", "query", "hits", "date", "who"], lengths: ["date": 10])
  static let formats = ListingScreen(columns: ["format", "extensions", "reads", "not_read"])
  static let words = ListingScreen(
    columns: ["word", "forms", "count", "per_thousand", "documents"], lengths: ["forms": 66])
  static let keyness = ListingScreen(
    columns: ["value", "direction", "word", "count", "reference_count", "documents", "g2"])
  static let collocates = ListingScreen(
    columns: ["word", "together", "count", "expected", "g2", "log_dice", "documents"])
  static let counts = ListingScreen(
    columns: ["value", "hits", "participants", "documents", "per_thousand"])
  static let conflicts = ListingScreen(
    columns: ["number", "version", "document", "about", "field", "value", "who"],
    lengths: ["value": 66])
  /// The columns of data for the ficha that a screen shows, by kind.
  static func data(_ kind: FichaData) -> ListingScreen {
    let columns: [String] =
      switch kind {
      case .relations: ["document", "turn", "from_code", "to_code", "relation_kind", "quotation"]
      case .groups: ["group_kind", "label", "independent", "document", "code", "coder"]
      case .risks: ["document", "code", "colour", "by", "second_by"]
      case .statements: ["block", "level", "statement", "signed_by", "second_by"]
      case .releases: ["level", "place_code", "at", "by"]
      default: []
      }
    return ListingScreen(columns: columns, lengths: ["quotation": 66, "statement": 66])
  }
  static let handoffs = ListingScreen(
    columns: ["coder", "since", "documents", "handoff_state", "out"], lengths: ["since": 10])
  static let holders = ListingScreen(
    columns: ["holder", "holding", "level", "since", "form", "handoff_state", "documents"],
    lengths: ["since": 10, "documents": 40])
  static let lost = ListingScreen(
    columns: ["holder", "holding", "since", "form", "documents", "people"], lengths: ["since": 10])
  static let declarations = ListingScreen(
    columns: ["fact", "declared", "who", "at"], lengths: ["declared": 200, "at": 10])
  static let memos = ListingScreen(
    columns: ["id", "memo_type", "on", "document", "code", "coder", "memo"],
    lengths: ["id": 8, "memo": 66])
}

extension Console {
  /// Prints a table for a person: all of it, or what the screen has room for.
  static func show(
    _ matrix: Matrix, _ messages: Messages, on screen: ListingScreen = ListingScreen(),
    isWide: Bool = false
  ) {
    let listing = Listing(
      matrix,
      on: isWide
        ? ListingScreen()
        : ListingScreen(width: width, columns: screen.columns, lengths: screen.lengths),
      messages)
    Console.print(listing)
    if listing.hidden > 0, !matrix.rows.isEmpty {
      note(messages.line(Failure(.listingHidden, ["count": String(listing.hidden)])))
    }
  }
}
