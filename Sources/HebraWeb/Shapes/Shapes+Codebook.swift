package import HebraModel

extension Shapes {
  package struct Choice: Encodable, Sendable {
    package var id: String
    package var name: String
    package var parent: OrNull<String>
  }

  package struct FacetShape: Encodable, Sendable {
    package var id: String
    package var name: String
    package var isMultiple: Bool
    package var isRequired: Bool
    package var values: [Choice]

    package init(_ facet: Facet) {
      id = facet.id
      name = facet.name
      isMultiple = facet.isMultiple
      isRequired = facet.isRequired
      values = facet.values.map { Choice(id: $0.id, name: $0.name, parent: OrNull($0.parent)) }
    }
  }

  package struct CodeShape: Encodable, Sendable {
    package var id: String
    package var parent: OrNull<String>
    package var name: String
    package var definition: String
    package var include: OrNull<String>
    package var exclude: OrNull<String>
    package var example: OrNull<String>
    package var isCore: Bool
    package var isRetired: Bool
    package var replacedBy: OrNull<String>
    package var colour: OrNull<String>
    package var mirrors: [String]
    package var indicators: [String]

    package init(_ code: Code) {
      id = code.id
      parent = OrNull(code.parent)
      name = code.name
      definition = code.definition
      include = OrNull(code.include)
      exclude = OrNull(code.exclude)
      example = OrNull(code.example)
      isCore = code.isCore
      isRetired = code.isRetired
      replacedBy = OrNull(code.replacedBy)
      colour = OrNull(code.colour)
      mirrors = code.mirrors
      indicators = code.indicators.strong + code.indicators.weak
    }
  }

  /// The codebook with what someone who codes reads.
  package struct Book: Encodable, Sendable {
    package var title: String
    package var version: String
    package var language: String
    package var rules: [String]
    package var codes: [CodeShape]
    package var facets: [FacetShape]

    package init(_ codebook: Codebook) {
      title = codebook.title
      version = codebook.version
      language = codebook.language
      rules = codebook.rules
      codes = codebook.codes.map(CodeShape.init)
      facets = codebook.facets.map(FacetShape.init)
    }
  }
}
