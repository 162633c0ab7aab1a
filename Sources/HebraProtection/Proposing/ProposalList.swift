internal import HebraModel

/// Collects findings of many documents into proposals, one for each key.
package struct ProposalList: Sendable {
  private var tallies: [String: ProposalTally] = [:]

  /// No findings.
  package init() {}

  /// Adds the findings of a text; `document` is counted once for each key.
  package mutating func add(_ found: [FoundIdentifier], in text: String, document: String) {
    for identifier in found {
      guard let form = text.text(in: identifier.range) else { continue }
      tallies[identifier.key, default: ProposalTally()].add(identifier, form, document)
    }
  }

  /// The proposals, the most frequent first, then by key.
  package var proposals: [IdentifierProposal] {
    var result = tallies.map { key, tally in tally.proposal(key) }
    result.sort { ($1.count, $0.key) < ($0.count, $1.key) }
    let similar = SimilarKeys(result)
    for index in result.indices { result[index].similar = similar.key(for: result[index]) }
    return result
  }
}

/// What was found of one key.
private struct ProposalTally: Sendable {
  var kinds: [IdentifierKind: Int] = [:]
  var finding = IdentifierFinding.net
  var forms: [String: Int] = [:]
  var hints: [String: Int] = [:]
  var count = 0
  var documents: Set<String> = []

  mutating func add(_ found: FoundIdentifier, _ form: String, _ document: String) {
    kinds[found.kind, default: 0] += 1
    if Self.rank(found.finding) < Self.rank(finding) { finding = found.finding }
    forms[form, default: 0] += 1
    if let hint = found.hint { hints[hint, default: 0] += 1 }
    count += 1
    documents.insert(document)
  }

  /// How sure a rule is: the place among the cases, but what people decided comes first.
  private static func rank(_ finding: IdentifierFinding) -> Int {
    finding == .known ? -1 : IdentifierFinding.allCases.firstIndex(of: finding) ?? 0
  }

  func proposal(_ key: String) -> IdentifierProposal {
    let named = kinds.filter { $0.key != .other }
    let kind = Self.commonest(named) { $0.rawValue } ?? .other
    return IdentifierProposal(
      key: key, kind: kind, finding: finding,
      forms: forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key), count: count,
      documents: documents.count, similar: nil, hint: Self.commonest(hints) { $0 },
      isKeptByList: kind != .person && KeptNames.contains(key))
  }

  private static func commonest<Key>(_ counts: [Key: Int], _ name: (Key) -> String) -> Key? {
    counts.min { ($1.value, name($0.key)) < ($0.value, name($1.key)) }?.key
  }
}
