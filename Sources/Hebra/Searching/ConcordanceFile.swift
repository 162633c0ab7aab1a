internal import HebraFormats
internal import HebraModel

extension Concordance {
  /// The query and its options, so that the list can be made again.
  func settings(_ request: SearchRequest, _ messages: Messages) -> [Matrix.Setting] {
    func word(_ key: String) -> String { messages.word(key) }
    var settings = [
      Matrix.Setting(word("searched-for"), request.query),
      Matrix.Setting(word("searched-within"), word("unit.\(request.unit.rawValue)")),
      Matrix.Setting(word("hits-found"), String(total)),
      Matrix.Setting(word("hit-documents"), String(documents)),
      Matrix.Setting(
        word("hit-forms"), forms.map { "\($0.form) \($0.count)" }.joined(separator: ", ")),
    ]
    for (key, value) in [
      ("municipality", request.municipality), ("code", request.code),
      ("role", request.role.map { messages.word($0) }),
      ("document", request.document), ("label", request.speaker),
    ] {
      if let value { settings.append(Matrix.Setting(word("column.\(key)"), value)) }
    }
    // Without this option the notices only list the documents in which n could be read as ñ.
    for notice in notices where request.isLenient {
      settings.append(Matrix.Setting(word("read-leniently"), notice.details["names"] ?? ""))
    }
    if !request.excludedForms.isEmpty {
      settings.append(
        Matrix.Setting(word("forms-left-out"), request.excludedForms.joined(separator: ", ")))
    }
    return settings
  }

  /// The hits with their query and positions.
  func list(
    in project: borrowing Project, _ request: SearchRequest, _ messages: Messages
  ) throws -> HitList {
    let documents = try project.documents()
    return HitList(
      title: request.query, settings: Array(settings(request, messages).dropFirst()), hits: hits,
      codePoints: try codePoints(in: project),
      level: messages.word("report.team-only"),
      sources: Dictionary(
        documents.map {
          (
            $0.name,
            [$0.municipality?.name ?? "", $0.date ?? ""].filter { !$0.isEmpty }
              .joined(separator: " · ")
          )
        }, uniquingKeysWith: { first, _ in first }), language: messages.language.rawValue)
  }
}

extension SearchRequest {
  /// The settings of an exported search that the journal keeps.
  public var recorded: [String: String] {
    var settings = ["unit": unit.rawValue]
    for (key, value) in [
      ("code", code), ("role", role?.rawValue), ("about", subject),
      ("limit", limit.map(String.init)),
    ] {
      settings[key] = value
    }
    if isLenient { settings["lenient"] = "true" }
    if includesLabels { settings["labels"] = "true" }
    return settings
  }

  /// The typed parts of a search that the journal keeps until a purge, since they may be a person's
  /// name.
  public var typed: [String: String] {
    var typed = ["query": query]
    for (key, value) in [
      ("municipality", municipality), ("document", document), ("label", speaker),
      ("without", excludedForms.isEmpty ? nil : excludedForms.joined(separator: ", ")),
    ] {
      typed[key] = value
    }
    return typed
  }
}
