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

  init(_ draft: CodebookDraft) {
    func values(of facet: String) -> [String]? {
      draft.facets.first { $0.facet.id == facet }?.facet.values.map(\.id)
    }
    sources = draft.sources.map { Names($0.sorted()) }
    constructs = draft.constructs.map(Names.init)
    directions = Names(values(of: "direccion") ?? CodebookKeys.directions)
    risks = Names(values(of: "riesgo") ?? CodebookKeys.risks)
  }

  func check(_ code: DraftCode, in findings: inout YAMLFindings) {
    let id = code.value.id
    for source in code.sources {
      look(for: source, in: sources, .codebookUnknownSource, id, &findings)
    }
    look(for: code.survey, in: constructs, .codebookUnknownSurvey, id, &findings)
    look(for: code.direction, in: directions, .codebookUnknownDirection, id, &findings)
    look(for: code.risk, in: risks, .codebookUnknownRisk, id, &findings)
  }

  private func look(
    for name: Located<String>?, in names: Names?, _ code: MessageCode, _ id: String,
    _ findings: inout YAMLFindings
  ) {
    guard let name, let names, !names.set.contains(name.value) else { return }
    findings.unknown(code, name.value, among: names.list, at: name.mark, ["id": id])
  }
}
