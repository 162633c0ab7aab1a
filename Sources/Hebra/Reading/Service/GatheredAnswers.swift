internal import HebraFormats
internal import HebraModel

/// The answers for a list of files, compressed until they are needed.
///
/// An import first reads all its files, without the project's lock, and then takes one answer after
/// another in one act.
struct GatheredAnswers {
  let requests: [ReadingRequest]
  private let packer = BytePacker()
  private var answers: [Kept] = []

  private enum Kept {
    case record(BytePacker.Packed)
    case refused(Failure)
  }

  init(_ requests: [ReadingRequest]) { self.requests = requests }

  /// Keeps the answer for the next file.
  mutating func add(_ answer: SentAnswer) {
    switch answer {
    case .record(let record): answers.append(.record(packer.pack(record)))
    case .refused(let failure): answers.append(.refused(failure))
    }
  }

  /// Passes the answers to `take`, in the order of the files.
  func each(_ take: (Int, Result<ReadingAnswer, Failure>) throws -> Void) throws {
    for (index, kept) in answers.enumerated() {
      let answer: SentAnswer
      switch kept {
      case .record(let packed): answer = .record(packer.unpack(packed) ?? [])
      case .refused(let failure): answer = .refused(failure)
      }
      try take(index, answer.decoded(for: requests[index]))
    }
  }
}

/// An answer as it crosses from a child: an untrusted record, or the reason why there is none.
enum SentAnswer {
  case record([UInt8])
  case refused(Failure)

  /// The answer to `request`; a record that does not fit it is a refusal.
  func decoded(for request: ReadingRequest) -> Result<ReadingAnswer, Failure> {
    switch self {
    case .refused(let failure): return .failure(failure)
    case .record(let record):
      let name = Location.name(request.path)
      do throws(RecordError) {
        return try ReadingRecord.answer(record[...], to: request.task, name: name)
      } catch {
        return .failure(Failure(.fileReaderDied, at: Location(file: name)))
      }
    }
  }
}
