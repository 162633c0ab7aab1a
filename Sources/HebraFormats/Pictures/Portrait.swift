/// A document as tiles in reading order: each stands for the same number of words, and says which family is
/// coded there.
package struct Portrait: Drawing, Hashable {
  package struct Tile: Hashable, Sendable {
    /// The short sign of a family; empty where nothing is coded.
    package var sign: String
    /// Whether other families are coded there too.
    package var hasMore: Bool
    /// Whether a turn begins there.
    package var beginsTurn: Bool

    package init(_ sign: String, hasMore: Bool = false, beginsTurn: Bool = false) {
      (self.sign, self.hasMore, self.beginsTurn) = (sign, hasMore, beginsTurn)
    }
  }

  package var words: PictureWords
  package var tiles: [Tile]
  /// The families: sign, name and how many tiles they have.
  package var families: [(sign: String, text: String)] { key.map { ($0.sign, $0.text) } }
  private var key: [Key]

  private struct Key: Hashable, Sendable {
    var sign: String
    var text: String
  }

  package init(_ words: PictureWords, tiles: [Tile], families: [(sign: String, text: String)]) {
    (self.words, self.tiles) = (words, tiles)
    key = families.map { Key(sign: $0.sign, text: $0.text) }
  }

  private static let across = 20
  private static let tile = (width: 34.0, height: 22.0)

  /// The portrait as a picture.
  package var picture: Picture {
    var words = words
    words.description = key.map { "\($0.sign) \($0.text)" }
    var sheet = PictureSheet(words, width: Double(Self.across) * Self.tile.width)
    sheet.y += 6
    let top = sheet.y
    for (index, tile) in tiles.enumerated() {
      let x = sheet.left + Double(index % Self.across) * Self.tile.width
      let y = top + Double(index / Self.across) * Self.tile.height
      draw(tile, x, y, &sheet.picture)
      sheet.y = y + Self.tile.height
    }
    sheet.y += 6
    let column = (sheet.picture.width - 2 * sheet.left) / 2
    for (index, family) in key.enumerated() {
      if index % 2 == 0 { sheet.y += 16 }
      let x = sheet.left + (index % 2 == 0 ? 0 : column)
      sheet.picture.text(Picture.Label(family.sign, x, sheet.y, size: 11, isBold: true))
      let text = Letters.lines(family.text, size: 11, within: column - 54, most: 1).first ?? ""
      sheet.picture.text(Picture.Label(text, x + 46, sheet.y, size: 11))
    }
    return sheet.finished()
  }

  private func draw(_ tile: Tile, _ x: Double, _ y: Double, _ picture: inout Picture) {
    let (width, height) = (Self.tile.width - 2, Self.tile.height - 2)
    let isCoded = !tile.sign.isEmpty
    picture.rectangle(
      x + 0.5, y + 0.5, width, height,
      isCoded ? Picture.Ink(fill: .dark, stroke: .dark) : Picture.Ink(fill: .white, stroke: .light))
    picture.text(
      Picture.Label(
        tile.sign + (tile.hasMore ? "+" : ""), x + width / 2, y + height / 2 + 4, size: 10,
        isBold: true, tone: .white, anchor: .middle))
    if tile.beginsTurn {
      picture.polygon(
        [.init(x + 0.5, y + 0.5), .init(x + 7, y + 0.5), .init(x + 0.5, y + 7)],
        Picture.Ink(fill: isCoded ? .white : .black))
    }
  }
}
