package import HebraDisclosure
internal import HebraModel

/// Writes a picture as self-contained SVG, without scripts, fonts or links.
package enum SVGWriter {
  /// The picture as an SVG file; equal pictures give equal bytes.
  package static func write(_ picture: Released<Picture>) -> WrittenFile {
    var output = XMLOutput()
    draw(picture.value, &output)
    return WrittenFile(bytes: output.bytes, for: picture.level)
  }

  /// Writes the element `svg`, for a file of its own or inside a page.
  static func draw(_ picture: Picture, _ output: inout XMLOutput) {
    output.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": pixels(picture.width),
        "height": pixels(picture.height),
        "viewBox": "0 0 \(pixels(picture.width)) \(pixels(picture.height))", "role": "img",
        "xml:lang": picture.language,
        "font-family": "Arial, 'Liberation Sans', Helvetica, sans-serif",
      ])
    output.raw("\n")
    output.element("title", [:], Shown.line(picture.title))
    output.element("desc", [:], Shown.text(picture.description))
    output.raw("\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n")
    for element in picture.elements {
      switch element {
      case .shape(let outline, let ink, let name): draw(outline, ink, name, &output)
      case .text(let label): draw(label, &output)
      }
      output.raw("\n")
    }
    output.close("svg")
    output.raw("\n")
  }

  private static func draw(
    _ outline: Picture.Outline, _ ink: Picture.Ink, _ name: String, _ output: inout XMLOutput
  ) {
    let fill = ink.fill?.hex ?? "none"
    let stroke = ink.stroke?.hex
    let width = ink.stroke == nil || ink.width == 1 ? nil : pixels(ink.width)
    let dash = ink.dash.map(pixels)
    switch outline {
    case .rectangle(let corner, let across, let down):
      output.element(
        "rect", named: name,
        [
          "x": pixels(corner.x), "y": pixels(corner.y), "width": pixels(across),
          "height": pixels(down), "fill": fill, "stroke": stroke, "stroke-width": width,
          "stroke-dasharray": dash,
        ])
    case .circle(let centre, let radius):
      output.element(
        "circle", named: name,
        [
          "cx": pixels(centre.x), "cy": pixels(centre.y), "r": pixels(radius), "fill": fill,
          "stroke": stroke, "stroke-width": width, "stroke-dasharray": dash,
        ])
    case .polygon(let points):
      output.element(
        "polygon", named: name,
        [
          "points": list(points), "fill": fill, "stroke": stroke, "stroke-width": width,
          "stroke-dasharray": dash,
        ])
    case .line(let points):
      output.element(
        "polyline", named: name,
        [
          "points": list(points), "fill": "none", "stroke": stroke, "stroke-width": width,
          "stroke-dasharray": dash,
        ])
    }
  }

  private static func draw(_ label: Picture.Label, _ output: inout XMLOutput) {
    let (x, y) = (pixels(label.place.x), pixels(label.place.y))
    output.element(
      "text",
      [
        "x": x, "y": y, "font-size": pixels(label.size), "fill": label.tone.hex,
        "font-weight": label.isBold ? "bold" : nil,
        "text-anchor": label.anchor == .start ? nil : label.anchor.rawValue,
        "transform": label.isUpright ? "rotate(-90 \(x) \(y))" : nil,
      ], Shown.line(label.text))
  }

  private static func list(_ points: [Picture.Point]) -> String {
    points.map { "\(pixels($0.x)),\(pixels($0.y))" }.joined(separator: " ")
  }

  /// A coordinate with at most two decimals, the same on every machine.
  static func pixels(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, part) = (abs(hundredths) / 100, abs(hundredths) % 100)
    guard part != 0 else { return "\(sign)\(whole)" }
    var fraction = String(100 + part).dropFirst()
    if fraction.last == "0" { fraction.removeLast() }
    return "\(sign)\(whole).\(fraction)"
  }
}

extension Picture.Tone {
  /// As a colour of SVG.
  fileprivate var hex: String {
    let digits = String(rawValue, radix: 16)
    let byte = digits.count == 1 ? "0" + digits : digits
    return "#" + byte + byte + byte
  }
}

extension XMLOutput {
  /// An element with a title, where it has a name.
  fileprivate mutating func element(
    _ tag: StaticString, named name: String, _ attributes: KeyValuePairs<StaticString, String?>
  ) {
    guard !name.isEmpty else { return empty(tag, attributes) }
    open(tag, attributes)
    element("title", [:], Shown.line(name))
    close(tag)
  }
}
