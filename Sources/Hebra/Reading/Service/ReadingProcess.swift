internal import CSandbox
internal import Glibc

/// One child process with its socket and its unanswered requests.
final class ReadingProcess {
  /// A program that can run as a child.
  struct Program {
    var path: String
    var arguments: [String]
    /// Seconds that the parent waits for one file.
    var patience = 20.0

    /// The running program, from the executable file that it was started from.
    static var itself: Program {
      Program(path: "/proc/self/exe", arguments: ["hebra", ReadingChild.word])
    }
  }

  /// How a child ended.
  enum End {
    /// It ended normally, so that a new one can replace it.
    case retired
    case outOfMemory
    case outOfTime
    case died
  }

  let process: pid_t
  let socket: Int32
  /// The files requested and not answered, oldest first.
  private(set) var asked: [Int] = []
  /// Seconds waited for the oldest of them.
  var waited = 0.0
  /// Whether it has ever answered.
  private(set) var hasAnswered = false
  private var received: [UInt8] = []
  /// How many bytes of ``received`` were already used.
  private var taken = 0
  private var isTooSlow = false
  private var status: Int32?

  /// Starts a program; nil when the system cannot start it.
  init?(_ program: Program) {
    var end: Int32 = -1
    let arguments = program.arguments.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    let child = csandbox_spawn(program.path, arguments + [nil], &end)
    guard 0 < child else { return nil }
    process = child
    socket = end
  }

  /// Requests a file; false when the child has ended.
  func ask(_ index: Int, _ request: [UInt8], file: borrowing OpenFile) -> Bool {
    guard csandbox_send_file(socket, request, request.count, file.descriptor) == 0 else {
      return false
    }
    asked.append(index)
    return true
  }

  /// Receives the available bytes without waiting; false when the child closed the connection or
  /// broke the protocol.
  func receive(_ room: inout [UInt8]) -> Bool {
    received.removeFirst(taken)
    taken = 0
    while true {
      let got = recv(socket, &room, room.count, Int32(MSG_DONTWAIT))
      if got < 0, errno == EINTR { continue }
      if got < 0, errno == EAGAIN || errno == EWOULDBLOCK { return true }
      guard 0 < got else { return false }
      received.append(contentsOf: room[..<got])
      // The child sent bytes without a request, or more than an answer may have.
      if asked.isEmpty || ReadingRecord.longest + room.count * 2 < received.count { return false }
      if got < room.count { return true }
    }
  }

  /// The oldest answer, when it is complete: the file, and the record without its length, or nil
  /// when the record is invalid.
  func answer() -> (index: Int, record: ArraySlice<UInt8>?)? {
    guard let index = asked.first else { return nil }
    var record: ArraySlice<UInt8>?
    do throws(RecordError) {
      let rest = received[taken...]
      guard let length = try ReadingRecord.length(rest),
        ReadingRecord.header + length <= rest.count
      else { return nil }
      record = rest.dropFirst(ReadingRecord.header).prefix(length)
      taken += ReadingRecord.header + length
    } catch {
      record = nil
    }
    asked.removeFirst()
    waited = 0
    hasAnswered = true
    return (index, record)
  }

  /// Kills a child that took too long.
  func giveUp() {
    isTooSlow = true
    kill(process, SIGKILL)
  }

  /// How the child ended; kills it if it is still running.
  func end() -> End {
    let status = reap()
    if isTooSlow { return .outOfTime }
    let signal = status & 0x7F
    guard signal == 0 else { return signal == SIGPROF ? .outOfTime : .died }
    switch Int(status >> 8 & 0xFF) {
    case Int(CSANDBOX_RETIRED): return .retired
    case Int(CSANDBOX_OUT_OF_MEMORY): return .outOfMemory
    default: return .died
    }
  }

  deinit { _ = reap() }

  private func reap() -> Int32 {
    if let status { return status }
    close(socket)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    self.status = status
    return status
  }
}
