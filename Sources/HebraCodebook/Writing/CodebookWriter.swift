internal import HebraLanguage
package import HebraModel
internal import HebraYAML
internal import Yams

/// Writes a codebook as YAML that ``CodebookReader`` reads back as the same codebook.
///
/// - the same codebook gives the same bytes
/// - families with their codes, or a flat list with `padre` where the order of codes needs it
/// - what an earlier file says and the model does not keep: references, constructs of the survey, the
///   lexicon, notes
/// - no comments after `#`: those of the earlier file are in its own text
package enum CodebookWriter {
  /// The file of a codebook; `earlier` is the text of the version that it was made from.
  package static func yaml(_ codebook: Codebook, keeping earlier: String? = nil) throws -> String {
    let old = earlier.flatMap { text -> Node? in
      var findings = YAMLFindings("codebook", ReadingBudget())
      return YAMLTree.root(of: Array(text.utf8), in: &findings)
    }
    let root = CodebookNodes(codebook, KeptNodes(old)).root
    return try Yams.serialize(node: root, width: 120, allowUnicode: true)
      .replacing(String(WrittenNode.ampersand), with: "\\x26")
  }
}

/// Nodes with the styles in which they are written.
enum WrittenNode {
  /// Words that programs take for something else than text.
  private static let taken: Set<String> = [
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "si", "sí",
  ]

  /// Stands for `&` until the tree is text: the reader, which refuses anchors, would suspect one.
  static let ampersand: Character = "\u{E026}"

  static func text(_ text: String) -> Node {
    let isTaken =
      taken.contains(text.lowercased()) || Double(text) != nil || text.first?.isNumber == true
    // Single quotes would fold line breaks and lose spaces beside them.
    let needsEscapes = text.unicodeScalars.contains {
      $0.value < 0x20 || $0.value == 0x7F || $0.properties.generalCategory == .format
        || $0.properties.generalCategory == .lineSeparator
        || $0.properties.generalCategory == .paragraphSeparator
        || $0 == "&"
    }
    let isTight = !text.contains("  ") && text.first != " " && text.last != " "
    let safe =
      needsEscapes
      ? String(text.map { $0 == ampersand ? "\u{FFFD}" : $0 == "&" ? ampersand : $0 }) : text
    return Node(
      safe, Tag(.str),
      needsEscapes || !isTight ? .doubleQuoted : isTaken ? .singleQuoted : .any)
  }

  static func flag(_ isSo: Bool) -> Node { Node(isSo ? "true" : "false", Tag(.bool), .plain) }

  static func number(_ number: Int) -> Node { Node(String(number), Tag(.int), .plain) }

  static func list(_ nodes: [Node], isFlow: Bool = false) -> Node {
    Node(nodes, Tag(.seq), isFlow ? .flow : .block)
  }

  static func list(_ texts: [String], isFlow: Bool = true) -> Node {
    list(texts.map(text), isFlow: isFlow)
  }

  static func mapping(_ pairs: [(String, Node)]) -> Node {
    Node(pairs.map { (text($0.0), $0.1) }, Tag(.map), .block)
  }

  /// A node of another file, in these styles.
  static func copy(_ node: Node) -> Node {
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain, !scalar.string.contains("\n") {
        return Node(scalar.string, Tag(.str), .plain)
      }
      return text(scalar.string)
    case .sequence(let sequence):
      return list(sequence.map(copy), isFlow: sequence.style == .flow)
    case .mapping(let mapping):
      return Node(
        mapping.map { (copy($0.key), copy($0.value)) }, Tag(.map),
        mapping.style == .flow ? .flow : .block)
    case .alias: return text("")
    }
  }
}
