internal import HebraModel
internal import HebraYAML
internal import Yams

/// A facet with the positions of its defaults.
struct DraftFacet {
  var facet: Facet
  var idMark: Mark?
  /// The position of each value's id.
  var valueMarks: [String: Mark?] = [:]
  var defaultMark: Mark?
  /// Code → default value, with the positions of both.
  var exceptions: [(code: Located<String>, value: Located<String>)] = []
}

extension CodebookDraft {
  mutating func readFacet(_ node: Node, in findings: inout YAMLFindings) {
    guard let record = YAMLRecord(node, keys: CodebookKeys.facet, in: &findings),
      let id = requiredText(.id, of: record, in: &findings)
    else { return }
    if let first = facetPlaces[id.value] {
      findings.duplicate(id.value, at: id.mark, first: first)
    } else {
      facetPlaces[id.value] = .some(id.mark)
    }
    let name = requiredText(.name, of: record, in: &findings, owner: id.value)
    var draft = DraftFacet(
      facet: Facet(id: id.value, name: name?.value ?? id.value, values: []), idMark: id.mark)
    draft.facet.nameEnglish = record.text("en", in: &findings)?.value
    draft.facet.isMultiple = record.flag("multiple", else: false, in: &findings)
    draft.facet.isRequired = record.flag("obligatoria", else: false, in: &findings)
    draft.facet.isOrdinal = record.flag("orden", else: false, in: &findings)
    if let word = record.text("por_defecto", in: &findings) {
      draft.facet.defaultValue = word.value
      draft.defaultMark = word.mark
    }
    if case .mapping(let mapping)? = record.values["por_defecto_excepciones"] {
      for (key, value) in mapping {
        guard let code = key.text(in: &findings), let value = value.text(in: &findings) else {
          continue
        }
        draft.exceptions.append((code, value))
        draft.facet.defaultExceptions[code.value] = value.value
      }
    }
    for item in record.items("valores", in: &findings) {
      readChoice(item, parent: nil, of: &draft, in: &findings)
    }
    if let word = draft.facet.defaultValue, draft.valueMarks[word] == nil {
      draft.facet.defaultValue = CodebookKeys.codeDefault(word, of: id.value) ?? word
    }
    if draft.facet.values.isEmpty {
      findings.error(.codebookFacetEmpty, at: record.mark, ["facet": id.value])
    }
    facets.append(draft)
  }

  private func readChoice(
    _ node: Node, parent: String?, of draft: inout DraftFacet, in findings: inout YAMLFindings
  ) {
    // A team's own facet may list values as plain words.
    if case .scalar = node {
      if let word = node.text(in: &findings) {
        add(FacetChoice(id: word.value, name: word.value), at: word.mark, to: &draft, in: &findings)
      }
      return
    }
    guard let record = YAMLRecord(node, keys: CodebookKeys.choice, in: &findings),
      let id = requiredText(.id, of: record, in: &findings, owner: draft.facet.id)
    else { return }
    let name = requiredText(.name, of: record, in: &findings, owner: id.value)
    let choice = FacetChoice(
      id: id.value, name: name?.value ?? id.value,
      nameEnglish: record.text("en", in: &findings)?.value, parent: parent)
    add(choice, at: id.mark, to: &draft, in: &findings)
    for item in record.items("subvalores", in: &findings) {
      guard parent == nil else {
        findings.error(.codebookTooDeep, at: item.mark, ["limit": "2"])
        continue
      }
      readChoice(item, parent: id.value, of: &draft, in: &findings)
    }
  }

  private func add(
    _ choice: FacetChoice, at mark: Mark?, to draft: inout DraftFacet,
    in findings: inout YAMLFindings
  ) {
    if let first = draft.valueMarks[choice.id] {
      findings.duplicate(choice.id, at: mark, first: first, ["facet": draft.facet.id])
      return
    }
    draft.facet.values.append(choice)
    draft.valueMarks[choice.id] = .some(mark)
  }
}
