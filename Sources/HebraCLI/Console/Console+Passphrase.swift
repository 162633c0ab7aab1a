import Foundation
import Hebra
import HebraModel
import Synchronization

extension Console {
  /// The settings of the terminal before typing was hidden; nil while it shows.
  private static let shown = Mutex<termios?>(nil)
  /// The most bytes of a passphrase.
  private static let longest = 1024

  /// The words of a file: typed by a person who does not see them, or a line of another descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: where to read; nil for the terminal.
  ///   - question: what the person is asked.
  /// - Returns: the words.
  /// - Throws: ``Failure`` when there is no terminal or no line.
  static func passphrase(
    from descriptor: Int32?, _ question: String
  ) throws -> TypedPassphrase {
    guard descriptor != nil || isTerminal(0) else { throw Failure(.usagePassphrase) }
    let source = descriptor ?? 0
    let isTyped = isTerminal(source)
    if isTyped {
      note(question)
      hideTyping(source)
    }
    defer { if isTyped { showTyping() } }
    var line = [UInt8](repeating: 0, count: longest)
    var count = 0
    // Byte by byte, so that what follows stays for whoever reads next.
    while count < longest {
      var byte: UInt8 = 0
      let got = read(source, &byte, 1)
      if got < 0, errno == EINTR { continue }
      guard got == 1, byte != 0x0A else { break }
      line[count] = byte
      count += 1
    }
    while count > 0, [0x0D, 0x20].contains(line[count - 1]) { count -= 1 }
    // What is behind the words are zeroes.
    line.removeLast(longest - count)
    guard count > 0 else { throw Failure(.usagePassphraseSource) }
    return TypedPassphrase(taking: &line)
  }

  private static func hideTyping(_ terminal: Int32) {
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return }
    shown.withLock { if $0 == nil { $0 = settings } }
    settings.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal, TCSAFLUSH, &settings)
  }

  /// Lets the terminal show again what is typed; also called when a signal ends the program.
  static func showTyping() {
    shown.withLock { settings in
      guard var before = settings else { return }
      tcsetattr(0, TCSAFLUSH, &before)
      settings = nil
    }
  }
}
