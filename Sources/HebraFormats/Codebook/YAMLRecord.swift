internal import HebraLanguage
internal import HebraModel
internal import Yams

/// One mapping of the file under its Spanish keys, with the places of keys and values.
struct YAMLRecord {
  let mark: Mark?
  let values: [String: Node]

  /// Reads `node` by `keys`; unknown and repeated keys become findings.
  init?(_ node: Node, keys: CodebookKeys.Table, in findings: inout CodebookFindings) {
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
          "codebook.unknown-key", written, among: canonical.keys.sorted(), at: keyNode.mark,
          severity: .warning)
        continue
      }
      if values.updateValue(value, forKey: key) != nil {
        findings.error("codebook.duplicate-key", at: keyNode.mark, ["key": written])
      }
    }
    mark = mapping.mark
    self.values = values
  }

  /// The words of a scalar; nil when the key is absent or says nothing.
  func text(_ key: String, in findings: inout CodebookFindings) -> Located<String>? {
    guard let node = values[key] else { return nil }
    return node.text(in: &findings, key: key)
  }

  /// The words of the items of a list; one word alone counts as a list of one.
  func list(_ key: String, in findings: inout CodebookFindings) -> [Located<String>] {
    switch values[key] {
    case nil: return []
    case .sequence(let sequence)?:
      return sequence.compactMap {
        $0.text(in: &findings, key: key)
      }
    case let node?: return node.text(in: &findings, key: key).map { [$0] } ?? []
    }
  }

  /// The items of a list of anything.
  func items(_ key: String, in findings: inout CodebookFindings) -> [Node] {
    guard let node = values[key] else { return [] }
    if case .sequence(let sequence) = node { return Array(sequence) }
    if node.isNothing { return [] }
    findings.wrongType(.list, key: key, at: node.mark)
    return []
  }

  /// True or false, `fallback` when absent.
  func flag(_ key: String, else fallback: Bool, in findings: inout CodebookFindings) -> Bool {
    guard let word = text(key, in: &findings) else { return fallback }
    if let value = CodebookKeys.truth[Words.fold(word.value)] { return value }
    findings.wrongType(.boolean, key: key, at: word.mark)
    return fallback
  }
}

/// A value and where it stands.
struct Located<Value> {
  var value: Value
  var mark: Mark?
}

extension Node {
  /// Empty, `~` or `null` written without quotes.
  var isNothing: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  /// The words of a scalar without spaces around; nil, with a finding, when it is none.
  func text(
    in findings: inout CodebookFindings, key: String? = nil
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
