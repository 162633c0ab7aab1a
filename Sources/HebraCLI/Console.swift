import Foundation
import Hebra
import HebraModel

/// Results go to standard output, all else to standard error.
enum Console {
  /// `--lang`, else the project's own, else the machine's, else Spanish.
  static func language(_ chosen: UserLanguage?, project: UserLanguage? = nil) -> UserLanguage {
    if let chosen { return chosen }
    // Help is printed before options are parsed: look for the option where it was typed.
    if let at = arguments.firstIndex(of: "--lang"), at + 1 < arguments.count,
      let language = UserLanguage(rawValue: arguments[at + 1])
    {
      return language
    }
    if let project { return project }
    return systemLanguage
  }

  /// What was typed after the command's name, odd bytes kept: names of files are bytes.
  static let arguments: [String] = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    CommandLine.unsafeArgv[index].map { argument in
      FileName.text(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }

  /// What the system's settings say; every line of help asks.
  private static let systemLanguage: UserLanguage = {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let tag = getenv(name).map({ String(cString: $0) }), !tag.isEmpty else { continue }
      return UserLanguage(tag: tag) ?? .spanish
    }
    return .spanish
  }()

  static func print(_ text: String, terminator: String = "\n") {
    FileHandle.standardOutput.write(Data((text + terminator).utf8))
  }

  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  static func notice(_ notice: Notice, _ language: UserLanguage) {
    note(Messages.line(notice, language))
  }

  /// A notice of a file's reader, which does not name the file.
  static func notice(_ notice: Notice, of file: String, _ language: UserLanguage) {
    var located = notice
    var place = located.location ?? Location()
    place.file = file
    located.location = place
    self.notice(located, language)
  }

  static func error(_ failure: Failure, _ language: UserLanguage) {
    note("\(Messages.word("error", language)): \(Messages.line(failure, language))")
  }

  /// One line that is written over, on a terminal only.
  static func progress(_ done: Int, of total: Int) {
    guard isTerminal(2), total > 1 else { return }
    let end = done + 1 == total ? "\r\u{1B}[K" : ""
    FileHandle.standardError.write(Data("\r\u{1B}[K\(done + 1)/\(total)\(end)".utf8))
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal; 120 in a pipe.
  static var width: Int {
    guard isTerminal(1) else { return 120 }
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 40 ? Int(size.ws_col) : 80
  }
}
