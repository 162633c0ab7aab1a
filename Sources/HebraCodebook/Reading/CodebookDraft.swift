internal import HebraModel
internal import HebraYAML
internal import Yams

/// A codebook while it is being read: the values, and the positions that the checks need.
struct CodebookDraft {
  var title = ""
  var titleEnglish: String?
  var version = "1"
  var language = "es"
  var rules: [String] = []
  var codes: [DraftCode] = []
  var facets: [DraftFacet] = []
  /// The position where each facet's id occurs first.
  var facetPlaces: [String: Mark?] = [:]
  var mirrors: [DraftMirror] = []
  var mirrorGroups: [DraftMirrorGroup] = []
  var instruments: [Instrument] = []
  var history: [CodebookChange] = []
  /// Codes that guide blocks refer to.
  var guideCodes: [Located<String>] = []
  /// Nil if the file has no such section; references to it are then not checked.
  var sources: Set<String>?
  var constructs: [String]?

  var codebook: Codebook {
    // The other code of each pair in the separate list, by code.
    var others: [String: [String]] = [:]
    for mirror in mirrors {
      others[mirror.a.value, default: []].append(mirror.b.value)
      if mirror.a.value != mirror.b.value {
        others[mirror.b.value, default: []].append(mirror.a.value)
      }
    }
    return Codebook(
      title: title, titleEnglish: titleEnglish, version: version, language: language, rules: rules,
      codes: codes.map { $0.code(with: others[$0.value.id]) }, facets: facets.map(\.facet),
      mirrors: allMirrors, mirrorGroups: mirrorGroups.map(\.group), instruments: instruments,
      history: history)
  }

  /// The pairs of the separate list, then those that only the codes state.
  private var allMirrors: [Mirror] {
    var pairs = mirrors.map(\.mirror)
    var known = Set(pairs.map { Set([$0.a, $0.b]) })
    for code in codes {
      for other in code.mirrors where known.insert([code.value.id, other.value]).inserted {
        pairs.append(Mirror(a: code.value.id, b: other.value, reading: ""))
      }
    }
    return pairs
  }

  mutating func read(_ root: YAMLRecord, name: String, in findings: inout YAMLFindings) {
    readBook(root, in: &findings)
    if let node = root.values["libro"], !node.isNothing,
      let book = YAMLRecord(node, keys: CodebookKeys.book, in: &findings)
    {
      readBook(book, in: &findings)
    }
    if title.isEmpty { title = name }
    readReferences(root, in: &findings)
    for key in ["familias", "codigos"] {
      for node in root.items(key, in: &findings) {
        readCode(node, parent: nil, isCause: true, depth: 0, in: &findings)
      }
    }
    for node in root.items("espejos", in: &findings) { readMirror(node, in: &findings) }
    for node in root.items("grupos_espejo", in: &findings) {
      readMirrorGroup(node, in: &findings)
    }
    for node in root.items("facetas", in: &findings) { readFacet(node, in: &findings) }
    if let node = root.values["guia"], !node.isNothing { readGuide(node, in: &findings) }
    for node in root.items("historia", in: &findings) { readChange(node, in: &findings) }
    if codes.isEmpty, !findings.hasErrors {
      findings.error(.codebookNoCodes, at: root.mark)
    }
  }

  private mutating func readBook(_ record: YAMLRecord, in findings: inout YAMLFindings) {
    if let text = record.text("titulo", in: &findings) { title = text.value }
    if let text = record.text("en", in: &findings) { titleEnglish = text.value }
    if let text = record.text("version", in: &findings) { version = text.value }
    if let text = record.text("idioma", in: &findings) { language = text.value }
    rules += record.list("reglas", in: &findings).map(\.value)
  }

  private mutating func readReferences(_ root: YAMLRecord, in findings: inout YAMLFindings) {
    if case .mapping(let mapping)? = root.values["referencias"] {
      sources = Set(mapping.keys.compactMap { $0.scalar?.string })
    }
    guard let node = root.values["encuesta"], !node.isNothing,
      let survey = YAMLRecord(node, keys: CodebookKeys.survey, in: &findings)
    else { return }
    var ids: [String] = []
    var marks: [String: Mark?] = [:]
    for item in survey.items("constructos", in: &findings) {
      guard let construct = YAMLRecord(item, keys: CodebookKeys.construct, in: &findings),
        let id = requiredText(.id, of: construct, in: &findings)
      else { continue }
      if let first = marks[id.value] {
        findings.duplicate(id.value, at: id.mark, first: first)
      } else {
        marks[id.value] = id.mark
      }
      ids.append(id.value)
    }
    constructs = ids
  }

  /// The text of a required key.
  func requiredText(
    _ key: RequiredKey, of record: YAMLRecord, in findings: inout YAMLFindings,
    owner: String? = nil
  ) -> Located<String>? {
    if let text = record.text(key.rawValue, in: &findings) { return text }
    var details = ["key": key.rawValue]
    if let owner { details["id"] = owner }
    if let node = record.values[key.rawValue] {
      // A list instead of text has a finding already.
      if case .scalar = node {
        findings.error(key.emptyCode, at: node.mark, details)
      }
    } else {
      findings.error(key.missingCode, at: record.mark, details)
    }
    return nil
  }
}

/// A key that a record must have.
enum RequiredKey: String {
  case id
  case name = "nombre"
  case definition = "definicion"
  case a
  case b

  var missingCode: MessageCode {
    switch self {
    case .id: .codebookMissingID
    case .name: .codebookMissingName
    case .definition: .codebookMissingDefinition
    case .a, .b: .codebookMissingCode
    }
  }

  var emptyCode: MessageCode {
    switch self {
    case .id: .codebookEmptyID
    case .name: .codebookEmptyName
    case .definition: .codebookEmptyDefinition
    case .a, .b: .codebookEmptyCode
    }
  }
}
