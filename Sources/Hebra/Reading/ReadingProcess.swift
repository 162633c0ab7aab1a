internal import CSandbox
internal import Glibc

/// One child process, its socket, and what it has been asked and has not answered.
final class ReadingProcess {
  /// A program that can be a child.
  struct Program {
    var path: String
    var arguments: [String]
    /// Seconds that the parent waits for one file.
    var patience = 20.0

    /// The program that is running, from the file that it was started from.
    static var itself: Program {
      Program(path: "/proc/self/exe", arguments: ["hebra", ReadingChild.word])
    }
  }

  /// How a child has ended.
  enum End {
    /// It made room for a fresh one.
    case retired
    case outOfMemory
    case outOfTime
    case died
  }

  let process: pid_t
  let socket: Int32
  /// The files that it has been asked for, oldest first.
  private(set) var asked: [Int] = []
  /// Seconds waited for the oldest.
  var waited = 0.0
  /// Whether it has answered at all.
  private(set) var hasAnswered = false
  private var received: [UInt8] = []
  /// The bytes of ``received`` that have been handed out.
  private var taken = 0
  private var isTooSlow = false
  private var status: Int32?

  /// Starts a program; nil when the system will not have it.
  init?(_ program: Program) {
    var end: Int32 = -1
    let arguments = program.arguments.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    let child = (arguments.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer {
      csandbox_spawn(program.path, $0.baseAddress, &end)
    }
    guard 0 < child else { return nil }
    process = child
    socket = end
  }

  /// Asks for a file; false when the child is not there any more.
  func ask(_ index: Int, _ request: [UInt8], file: borrowing OpenFile) -> Bool {
    guard csandbox_send_file(socket, request, request.count, file.descriptor) == 0 else {
      return false
    }
    asked.append(index)
    return true
  }

  /// Takes what has come in, without waiting; false at its end.
  func receive(_ room: UnsafeMutableRawBufferPointer) -> Bool {
    received.removeFirst(taken)
    taken = 0
    while true {
      let got = recv(socket, room.baseAddress, room.count, Int32(MSG_DONTWAIT))
      if got < 0, errno == EINTR { continue }
      if got < 0, errno == EAGAIN || errno == EWOULDBLOCK { return true }
      guard 0 < got else { return false }
      received.append(contentsOf: room[..<got])
      // Nothing is owed, or more than an answer may have.
      if asked.isEmpty || ReadingRecord.longest + room.count * 2 < received.count { return false }
      if got < room.count { return true }
    }
  }

  /// The oldest answer, when all of it is there: the file, and the record without its length, or nil
  /// for what is none.
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

  /// Ends a child that has been waited for too long.
  func giveUp() {
    isTooSlow = true
    kill(process, SIGKILL)
  }

  /// How the child ended; it is killed if it has not.
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
