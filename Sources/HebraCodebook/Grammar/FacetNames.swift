internal import HebraLanguage
internal import HebraModel

/// Finds facet values by what people type: id, name, short form, or the first words of a name.
struct FacetNames: Sendable {
  private struct Entry {
    var value: FacetValue
    var id: NameKey
    var names: [NameKey]
    /// The parts of names before a colon or between slashes.
    var short: [NameKey]

    /// The spellings in order of certainty.
    var tiers: [[NameKey]] { [[id], names, short] }
  }

  private let facets: [Facet]
  private let entries: [Entry]

  init(_ codebook: Codebook) {
    facets = codebook.facets
    entries = codebook.facets.flatMap { facet in
      facet.values.map { choice in
        var names: [NameKey] = []
        var short: [NameKey] = []
        for name in [choice.name, choice.nameEnglish ?? choice.name] {
          names.append(NameKey(name))
          let head = name.split(separator: ":", maxSplits: 1).first ?? name[...]
          short.append(NameKey(head))
          short += head.split(separator: "/").map { NameKey($0) }
        }
        return Entry(
          value: FacetValue(facet: facet.id, value: choice.id), id: NameKey(choice.id),
          names: names, short: short)
      }
    }
  }

  func resolve(_ text: Substring) -> FacetResolution {
    guard let sign = text.firstIndex(of: "=") else { return value(NameKey(text), among: entries) }
    let key = NameKey(text[..<sign])
    guard let facet = facet(key) else {
      return .unknownFacet(nearest: Nearest.names(to: key.text, among: facets.map(\.id)))
    }
    return value(
      NameKey(text[text.index(after: sign)...]),
      among: entries.filter { $0.value.facet == facet.id })
  }

  private func facet(_ key: NameKey) -> Facet? {
    let exact = facets.filter { NameKey($0.id) == key || NameKey($0.name) == key }
    if exact.count == 1 { return exact[0] }
    let leading = facets.filter {
      key.leads(NameKey($0.id)) || key.leads(NameKey($0.name))
        || key.leads(NameKey($0.nameEnglish ?? $0.name))
    }
    return leading.count == 1 ? leading[0] : nil
  }

  private func value(_ key: NameKey, among entries: [Entry]) -> FacetResolution {
    guard !key.isEmpty else { return .unknownValue(nearest: []) }
    // An id takes precedence over a name, a name over a part of it, and a part over first words.
    var found: [Entry] = []
    for tier in 0..<3 where found.isEmpty {
      found = entries.filter { $0.tiers[tier].contains(key) }
    }
    if found.isEmpty {
      found = entries.filter { $0.tiers.joined().contains { key.leads($0) } }
    }
    if found.count == 1 { return .value(found[0].value) }
    if found.count > 1 { return .ambiguous(found.map(\.value)) }
    var owner: [String: FacetValue] = [:]
    var candidates: [String] = []
    for entry in entries {
      for name in entry.tiers.joined() where owner[name.text] == nil {
        owner[name.text] = entry.value
        candidates.append(name.text)
      }
    }
    var nearest: [FacetValue] = []
    for name in Nearest.names(to: key.text, among: candidates, limit: 9) {
      if let value = owner[name], !nearest.contains(value) { nearest.append(value) }
    }
    return .unknownValue(nearest: Array(nearest.prefix(3)))
  }
}
