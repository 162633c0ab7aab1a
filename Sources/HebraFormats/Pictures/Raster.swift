internal import CFreeType
internal import Foundation
internal import Glibc
internal import HebraModel

/// A picture as dots: each is between black (0x1A) and white (0xFF).
///
/// FreeType fills the shapes and draws the letters, which are those of Liberation Sans.
struct Raster {
  let width: Int
  let height: Int
  private(set) var dots: [UInt8]
  /// Letters that the font lacks, each once; they are drawn as boxes.
  let unknownLetters: [Unicode.Scalar]

  /// Draws a picture with so many dots for each of its pixels.
  ///
  /// - Throws: ``WriteError/Code/noFont`` when this machine lacks the font.
  init(_ picture: Picture, scale: Double) throws(WriteError) {
    width = Int((picture.width * scale).rounded(.up))
    height = Int((picture.height * scale).rounded(.up))
    dots = Array(repeating: Picture.Tone.white.rawValue, count: width * height)
    guard let pen = Self.fonts.lazy.compactMap({ cfreetype_open($0.regular, $0.bold) }).first else {
      throw WriteError(.noFont)
    }
    defer { cfreetype_close(pen) }
    var unknown: [Unicode.Scalar] = []
    for case .text(let label) in picture.elements {
      for scalar in Shown.line(label.text).unicodeScalars
      where !(Letters.has(scalar) && cfreetype_has(pen, scalar.value)) && !unknown.contains(scalar)
      {
        unknown.append(scalar)
      }
    }
    unknownLetters = unknown
    let (width, height) = (Int32(width), Int32(height))
    dots.withUnsafeMutableBufferPointer { dots in
      let sheet = Canvas(
        pen: pen, sheet: cfreetype_sheet(dots: dots.baseAddress, width: width, height: height),
        scale: scale)
      for element in picture.elements {
        switch element {
        case .shape(let outline, let ink, _): sheet.draw(outline, ink)
        case .text(let label): sheet.draw(label)
        }
      }
    }
  }

  /// Where systems keep the font, and where the portable folder has it beside the program.
  private static let fonts = {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = program.deletingLastPathComponent().deletingLastPathComponent()
    let system = ["truetype/liberation2", "truetype/liberation", "liberation-sans"]
    let folders = system.map { "/usr/share/fonts/\($0)" } + ["\(beside.path)/share/fonts"]
    return folders.map { folder in
      let font = "\(folder)/LiberationSans"
      return (regular: "\(font)-Regular.ttf", bold: "\(font)-Bold.ttf")
    }
  }()
}

/// The dots while they are drawn.
private struct Canvas {
  let pen: OpaquePointer
  let sheet: cfreetype_sheet
  let scale: Double

  func draw(_ outline: Picture.Outline, _ ink: Picture.Ink) {
    let (points, isClosed) = outline.points
    if let tone = ink.fill, isClosed { fill(points, tone) }
    guard let stroke = ink.stroke else { return }
    let path = isClosed ? points + points.prefix(1) : points
    for side in zip(path, path.dropFirst()) {
      for dash in Self.dashes(side, ink.dash) {
        fill(Self.bar(dash, ink.width, isClosed: isClosed), stroke)
      }
    }
  }

  func draw(_ label: Picture.Label) {
    let text = Shown.line(label.text)
    let length = Letters.width(text, size: label.size, isBold: label.isBold)
    var along =
      switch label.anchor {
      case .start: 0.0
      case .middle: -length / 2
      case .end: -length
      }
    for scalar in text.unicodeScalars {
      let place =
        label.isUpright
        ? Picture.Point(label.place.x, label.place.y - along)
        : Picture.Point(label.place.x + along, label.place.y)
      let step = Letters.advance(scalar, isBold: label.isBold) * label.size
      let isDrawn =
        Letters.has(scalar)
        && cfreetype_draw(
          pen, [sheet], scalar.value, dots(place), label.size * scale, label.isBold,
          label.isUpright, label.tone.rawValue)
      if !isDrawn { drawBox(at: place, width: step, label) }
      along += step
    }
  }

  /// Draws a box in the place of a letter that the font lacks.
  private func drawBox(at place: Picture.Point, width: Double, _ label: Picture.Label) {
    let (inset, height) = (0.06 * label.size, 0.7 * label.size)
    guard width > 2 * inset else { return }
    let corner =
      label.isUpright
      ? Picture.Point(place.x - height, place.y - width + inset)
      : Picture.Point(place.x + inset, place.y - height)
    let (across, down) =
      label.isUpright ? (height, width - 2 * inset) : (width - 2 * inset, height)
    draw(
      .rectangle(corner: corner, width: across, height: down),
      Picture.Ink(stroke: label.tone, width: 0.05 * label.size))
  }

  private func dots(_ point: Picture.Point) -> cfreetype_point {
    cfreetype_point(x: point.x * scale, y: point.y * scale)
  }

  private func fill(_ points: [Picture.Point], _ tone: Picture.Tone) {
    _ = cfreetype_fill(pen, [sheet], points.map(dots), Int32(points.count), tone.rawValue)
  }

  /// The pieces of a line that are drawn.
  private static func dashes(
    _ line: (Picture.Point, Picture.Point), _ dash: Double?
  ) -> [(Picture.Point, Picture.Point)] {
    let (dx, dy) = (line.1.x - line.0.x, line.1.y - line.0.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard let dash, dash > 0, length > 0 else { return [line] }
    func point(_ distance: Double) -> Picture.Point {
      let share = min(distance, length) / length
      return Picture.Point(line.0.x + dx * share, line.0.y + dy * share)
    }
    return stride(from: 0, to: length, by: 2 * dash).map { (point($0), point($0 + dash)) }
  }

  /// A line as a thin rectangle, a little longer at corners so that these are whole.
  private static func bar(
    _ line: (Picture.Point, Picture.Point), _ width: Double, isClosed: Bool
  ) -> [Picture.Point] {
    let (dx, dy) = (line.1.x - line.0.x, line.1.y - line.0.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return [] }
    let (x, y) = (dx / length * width / 2, dy / length * width / 2)
    let (a, b) = isClosed ? (x, y) : (0, 0)
    return [
      .init(line.0.x - a - y, line.0.y - b + x), .init(line.1.x + a - y, line.1.y + b + x),
      .init(line.1.x + a + y, line.1.y + b - x), .init(line.0.x - a + y, line.0.y - b - x),
    ]
  }
}

extension Picture.Outline {
  /// Its points, and whether the last is joined to the first.
  fileprivate var points: (points: [Picture.Point], isClosed: Bool) {
    switch self {
    case .rectangle(let corner, let width, let height):
      let (right, bottom) = (corner.x + width, corner.y + height)
      return (
        [corner, .init(right, corner.y), .init(right, bottom), .init(corner.x, bottom)], true
      )
    case .circle(let centre, let radius): return (centre.circle(radius), true)
    case .polygon(let points): return (points, true)
    case .line(let points): return (points, false)
    }
  }
}

extension Picture.Point {
  /// Points of a circle around this one, from the right on.
  func circle(_ radius: Double) -> [Picture.Point] {
    (0..<48).map { step in
      let angle = Double(step) / 24 * .pi
      return Picture.Point(x + radius * cos(angle), y + radius * sin(angle))
    }
  }
}
