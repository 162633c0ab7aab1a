internal import HebraModel
internal import HebraStore

/// Why a coding waits for a person.
enum PendingKind: String, CaseIterable {
  /// What its code means was changed.
  case defined
  /// Its code is divided among others, and nobody decided about the coding.
  case split
  /// Its code is out of use, and nothing replaces it.
  case retired
  /// Codes are new since its coder finished the document.
  case newCodes = "new-codes"
  /// A required facet has no value.
  case incomplete
  /// A value was supplied by the codebook, and no person confirmed it.
  case assumed
}

/// Codings of one document and coder that wait for the same reason.
struct PendingItem {
  var document: String
  var coder: String
  var kind: PendingKind
  /// The code, or the facet of an ``PendingKind/incomplete`` or ``PendingKind/assumed`` value.
  var code = ""
  var facet = ""
  /// The change that is the cause; nil where no history says it.
  var change: CodebookChange?
  /// The version since which it waits.
  var version = ""
  /// The ids of the codings.
  var codings: [String] = []
  /// Codes or codings.
  var count = 0
}

/// Finds what waits, from all versions of the codebook.
struct PendingSearch {
  private struct Reason: Hashable {
    var kind: PendingKind
    var change: CodebookChange?
  }

  let current: Codebook
  private let versions: [String: Codebook]
  private let made: [String: String]
  private let checked: [String: String]
  private var known: [[String]: [Reason]] = [:]

  init(
    _ books: [StoredCodebook], current: Codebook, made: [String: String], checked: [String: String]
  ) {
    self.current = current
    versions = Dictionary(
      books.map { ($0.hash, $0.codebook) }, uniquingKeysWith: { first, _ in first })
    self.made = made
    self.checked = checked
  }

  /// What waits in a coding.
  mutating func items(_ coding: Coding) -> [PendingItem] {
    func item(_ kind: PendingKind, facet: String = "", _ change: CodebookChange? = nil)
      -> PendingItem
    {
      PendingItem(
        document: coding.document, coder: coding.coder, kind: kind, code: coding.code,
        facet: facet, change: change, version: change?.version ?? "", codings: [coding.id],
        count: 1)
    }
    var result = reasons(coding).map { reason in
      var item = item(reason.kind, reason.change)
      if reason.change == nil { item.version = current.version }
      return item
    }
    guard let code = current.code(current.standing(for: coding.code)), !code.isRetired else {
      return result
    }
    for facet in current.missingFacets(for: code, given: coding.facets) {
      result.append(item(.incomplete, facet: facet.id))
    }
    let facets = Set(current.facets.map(\.id))
    for facet in Set(coding.facets.filter(\.isAssumed).map(\.facet)).intersection(facets).sorted() {
      result.append(item(.assumed, facet: facet))
    }
    return result
  }

  /// The changes since the version under which a person last looked at a coding.
  private mutating func reasons(_ coding: Coding) -> [Reason] {
    guard let hash = checked[coding.id] ?? made[coding.id], let before = versions[hash] else {
      return []
    }
    let key = [hash, coding.code]
    if let known = known[key] { return known }
    let found = reasons(coding.code, since: before)
    known[key] = found
    return found
  }

  private func reasons(_ id: String, since before: Codebook) -> [Reason] {
    let changes = current.changes(since: before)
    func last(_ act: CodebookChange.Act, _ id: String) -> CodebookChange? {
      changes.last { $0.act == act && $0.codes.contains(id) }
    }
    let (earlier, standing) = (before.standing(for: id), current.standing(for: id))
    guard let code = current.code(standing), !code.isRetired else {
      // Out of use before the coding was made: it waited for nothing then.
      guard before.code(earlier)?.isRetired != true else { return [] }
      return [Reason(kind: .retired, change: last(.retire, standing))]
    }
    var reasons: [Reason] = []
    if standing == earlier {
      if let old = before.code(standing), !old.means(code) {
        reasons.append(Reason(kind: .defined, change: last(.define, standing)))
      }
    } else {
      // Whoever merged the codes decided what the codings mean; what was changed after that counts.
      let merged = changes.lastIndex { $0.act == .merge && $0.codes.contains(earlier) }
      let later = merged.map {
        changes[$0...].last { $0.act == .define && $0.codes.contains(standing) }
      }
      if let later, let change = later { reasons.append(Reason(kind: .defined, change: change)) }
    }
    if let split = last(.split, id) ?? last(.split, standing) {
      reasons.append(Reason(kind: .split, change: split))
    }
    return reasons
  }
}

extension Code {
  /// Whether another version of the code is defined in the same words.
  fileprivate func means(_ other: Code) -> Bool {
    (definition, include, exclude) == (other.definition, other.include, other.exclude)
  }
}
