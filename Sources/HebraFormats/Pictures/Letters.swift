internal import HebraModel

/// The letters of pictures: how wide a line is, and where it may break.
///
/// They have the widths of Arial, Helvetica and Liberation Sans, so that a text in an SVG file is as wide
/// as it is measured here, whatever fonts this machine has.
enum Letters {
  private static let unitsOfSize = 2048.0

  /// The width of a line in pixels.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance($1, isBold: isBold) } * size
  }

  /// How far the next letter is, as a part of the size.
  static func advance(_ scalar: Unicode.Scalar, isBold: Bool) -> Double {
    let widths = isBold ? LetterWidths.bold : LetterWidths.regular
    if let width = widths[scalar.value] { return Double(width) / unitsOfSize }
    // Programs take letters that this font lacks from another one.
    return Double(Shown.width(String(scalar))) * 0.6
  }

  /// Whether a letter can be drawn.
  static func has(_ scalar: Unicode.Scalar) -> Bool { LetterWidths.regular[scalar.value] != nil }

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
