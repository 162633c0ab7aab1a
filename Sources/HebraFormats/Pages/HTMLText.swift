/// Text inside HTML.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "<br>"
      case _ where scalar.properties.generalCategory == .control: result += " "
      // Direction marks would reverse the rest of the line.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
