internal import CGlyphs
internal import HebraModel

/// The letters of pictures: how wide a line is, where it may break, and the outlines of its letters.
///
/// They are those of a font that has the widths of Arial and Helvetica, so that a text in an SVG file is as
/// wide as it is measured here, whatever fonts this machine has.
enum Letters {
  private static let unitsOfSize = 2048.0

  /// The width of a line in pixels.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance($1, isBold: isBold) } * size
  }

  /// How far the next letter is, as a part of the size.
  static func advance(_ scalar: Unicode.Scalar, isBold: Bool) -> Double {
    if let glyph = glyph(scalar, isBold: isBold) {
      return Double(glyph.advance) / unitsOfSize
    }
    // Programs take letters that this font lacks from another one.
    return Double(Shown.width(String(scalar))) * 0.6
  }

  /// Whether a letter can be drawn.
  static func has(_ scalar: Unicode.Scalar) -> Bool { glyph(scalar, isBold: false) != nil }

  /// The contours of a letter of size 1 that stands at (0, 0), with y downwards; a box for a letter that the
  /// font lacks.
  static func contours(of scalar: Unicode.Scalar, isBold: Bool) -> [[Picture.Point]] {
    guard let glyph = glyph(scalar, isBold: isBold) else {
      let width = advance(scalar, isBold: isBold)
      guard width > 0 else { return [] }
      func box(_ inset: Double) -> [Picture.Point] {
        [
          .init(inset, -inset), .init(width - inset, -inset),
          .init(width - inset, inset - 0.7), .init(inset, inset - 0.7),
        ]
      }
      return [box(0.05), box(0.1).reversed()]
    }
    var contours: [[Picture.Point]] = []
    var contour: [Picture.Point] = []
    var next = 0
    func number() -> Double {
      defer { next += 1 }
      return Double(glyph.outline[next]) / unitsOfSize
    }
    func point() -> Picture.Point {
      let x = number()
      return Picture.Point(x, -number())
    }
    while next < Int(glyph.size) {
      let kind = glyph.outline[next]
      next += 1
      switch kind {
      case 0:
        if !contour.isEmpty { contours.append(contour) }
        contour = [point()]
      case 1: contour.append(point())
      default:
        guard let start = contour.last else { continue }
        let control = point()
        let end = point()
        // Four pieces are round enough for the size of text.
        for share in [0.25, 0.5, 0.75, 1] {
          let (a, b, c) = ((1 - share) * (1 - share), 2 * share * (1 - share), share * share)
          contour.append(
            Picture.Point(
              a * start.x + b * control.x + c * end.x, a * start.y + b * control.y + c * end.y))
        }
      }
    }
    if !contour.isEmpty { contours.append(contour) }
    return contours
  }

  private static func glyph(_ scalar: Unicode.Scalar, isBold: Bool) -> cglyphs_glyph? {
    cglyphs_find(scalar.value, isBold)?.pointee
  }

  /// The lines into which a text is divided, at spaces if there are any; text beyond the last line
  /// is replaced by `…`.
  static func lines(
    _ text: String, size: Double, isBold: Bool = false, within room: Double, most: Int
  ) -> [String] {
    func fits(_ line: String) -> Bool { width(line, size: size, isBold: isBold) <= room }
    var lines: [String] = []
    var line = ""
    for word in Shown.line(text).split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, !fits(line + String(character)) {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines }
    var last = lines[most - 1]
    while !last.isEmpty, !fits(last + "…") { last.removeLast() }
    return lines[..<(most - 1)] + [last + "…"]
  }
}
