/// Breaks text into lines by display width.
public enum ShownLines {
  /// The lines of a text, broken between words, each at most `width` columns wide.
  ///
  /// A word that is wider than a line is broken too, between characters.
  ///
  /// - Parameters:
  ///   - text: one line of text; the spaces at its beginning stay.
  ///   - width: the columns of a line; at least one character stands in each line.
  ///   - indent: what the second and later lines begin with.
  /// - Returns: at least one line; an empty one for an empty text.
  public static func broken(_ text: String, to width: Int, indent: String = "") -> [String] {
    guard Shown.width(text) > width else { return [text] }
    var lines: [String] = []
    var line = String(text.prefix { $0 == " " })
    var used = Shown.width(line)
    var isEmpty = true
    func end() {
      lines.append(line)
      line = indent
      used = Shown.width(indent)
      isEmpty = true
    }
    for word in text.split(separator: " ") {
      let wide = Shown.width(String(word))
      if !isEmpty, used + 1 + wide > width { end() }
      if !isEmpty {
        line += " "
        used += 1
      }
      isEmpty = false
      guard used + wide > width else {
        line += word
        used += wide
        continue
      }
      var isFirst = true
      for character in word {
        let one = Shown.width(String(character))
        if !isFirst, used + one > width {
          end()
          isEmpty = false
        }
        line.append(character)
        used += one
        isFirst = false
      }
    }
    lines.append(line)
    return lines
  }

  /// A text of at most `width` columns: what stands in its middle gives way to an ellipsis, because
  /// names that begin alike differ at their ends.
  public static func shortened(_ text: String, to width: Int) -> String {
    guard Shown.width(text) > width else { return text }
    let room = max(0, width - 1)
    let end = fitting(text.reversed(), in: room / 2)
    let start = fitting(text, in: room - room / 2)
    return String(start) + "…" + String(end.reversed())
  }

  /// The first characters of a text that fit in so many columns.
  public static func start(of text: some StringProtocol, in width: Int) -> String {
    String(fitting(text, in: width))
  }

  /// The last characters of a text that fit in so many columns.
  public static func end(of text: some StringProtocol, in width: Int) -> String {
    String(fitting(text.reversed(), in: width).reversed())
  }

  private static func fitting(_ characters: some Sequence<Character>, in width: Int) -> [Character]
  {
    var room = width
    var fitting: [Character] = []
    for character in characters {
      room -= Shown.width(String(character))
      guard room >= 0 else { break }
      fitting.append(character)
    }
    return fitting
  }
}
