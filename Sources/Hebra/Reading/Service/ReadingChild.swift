internal import CSandbox
internal import Glibc
internal import HebraLanguage
internal import HebraModel

/// The child side of ``ReadingService/children()``: a process that reads files for its parent.
///
/// It sets its limits before it reads a byte of a document: memory, CPU seconds for each file, no
/// opening or writing of files, no network, no other programs. It outputs only its answers, and
/// ends when its parent does.
public enum ReadingChild {
  /// The first argument that makes a program run as a reading child.
  public static let word = "--read-for-parent"

  /// The memory limit in bytes; with the parent's share of one reading it stays below 512 MB.
  static let memory: UInt64 = 384 << 20
  /// CPU seconds for one file.
  static let seconds: Int32 = 10
  /// Peak memory in bytes after which a child ends, so that a new one can replace it.
  private static let plenty: UInt64 = 160 << 20

  /// Whether this process was started as a reading child; check this before anything else.
  public static var isAsked: Bool {
    CommandLine.arguments.dropFirst().elementsEqual([word])
  }

  /// Reads the files that the parent sends until the parent ends.
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
          .failure(Failure(.fileUnreadable, at: Location(file: request.name))))
      }
      close(request.file)
      // The parent is gone when it does not take the answer.
      if !Descriptor.write(answer, to: 0) { exit(0) }
      if plenty < csandbox_peak_memory() { exit(Int32(CSANDBOX_RETIRED)) }
    }
  }

  /// Replaces a refusal by "too much memory" when memory was short, because a C library that cannot
  /// allocate reports a damaged file.
  private static func believed(
    _ answer: Result<ReadingAnswer, Failure>, _ name: String
  ) -> Result<ReadingAnswer, Failure> {
    guard case .failure = answer, memory / 3 * 2 < csandbox_peak_memory() else { return answer }
    return .failure(Failure(.fileTooMuchMemory, at: Location(file: name)))
  }

  private struct Request {
    var name: String
    var task: ReadingTask
    var file: Int32
  }

  /// The next request; nil when the bytes are not a valid request.
  ///
  /// Ends the process when the parent is gone.
  private static func next(_ buffer: inout [UInt8], _ files: inout [Int32]) -> Request? {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
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
      let got = csandbox_receive_file(0, &piece, piece.count, &file)
      if got <= 0 { exit(0) }
      buffer += piece[..<got]
      if 0 <= file { files.append(file) }
    }
  }
}
