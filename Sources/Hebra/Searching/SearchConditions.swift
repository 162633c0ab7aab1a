internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// The conditions of a query, worked out once: which documents, speakers and ranges satisfy each.
struct SearchConditions {
  private enum Answer {
    case documents(Set<Int64>)
    case speakers(Set<Int64>)
    /// Ranges of codings by text.
    case under([Int64: [TextRange]], wanted: Bool)
    /// Places of turns by text.
    case turns([Int64: Set<Int>])
  }

  private var answers: [SearchQuery.Condition: Answer] = [:]

  init(_ query: SearchQuery, _ directory: SearchDirectory, in project: borrowing Project) throws {
    for condition in query.conditions where answers[condition] == nil {
      do {
        answers[condition] = try Self.answer(condition, directory, project)
      } catch var failure as Failure {
        // Under the caret, unless the option of a command asked.
        if condition.end > condition.start {
          failure.details["start"] = String(condition.start)
          failure.details["end"] = String(condition.end)
        }
        throw failure
      }
    }
  }

  /// Whether `condition` holds of `range` in the speech of `turn`.
  func holds(_ condition: SearchQuery.Condition, _ range: TextRange, _ turn: SearchedTurn) -> Bool {
    if case .under(let ranges, let wanted) = answers[condition] {
      return (ranges[turn.version] ?? []).contains { $0.overlaps(range) } == wanted
    }
    return holds(
      condition, version: turn.version, speaker: turn.speaker, position: turn.position)
  }

  /// Whether every condition holds of a turn or not, wherever in it.
  var areOfWholeTurns: Bool {
    answers.values.allSatisfy { if case .under = $0 { false } else { true } }
  }

  /// Whether a condition of whole turns holds of one.
  func holds(
    _ condition: SearchQuery.Condition, version: Int64, speaker: Int64?, position: Int
  ) -> Bool {
    switch answers[condition] {
    case .documents(let rows): rows.contains(version)
    case .speakers(let rows): speaker.map(rows.contains) ?? false
    case .turns(let places): places[version]?.contains(position) ?? false
    case .under, nil: true
    }
  }

  /// The texts of the documents that a condition names; nil for one about speakers or codings.
  func documents(of condition: SearchQuery.Condition) -> Set<Int64>? {
    if case .documents(let rows) = answers[condition] { rows } else { nil }
  }

  // MARK: Working out

  private static func answer(
    _ condition: SearchQuery.Condition, _ directory: SearchDirectory, _ project: borrowing Project
  ) throws -> Answer {
    switch condition.field {
    case .document:
      return .documents(try documents(condition, directory) { [$0.name] })
    case .place:
      return .documents(try places(condition, directory))
    case .department, .instrument, .wave, .date, .register:
      let name = Self.column(condition.field)
      return .documents(
        try documents(condition, directory) { $0.attributes[name].map { [$0] } ?? [] })
    case .role:
      guard let role = RoleWords.role(condition.value) else {
        throw Failure("usage.role", ["role": condition.value])
      }
      return .speakers(Set(directory.speakers.filter { $0.value.role == role }.keys))
    case .speaker:
      return .speakers(try speakers(condition, directory, isExact: true) { [$0.label] })
    case .participant:
      return .speakers(try speakers(condition, directory) { $0.pseudonym.map { [$0] } ?? [] })
    case .sector, .gender, .ethnicity, .age, .office:
      let name = Self.column(condition.field)
      return .speakers(
        try speakers(condition, directory) { $0.attributes[name].map { [$0] } ?? [] })
    case .attribute(let typed):
      return try attribute(typed, condition, directory)
    case .code, .coder, .facet, .inside, .near, .uncoded:
      return try codings(condition, project)
    }
  }

  private static func column(_ field: SearchQuery.Field) -> String {
    switch field {
    case .age: "age_band"
    case .office: "role_band"
    default: "\(field)"
    }
  }

  private static func documents(
    _ condition: SearchQuery.Condition, _ directory: SearchDirectory,
    _ values: (SearchDirectory.Document) -> [String]
  ) throws(Failure) -> Set<Int64> {
    try choose(condition, directory.documents, values)
  }

  private static func speakers(
    _ condition: SearchQuery.Condition, _ directory: SearchDirectory, isExact: Bool = false,
    _ values: (SearchDirectory.Speaker) -> [String]
  ) throws(Failure) -> Set<Int64> {
    try choose(condition, directory.speakers, isExact: isExact, values)
  }

  /// The rows with a value that satisfies the condition; a value that nobody has is a mistake.
  private static func choose<Row>(
    _ condition: SearchQuery.Condition, _ rows: [Int64: Row], isExact: Bool = false,
    _ values: (Row) -> [String]
  ) throws(Failure) -> Set<Int64> {
    var chosen: Set<Int64> = []
    var seen: Set<String> = []
    for (row, value) in rows {
      for text in values(value) {
        seen.insert(text)
        if isExact ? text == condition.value : ComparedValue.holds(condition, text) {
          chosen.insert(row)
        }
      }
    }
    if isExact, chosen.isEmpty {
      // A label is looked for as it is written, and only then as it sounds.
      return try choose(condition, rows, values)
    }
    guard !chosen.isEmpty || condition.comparison != .equal else {
      throw Failure(
        "query.unknown-value",
        [
          "value": condition.value,
          "nearest": Nearest.name(to: condition.value, among: seen.sorted()) ?? "",
        ])
    }
    return chosen
  }

