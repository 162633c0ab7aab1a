internal import Foundation
internal import Glibc
internal import HebraFormats
internal import HebraModel

/// The children of one parent: started when needed, at most one for each core, and reused.
final class ReadingPool {
  private let program: ReadingProcess.Program
  private let most: Int
  private var children: [ReadingProcess] = []
  private var room = [UInt8](repeating: 0, count: 1 << 18)

  /// How many files a child may hold: the one it reads, and the next one, so that it does not wait.
  private static let depth = 2
  /// How many answers may wait for their turn, for each child.
  private static let ahead = 4
  /// The length in bytes above which a request goes only to an idle child: sending it may block
  /// until the child has received it.
  private static let long = 1 << 15

  /// A pool of children of a program; without `most`, one for each core.
  init(_ program: ReadingProcess.Program, most: Int? = nil) {
    self.program = program
    self.most = most ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The process ids of the children, for tests.
  var processes: [Int32] { children.map(\.process) }

  /// Reads files in parallel and passes the answers to `take` in order.
  func each(
    _ requests: [ReadingRequest],
    _ take: (Int, Result<ReadingAnswer, Failure>) throws -> Void
  ) throws {
    try eachSent(requests) { try take($0, $1.decoded(for: requests[$0])) }
  }

  /// Reads files in parallel and passes the answers to `take` in order, as the children sent them.
  func eachSent(_ requests: [ReadingRequest], _ take: (Int, SentAnswer) throws -> Void) throws {
    var run = Run(requests: requests)
    // A child with unanswered requests would send those answers to the next run.
    defer { children.removeAll { !$0.asked.isEmpty } }
    for index in requests.indices {
      while run.answers[index] == nil {
        feed(&run, upTo: index + max(1, children.count) * Self.ahead)
        guard run.answers[index] == nil else { break }
        if isMissed(run) {
          start(&run)
        } else {
          wait(&run)
        }
      }
      feed(&run, upTo: index + max(1, children.count) * Self.ahead)
      if let answer = run.answers.removeValue(forKey: index) { try take(index, answer) }
      for child in children { drain(child, &run) }
    }
  }

  /// One list of files in progress.
  private struct Run {
    let requests: [ReadingRequest]
    /// The files that still have to be requested.
    var due: DueFiles
    /// Answers that are waiting for their turn.
    var answers: [Int: SentAnswer] = [:]

    init(requests: [ReadingRequest]) {
      self.requests = requests
      due = DueFiles(count: requests.count)
    }

    func name(_ index: Int) -> String { Location.name(requests[index].path) }

    mutating func refuse(_ index: Int, _ code: MessageCode, _ details: [String: String] = [:]) {
      answers[index] = .failure(Failure(code, at: Location(file: name(index)), details))
    }
  }

  /// Gives files to the children with the fewest requests.
  private func feed(_ run: inout Run, upTo last: Int) {
    while let index = run.due.next, index <= last {
      guard let child = children.min(by: { $0.asked.count < $1.asked.count }),
        child.asked.count < Self.depth
      else { return }
      let request = ReadingRecord.request(run.name(index), run.requests[index].task)
      if Self.long < request.count, !child.asked.isEmpty { return }
      _ = run.due.take()
      do throws(Failure) {
        let file = try run.requests[index].opened()
        if !child.ask(index, request, file: file) {
          run.due.putBack([index])
          bury(child, &run)
        }
      } catch {
        run.answers[index] = .failure(error)
      }
    }
  }

  /// Whether one more child would help: the others are all busy and files remain.
  private func isMissed(_ run: Run) -> Bool {
    guard !run.due.isEmpty, children.count < most else { return false }
    return children.allSatisfy { $0.hasAnswered && $0.asked.count == Self.depth }
  }

  private func start(_ run: inout Run) {
    if let child = ReadingProcess(program) {
      children.append(child)
    } else if children.isEmpty, let index = run.due.take() {
      run.refuse(index, .fileReaderDied)
    }
  }

  /// Waits until a child sends something or a timeout ends.
  private func wait(_ run: inout Run) {
    var polled = children.map { pollfd(fd: $0.socket, events: Int16(POLLIN), revents: 0) }
    let longest = children.filter { !$0.asked.isEmpty }.map(\.waited).max() ?? 0
    let before = ContinuousClock.now
    _ = poll(
      &polled, nfds_t(polled.count), Int32(max(0, program.patience - longest) * 1000) + 1)
    let seconds = (ContinuousClock.now - before) / .seconds(1)
    for child in children where !child.asked.isEmpty {
      child.waited += seconds
      if program.patience <= child.waited { child.giveUp() }
    }
    for child in children { drain(child, &run) }
  }

  /// Processes what a child has sent.
  private func drain(_ child: ReadingProcess, _ run: inout Run) {
    let isThere = child.receive(&room)
    while let (index, record) = child.answer() {
      guard let record, ReadingRecord.isOfThisVersion(record) else {
        // After an answer that is no record the child is not used again; the next file that it was
        // given is not to blame.
        run.refuse(index, .fileReaderDied)
        bury(child, &run, isBlamed: false)
        return
      }
      run.answers[index] = .success(Array(record))
    }
    if !isThere { bury(child, &run) }
  }

  /// Removes a child from the pool.
  ///
  /// When `isBlamed`, the file that it was reading is refused. Its other files are requested again.
  private func bury(_ child: ReadingProcess, _ run: inout Run, isBlamed: Bool = true) {
    children.removeAll { $0 === child }
    let end = child.end()
    var owed = child.asked[...]
    if isBlamed, let index = owed.first {
      switch end {
      case .retired: break
      case .outOfMemory: run.refuse(index, .fileTooMuchMemory)
      case .outOfTime:
        run.refuse(index, .fileTooSlow, ["limit": String(Int(ReadingChild.seconds))])
      case .died: run.refuse(index, .fileReaderDied)
      }
      if run.answers[index] != nil { owed.removeFirst() }
    }
    run.due.putBack(owed)
  }
}
