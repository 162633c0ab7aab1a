internal import HebraFormats
internal import HebraModel

/// The answers for a list of files, compressed until they are needed.
///
/// An import first reads all its files, without the project's lock, and then takes one answer after
/// another in one act.
struct GatheredAnswers {
  let requests: [ReadingRequest]
  private let packer = BytePacker()
  private var answers: [Result<BytePacker.Packed, Failure>] = []

  init(_ requests: [ReadingRequest]) { self.requests = requests }

  /// Keeps the answer for the next file.
  mutating func add(_ answer: SentAnswer) { answers.append(answer.map(packer.pack)) }

  /// Passes the answers to `take`, in the order of the files.
  func each(_ take: (Int, Result<ReadingAnswer, Failure>) throws -> Void) throws {
    for (index, answer) in answers.enumerated() {
      let sent: SentAnswer = answer.map { packer.unpack($0) ?? [] }
      try take(index, sent.decoded(for: requests[index]))
    }
  }
}

/// An answer as it crosses from a child: an untrusted record, or the reason why there is none.
typealias SentAnswer = Result<[UInt8], Failure>

extension SentAnswer {
  /// The answer to `request`; a record that does not fit it is a refusal.
  func decoded(for request: ReadingRequest) -> Result<ReadingAnswer, Failure> {
    flatMap { record in
      let name = Location.name(request.path)
      do throws(RecordError) {
        return try ReadingRecord.answer(record[...], to: request.task, name: name)
      } catch {
        return .failure(Failure(.fileReaderDied, at: Location(file: name)))
      }
    }
  }
}
