internal import Glibc
internal import HebraModel

/// A picture as dots: each is between black (0) and white (255).
///
/// A shape is filled by how much of each dot it covers. Each side of its outline adds, in every row that it
/// crosses, the area to its right; sums along the row give the coverage.
struct Raster {
  let width: Int
  let height: Int
  private(set) var dots: [UInt8]
  /// Changes of the covered area along each row, of one shape; all zero between shapes.
  private var changes: [Double]
  /// The columns of each row that have changes.
  private var spans: [Range<Int>]

  /// Draws a picture with so many dots for each of its pixels.
  init(_ picture: Picture, scale: Double) {
    width = Int((picture.width * scale).rounded(.up))
    height = Int((picture.height * scale).rounded(.up))
    dots = Array(repeating: Picture.Tone.white.rawValue, count: width * height)
    // A row has room for the area to the right of its last dot.
    changes = Array(repeating: 0, count: (width + 2) * height)
    spans = Array(repeating: (width + 2)..<(width + 2), count: height)
    for element in picture.elements {
      switch element {
      case .shape(let outline, let ink, _):
        let (points, isClosed) = outline.points
        if let fill = ink.fill, isClosed { self.fill([points], fill, scale) }
        guard let stroke = ink.stroke else { continue }
        let path = isClosed ? points + points.prefix(1) : points
        for side in zip(path, path.dropFirst()) {
          for dash in Self.dashes(side, ink.dash) {
            self.fill([Self.bar(dash, ink.width, isClosed: isClosed)], stroke, scale)
          }
        }
      case .text(let label): fill(label.contours, label.tone, scale)
      }
    }
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

  /// Fills the inside of closed contours; one inside another that runs the other way is a hole.
  private mutating func fill(
    _ contours: [[Picture.Point]], _ tone: Picture.Tone, _ scale: Double
  ) {
    var rows: Range<Int>?
    for contour in contours {
      let points = contour.map {
        Picture.Point(
          min(max($0.x * scale, 0), Double(width)), min(max($0.y * scale, 0), Double(height)))
      }
      for (a, b) in zip(points, points.dropFirst() + points.prefix(1)) where a.y != b.y {
        let (upper, lower) = a.y < b.y ? (a, b) : (b, a)
        let crossed = Int(upper.y)..<Int(lower.y.rounded(.up))
        rows =
          rows.map {
            min($0.lowerBound, crossed.lowerBound)..<max($0.upperBound, crossed.upperBound)
          } ?? crossed
        // Sides that run down and sides that run up bound the shape from opposite directions.
        add(upper, lower, direction: a.y < b.y ? 1 : -1)
      }
    }
    for row in rows ?? 0..<0 { paint(row, Double(tone.rawValue)) }
  }

  /// Adds to each row what lies to the right of a side.
  private mutating func add(
    _ upper: Picture.Point, _ lower: Picture.Point, direction: Double
  ) {
    let slope = (lower.x - upper.x) / (lower.y - upper.y)
    var x = upper.x
    for row in Int(upper.y)..<Int(lower.y.rounded(.up)) {
      let part = min(Double(row + 1), lower.y) - max(Double(row), upper.y)
      let next = min(max(x + slope * part, 0), Double(width))
      cross(row, min(x, next), max(x, next), area: part * direction)
      x = next
    }
  }

  /// Spreads the area to the right of a piece of a side over the dots of its row.
  private mutating func cross(_ row: Int, _ left: Double, _ right: Double, area: Double) {
    let start = row * (width + 2)
    let first = Int(left)
    let last = max(first, Int(right.rounded(.up)) - 1)
    spans[row] = min(spans[row].lowerBound, first)..<max(spans[row].upperBound, last + 2)
    guard first < last else {
      // The piece stays in one dot: of this dot the part to the right of its middle is covered.
      let share = (left + right) / 2 - Double(first)
      changes[start + first] += area * (1 - share)
      changes[start + first + 1] += area * share
      return
    }
    // The coverage of a dot is that of all the pieces up to it; each change is the difference.
    let perDot = area / (right - left)
    let inFirst = Double(first + 1) - left
    let inLast = right - Double(last)
    var before = perDot * inFirst * inFirst / 2
    changes[start + first] += before
    for dot in first + 1..<last {
      let covered = perDot * (Double(dot) + 0.5 - left)
      changes[start + dot] += covered - before
      before = covered
    }
    let covered = area - perDot * inLast * inLast / 2
    changes[start + last] += covered - before
    changes[start + last + 1] += area - covered
  }

  /// Paints a row where it is covered, and forgets the coverage.
  private mutating func paint(_ row: Int, _ tone: Double) {
    var covered = 0.0
    for column in spans[row] {
      covered += changes[row * (width + 2) + column]
      changes[row * (width + 2) + column] = 0
      guard column < width else { continue }
      let share = min(abs(covered), 1)
      guard share > 0.001 else { continue }
      let dot = row * width + column
      dots[dot] = UInt8((Double(dots[dot]) * (1 - share) + tone * share).rounded())
    }
    spans[row] = (width + 2)..<(width + 2)
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

extension Picture.Label {
  /// The outlines of its letters, in place.
  fileprivate var contours: [[Picture.Point]] {
    let text = Shown.line(text)
    let length = Letters.width(text, size: size, isBold: isBold)
    var along =
      switch anchor {
      case .start: 0.0
      case .middle: -length / 2
      case .end: -length
      }
    var contours: [[Picture.Point]] = []
    for scalar in text.unicodeScalars {
      contours += Letters.contours(of: scalar, isBold: isBold).map { contour in
        contour.map { point in
          let (x, y) = (along + point.x * size, point.y * size)
          return isUpright
            ? Picture.Point(place.x + y, place.y - x) : Picture.Point(place.x + x, place.y + y)
        }
      }
      along += Letters.advance(scalar, isBold: isBold) * size
    }
    return contours
  }
}
