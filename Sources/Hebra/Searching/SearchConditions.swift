internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Resolves the names in the conditions of a query to items of the project.
enum SearchConditions {
  /// The filter for each condition.
  ///
  /// Throws a ``Failure`` with the position of a name that was not found.
  static func filters(
    _ query: SearchQuery, _ directory: SearchDirectory, in project: borrowing Project
  ) throws -> [SearchQuery.Condition: SearchFilter] {
    var filters: [SearchQuery.Condition: SearchFilter] = [:]
    for condition in query.conditions where filters[condition] == nil {
      do {
        filters[condition] = try answer(condition, directory, project)
      } catch var failure as Failure {
        // Mark the position in the query, unless the condition came from a command option.
        if condition.end > condition.start {
          failure.details["start"] = String(condition.start)
          failure.details["end"] = String(condition.end)
        }
        throw failure
      }
    }
    return filters
  }

  private static func answer(
    _ condition: SearchQuery.Condition, _ directory: SearchDirectory, _ project: borrowing Project
  ) throws -> SearchFilter {
    switch condition.field {
    case .document:
      return .documents(try documents(condition, directory) { [$0.name] })
    case .place:
      return .documents(try municipalities(condition, directory))
    case .date where condition.value.wholeMatch(of: /\d{4}(-\d{2}){0,2}/) == nil:
      throw Failure(.queryDate, ["value": condition.value])
    case .department, .instrument, .wave, .date, .register:
      let name = Self.column(condition.field)
      return .documents(
        try documents(condition, directory) { $0.attributes[name].map { [$0] } ?? [] })
    case .role:
      guard let role = Role(named: condition.value) else {
        throw Failure(.usageRole, ["role": condition.value])
      }
      return .speakers(SpeakerKeys(directory.speakers.lazy.filter { $0.role == role }.map(\.key)))
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
  ) throws(Failure) -> DocumentKeys {
    DocumentKeys(try choose(condition, directory.documents, values).lazy.map(\.key))
  }

  private static func speakers(
    _ condition: SearchQuery.Condition, _ directory: SearchDirectory, isExact: Bool = false,
    _ values: (SearchDirectory.Speaker) -> [String]
  ) throws(Failure) -> SpeakerKeys {
    SpeakerKeys(
      try choose(condition, directory.speakers, isExact: isExact, values).lazy.map(\.key))
  }

  /// The items with a value that satisfies the condition; a value that none has is an error.
  private static func choose<Known>(
    _ condition: SearchQuery.Condition, _ known: [Known], isExact: Bool = false,
    _ values: (Known) -> [String]
  ) throws(Failure) -> [Known] {
    var seen: Set<String> = []
    let chosen = known.filter { one in
      var isChosen = false
      for text in values(one) {
        seen.insert(text)
        if isExact ? text == condition.value : ComparedValue.holds(condition, text) {
          isChosen = true
        }
      }
      return isChosen
    }
    if isExact, chosen.isEmpty {
      // Match the label exactly first, then ignoring case and accents.
      return try choose(condition, known, values)
    }
    guard !chosen.isEmpty || condition.comparison != .equal else {
      throw Failure(
        .queryUnknownValue,
        [
          "value": condition.value,
          "nearest": Nearest.name(to: condition.value, among: seen.sorted()) ?? "",
        ])
    }
    return chosen
  }

  private static func municipalities(
    _ condition: SearchQuery.Condition, _ directory: SearchDirectory
  ) throws(Failure) -> DocumentKeys {
    let folded = Words.fold(condition.value)
    let chosen = directory.documents.filter { document in
      document.municipality.map { $0.code == condition.value || Words.fold($0.name) == folded }
        ?? false
    }
    guard !chosen.isEmpty else {
      let names = Set(directory.documents.compactMap { $0.municipality?.name })
      throw Failure(
        .placeUnknown,
        [
          "place": condition.value,
          "nearest": Nearest.name(to: condition.value, among: names.sorted()) ?? "",
        ])
    }
    return DocumentKeys(chosen.lazy.map(\.key))
  }

  /// The filter for a column of the team's own tables.
  private static func attribute(
    _ typed: String, _ condition: SearchQuery.Condition, _ directory: SearchDirectory
  ) throws(Failure) -> SearchFilter {
    let folded = Words.fold(typed)
    func column(_ attributes: some Sequence<[String: String]>) -> String? {
      Set(attributes.flatMap(\.keys)).sorted().first { Words.fold($0) == folded }
    }
    if let name = column(directory.documents.map(\.attributes)) {
      return .documents(
        try documents(condition, directory) { $0.attributes[name].map { [$0] } ?? [] })
    }
    if let name = column(directory.speakers.map(\.attributes)) {
      return .speakers(
        try speakers(condition, directory) { $0.attributes[name].map { [$0] } ?? [] })
    }
    let names = SearchQuery.Field.names.keys.sorted()
    throw Failure(
      .queryUnknownField,
      ["field": typed, "nearest": Nearest.name(to: typed, among: names) ?? ""])
  }

  private static func codings(
    _ condition: SearchQuery.Condition, _ project: borrowing Project
  ) throws -> SearchFilter {
    var filter = CodingFilter()
    let value = condition.value
    switch condition.field {
    case .coder:
      let layers = try project.asking { try $0.layers() }.map(\.name)
      guard let layer = layers.first(where: { Words.fold($0) == Words.fold(value) }) else {
        throw Failure(
          .queryUnknownValue,
          ["value": value, "nearest": Nearest.name(to: value, among: layers) ?? ""])
      }
      filter.layer = layer
    case .facet:
      filter.facet = try facet(value, try project.codebook())
    case .uncoded where ["codigo", "code", "codigos", "codes"].contains(Words.fold(value)):
      break
    default:
      let codebook = try project.codebook()
      filter.codes = codebook.read(
        as: codebook.descendants(of: try CodingDesk.code(value, codebook).id))
    }
    switch condition.field {
    case .inside: return .codings(filter, .inside)
    case .uncoded: return .codings(filter, .outside)
    case .near: return .codings(filter, .neighbourhood)
    default: return .codings(filter, .turn)
    }
  }

  /// A typed facet such as `actor=policía`, in the codebook's spelling.
  static func facet(
    _ typed: String, _ codebook: Codebook
  ) throws(Failure) -> CodingFilter.Facet {
    let parts = typed.split(separator: "=", maxSplits: 1).map(String.init)
    let names = codebook.facets.map(\.id)
    guard parts.count == 2,
      let facet = codebook.facets.first(where: { Words.fold($0.id) == Words.fold(parts[0]) })
    else {
      throw Failure(
        .queryUnknownFacet,
        ["facet": typed, "facets": names.joined(separator: ", ")])
    }
    let values = facet.values.map(\.id)
    guard let value = values.first(where: { Words.fold($0) == Words.fold(parts[1]) }) else {
      throw Failure(
        .queryUnknownValue,
        ["value": parts[1], "nearest": Nearest.name(to: parts[1], among: values) ?? ""])
    }
    return CodingFilter.Facet(name: facet.id, value: value)
  }
}

/// Compares the value of an attribute with a typed one.
enum ComparedValue {
  /// Compares numbers as numbers, a date with a partial date (`2021-06`) by that part, and anything
  /// else as folded text.
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
