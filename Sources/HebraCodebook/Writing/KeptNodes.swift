internal import HebraLanguage
internal import HebraYAML
internal import Yams

/// What a codebook file says that `Codebook` does not keep, by the place where it stands.
struct KeptNodes {
  typealias Pairs = [(String, Node)]

  private(set) var root: Pairs = []
  private(set) var book: Pairs = []
  private(set) var guide: Pairs = []
  /// By the code's id.
  private(set) var codes: [String: Pairs] = [:]
  /// By the facet's id, and by that and a value's id.
  private(set) var facets: [String: Pairs] = [:]
  private(set) var values: [[String]: Pairs] = [:]
  /// By the id of a group of mirrors.
  private(set) var groups: [String: Pairs] = [:]
  /// By the id of an instrument or block.
  private(set) var parts: [String: Pairs] = [:]

  init(_ tree: Node?) {
    guard let tree, case .mapping(let mapping) = tree else { return }
    root = Self.rest(mapping, CodebookKeys.root, without: Self.modelledRoot)
    for (key, node) in mapping {
      switch Self.name(key, CodebookKeys.root) {
      case "libro":
        guard case .mapping(let mapping) = node else { continue }
        book = Self.rest(mapping, CodebookKeys.book, without: Self.modelledBook)
      case "familias", "codigos": addCodes(node)
      case "facetas":
        for item in node.sequence ?? [] { addFacet(item) }
      case "grupos_espejo":
        for item in node.sequence ?? [] {
          guard case .mapping(let mapping) = item, let id = Self.id(mapping) else { continue }
          groups[id] = Self.rest(mapping, CodebookKeys.mirrorGroup, with: Self.notes)
        }
      case "guia": addGuide(node)
      default: continue
      }
    }
  }

  private static let modelledRoot: Set = [
    "libro", "familias", "codigos", "espejos", "facetas", "guia", "titulo", "version", "idioma",
    "reglas", "grupos_espejo", "historia",
  ]
  private static let modelledBook: Set = ["titulo", "en", "version", "idioma", "reglas"]
  private static let notes: Set = ["nota"]
  private static let ofFacet: Set = ["supuesto", "pasada", "nota"]
  private static let ofValue: Set = ["indicadores", "nota"]

  private mutating func addCodes(_ node: Node) {
    for item in node.sequence ?? [] {
      guard case .mapping(let mapping) = item else { continue }
      if let id = Self.id(mapping) {
        codes[id] = Self.rest(mapping, CodebookKeys.code, with: Self.notes)
      }
      for (key, below) in mapping where Self.name(key, CodebookKeys.code) == "codigos" {
        addCodes(below)
      }
    }
  }

  private mutating func addFacet(_ node: Node) {
    guard case .mapping(let mapping) = node, let id = Self.id(mapping) else { return }
    facets[id] = Self.rest(mapping, CodebookKeys.facet, with: Self.ofFacet)
    for (key, list) in mapping where Self.name(key, CodebookKeys.facet) == "valores" {
      addValues(list, of: id)
    }
  }

  private mutating func addValues(_ node: Node, of facet: String) {
    for item in node.sequence ?? [] {
      guard case .mapping(let mapping) = item else { continue }
      if let id = Self.id(mapping) {
        values[[facet, id]] = Self.rest(mapping, CodebookKeys.choice, with: Self.ofValue)
      }
      for (key, below) in mapping where Self.name(key, CodebookKeys.choice) == "subvalores" {
        addValues(below, of: facet)
      }
    }
  }

  private mutating func addGuide(_ node: Node) {
    guard case .mapping(let mapping) = node else { return }
    guide = Self.rest(mapping, CodebookKeys.guide, with: Self.notes)
    for (key, list) in mapping where Self.name(key, CodebookKeys.guide) == "instrumentos" {
      for item in list.sequence ?? [] {
        guard case .mapping(let mapping) = item else { continue }
        if let id = Self.id(mapping) {
          parts[id] = Self.rest(mapping, CodebookKeys.instrument, with: Self.notes)
        }
        for (key, blocks) in mapping
        where Self.name(key, CodebookKeys.instrument) == "bloques" {
          for block in blocks.sequence ?? [] {
            guard case .mapping(let mapping) = block, let id = Self.id(mapping) else { continue }
            parts[id] = Self.rest(mapping, CodebookKeys.block, with: Self.notes)
          }
        }
      }
    }
  }

  private static func id(_ mapping: Node.Mapping) -> String? {
    var findings = YAMLFindings("codebook", ReadingBudget())
    return mapping["id"]?.text(in: &findings)?.value
  }

  /// The Spanish key that a key stands for; nil for an unknown one.
  private static func name(_ key: Node, _ keys: YAMLRecord.Keys) -> String? {
    let written = key.scalar?.string ?? ""
    if keys[written] != nil { return written }
    return keys.first { $0.value.contains(written) }?.key
  }

  /// The pairs with unknown keys and those of `kept`.
  private static func rest(
    _ mapping: Node.Mapping, _ keys: YAMLRecord.Keys, with kept: Set<String>
  ) -> Pairs {
    pairs(mapping) { key in name(key, keys).map { kept.contains($0) } ?? true }
  }

  /// The pairs with other keys than those of `modelled`.
  private static func rest(
    _ mapping: Node.Mapping, _ keys: YAMLRecord.Keys, without modelled: Set<String>
  ) -> Pairs {
    pairs(mapping) { key in name(key, keys).map { !modelled.contains($0) } ?? true }
  }

  private static func pairs(_ mapping: Node.Mapping, where isKept: (Node) -> Bool) -> Pairs {
    mapping.compactMap { key, node in
      guard isKept(key), let name = key.scalar?.string else { return nil }
      return (name, WrittenNode.copy(node))
    }
  }
}
