internal import HebraModel
internal import HebraYAML

/// The names outside the list of codes that codes may refer to.
struct References {
  /// A list of names, both in order for comparison and as a set for lookup.
  private struct Names {
    var list: [String]
    var set: Set<String>

    init(_ list: [String]) {
      self.list = list
      set = Set(list)
    }
  }

  /// Nil if the file has no such section; references to it are then not checked.
  private let sources: Names?
  private let constructs: Names?
  private let directions: Names
  private let risks: Names
  /// Facet → its values.
  private let facets: [String: Names]

  init(_ draft: CodebookDraft) {
    sources = draft.sources.map { Names($0.sorted()) }
    constructs = draft.constructs.map(Names.init)
    facets = Dictionary(draft.facets.map { ($0.facet.id, Names($0.facet.values.map(\.id))) }) {
      first, _ in first
    }
    directions = facets["direccion"] ?? Names(CodebookKeys.directions)
    risks = facets["riesgo"] ?? Names(CodebookKeys.risks)
  }

  func check(_ code: DraftCode, in findings: inout YAMLFindings) {
    let id = code.value.id
    for source in code.sources {
      look(for: source, in: sources, .codebookUnknownSource, id, &findings)
    }
    look(for: code.survey, in: constructs, .codebookUnknownSurvey, id, &findings)
    for (key, value) in code.facetDefaults.sorted(by: { $0.key < $1.key }) {
      switch key {
      case "direccion_tipica":
        look(for: value, in: directions, .codebookUnknownDirection, id, &findings)
      case "riesgo_inicial":
        look(for: value, in: risks, .codebookUnknownRisk, id, &findings)
      default:
        look(for: value, in: facets[key] ?? Names([]), .codebookUnknownDefault, id, &findings)
      }
    }
  }

  private func look(
    for name: Located<String>?, in names: Names?, _ code: MessageCode, _ id: String,
    _ findings: inout YAMLFindings
  ) {
    guard let name, let names, !names.set.contains(name.value) else { return }
    findings.unknown(code, name.value, among: names.list, at: name.mark, ["id": id])
  }
}
