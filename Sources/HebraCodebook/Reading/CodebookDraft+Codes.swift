internal import HebraLanguage
internal import HebraModel
internal import HebraYAML
internal import Yams

/// A code with the positions of its references.
struct DraftCode {
  var value: Code
  var idMark: Mark?
  var nameMark: Mark?
  var parent: Located<String>?
  var mirrors: [Located<String>] = []
  var replacements: [Located<String>] = []
  var sources: [Located<String>] = []
  var survey: Located<String>?
  /// Key → default of a facet, with the position of the value.
  var facetDefaults: [String: Located<String>] = [:]

  /// The finished code; codes paired with it in the separate list of mirrors are added to its
  /// mirrors.
  func code(with others: [String]?) -> Code {
    guard let others else { return value }
    var code = value
    var known = Set(code.mirrors)
    for other in others where known.insert(other).inserted { code.mirrors.append(other) }
    return code
  }
}

extension CodebookDraft {
  /// Reads a family or a code, then the codes below it.
  mutating func readCode(
    _ node: Node, parent: Located<String>?, isCause: Bool, depth: Int,
    in findings: inout YAMLFindings
  ) {
    guard let record = YAMLRecord(node, keys: CodebookKeys.code, in: &findings) else { return }
    let id = requiredText(.id, of: record, in: &findings)
    let owner = id?.value
    let name = requiredText(.name, of: record, in: &findings, owner: owner)
    let definition = requiredText(.definition, of: record, in: &findings, owner: owner)
    let isCause = record.flag("cuenta_como_causa", else: isCause, in: &findings)
    let key = Located(value: owner ?? "", mark: id?.mark ?? record.mark)
    if let owner {
      var code = DraftCode(
        value: Code(
          id: owner, name: name?.value ?? owner, definition: definition?.value ?? "",
          isCause: isCause),
        idMark: id?.mark, nameMark: name?.mark,
        parent: record.text("padre", in: &findings) ?? parent)
      code.value.parent = code.parent?.value
      fill(&code, from: record, in: &findings)
      codes.append(code)
    }
    for child in record.items("codigos", in: &findings) {
      if depth < 8 {
        readCode(child, parent: key, isCause: isCause, depth: depth + 1, in: &findings)
      } else {
        findings.error(.codebookTooDeep, at: child.mark, ["limit": "8"])
      }
    }
  }

  private func fill(
    _ code: inout DraftCode, from record: YAMLRecord, in findings: inout YAMLFindings
  ) {
    func text(_ key: String) -> String? { record.text(key, in: &findings)?.value }
    code.value.nameEnglish = text("en")
    code.value.tableName = text("nombre_mesa")
    code.value.definitionEnglish = text("definicion_en")
    code.value.include = text("incluir")
    code.value.exclude = text("excluir")
    code.value.example = text("ejemplo")
    code.value.colour = text("color")
    code.value.isCore = record.flag("nucleo", else: false, in: &findings)
    for key in CodebookKeys.facetDefaults {
      code.facetDefaults[key] = record.text(key, in: &findings)
    }
    if case .mapping(let mapping)? = record.values["facetas"] {
      for (key, value) in mapping {
        guard let facet = key.text(in: &findings), let value = value.text(in: &findings) else {
          continue
        }
        code.facetDefaults[facet.value] = value
      }
    }
    code.value.facetDefaults = code.facetDefaults.mapValues(\.value)
    code.survey = record.text("encuesta", in: &findings)
    code.value.survey = code.survey?.value
    code.mirrors = record.list("espejo", in: &findings)
    code.value.mirrors = code.mirrors.map(\.value)
    code.sources = record.list("fuentes", in: &findings)
    code.value.sources = code.sources.map(\.value)
    code.replacements = record.list("reemplazado_por", in: &findings)
    code.value.replacedBy = code.replacements.first?.value
    if code.replacements.count > 1 {
      findings.warning(
        .codebookSeveralReplacements, at: code.replacements[1].mark, ["id": code.value.id])
    }
    if let state = record.text("estado", in: &findings) {
      if let isRetired = CodebookKeys.states[Words.fold(state.value)] {
        code.value.isRetired = isRetired
      } else {
        findings.unknown(
          .codebookUnknownState, state.value, among: CodebookKeys.states.keys.sorted(),
          at: state.mark, ["id": code.value.id])
      }
    }
    if let zero = record.text("cero", in: &findings) {
      if CodebookKeys.zero.contains(Words.fold(zero.value)) {
        code.value.isZeroUninterpretable = true
      } else {
        findings.unknown(
          .codebookUnknownZero, zero.value, among: CodebookKeys.zero, at: zero.mark,
          ["id": code.value.id])
      }
    }
    if let node = record.values["indicadores"], !node.isNothing {
      code.value.indicators = IndicatorReading.indicators(
        node, of: code.value.id, in: &findings)
    }
  }
}
