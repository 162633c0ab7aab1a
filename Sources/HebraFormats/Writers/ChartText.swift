internal import HebraModel

/// Measures and breaks text without a font, by widths that common sans-serif fonts do not exceed.
enum ChartText {
  /// The width of a line in pixels.
  static func width(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) } * size
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "í", "I", "f", "t", "r", "'", ".", ",", ":", ";", "·", "|", "!", " ",
      "(", ")", "-", "/":
      return 0.4
    case "m", "w", "M", "W", "%", "@", "—", "…", "<", ">", "=", "+": return 1
    case "a"..."z", "0"..."9": return 0.6
    default: break
    }
    switch TextTable.displayWidth(String(scalar)) {
    case 0: return 0
    case 1: return scalar.properties.isLowercase ? 0.62 : 0.8
    default: return 1.1
    }
  }

  /// The lines into which a text is divided, at spaces if there are any; text beyond the last line
  /// is replaced by `…`.
  static func lines(_ text: String, size: Double, within room: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in Shown.line(text).split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if width(longer, size: size) <= room {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, width(line + String(character), size: size) > room {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines }
    var last = lines[most - 1]
    while !last.isEmpty, width(last + "…", size: size) > room { last.removeLast() }
    return lines[..<(most - 1)] + [last + "…"]
  }

  /// A coordinate with at most two decimals, the same on every machine.
  static func pixels(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    var fraction = String(100 + hundredths % 100).dropFirst()
    if fraction.last == "0" { fraction.removeLast() }
    return "\(hundredths / 100).\(fraction)"
  }
}
