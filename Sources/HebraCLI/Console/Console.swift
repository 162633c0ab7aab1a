import Foundation
import Hebra
import HebraModel
import Synchronization

/// The only way to the terminal: results go to standard output, everything else to standard error.
///
/// Text from a document, a file name, a table, a person or the project passes through ``Shown``, so
/// that it cannot control the terminal. Data for programs (CSV, JSON, a file's text) is written
/// unchanged to a pipe or a file, and in escaped form to a terminal.
enum Console {
  /// The words in the language of ``language(_:project:)``; suggested commands name the project at
  /// `path`.
  static func messages(
    _ chosen: UserLanguage?, project: UserLanguage? = nil, path: String? = nil
  ) -> Messages {
    Messages(language(chosen, project: project), project: path)
  }

  /// The language: `--lang`, else the project's, else the system's, else Spanish.
  private static func language(_ chosen: UserLanguage?, project: UserLanguage?) -> UserLanguage {
    chosen ?? typedLanguage ?? project ?? systemLanguage
  }

  /// The language of `--lang` among the raw arguments, because help is printed before options are
  /// parsed; cached like ``systemLanguage``.
  private static let typedLanguage: UserLanguage? = {
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""])
    where argument == "--lang" || argument.hasPrefix("--lang=") {
      let typed = argument == "--lang" ? next : String(argument.dropFirst("--lang=".count))
      if let language = UserLanguage(rawValue: typed) { return language }
    }
    return nil
  }()

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

  /// Prints a line of results for a person, broken between words on a terminal.
  static func print(_ line: String) { write(broken(line, for: 1), to: 1) }

  /// Prints a line of a listing, broken between words wherever it goes.
  static func print(brokenLine line: String) {
    write(lines(line, width: width), to: 1)
  }

  private static func broken(_ line: String, for descriptor: Int32) -> String {
    lines(line, width: isTerminal(descriptor) ? width(of: descriptor) : .max)
  }

  /// A line in lines of at most that width; the later ones are indented.
  private static func lines(_ line: String, width: Int) -> String {
    TerminalLines.broken(Shown.line(line), to: width).map { $0 + "\n" }.joined()
  }

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
  static func note(_ line: String) { write(broken(line, for: 2), to: 2) }

  /// Prints a page of help.
  static func help(_ page: String) { write(Shown.text(page) + "\n", to: 1) }

  /// Prints a line that was typed or read, with a mark under some of its code points.
  static func excerpt(_ line: some StringProtocol, markedFrom start: Int, count: Int = 1) {
    let scalars = line.unicodeScalars
    func width(_ part: some Sequence<Unicode.Scalar>) -> Int {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: part)
      return Shown.width(Shown.line(String(text)))
    }
    write("    " + Shown.line(String(line)) + "\n", to: 2)
    write(
      "    " + String(repeating: " ", count: width(scalars.prefix(max(0, start))))
        + String(
          repeating: "^",
          count: max(1, width(scalars.dropFirst(max(0, start)).prefix(max(0, count))))) + "\n",
      to: 2)
  }

  static func notice(_ notice: Notice, _ messages: Messages) {
    note(messages.line(notice))
  }

  /// Prints notices, those of one kind in one line with their places.
  static func notices(_ notices: [Notice], _ messages: Messages) {
    for line in messages.lines(notices) { note(line) }
  }

  /// Prints a notice of a file's reader, which does not name the file.
  static func notice(_ notice: Notice, of file: String, _ messages: Messages) {
    self.notice(notice.of(file), messages)
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
    let data = Data(bytes)
    guard descriptor == 1 else {
      return hasLastLine.withLock { if !$0 { writeError(data) } }
    }
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      // A parent that ignores SIGPIPE has its children ignore it too.
      let reason = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      Signals.outputEnded(reason?.code == Int(EPIPE) ? nil : Failure(.outputUnprintable))
    }
  }

  /// If the terminal is already gone, nobody is left to report the error to.
  private static func writeError(_ data: Data) {
    try? FileHandle.standardError.write(contentsOf: data)
  }

  /// Whether the last line of standard error has been written.
  private static let hasLastLine = Mutex(false)

  /// Prints a line after which nothing more is written to standard error.
  ///
  /// Another thread may hang while it writes, so the line waits for it only until `deadline`.
  static func lastNote(_ line: String, waitingUntil deadline: Date) {
    let data = Data(broken(line, for: 2).utf8)
    func isWritten() -> Bool {
      let written: Void? = hasLastLine.withLockIfAvailable { isLast in
        writeError(data)
        isLast = true
      }
      return written != nil
    }
    while !isWritten() {
      guard Date() < deadline else { return writeError(data) }
      usleep(1000)
    }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(text.utf8, to: descriptor)
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The width of the terminal in columns; 80 for a pipe or a file.
  static var width: Int { width(of: 1) }

  private static func width(of descriptor: Int32) -> Int {
    guard isTerminal(descriptor) else { return 80 }
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 40
      ? Int(size.ws_col) : 80
  }
}

extension Notice {
  /// The notice of a file's reader with the name of the file, and of its document for commands.
  func of(_ file: String, document: String? = nil) -> Notice {
    var located = self
    var place = location ?? Location()
    place.file = file
    located.location = place
    return document.map(located.about) ?? located
  }

  /// The notice with the name of its document, for commands that it suggests.
  func about(_ document: String) -> Notice {
    var notice = self
    if notice.details["document"] == nil { notice.details["document"] = document }
    return notice
  }
}