  private static func places(
    _ condition: SearchQuery.Condition, _ directory: SearchDirectory
  ) throws(Failure) -> Set<Int64> {
    let folded = Words.fold(condition.value)
    let chosen = directory.documents.filter { _, document in
      document.place.map { $0.code == condition.value || Words.fold($0.name) == folded } ?? false
    }
    guard !chosen.isEmpty else {
      let names = Set(directory.documents.values.compactMap { $0.place?.name })
      throw Failure(
        "place.unknown",
        [
          "place": condition.value,
          "nearest": Nearest.name(to: condition.value, among: names.sorted()) ?? "",
        ])
    }
    return Set(chosen.keys)
  }

  /// A column that the team's own tables have.
  private static func attribute(
    _ typed: String, _ condition: SearchQuery.Condition, _ directory: SearchDirectory
  ) throws(Failure) -> Answer {
    let folded = Words.fold(typed)
    func column(_ attributes: some Sequence<[String: String]>) -> String? {
      Set(attributes.flatMap(\.keys)).sorted().first { Words.fold($0) == folded }
    }
    if let name = column(directory.documents.values.map(\.attributes)) {
      return .documents(
        try documents(condition, directory) { $0.attributes[name].map { [$0] } ?? [] })
    }
    if let name = column(directory.speakers.values.map(\.attributes)) {
      return .speakers(
        try speakers(condition, directory) { $0.attributes[name].map { [$0] } ?? [] })
    }
    let names = SearchQuery.Field.names.keys.sorted()
    throw Failure(
      "query.unknown-field",
      ["field": typed, "nearest": Nearest.name(to: typed, among: names) ?? ""])
  }

  private static func codings(
    _ condition: SearchQuery.Condition, _ project: borrowing Project
  ) throws -> Answer {
    var filter = CodingFilter()
    let value = condition.value
    switch condition.field {
    case .coder:
      let layers = try project.asking { try $0.layers() }.map(\.name)
      guard let layer = layers.first(where: { Words.fold($0) == Words.fold(value) }) else {
        throw Failure(
          "query.unknown-value",
          ["value": value, "nearest": Nearest.name(to: value, among: layers) ?? ""])
      }
      filter.layer = layer
    case .facet:
      filter.facet = try facet(value, try project.codebook())
    case .uncoded where ["codigo", "code", "codigos", "codes"].contains(Words.fold(value)):
      break
    default:
      let codebook = try project.codebook()
      filter.codes = codebook.descendants(of: try CodingDesk.code(value, codebook).id)
    }
    let chosen = filter
    let ranges = try project.asking { try $0.codedRanges(chosen) }
    switch condition.field {
    case .inside: return .under(ranges, wanted: true)
    case .uncoded: return .under(ranges, wanted: false)
    case .near: return .turns(try turns(ranges, reach: 1, project))
    default: return .turns(try turns(ranges, reach: 0, project))
    }
  }

  /// `actor=policía`, as the codebook spells it.
  private static func facet(
    _ typed: String, _ codebook: Codebook
  ) throws(Failure) -> (name: String, value: String) {
    let parts = typed.split(separator: "=", maxSplits: 1).map(String.init)
    let names = codebook.facets.map(\.id)
    guard parts.count == 2,
      let facet = codebook.facets.first(where: { Words.fold($0.id) == Words.fold(parts[0]) })
    else {
      throw Failure(
        "query.unknown-facet",
        ["facet": typed, "facets": names.joined(separator: ", ")])
    }
    let values = facet.values.map(\.id)
    guard let value = values.first(where: { Words.fold($0) == Words.fold(parts[1]) }) else {
      throw Failure(
        "query.unknown-value",
        ["value": parts[1], "nearest": Nearest.name(to: parts[1], among: values) ?? ""])
    }
    return (facet.id, value)
  }

  /// The places of the turns that ranges touch, and of so many on both sides.
  private static func turns(
    _ ranges: [Int64: [TextRange]], reach: Int, _ project: borrowing Project
  ) throws -> [Int64: Set<Int>] {
    let texts = Set(ranges.keys)
    let places = try project.asking { try $0.speechRanges(of: texts) }
    var result: [Int64: Set<Int>] = [:]
    for (text, ranges) in ranges {
      let speech = places[text] ?? []
      for range in ranges {
        // Places are those of the rows, in order.
        for (place, stretch) in speech.enumerated() where stretch.overlaps(range) {
          for near in (place - reach)...(place + reach) { result[text, default: []].insert(near) }
        }
      }
    }
    return result
  }
}

/// A value of an attribute against what was typed.
enum ComparedValue {
  /// Numbers as numbers; a date against a part of one (`2021-06`) by that part; else folded text.
  static func holds(_ condition: SearchQuery.Condition, _ text: String) -> Bool {
    if condition.field == .date {
      return compare(String(text.prefix(condition.value.count)), condition.value, condition)
    }
    if let a = number(text), let b = number(condition.value) { return compare(a, b, condition) }
    return compare(Words.fold(text.trimmed), Words.fold(condition.value.trimmed), condition)
  }

  private static func number(_ text: String) -> Double? {
    Double(text.trimmed.replacing(",", with: "."))
  }

  private static func compare<Value: Comparable>(
    _ a: Value, _ b: Value, _ condition: SearchQuery.Condition
  ) -> Bool {
    switch condition.comparison {
    case .equal: a == b
    case .less: a < b
    case .atMost: a <= b
    case .more: a > b
    case .atLeast: a >= b
    }
  }
}
