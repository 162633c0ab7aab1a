/// One difference between two versions of a codebook.
public struct CodebookDifference: Sendable, Hashable {
  /// The kinds of differences.
  public enum Kind: String, CaseIterable, Sendable {
    /// A new code; `new` is its name.
    case added
    /// A code that the later file does not have; its codings stay, and nothing reads them.
    case removed
    /// Out of use, and nothing replaces it.
    case retired
    /// Out of use; `new` is the code that replaces it.
    case replaced
    /// In use again.
    case restored
    /// Another name.
    case renamed
    /// Another parent; empty is none.
    case moved
    case defined
    case included
    case excluded
    /// Other fields: `new` names them.
    case changed
    /// From now on its codings are divided among the codes in `new`.
    case split
    case mirrorAdded = "mirror-added"
    case mirrorRemoved = "mirror-removed"
    /// Other groups of mirrors.
    case mirrorGroups = "mirror-groups"
    case facetAdded = "facet-added"
    case facetRemoved = "facet-removed"
    case facetRequired = "facet-required"
    case facetOptional = "facet-optional"
    case facetChanged = "facet-changed"
    case valueAdded = "value-added"
    case valueRemoved = "value-removed"
    case rules
    case guide
    case title
  }

  /// The kind.
  public var kind: Kind
  /// The id of the code or facet; empty for the codebook itself.
  public var subject: String
  /// What it was before.
  public var old: String
  /// What it is now.
  public var new: String

  /// A difference.
  public init(_ kind: Kind, _ subject: String = "", old: String = "", new: String = "") {
    self.kind = kind
    self.subject = subject
    self.old = old
    self.new = new
  }

  /// Whether codings made before it must be looked at again.
  public var asksForCheck: Bool {
    switch kind {
    case .removed, .retired, .defined, .included, .excluded, .split: true
    default: false
    }
  }
}

extension Codebook {
  /// What is different in a later version, in the order of its codes.
  public func differences(to later: Codebook) -> [CodebookDifference] {
    var result: [CodebookDifference] = []
    if title != later.title { result.append(.init(.title, old: title, new: later.title)) }
    if rules != later.rules { result.append(.init(.rules)) }
    let before = Dictionary(codes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(later.codes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for code in later.codes {
      guard let old = before[code.id] else {
        result.append(.init(.added, code.id, old: code.parent ?? "", new: code.name))
        continue
      }
      result += old.differences(to: code)
    }
    for code in codes where after[code.id] == nil {
      result.append(.init(.removed, code.id, old: code.name))
    }
    for change in later.changes(since: self) where change.act == .split {
      for id in change.codes {
        result.append(.init(.split, id, new: change.into.joined(separator: ", ")))
      }
    }
    result += mirrorDifferences(later) + facetDifferences(later)
    if mirrorGroups != later.mirrorGroups { result.append(.init(.mirrorGroups)) }
    if instruments != later.instruments { result.append(.init(.guide)) }
    return result
  }

  /// The changes of the history that an earlier version does not have.
  package func changes(since earlier: Codebook) -> [CodebookChange] {
    let known = Set(earlier.history)
    return history.filter { !known.contains($0) }
  }

  private func mirrorDifferences(_ later: Codebook) -> [CodebookDifference] {
    func pairs(_ book: Codebook) -> [Set<String>: String] {
      Dictionary(
        book.mirrors.map { (Set([$0.a, $0.b]), "\($0.a), \($0.b)") },
        uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (pairs(self), pairs(later))
    return new.filter { old[$0.key] == nil }.values.sorted().map { .init(.mirrorAdded, new: $0) }
      + old.filter { new[$0.key] == nil }.values.sorted().map { .init(.mirrorRemoved, old: $0) }
  }

  private func facetDifferences(_ later: Codebook) -> [CodebookDifference] {
    var result: [CodebookDifference] = []
    for facet in later.facets {
      guard let old = facets.first(where: { $0.id == facet.id }) else {
        result.append(
          .init(.facetAdded, facet.id, new: facet.name))
        if facet.isRequired { result.append(.init(.facetRequired, facet.id)) }
        continue
      }
      if old.isRequired != facet.isRequired {
        result.append(.init(facet.isRequired ? .facetRequired : .facetOptional, facet.id))
      }
      let ids = Set(old.values.map(\.id))
      for value in facet.values where !ids.contains(value.id) {
        result.append(.init(.valueAdded, facet.id, new: value.id))
      }
      let now = Set(facet.values.map(\.id))
      for value in old.values where !now.contains(value.id) {
        result.append(.init(.valueRemoved, facet.id, old: value.id))
      }
      var same = old
      same.isRequired = facet.isRequired
      same.values = facet.values
      let renamed = zip(
        old.values.filter { now.contains($0.id) }, facet.values.filter { ids.contains($0.id) }
      ).contains { $0 != $1 }
      if same != facet || renamed { result.append(.init(.facetChanged, facet.id)) }
    }
    for facet in facets where !later.facets.contains(where: { $0.id == facet.id }) {
      result.append(.init(.facetRemoved, facet.id, old: facet.name))
    }
    return result
  }
}

extension Code {
  fileprivate func differences(to later: Code) -> [CodebookDifference] {
    var result: [CodebookDifference] = []
    func compare(_ kind: CodebookDifference.Kind, _ old: String?, _ new: String?) {
      guard old != new else { return }
      result.append(CodebookDifference(kind, id, old: old ?? "", new: new ?? ""))
    }
    if isRetired != later.isRetired || later.isRetired && replacedBy != later.replacedBy {
      result.append(
        CodebookDifference(
          !later.isRetired ? .restored : later.replacedBy == nil ? .retired : .replaced, id,
          old: name, new: later.replacedBy ?? ""))
    }
    compare(.renamed, name, later.name)
    compare(.moved, parent, later.parent)
    compare(.defined, definition, later.definition)
    compare(.included, include, later.include)
    compare(.excluded, exclude, later.exclude)
    let others = changedFields(later)
    if !others.isEmpty {
      result.append(CodebookDifference(.changed, id, new: others.joined(separator: ", ")))
    }
    return result
  }

  /// The other fields that differ, by the names that they have in a codebook file.
  private func changedFields(_ later: Code) -> [String] {
    [
      ("en", nameEnglish != later.nameEnglish), ("nombre_mesa", tableName != later.tableName),
      ("definicion_en", definitionEnglish != later.definitionEnglish),
      ("ejemplo", example != later.example), ("nucleo", isCore != later.isCore),
      ("cuenta_como_causa", isCause != later.isCause),
      ("cero", isZeroUninterpretable != later.isZeroUninterpretable),
      ("facetas", facetDefaults != later.facetDefaults), ("color", colour != later.colour),
      ("encuesta", survey != later.survey), ("fuentes", sources != later.sources),
      ("indicadores", indicators != later.indicators),
    ].filter(\.1).map(\.0)
  }
}
