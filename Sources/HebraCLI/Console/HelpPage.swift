import Hebra
import HebraModel

/// The help of a command in the user's language.
///
/// The argument parser writes the frame of a page in English: headings, the words for defaults and
/// values, names of values that come from the source. This turns the frame into the language of the
/// user, and breaks the lines to the width of the screen. The texts inside are ours already.
enum HelpPage {
  /// The column at which explanations begin.
  private static let explanations = 26

  /// The names of an option and its value, or several names of a command.
  private static var label: Regex<Substring> {
    /\ +(?:(?:-{1,2}[^ ,<]+,?\ ?)+(?:<[^>]*>)?|(?:[\p{Ll}\-]+,\ )+[\p{Ll}\-]+)/
  }

  /// The width at which the parser breaks no lines.
  static let unbroken = 100_000

  /// A page that was written without broken lines.
  static func text(_ page: String, width: Int, _ messages: Messages) -> String {
    page.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      if let match = line.wholeMatch(of: /[ ]{2}See '(.+) <subcommand>' for detailed help\./) {
        return [messages.what(.helpCommands, ["command": String(match.1)])]
      }
      guard line.hasPrefix("  ") else {
        let text = frame(String(line), messages)
        return ShownLines.broken(text, to: width, indent: text.contains("hebra ") ? "  " : "")
      }
      // A name may be longer than its column.
      let isLong = line.dropFirst(explanations - 2).prefix(2).contains { $0 != " " }
      guard isLong else {
        return entry(
          frame(String(line.prefix(explanations)), messages),
          frame(String(line.dropFirst(explanations)), messages), width: width)
      }
      guard let name = line.prefixMatch(of: Self.label)?.output else {
        return ShownLines.broken(frame(String(line), messages), to: width, indent: "    ")
      }
      let rest = line[name.endIndex...].drop { $0 == " " }
      return entry(frame(String(name), messages), frame(String(rest), messages), width: width)
    }.joined(separator: "\n")
  }

  /// A name and its explanation beside it, or below it when there is no room.
  private static func entry(_ name: String, _ explanation: String, width: Int) -> [String] {
    let column = String(repeating: " ", count: explanations)
    let name = String(name.reversed().drop { $0 == " " }.reversed())
    guard !explanation.isEmpty else { return [name] }
    let lines = ShownLines.broken(column + explanation, to: width, indent: column)
    guard Shown.width(name) < explanations - 1, let first = lines.first else {
      return (name.isEmpty ? [] : [name]) + lines
    }
    let padding = String(repeating: " ", count: explanations - Shown.width(name))
    return [name + padding + first.dropFirst(explanations)] + lines.dropFirst()
  }

  /// What the parser writes, in the user's language.
  private static func frame(_ text: String, _ messages: Messages) -> String {
    var text = text
    if text.hasPrefix("OVERVIEW: ") { text = String(text.dropFirst("OVERVIEW: ".count)) }
    for (english, word) in frames where text.contains(english) {
      text = text.replacing(english, with: messages.word("help.\(word)"))
    }
    return values(text, messages)
  }

  /// The names of values, such as `<documento>`, in the user's language.
  static func values(_ text: String, _ messages: Messages) -> String {
    text.replacing(/<([a-z-]+)>/) { match in
      let key = "value.\(match.1)"
      let word = messages.word(key)
      return word.hasSuffix(key) ? String(match.0) : "<\(word)>"
    }
  }

  /// What the parser writes, and the word for it in the catalog.
  private static let frames = [
    ("USAGE:", "usage"), ("SUBCOMMANDS:", "commands"), ("OPTIONS:", "options"),
    ("ARGUMENTS:", "arguments"), ("Show the version.", "version"),
    ("Show help information.", "help"), ("Show subcommand help information.", "help"),
    ("(values:", "values"), ("; default:", "default-too"), ("(default:", "default"),
    ("(default)", "default-command"),
  ]
}
