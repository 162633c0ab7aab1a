internal import HebraModel

/// The words around a picture: what it is called, what its signs mean, and what its figures rest on.
package struct PictureWords: Hashable, Sendable {
  /// What it is called.
  package var title: String
  /// What is counted, in a line below the title.
  package var unit: String
  /// Each sign with its meaning.
  package var legend: [Meaning] = []
  /// Notes below the picture: definition, layer, codebook, what else the figures require.
  package var notes: [String] = []
  /// The figures in sentences, for those who do not see the picture.
  package var description: [String] = []
  /// The language tag of the words, for example `es`.
  package var language: String
  /// The decimal separator.
  package var decimalSign: String

  /// A sign with its meaning.
  package struct Meaning: Hashable, Sendable {
    package var sign: PictureSign
    package var text: String

    package init(_ sign: PictureSign, _ text: String) { (self.sign, self.text) = (sign, text) }
  }

  /// The words of a picture.
  package init(title: String, unit: String, language: String, decimalSign: String) {
    self.title = title
    self.unit = unit
    self.language = language
    self.decimalSign = decimalSign
  }

  /// What a sign means; empty where the legend does not say it.
  func meaning(of sign: PictureSign) -> String {
    legend.first { $0.sign == sign }?.text ?? ""
  }
}

/// Figures with their words, which can be drawn.
package protocol Drawing: Sendable {
  /// The words around the picture; what leaves a project adds to its notes.
  var words: PictureWords { get set }
  /// The picture.
  var picture: Picture { get }
}

/// A picture with its words around it: the heading above, the legend and the notes below.
struct PictureSheet {
  private static let margin = 24.0
  private static let narrowest = 560.0

  let words: PictureWords
  var picture: Picture
  /// The left edge of the drawing.
  let left = margin
  /// The upper edge of what is drawn next.
  var y: Double

  /// Writes the heading above a drawing of this width.
  init(_ words: PictureWords, width: Double) {
    self.words = words
    let description = [words.unit] + words.description + words.notes
    picture = Picture(
      title: words.title, description: description.joined(separator: "\n"),
      language: words.language)
    picture.width = (max(width, Self.narrowest) + 2 * Self.margin).rounded(.up)
    y = Self.margin
    paragraph(words.title, size: 18, isBold: true, most: 6)
    paragraph(words.unit, size: 13, tone: .dark, most: 4)
    y += 16
  }

  /// Writes the legend and the notes, and gives the whole picture.
  consuming func finished() -> Picture {
    y += 14
    legend()
    for note in words.notes { paragraph(note, size: 11, tone: .dark, most: 60) }
    picture.height = (y + Self.margin).rounded(.up)
    return picture
  }

  private mutating func paragraph(
    _ text: String, size: Double, isBold: Bool = false, tone: Picture.Tone = .black, most: Int
  ) {
    let room = picture.width - 2 * Self.margin
    for line in Letters.lines(text, size: size, isBold: isBold, within: room, most: most) {
      y += (size * 1.35).rounded()
      picture.text(Picture.Label(line, left, y, size: size, isBold: isBold, tone: tone))
    }
  }

  /// The signs with their meanings, as many in a line as fit.
  private mutating func legend() {
    guard !words.legend.isEmpty else { return }
    let size = 11.0
    var x = left
    y += 12
    for meaning in words.legend {
      let width = PictureSign.width + 6 + Letters.width(meaning.text, size: size) + 18
      if x > left, x + width > picture.width - Self.margin {
        x = left
        y += 17
      }
      picture.draw(meaning.sign, x + PictureSign.width / 2, y - 4)
      picture.text(Picture.Label(meaning.text, x + PictureSign.width + 6, y, size: size))
      x += width
    }
    y += 8
  }
}
