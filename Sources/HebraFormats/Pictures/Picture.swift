/// A drawing of shapes and text in black, white and grey, for any format of pictures.
///
///     var picture = Picture(title: "Red", description: "", language: "es")
///     picture.rectangle(10, 10, 8, 8, Picture.Ink(fill: .black), name: "COR-03, E-01")
///     picture.text(Picture.Label("COR-03", 30, 18))
///     let file = SVGWriter.write(try DisclosureRule.release(picture, for: .team))
///
/// Positions are pixels from the upper left corner. What is drawn later covers what was drawn before.
package struct Picture: Hashable, Sendable {
  /// A place.
  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// A step between black and white, far enough from its neighbours to be told apart on paper.
  package enum Tone: UInt8, Sendable, CaseIterable {
    case black = 0x1A
    case dark = 0x55
    case middle = 0x94
    case light = 0xD0
    case pale = 0xF0
    case white = 0xFF
  }

  /// The inside and the border of a shape.
  package struct Ink: Hashable, Sendable {
    /// The inside; nil for none.
    package var fill: Tone?
    /// The border; nil for none.
    package var stroke: Tone?
    /// The width of the border.
    package var width: Double
    /// The length of its dashes and of the gaps between them; nil for a whole border.
    package var dash: Double?

    package init(
      fill: Tone? = nil, stroke: Tone? = nil, width: Double = 1, dash: Double? = nil
    ) {
      (self.fill, self.stroke, self.width, self.dash) = (fill, stroke, width, dash)
    }
  }

  /// The form of a shape.
  package enum Outline: Hashable, Sendable {
    /// `corner` is its upper left one.
    case rectangle(corner: Point, width: Double, height: Double)
    case circle(centre: Point, radius: Double)
    /// Closed.
    case polygon([Point])
    /// Open.
    case line([Point])
  }

  /// A line of text.
  package struct Label: Hashable, Sendable {
    /// Which part of the text is at its place.
    package enum Anchor: String, Sendable { case start, middle, end }

    package var text: String
    /// A point of the line on which the letters stand.
    package var place: Point
    package var size: Double
    package var isBold: Bool
    package var tone: Tone
    package var anchor: Anchor
    /// Whether it runs from bottom to top.
    package var isUpright: Bool

    package init(
      _ text: String, _ x: Double, _ y: Double, size: Double = 12, isBold: Bool = false,
      tone: Tone = .black, anchor: Anchor = .start, isUpright: Bool = false
    ) {
      self.text = text
      place = Point(x, y)
      self.size = size
      self.isBold = isBold
      self.tone = tone
      self.anchor = anchor
      self.isUpright = isUpright
    }
  }

  /// One thing that is drawn.
  package enum Element: Hashable, Sendable {
    /// A shape; its name, which may be empty, is shown when someone points at it.
    case shape(Outline, Ink, name: String)
    case text(Label)
  }

  package var width = 0.0
  package var height = 0.0
  /// What it is called.
  package var title: String
  /// What it shows, for those who do not see it.
  package var description: String
  /// The language tag of its words, for example `es`.
  package var language: String
  /// From back to front.
  package private(set) var elements: [Element] = []

  /// An empty picture.
  package init(title: String, description: String, language: String) {
    self.title = title
    self.description = description
    self.language = language
  }

  package mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ ink: Ink, name: String = ""
  ) {
    elements.append(
      .shape(.rectangle(corner: Point(x, y), width: width, height: height), ink, name: name))
  }

  package mutating func circle(
    _ x: Double, _ y: Double, radius: Double, _ ink: Ink, name: String = ""
  ) {
    elements.append(.shape(.circle(centre: Point(x, y), radius: radius), ink, name: name))
  }

  package mutating func polygon(_ points: [Point], _ ink: Ink, name: String = "") {
    elements.append(.shape(.polygon(points), ink, name: name))
  }

  package mutating func line(_ points: [Point], _ ink: Ink, name: String = "") {
    elements.append(.shape(.line(points), ink, name: name))
  }

  package mutating func text(_ label: Label) {
    if !label.text.isEmpty { elements.append(.text(label)) }
  }
}
