internal import Foundation
internal import HebraFormats
internal import HebraModel

/// Reads files in this process, or in child processes with limits.
///
/// Both give the same answers, byte for byte. A library reads in its own process. A front end,
/// which handles files of any origin, reads in children: a file that needs too much time or memory,
/// or crashes its child, does not affect other files, and the child can neither write files nor use
/// the network.
public struct ReadingService {
  private let pool: ReadingPool?

  /// Reads in this process, one file after another.
  public static var inProcess: ReadingService { ReadingService(pool: nil) }

  /// Reads in children of this program, which must pass control to ``ReadingChild`` first when it
  /// is started as a child.
  ///
  /// No child is started before there is a file to read. The children end with the last copy of
  /// this value.
  public static func children() -> ReadingService {
    ReadingService(pool: ReadingPool(.itself))
  }

  init(pool: ReadingPool?) { self.pool = pool }

  /// Reads files in parallel, one for each core, and passes the answers to `take` in order.
  func each(
    _ requests: [ReadingRequest],
    _ take: (Int, Result<ReadingAnswer, Failure>) throws -> Void
  ) throws {
    if let pool {
      try pool.each(requests, take)
    } else {
      for (index, request) in requests.enumerated() { try take(index, request.answered) }
    }
  }

  /// Reads files in parallel, one for each core, and keeps the answers; calls `progress` with the
  /// number of each file.
  func gather(
    _ requests: [ReadingRequest], progress: (Int) throws -> Void
  ) throws -> GatheredAnswers {
    var gathered = GatheredAnswers(requests)
    func keep(_ index: Int, _ answer: SentAnswer) throws {
      gathered.add(answer)
      try progress(index)
    }
    if let pool {
      try pool.eachSent(requests, keep)
    } else {
      for (index, request) in requests.enumerated() {
        let framed = ReadingRecord.answer(request.answered)
        try keep(index, .success(Array(framed.dropFirst(ReadingRecord.header))))
      }
    }
    return gathered
  }

  /// Reads one file.
  func answer(_ request: ReadingRequest) throws -> ReadingAnswer {
    var answer: Result<ReadingAnswer, Failure> = .failure(Failure(.fileReaderDied))
    try each([request]) { answer = $1 }
    return try answer.get()
  }

  /// Reads one transcript.
  func transcript(_ path: String, _ task: ReadingTask) throws -> ReadTranscript {
    guard case .transcript(let read) = try answer(ReadingRequest(path, task)) else {
      throw Failure(.fileReaderDied, at: Location(file: Location.name(path)))
    }
    return read
  }

  /// Reads the table in a file.
  func table(_ path: String) throws -> (Table, [Notice]) {
    guard case .table(let table, let notices) = try answer(ReadingRequest(path, .table)) else {
      throw Failure(.fileReaderDied, at: Location(file: Location.name(path)))
    }
    return (table, notices)
  }

  /// Reads all tables in a file, as they stand.
  func grids(_ path: String) throws -> ([SourceGrid], [Notice]) {
    guard case .grids(let grids, let notices) = try answer(ReadingRequest(path, .grids)) else {
      throw Failure(.fileReaderDied, at: Location(file: Location.name(path)))
    }
    return (grids, notices)
  }

  /// Reads the codebook in a file, with its findings.
  func codebook(_ path: String) throws -> ReadingAnswer.CodebookReading {
    guard case .codebook(let reading) = try answer(ReadingRequest(path, .codebook)) else {
      throw Failure(.fileReaderDied, at: Location(file: Location.name(path)))
    }
    return reading
  }

  /// Reads the mapping of elements of unknown XML.
  func mapping(_ path: String) throws -> XMLMapping {
    guard case .mapping(let mapping) = try answer(ReadingRequest(path, .mapping)) else {
      throw Failure(.fileReaderDied, at: Location(file: Location.name(path)))
    }
    return mapping
  }
}

/// A file to read, and what kind of file to read it as.
struct ReadingRequest {
  /// The path, as ``FileName`` makes it from bytes.
  var path: String
  var task: ReadingTask
  /// The file in memory that the path is only a name for; nil for the file at the path.
  var content: MemoryFile?

  init(_ path: String, _ task: ReadingTask, content: MemoryFile? = nil) {
    self.path = path
    self.task = task
    self.content = content
  }

  /// Opens the file.
  func opened() throws(Failure) -> OpenFile {
    // Another open file of the same memory, as of any file.
    try OpenFile(content.map { "/proc/self/fd/\($0.descriptor)" } ?? path)
  }

  /// The answer, computed in this process.
  var answered: Result<ReadingAnswer, Failure> {
    do throws(Failure) {
      let name = Location.name(path)
      return task.answer(try opened().bytes(name: name), name: name)
    } catch {
      return .failure(error)
    }
  }
}

extension ReadingChoice {
  /// Looks up an encoding by name and reads a mapping file.
  init(encoding name: String?, mapping path: String?, by service: ReadingService) throws {
    self.init()
    if let name {
      guard let known = TextEncoding(name: name) else {
        throw Failure(.usageEncoding, ["encoding": name])
      }
      encoding = known
    }
    mapping = try path.map { try service.mapping($0) }
  }
}
