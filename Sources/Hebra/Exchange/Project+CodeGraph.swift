internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraFormats
public import HebraModel

/// A graph of codes.
public enum CodeGraphKind: Hashable, Sendable {
  /// Codes that occur in the same turns of participants, at least so often.
  case network(LayerChoice, minimum: Int)
  /// Codes below codes.
  case tree
}

extension Project {
  /// Writes a graph of codes as GraphML.
  public func exportGraph(_ kind: CodeGraphKind, to destination: Destination) throws -> Exported {
    let file = try output(destination, of: .graph)
    let graph: CodeGraph
    var notices: [Notice] = []
    var settings = ["graph": "tree"]
    switch kind {
    case .tree: graph = codeTree(try codebook())
    case .network(let layer, let minimum):
      guard 1...1_000_000 ~= minimum else {
        throw Failure(.usagePictureMinimum, ["number": "\(minimum)"])
      }
      settings = ["graph": "network", "layer": layer.name, "minimum": "\(minimum)"]
      var request = PictureRequest(.network)
      request.layer = layer
      let figure = try analysis(request).codesByCodes(.together)
      notices = try self.notices(of: figure)
      graph = network(figure.matrix, minimum: minimum, file.headNote(messages))
    }
    do {
      let written = GraphMLWriter.write(try DisclosureRule.release(graph, for: destination.level))
      try export([
        Export(
          kind: "graph", files: [Outgoing(file: file, written: written)], settings: settings)
      ])
      return Exported(path: file.path, count: graph.nodes.count, notices: notices)
    } catch {
      throw Failure(error)
    }
  }

  private func codeTree(_ codebook: Codebook) -> CodeGraph {
    let places = Dictionary(
      codebook.codes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return CodeGraph(
      "\(codebook.title) \(codebook.version)", isDirected: true,
      nodes: codebook.codes.map { code in
        CodeGraph.Node([
          "code": .text(code.id), "label": .text("\(code.id) \(messages.name(of: code))"),
          "core": .mark(code.isCore), "retired": .mark(code.isRetired),
        ])
      },
      edges: codebook.codes.enumerated().compactMap { place, code in
        code.parent.flatMap { places[$0] }.map {
          CodeGraph.Edge($0, place, ["kind": .text("parent")])
        }
      })
  }

  /// Codes without families, whose turns are those of their codes.
  private func network(_ matrix: Matrix, minimum: Int, _ head: String?) -> CodeGraph {
    let codes = matrix.rows.indices.filter { !matrix.summaryRows.contains($0) }
    func count(_ a: Int, _ b: Int) -> Int {
      if case .count(let count) = matrix.rows[a][b + 1] { count } else { 0 }
    }
    func share(_ n: Int, _ total: Int) -> CodeGraph.Value {
      .decimal(total > 0 ? Double(n) / Double(total) : 0)
    }
    var edges: [CodeGraph.Edge] = []
    for (i, a) in codes.enumerated() {
      for (j, b) in codes.enumerated().dropFirst(i + 1) where count(a, b) >= minimum {
        let (both, n1, n2) = (count(a, b), count(a, a), count(b, b))
        edges.append(
          CodeGraph.Edge(
            i, j,
            [
              "weight": .count(both), "jaccard": share(both, n1 + n2 - both),
              "target_given_source": share(both, n1), "source_given_target": share(both, n2),
            ]))
      }
    }
    let lines = [matrix.title] + matrix.settings.map { "\($0.name): \($0.value)" }
    return CodeGraph(
      (lines + [head].compactMap { $0 }).joined(separator: "\n"), isDirected: false,
      nodes: codes.map { row in
        let column = matrix.columns[row + 1]
        return CodeGraph.Node([
          "code": .text(column.key), "label": .text(column.title),
          "family": .text(column.band?.title ?? ""), "turns": .count(count(row, row)),
        ])
      }, edges: edges)
  }
}
