import Foundation
import Hebra
import HebraModel

/// The only way to the terminal: results go to standard output, everything else to standard error.
///
/// Text from a document, a file name, a table, a person or the project passes through ``Shown``, so
/// that it cannot control the terminal. Data for programs (CSV, JSON, a file's text) is written
/// unchanged to a pipe or a file, and in escaped form to a terminal.
enum Console {
  /// The words in the language of ``language(_:project:)``.
  static func messages(_ chosen: UserLanguage?, project: UserLanguage? = nil) -> Messages {
    Messages(language(chosen, project: project))
  }

  /// The language: `--lang`, else the project's, else the system's, else Spanish.
  private static func language(_ chosen: UserLanguage?, project: UserLanguage?) -> UserLanguage {
    if let chosen { return chosen }
    // Help is printed before options are parsed, so look for the option among the raw arguments.
    if let at = arguments.firstIndex(of: "--lang"), at + 1 < arguments.count,
      let language = UserLanguage(rawValue: arguments[at + 1])
    {
      return language
    }
    if let project { return project }
    return systemLanguage
  }

  /// The arguments after the command's name, with invalid bytes kept, because file names are bytes.
  static let arguments: [String] = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    CommandLine.unsafeArgv[index].map { argument in
      FileName.text(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }

  /// The language of the system's settings; cached, because every line of help asks for it.
  private static let systemLanguage: UserLanguage = {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let tag = getenv(name).map({ String(cString: $0) }), !tag.isEmpty else { continue }
      return UserLanguage(tag: tag) ?? .spanish
    }
    return .spanish
  }()

  /// Prints a line of results for a person.
  static func print(_ line: String) { write(Shown.line(line) + "\n", to: 1) }

  /// Prints a listing as a table for a person, or as data.
  static func print(_ listing: Listing) {
    switch listing.format {
    case .table: write(Shown.text(listing.text), to: 1)
    case .csv: print(content: listing.text)
    case .json: print(json: listing.text)
    }
  }

  /// Prints JSON, with a line feed at its end.
  static func print(json: String) {
    let json = json.hasSuffix("\n") ? json : json + "\n"
    write(isTerminal(1) ? Shown.json(json) : json, to: 1)
  }

  /// Prints a line of JSON from its bytes, without decoding them.
  static func print(json line: [UInt8]) {
    guard !isTerminal(1) else { return print(json: String(decoding: line, as: UTF8.self)) }
    write(line, to: 1)
  }

  /// Prints a requested text unchanged, or in escaped form on a terminal.
  static func print(content: String) { write(isTerminal(1) ? Shown.text(content) : content, to: 1) }

  /// Prints a line about the progress of the work.
  static func note(_ line: String) { write(Shown.line(line) + "\n", to: 2) }

  /// Prints a message of the argument parser, which may repeat what was typed.
  static func message(_ message: String, isError: Bool) {
    var message = message
    // A line feed that was typed would otherwise begin a new line.
    for typed in CommandLine.arguments where typed.unicodeScalars.contains("\n") {
      message = message.replacing(typed, with: Shown.line(typed))
    }
    write(Shown.text(message) + "\n", to: isError ? 2 : 1)
  }

  /// Prints a line that was typed or read, with a mark under some of its code points.
  static func excerpt(_ line: some StringProtocol, markedFrom start: Int, count: Int = 1) {
    let scalars = line.unicodeScalars
    func width(_ part: some Sequence<Unicode.Scalar>) -> Int {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: part)
      return Shown.width(Shown.line(String(text)))
    }
    note("    " + line)
    note(
      "    " + String(repeating: " ", count: width(scalars.prefix(max(0, start))))
        + String(
          repeating: "^",
          count: max(1, width(scalars.dropFirst(max(0, start)).prefix(max(0, count))))))
  }

  static func notice(_ notice: Notice, _ messages: Messages) {
    note(messages.line(notice))
  }

  /// Prints a notice of a file's reader, which does not name the file.
  static func notice(_ notice: Notice, of file: String, _ messages: Messages) {
    var located = notice
    var place = located.location ?? Location()
    place.file = file
    located.location = place
    self.notice(located, messages)
  }

  static func error(_ failure: Failure, _ messages: Messages) {
    // An interruption is reported only once, by ``Signals``.
    guard failure.code != .interrupted else { return }
    note("\(messages.word("error")): \(messages.line(failure))")
  }

  /// Prints the progress on one line that is overwritten, on a terminal only.
  static func progress(_ done: Int, of total: Int) {
    guard isTerminal(2), total > 1 else { return }
    let end = done + 1 == total ? clearedLine : ""
    write(clearedLine + Shown.line("\(done + 1)/\(total)") + end, to: 2)
  }

  /// The only control sequence that the program prints: return to the start of the line and clear
  /// it.
  private static let clearedLine = "\r\u{1B}[K"

  /// Writes bytes; all output of the program passes through here.
  private static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) {
    guard descriptor == 1 else {
      // If the terminal is already gone, nobody is left to report the error to.
      return _ = try? FileHandle.standardError.write(contentsOf: Data(bytes))
    }
    FileHandle.standardOutput.write(Data(bytes))
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(text.utf8, to: descriptor)
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The width of the terminal in columns; 120 for a pipe.
  static var width: Int {
    guard isTerminal(1) else { return 120 }
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 40 ? Int(size.ws_col) : 80
  }
}
