package import HebraDisclosure
internal import HebraModel

/// Codes and what joins them, for programs that draw and measure networks.
package struct CodeGraph: Hashable, Sendable {
  /// The value of a property.
  package enum Value: Hashable, Sendable {
    case text(String)
    case count(Int)
    case decimal(Double)
    case mark(Bool)
  }

  /// A code.
  package struct Node: Hashable, Sendable {
    package var properties: [String: Value]

    package init(_ properties: [String: Value]) { self.properties = properties }
  }

  /// What joins two codes, by their index.
  package struct Edge: Hashable, Sendable {
    package var source: Int
    package var target: Int
    package var properties: [String: Value]

    package init(_ source: Int, _ target: Int, _ properties: [String: Value]) {
      (self.source, self.target, self.properties) = (source, target, properties)
    }
  }

  /// What the graph shows, and what its figures rest on.
  package var description: String
  package var isDirected: Bool
  package var nodes: [Node]
  package var edges: [Edge]

  package init(_ description: String, isDirected: Bool, nodes: [Node], edges: [Edge]) {
    (self.description, self.isDirected) = (description, isDirected)
    (self.nodes, self.edges) = (nodes, edges)
  }
}

/// Writes a graph as GraphML 1.0 (graphml.graphdrawing.org).
package enum GraphMLWriter {
  /// The graph as a file.
  package static func write(_ graph: Released<CodeGraph>) -> WrittenFile {
    let value = graph.value
    var output = XMLOutput()
    output.open(
      "graphml",
      [
        "xmlns": "http://graphml.graphdrawing.org/xmlns",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
      ])
    output.raw("\n")
    output.element("desc", [:], value.description)
    output.raw("\n")
    keys(value.nodes.map(\.properties), of: "node", &output)
    keys(value.edges.map(\.properties), of: "edge", &output)
    output.open(
      "graph",
      ["id": "codes", "edgedefault": value.isDirected ? "directed" : "undirected"])
    output.raw("\n")
    for (place, node) in value.nodes.enumerated() {
      output.open("node", ["id": "n\(place)"])
      data(node.properties, of: "node", &output)
      output.close("node")
      output.raw("\n")
    }
    for (place, edge) in value.edges.enumerated() {
      output.open(
        "edge", ["id": "e\(place)", "source": "n\(edge.source)", "target": "n\(edge.target)"])
      data(edge.properties, of: "edge", &output)
      output.close("edge")
      output.raw("\n")
    }
    output.close("graph")
    output.raw("\n")
    output.close("graphml")
    output.raw("\n")
    return WrittenFile(bytes: output.bytes, for: graph.level)
  }

  /// Declares the properties that occur, each with its type.
  private static func keys(
    _ all: [[String: CodeGraph.Value]], of kind: String, _ output: inout XMLOutput
  ) {
    var types: [String: String] = [:]
    for properties in all {
      for (name, value) in properties where types[name] == nil { types[name] = value.type }
    }
    for (name, type) in types.sorted(by: { $0.key < $1.key }) {
      output.empty(
        "key",
        ["id": "\(kind).\(name)", "for": kind, "attr.name": name, "attr.type": type])
      output.raw("\n")
    }
  }

  private static func data(
    _ properties: [String: CodeGraph.Value], of kind: String, _ output: inout XMLOutput
  ) {
    for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
      output.element("data", ["key": "\(kind).\(name)"], value.text)
    }
  }
}

extension CodeGraph.Value {
  fileprivate var type: String {
    switch self {
    case .text: "string"
    case .count: "int"
    case .decimal: "double"
    case .mark: "boolean"
    }
  }

  fileprivate var text: String {
    switch self {
    case .text(let text): text
    case .count(let count): "\(count)"
    case .decimal(let value): "\(value)"
    case .mark(let isSo): isSo ? "true" : "false"
    }
  }
}
