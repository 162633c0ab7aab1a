internal import HebraLanguage
package import Yams

/// A mapping of the file by its Spanish keys, with the positions of keys and values.
package struct YAMLRecord {
  /// The keys that a mapping may have, each with its synonyms.
  package typealias Keys = [String: [String]]

  package let mark: Mark?
  package let values: [String: Node]

  /// The line on which it begins, from 1.
  package var line: Int? { mark?.line }

  /// Words for true and false, folded.
  private static let truth: [String: Bool] = [
    "true": true, "si": true, "yes": true, "verdadero": true,
    "false": false, "no": false, "falso": false,
  ]

  /// Reads `node` with `keys`; unknown and repeated keys become findings.
  package init?(_ node: Node, keys: Keys, in findings: inout YAMLFindings) {
    guard case .mapping(let mapping) = node else {
      findings.wrongType(.mapping, at: node.mark)
      return nil
    }
    findings.budget.spend(64 + mapping.count)
    var canonical: [String: String] = [:]
    for (key, others) in keys {
      canonical[key] = key
      for other in others { canonical[other] = key }
    }
    var values: [String: Node] = [:]
    for (keyNode, value) in mapping {
      let written = keyNode.scalar?.string ?? ""
      guard let key = canonical[written] else {
        findings.unknown(
          findings.code(.unknownKey), written, among: canonical.keys.sorted(), at: keyNode.mark,
          severity: .warning)
        continue
      }
      if values.updateValue(value, forKey: key) != nil {
        findings.error(.duplicateKey, at: keyNode.mark, ["key": written])
      }
    }
    mark = mapping.mark
    self.values = values
  }

  /// The text of a scalar; nil if the key is absent or its value is empty.
  package func text(_ key: String, in findings: inout YAMLFindings) -> Located<String>? {
    guard let node = values[key] else { return nil }
    return node.text(in: &findings, key: key)
  }

  /// The texts of the items of a list; a single scalar counts as a list of one.
  package func list(_ key: String, in findings: inout YAMLFindings) -> [Located<String>] {
    switch values[key] {
    case nil: return []
    case .sequence(let sequence)?:
      return sequence.compactMap {
        $0.text(in: &findings, key: key)
      }
    case let node?: return node.text(in: &findings, key: key).map { [$0] } ?? []
    }
  }

  /// The items of a list of any type.
  package func items(_ key: String, in findings: inout YAMLFindings) -> [Node] {
    guard let node = values[key] else { return [] }
    if case .sequence(let sequence) = node { return Array(sequence) }
    if node.isNothing { return [] }
    findings.wrongType(.list, key: key, at: node.mark)
    return []
  }

  /// True or false; `fallback` if the key is absent.
  package func flag(_ key: String, else fallback: Bool, in findings: inout YAMLFindings) -> Bool {
    guard let word = text(key, in: &findings) else { return fallback }
    if let value = Self.truth[Words.fold(word.value)] { return value }
    findings.wrongType(.boolean, key: key, at: word.mark)
    return fallback
  }
}

/// A value and its position.
package struct Located<Value> {
  package var value: Value
  package var mark: Mark?

  package init(value: Value, mark: Mark?) {
    self.value = value
    self.mark = mark
  }
}

extension Node {
  /// Whether it is empty, or `~` or `null` without quotes.
  package var isNothing: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  /// The text of a scalar without surrounding spaces; nil if it is empty, and nil with a finding if
  /// the node is not a scalar.
  package func text(
    in findings: inout YAMLFindings, key: String? = nil
  ) -> Located<String>? {
    guard case .scalar(let scalar) = self else {
      findings.wrongType(.text, key: key, at: mark)
      return nil
    }
    if isNothing { return nil }
    let space: Set<Unicode.Scalar> = [" ", "\n", "\t", "\r", "\u{A0}"]
    let scalars = scalar.string.unicodeScalars
    guard let from = scalars.firstIndex(where: { !space.contains($0) }),
      let to = scalars.lastIndex(where: { !space.contains($0) })
    else { return nil }
    return Located(value: String(scalar.string[from...to]), mark: mark)
  }
}
