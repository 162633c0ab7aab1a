import Foundation
import Hebra
import HebraModel
import Synchronization

extension Interruption {
  /// The interruption of the one command that this process runs.
  static let ofProcess = Interruption()
}

/// Ctrl-C and similar signals end the command: the work is undone, the lock released, and one
/// sentence says whether anything was changed.
///
/// The signal handlers only write a byte; a separate thread reads it and stops the work. A second
/// signal, or work that does not stop, ends the program at once.
enum Signals {
  /// The signal received, or 0.
  private static let received = Atomic<Int32>(0)
  private static let ends: (read: Int32, write: Int32) = {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()
  private static let patience = 3.0
  /// What the first signal does instead of ending the program.
  private static let closing = Mutex<(@Sendable () -> Void)?>(nil)
  /// The byte that stands for SIGPIPE: nobody reads the output any more.
  private static let unread: UInt8 = 0xFF

  /// Installs handlers for the signals that the parent process did not set to be ignored.
  static func handle() {
    guard ends.read >= 0 else { return }
    // A program that was started by a thread with blocked signals has them blocked, and would not end.
    var handled = sigset_t()
    sigemptyset(&handled)
    defer { pthread_sigmask(SIG_UNBLOCK, &handled, nil) }
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] {
      sigaddset(&handled, number)
      var before = sigaction()
      guard sigaction(number, nil, &before) == 0,
        before.__sigaction_handler.sa_handler == nil
      else { continue }
      var action = sigaction()
      action.sa_flags = SA_RESTART | SA_SIGINFO
      action.__sigaction_handler.sa_sigaction = { number, facts, _ in
        // When a pipe has no reader, the kernel sends SIGPIPE with this process as the sender.
        let isOwn = number == SIGPIPE && facts?.pointee._sifields._kill.si_pid == getpid()
        var byte = isOwn ? Signals.unread : UInt8(truncatingIfNeeded: number)
        _ = Foundation.write(Signals.ends.write, &byte, 1)
        // The thread that wrote to the pipe waits for the end. No other thread may wait in a
        // handler, since it may have been interrupted anywhere.
        if isOwn { while true { pause() } }
      }
      sigaction(number, &action, nil)
    }
    Thread.detachNewThread {
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      while let number = next(within: -1) {
        let close = number == Int32(unread) ? nil : closing.withLock { $0.take() }
        if let close { close() } else { end(number) }
      }
    }
  }

  /// Lets the first signal do this, so that work that is under way ends well, and the command with it.
  ///
  /// A second one ends the program.
  static func first(_ close: @escaping @Sendable () -> Void) { closing.withLock { $0 = close } }

  /// Waits for the signal thread to end the program, if a signal has come.
  static func yield() {
    while received.load(ordering: .acquiring) != 0 { pause() }
  }

  /// The next signal; nil when none comes within that many milliseconds.
  private static func next(within milliseconds: Int32) -> Int32? {
    var waiting = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
    var count: Int32
    repeat { count = poll(&waiting, 1, milliseconds) } while count < 0 && errno == EINTR
    var byte: UInt8 = 0
    guard count > 0, read(ends.read, &byte, 1) == 1 else { return nil }
    return Int32(byte)
  }

  /// Ends the command that can print no more; without a failure, nobody reads the output any more.
  ///
  /// Nothing is printed within an act, so there is none to undo.
  static func outputEnded(_ failure: Failure?) -> Never {
    Interruption.ofProcess.letGo()
    guard let failure else { _exit(128 + SIGPIPE) }
    Console.error(failure, Console.messages(nil))
    _exit(failure.exitStatus)
  }

  private static func end(_ number: Int32) -> Never {
    let work = Interruption.ofProcess
    guard number != Int32(unread) else { outputEnded(nil) }
    received.store(number, ordering: .releasing)
    Console.showTyping()
    let deadline = Date().addingTimeInterval(patience)
    var isForced = false
    // No act begins after this.
    work.stop()
    while work.isBusy, !isForced {
      work.stop()
      isForced = next(within: 2) != nil || Date() > deadline
    }
    if isForced { work.letGo() }
    let code: MessageCode =
      isForced ? .interruptedAtOnce : work.hasChanged ? .interruptedChanged : .interrupted
    Console.lastNote(
      Console.messages(nil, project: work.language).line(Failure(code)), waitingUntil: deadline)
    _exit(128 + number)
  }
}
