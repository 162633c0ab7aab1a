internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

extension Project {
  /// Codes that occur in the same turns, as a network without families, whose turns are those of their codes.
  func drawNetwork(_ request: PictureRequest) throws -> DrawnFigure {
    guard 1...1_000_000 ~= request.minimum else {
      throw Failure(.usagePictureMinimum, ["number": "\(request.minimum)"])
    }
    let figure = try analysis(request).codesByCodes(.together)
    let chosen = try chosenCodes(request)
    let kept = figure.matrix.rows.indices.filter {
      chosen?.contains(figure.matrix.columns[$0 + 1].key) ?? true
    }
    let matrix = figure.matrix.keeping(rows: kept, columns: [0] + kept.map { $0 + 1 })
    let codes = matrix.rows.indices.filter { !matrix.summaryRows.contains($0) }
    func count(_ a: Int, _ b: Int) -> Int {
      if case .count(let count) = matrix.rows[a][b + 1] { count } else { 0 }
    }
    var pairs: [(a: Int, b: Int, count: Int)] = []
    for (place, a) in codes.enumerated() {
      for b in codes[(place + 1)...] where count(a, b) >= request.minimum {
        pairs.append((a, b, count(a, b)))
      }
    }
    pairs.sort { ($1.count, $0.a, $0.b) < ($0.count, $1.a, $1.b) }
    let linked = codes.filter { code in pairs.contains { $0.a == code || $0.b == code } }
    guard !linked.isEmpty else {
      throw Failure(.pictureNoPairs, ["number": "\(request.minimum)"])
    }
    let notices = try notices(of: figure)
    var words = PictureWords(
      matrix, unit: messages.word("picture.network"), notices: notices, messages)
    words.explain(.circle, messages.word("picture.node"))
    words.explain(.line, messages.what(.pictureEdge, ["number": "\(request.minimum)"]))
    let edges = pairs.map { pair in
      CodeNetwork.Edge(
        linked.firstIndex(of: pair.a) ?? 0, linked.firstIndex(of: pair.b) ?? 0, pair.count,
        sentence: messages.what(
          .picturePair,
          [
            "a": matrix.columns[pair.a + 1].key, "b": matrix.columns[pair.b + 1].key,
            "both": "\(pair.count)", "n1": "\(count(pair.a, pair.a))",
            "n2": "\(count(pair.b, pair.b))",
          ]))
    }
    let network = CodeNetwork(
      words,
      nodes: linked.map {
        CodeNetwork.Node(matrix.rows[$0][0].plainText, count($0, $0))
      }, edges: edges, listHeading: messages.word("picture.pairs"))
    return DrawnFigure(drawing: network, matrix: matrix, notices: notices)
  }
}
