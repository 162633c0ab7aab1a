/// The colours of cells as `RRGGBB`.
enum FillColour {
  /// Six hexadecimal digits, also after two for opacity; nil for anything else.
  static func plain(_ written: String) -> String? {
    let digits = written.hasPrefix("#") ? written.dropFirst() : written[...]
    let colour = digits.utf8.count == 8 ? digits.dropFirst(2) : digits
    guard colour.utf8.count == 6, colour.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    return colour.uppercased()
  }

  /// The colour made lighter (`tint` above 0) or darker, as a spreadsheet does with its theme's.
  static func tinted(_ colour: String, _ tint: Double) -> String {
    guard tint != 0, tint.isFinite, let value = Int(colour, radix: 16) else { return colour }
    let share = max(-1, min(1, tint))
    // A tint changes the lightness alone; toward white or black, each channel moves by the same share.
    let channels = [16, 8, 0].map { shift -> Int in
      let channel = Double(value >> shift & 0xFF)
      return Int((share < 0 ? channel * (1 + share) : channel + (255 - channel) * share).rounded())
    }
    return channels.map { hex($0) }.joined()
  }

  private static func hex(_ value: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }

  /// The indexed colours of ECMA-376, 18.8.27, from 0 to 63.
  static func indexed(_ index: Int) -> String? {
    0 <= index && index < palette.count ? palette[index] : nil
  }

  private static let first = [
    "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF",
  ]
  private static let palette =
    first + first + [
      "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF",
      "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF",
      "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC",
      "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00",
      "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300",
      "993366", "333399", "333333",
    ]
}
