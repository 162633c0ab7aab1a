internal import Foundation
internal import HebraFormats
internal import HebraModel

/// Reads files: in this process, or in children with limits.
///
/// The answer is the same in both, to the byte. A library reads in its own process; a front, which
/// meets files of any origin, reads in children: one that needs too much time or memory, or dies, costs
/// its own file and no other, and it can neither write nor reach the network.
public struct ReadingService {
  private let pool: ReadingPool?

  /// Reads in this process, one file after the other.
  public static var inProcess: ReadingService { ReadingService(pool: nil) }

  /// Reads in children of this program, which must give ``ReadingChild`` its word first.
  ///
  /// None is started before there is a file to read. They end with the last copy of this value.
  public static func children() -> ReadingService {
    ReadingService(pool: ReadingPool(.itself))
  }

  init(pool: ReadingPool?) { self.pool = pool }

  /// Reads files side by side, as far as there are cores, and hands the answers over in order.
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

  /// Reads one file.
  func answer(_ request: ReadingRequest) throws -> ReadingAnswer {
    var answer: Result<ReadingAnswer, Failure> = .failure(Failure("file.reader-died"))
    try each([request]) { answer = $1 }
    return try answer.get()
  }

  /// The reading of one transcript.
  func draft(_ path: String, _ task: ReadingTask) throws -> Draft {
    guard case .transcript(let draft) = try answer(ReadingRequest(path, task)) else {
      throw Failure("file.reader-died", at: Location(file: Location.name(path)))
    }
    return draft
  }

  /// The table in a file.
  func table(_ path: String) throws -> (Table, [Notice]) {
    guard case .table(let table, let notices) = try answer(ReadingRequest(path, .table)) else {
      throw Failure("file.reader-died", at: Location(file: Location.name(path)))
    }
    return (table, notices)
  }

  /// The codebook in a file, with what is wrong in it.
  func codebook(_ path: String) throws -> ReadingAnswer.CodebookReading {
    guard case .codebook(let reading) = try answer(ReadingRequest(path, .codebook)) else {
      throw Failure("file.reader-died", at: Location(file: Location.name(path)))
    }
    return reading
  }

  /// What the elements of unknown XML are.
  func mapping(_ path: String) throws -> XMLMapping {
    guard case .mapping(let mapping) = try answer(ReadingRequest(path, .mapping)) else {
      throw Failure("file.reader-died", at: Location(file: Location.name(path)))
    }
    return mapping
  }
}

/// A file to be read, and as what.
struct ReadingRequest {
  /// Its path, as ``FileName`` makes it of bytes.
  var path: String
  var task: ReadingTask

  init(_ path: String, _ task: ReadingTask) {
    self.path = path
    self.task = task
  }

  /// The answer, made in this process.
  var answered: Result<ReadingAnswer, Failure> {
    do throws(Failure) {
      let name = Location.name(path)
      return task.answer(try OpenFile(path).bytes(name: name), name: name)
    } catch {
      return .failure(error)
    }
  }
}
