/// A query whose operands are ranges of text, which relate to one another: the hits of searches, and what
/// is coded.
///
///     [COR-03] CERCA/3i [MIE-01]      policía DENTRO [COR]      [DES-01 actor=policia] FUERA [MIE]
///
/// It finds the ranges of the operand on the left of which the relation is true.
package struct Retrieval: Hashable, Sendable {
  /// What is coded, as it is typed between brackets.
  package struct Coded: Hashable, Sendable {
    /// The code, by id or name.
    package var code: String
    /// Layer or coder; nil for all.
    package var layer: String?
    /// Values of facets, `facet=value`.
    package var facets: [String]
    /// Code points from the beginning of the query, half-open.
    package var place: Range<Int>

    package init(code: String, layer: String? = nil, facets: [String] = [], place: Range<Int>) {
      self.code = code
      self.layer = layer
      self.facets = facets
      self.place = place
    }
  }

  /// What distances are counted in, and what ranges have in common.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case word
    case paragraph
    case turn
    case document
  }

  /// How a range relates to another.
  package enum Relation: Hashable, Sendable {
    /// They share some text.
    case overlaps
    /// It lies inside the other.
    case within
    /// The other lies inside it.
    case encloses
    /// Both are in one unit.
    case with(Unit)
    /// No other overlaps it, or is in one unit with it.
    case outside(Unit?)
    /// It ends before the other begins, at most so far away; nil for any distance in the document.
    case before(Int?, Unit)
    /// It begins after the other ends, at most so far away.
    case after(Int?, Unit)
    /// They overlap, or are at most so far apart.
    case near(Int, Unit)
  }

  /// The operands and their relations.
  package indirect enum Node: Hashable, Sendable {
    /// A search, in the query language of words, and where it begins.
    case search(String, at: Int)
    case coded(Coded)
    case related(Node, Relation, Node)
    case either(Node, Node)
    /// Ranges of any of them, in a unit that has at least so many of them.
    case atLeast(Int, [Node], Unit)
    /// What is coded so where nothing else is coded: on the same text, or in the same unit.
    case only(Coded, Unit?)
  }

  /// The whole query.
  package var root: Node

  /// A query of operands and relations.
  package init(_ root: Node) { self.root = root }

  /// The retrieval that a query is; nil if it is a search of words alone.
  package static func read(_ text: String) throws(SearchQuery.Failure) -> Retrieval? {
    try RetrievalParser.parse(text)
  }

  /// The searches and codes that it is about, without repetitions.
  package var leaves: [Node] {
    var leaves: [Node] = []
    func collect(_ node: Node) {
      switch node {
      case .search, .coded: if !leaves.contains(node) { leaves.append(node) }
      case .related(let a, _, let b), .either(let a, let b):
        collect(a)
        collect(b)
      case .atLeast(_, let nodes, _): nodes.forEach(collect)
      case .only(let coded, _): collect(.coded(coded))
      }
    }
    collect(root)
    return leaves
  }
}
