import Hebra
import HebraModel

/// What was wrong with a typed command, in the user's language.
///
/// The argument parser explains a mistake in one English sentence of a known form. This reads the
/// form and its parts and makes a ``Failure`` of it; for some mistakes that are common and whose
/// cause the parser cannot know, it looks at what was typed.
struct UsageMistake {
  /// The fact, for the catalog; nil when `own` has the sentence.
  private(set) var failure: Failure?
  /// A sentence of a command's own, already in the user's language.
  private(set) var own = ""
  /// The command whose help explains more.
  private(set) var command = "hebra"

  /// Reads what the parser says: an error, perhaps the help of one option, the usage, a reference.
  ///
  /// `names` gives the names of the commands below one.
  init(
    _ message: String, typed: [String], _ messages: Messages, names: (String) -> [String]
  ) {
    var sentences: [String] = []
    var help = ""
    var expectsCommand = false
    for line in message.split(separator: "\n").map(String.init) {
      if let match = line.wholeMatch(of: /Help:  (.+?)(?:  (.*))?/) {
        help = match.2.map(String.init) ?? ""
      } else if let match = line.wholeMatch(of: /\ \ See '(.+) --help' for more information\./) {
        command = String(match.1)
      } else if line.hasPrefix("Usage: ") {
        expectsCommand = line.hasSuffix("<subcommand>")
      } else {
        sentences.append(line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : line)
      }
    }
    let sentence = HelpPage.values(sentences.joined(separator: "\n"), messages)
    own = sentence
    // A command that only has others below it takes every option for its own.
    let words = command.split(separator: " ").count - 1
    if expectsCommand, let mistyped = typed.filter({ !$0.hasPrefix("-") }).dropFirst(words).first {
      failure = Self.unknown(mistyped, below: command, names(command))
      return
    }
    failure =
      Self.fromTyped(typed, sentence, command)
      ?? Self.fromParser(
        sentence, help: help, command: expectsCommand ? command : nil, names: names(command))
  }

  /// The sentence, and which help explains more.
  func lines(_ messages: Messages) -> [String] {
    [
      "\(messages.word("error")): \(failure.map(messages.line) ?? own)",
      messages.what(.helpMore, ["command": command]),
    ]
  }

  /// A mistake that is seen in what was typed.
  private static func fromTyped(
    _ typed: [String], _ sentence: String, _ command: String
  ) -> Failure? {
    let isExtra = sentence.contains(/^(Unexpected argument|\d+ unexpected arguments)/)
    guard isExtra else { return nil }
    if typed.contains(where: { "“”«".contains($0.prefix(1)) && !$0.hasSuffix("”") }) {
      return Failure(.usageQuotes)
    }
    guard command == "hebra search", let start = typed.firstIndex(where: { !$0.hasPrefix("-") })
    else { return nil }
    let words = typed[(start + 1)...].prefix { !$0.hasPrefix("-") }
    guard let project = words.first, words.count > 2 else { return nil }
    let query = words.dropFirst().joined(separator: " ")
    let rest = typed[words.endIndex...].map(ShellWord.quoted)
    let better = ["hebra", typed[start], ShellWord.quoted(project), ShellWord.quoted(query)] + rest
    return Failure(
      .usageSearchWords, ["words": query, "command": better.joined(separator: " ")])
  }

  private static func fromParser(
    _ sentence: String, help: String, command: String?, names: [String]
  ) -> Failure? {
    if let match = sentence.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return Failure(.usageArgumentMissing, ["argument": String(match.1), "help": help])
    }
    if let match = sentence.wholeMatch(of: /Missing one of: '(.+)'/) {
      return Failure(
        .usageArgumentMissing,
        ["argument": String(match.1).replacing("', '", with: ", "), "help": help])
    }
    if let match = sentence.wholeMatch(of: /Missing value for '(\S+)(?: <.+>)?'/) {
      return Failure(.usageValueMissing, ["option": String(match.1), "help": help])
    }
    // The parser compares short options with long ones too, which are never near.
    if let match = sentence.firstMatch(
      of: /Unknown option '([^']+)'(?:\. Did you mean '([^']+)'\?)?/)
    {
      return Failure(
        .usageOptionUnknown,
        [
          "option": String(match.1),
          "nearest": match.1.count > 4 ? match.2.map(String.init) ?? "" : "",
        ])
    }
    if let match = sentence.wholeMatch(of: /Invalid option: (.+)/) {
      return Failure(.usageOptionUnknown, ["option": String(match.1)])
    }
    if let match = sentence.wholeMatch(of: badValue) {
      // The parser cannot list signs.
      let values = match.2 == "--separator" ? "',' ';'" : match.3.map { list(String($0)) } ?? ""
      return Failure(
        values.isEmpty ? .usageNumber : .usageValue,
        ["value": String(match.1), "option": String(match.2), "help": help, "values": values])
    }
    if let match = sentence.wholeMatch(
      of: /(?s)The option '(.+?)' does not take any value, but '(.*)' was specified\./)
    {
      return Failure(
        .usageValueExtra, ["option": String(match.1), "value": String(match.2)])
    }
    if let match = sentence.wholeMatch(
      of: /(?s)(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/)
    {
      let words = String(match.1).replacing("', '", with: " ")
      guard let command else { return Failure(.usageExtra, ["words": words]) }
      return unknown(String(words.prefix { $0 != " " }), below: command, names)
    }
    if let match = sentence.wholeMatch(
      of: /Value to be set with flag '(.+)' had already been set with flag '.+'/)
    {
      return Failure(.usageRepeated, ["option": String(match.1)])
    }
    if sentence.hasPrefix("Missing required subcommand") || sentence.hasPrefix("Internal error")
      || sentence.hasPrefix("Can't ")
    {
      return Failure(.usageUnclear)
    }
    return nil
  }

  /// The value, the option, and the values that it takes where they are listed.
  private static var badValue: Regex<(Substring, Substring, Substring, Substring?)> {
    #/
    (?s) The\ value\ '(.*)'\ is\ invalid\ for\ '(\S+?)(?:\ <.+?>)?'
    (?: \.\ Please\ provide\ one\ of (?:\ the\ following:)? (.+) )?
    /#
  }

  private static func unknown(
    _ typed: String, below command: String, _ names: [String]
  ) -> Failure {
    Failure(
      .usageCommandUnknown,
      [
        "typed": typed, "command": command,
        "nearest": NearestName.to(typed, among: names) ?? "",
      ])
  }

  /// `'a', 'b' or 'c'.` as `a, b, c`.
  private static func list(_ values: String) -> String {
    values.matches(of: /'([^']*)'|  - (.+)/).map { String($0.1 ?? $0.2 ?? "") }
      .joined(separator: ", ")
  }
}
