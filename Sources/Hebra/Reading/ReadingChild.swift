internal import CSandbox
internal import Glibc
internal import HebraModel

/// The other side of ``ReadingService/children()``: a process that reads files for its parent.
///
/// It has its limits before it meets a byte of a document: memory, seconds of work for each file, no
/// opening and writing of files, no network, no other program. It says nothing but its answers, and
/// ends when its parent does.
public enum ReadingChild {
  /// The first argument by which a program is asked to be one.
  public static let word = "--read-for-parent"

  /// Bytes of memory; together with the parent's share of one reading below 512 MB.
  static let memory: UInt64 = 384 << 20
  /// Seconds of work for one file.
  static let seconds: Int32 = 10
  /// Bytes after which a child makes room for a fresh one.
  private static let plenty: UInt64 = 160 << 20

  /// Whether this process was started to be one; to be asked before anything else.
  public static var isAsked: Bool {
    CommandLine.argc == 2
      && CommandLine.unsafeArgv[1].map { strcmp($0, word) == 0 } ?? false
  }

  /// Reads what the parent hands over until it ends.
  public static func run() -> Never {
    _ = csandbox_enter(memory)
    var buffer: [UInt8] = []
    var files: [Int32] = []
    while true {
      guard let request = next(&buffer, &files) else { exit(Int32(CSANDBOX_BAD_REQUEST)) }
      csandbox_limit_work(seconds)
      let answer: [UInt8]
      if let bytes = OpenFile.bytes(of: request.file) {
        answer = ReadingRecord.answer(
          believed(request.task.answer(bytes, name: request.name, forRecord: true), request.name))
      } else {
        answer = ReadingRecord.answer(
          .failure(Failure("file.unreadable", at: Location(file: request.name))))
      }
      close(request.file)
      send(answer)
      if plenty < csandbox_peak_memory() { exit(Int32(CSANDBOX_RETIRED)) }
    }
  }

  /// A refusal while memory is short is the memory's: a C library that gets none calls a file damaged.
  private static func believed(
    _ answer: Result<ReadingAnswer, Failure>, _ name: String
  ) -> Result<ReadingAnswer, Failure> {
    guard case .failure = answer, memory / 3 * 2 < csandbox_peak_memory() else { return answer }
    return .failure(Failure("file.too-much-memory", at: Location(file: name)))
  }

  private struct Request {
    var name: String
    var task: ReadingTask
    var file: Int32
  }

  /// The next request; ends the process when the parent is gone, nil when it is no request.
  private static func next(_ buffer: inout [UInt8], _ files: inout [Int32]) -> Request? {
    while true {
      do throws(RecordError) {
        if let length = try ReadingRecord.length(buffer),
          ReadingRecord.header + length <= buffer.count
        {
          let end = ReadingRecord.header + length
          let (name, task) = try ReadingRecord.request(buffer[ReadingRecord.header..<end])
          buffer.removeFirst(end)
          guard !files.isEmpty else { return nil }
          return Request(name: name, task: task, file: files.removeFirst())
        }
      } catch {
        return nil
      }
      var file: Int32 = -1
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { piece, count in
        got = csandbox_receive_file(0, piece.baseAddress, piece.count, &file)
        count = max(0, got)
      }
      if got <= 0 { exit(0) }
      buffer += piece
      if 0 <= file { files.append(file) }
    }
  }

  private static func send(_ answer: [UInt8]) {
    answer.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let now = write(0, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
        if now < 0, errno == EINTR { continue }
        if now <= 0 { exit(0) }
        sent += now
      }
    }
  }
}
