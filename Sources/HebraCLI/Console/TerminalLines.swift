import HebraModel

/// Breaks a sentence for a terminal, between words and never inside a suggested command: what is
/// copied from the screen can be pasted.
///
/// A command or a path that is longer than a line stays whole too; the terminal itself continues it
/// on the next line, without a line end in the copy.
enum TerminalLines {
  /// The lines of a line, each at most `width` columns wide where its words allow it; the later ones
  /// are indented.
  static func broken(_ line: String, to width: Int) -> [String] {
    guard Shown.width(line) > width else { return [line] }
    let margin = String(line.prefix { $0 == " " })
    var lines: [String] = []
    var current = margin
    var isEmpty = true
    for word in words(line) {
      if !isEmpty, Shown.width(current) + 1 + Shown.width(word) > width {
        lines.append(current)
        current = margin + "  "
        isEmpty = true
      }
      current += isEmpty ? word : " " + word
      isEmpty = false
    }
    return lines + [current]
  }

  /// The words of a line; a command is one word, from `«hebra` to `»`, or from `: hebra` to the end of
  /// the sentence.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var end: ((Substring) -> Bool)?
    for word in line.split(separator: " ") {
      let isInside = end != nil
      if end == nil {
        if word.hasPrefix("«hebra") || word.hasPrefix("“hebra") || word.hasPrefix("\"hebra") {
          end = { $0.contains("»") || $0.contains("”") || $0.dropFirst().contains("\"") }
        } else if word == "hebra", words.last?.hasSuffix(":") == true {
          end = { $0.hasSuffix(";") || $0.hasSuffix(".") }
        }
      }
      if isInside, let last = words.popLast() {
        words.append(last + " " + word)
      } else {
        words.append(String(word))
      }
      if end?(word) == true { end = nil }
    }
    return words
  }
}
