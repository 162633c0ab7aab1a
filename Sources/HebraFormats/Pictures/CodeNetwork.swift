/// Codes that occur together, as a network.
///
/// Codes stand on an oval in the order of the codebook, so that a code of two networks is at nearly the same
/// place, and nobody reads distances that mean nothing. A line is as wide as the number of places that both
/// codes share.
package struct CodeNetwork: Drawing, Hashable {
  package struct Node: Hashable, Sendable {
    package var name: String
    package var count: Int

    package init(_ name: String, _ count: Int) { (self.name, self.count) = (name, count) }
  }

  /// Two codes, by index, and how often they occur together.
  package struct Edge: Hashable, Sendable {
    package var a: Int
    package var b: Int
    package var count: Int
    /// What is written about it below the network.
    package var sentence: String

    package init(_ a: Int, _ b: Int, _ count: Int, sentence: String) {
      (self.a, self.b, self.count, self.sentence) = (a, b, count, sentence)
    }
  }

  package var words: PictureWords
  package var nodes: [Node]
  /// The most frequent first.
  package var edges: [Edge]
  /// The heading of the list of edges.
  package var listHeading: String

  package init(_ words: PictureWords, nodes: [Node], edges: [Edge], listHeading: String) {
    (self.words, self.nodes, self.edges) = (words, nodes, edges)
    self.listHeading = listHeading
  }

  private static let labelSize = 11.0
  private static let labelRoom = 250.0
  private static let rowHeight = 24.0
  private static let widest = 7.0
  private static let largest = 8.0
  private static let listed = 10

  /// The network as a picture.
  package var picture: Picture {
    var words = words
    words.description = edges.map(\.sentence)
    // The first half of the codes goes down on the right side, the rest up on the left.
    let onRight = (nodes.count + 1) / 2
    let height = max(160, Double(onRight - 1) * Self.rowHeight)
    let reach = max(150, height * 0.42)
    var sheet = PictureSheet(words, width: 2 * (reach + Self.labelRoom + 20))
    let top = sheet.y + 10
    let middle = sheet.picture.width / 2
    let places = nodes.indices.map { node -> Picture.Point in
      let isRight = node < onRight
      let row = isRight ? node : nodes.count - 1 - node
      let rows = isRight ? onRight : nodes.count - onRight
      let share = (Double(row) + 0.5) / Double(rows)
      let x = reach * 2 * (share * (1 - share)).squareRoot()
      return Picture.Point(isRight ? middle + x : middle - x, top + height * share)
    }
    drawEdges(&sheet.picture, places)
    drawNodes(&sheet.picture, places, onRight)
    sheet.y = top + height + 16
    if !edges.isEmpty { list(&sheet) }
    return sheet.finished()
  }

  private func drawEdges(_ picture: inout Picture, _ places: [Picture.Point]) {
    let most = Double(edges.map(\.count).max() ?? 1)
    for edge in edges.reversed() {
      let share = Double(edge.count) / most
      picture.line(
        [places[edge.a], places[edge.b]],
        Picture.Ink(
          stroke: share > 0.66 ? .dark : share > 0.33 ? .middle : .light,
          width: max(1, Self.widest * share)), name: edge.sentence)
    }
  }

  private func drawNodes(
    _ picture: inout Picture, _ places: [Picture.Point], _ onRight: Int
  ) {
    let most = Double(nodes.map(\.count).max() ?? 1)
    for (index, node) in nodes.enumerated() {
      let radius = max(2.5, Self.largest * (Double(node.count) / max(most, 1)).squareRoot())
      let place = places[index]
      picture.circle(
        place.x, place.y, radius: radius, Picture.Ink(fill: .white, stroke: .black, width: 1.5),
        name: "\(node.name): \(node.count)")
      let isRight = index < onRight
      let count = " · \(node.count)"
      let room = Self.labelRoom - Letters.width(count, size: Self.labelSize)
      for name in Letters.lines(node.name, size: Self.labelSize, within: room, most: 1) {
        let line = name + count
        let x = place.x + (isRight ? 1 : -1) * (radius + 5)
        let width = Letters.width(line, size: Self.labelSize)
        picture.rectangle(
          isRight ? x - 1 : x - width - 1, place.y - 8, width + 2, 15,
          Picture.Ink(fill: .white))
        picture.text(
          Picture.Label(
            line, x, place.y + 4, size: Self.labelSize, anchor: isRight ? .start : .end))
      }
    }
  }

  /// The most frequent pairs, in sentences.
  private func list(_ sheet: inout PictureSheet) {
    let room = sheet.picture.width - 2 * sheet.left
    sheet.y += 14
    sheet.picture.text(
      Picture.Label(listHeading, sheet.left, sheet.y, size: 12, isBold: true))
    for edge in edges.prefix(Self.listed) {
      for line in Letters.lines(edge.sentence, size: 11, within: room, most: 3) {
        sheet.y += 15
        sheet.picture.text(Picture.Label(line, sheet.left, sheet.y, size: 11))
      }
    }
  }
}
