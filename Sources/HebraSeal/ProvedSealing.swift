internal import Foundation
internal import HebraLanguage
internal import Synchronization

extension Sealing {
  /// Seals an open file as ``seal(_:into:_:goOn:)`` does, and proves the sealed one meanwhile, as
  /// ``SealedProof/check(_:is:goOn:)`` does: a second thread reads every byte back from the sealed file,
  /// opens it and compares the content with the plain file.
  ///
  /// - Throws: ``SealError``, and what `goOn` throws; nothing is proved then.
  package static func sealProved(
    _ source: Int32, into target: Int32, _ way: Way, goOn: () throws -> Void = {}
  ) throws -> SealedProof {
    let progress = WritingProgress()
    let group = DispatchGroup()
    let outcome = SharedOutcome()
    var offset = 0
    do {
      let sealed = try seal(way, goOn: goOn) {
        guard let bytes = Descriptor.read(source, at: offset, atMost: Payload.chunk) else {
          throw SealError(.unreadable)
        }
        offset += bytes.count
        return bytes
      } write: { bytes in
        guard Descriptor.write(bytes, to: target) else { throw SealError(.unwritable) }
        progress.add(bytes.count)
      } begin: { secrets in
        DispatchQueue.global().async(group: group) {
          outcome.set { () throws(SealError) in
            try prove(target, is: source, secrets, while: progress)
          }
        }
      }
      progress.finish()
      group.wait()
      let (hash, count) = try outcome.get()
      guard count == sealed.count else { throw SealError(.unproved) }
      return SealedProof(hash: hash, count: count, sealed.secrets)
    } catch {
      // The second thread must not read files that the caller closes.
      progress.finish()
      group.wait()
      throw error
    }
  }

  /// Opens a file while it is written; gives its SHA-256 and the number of bytes of the content.
  private static func prove(
    _ sealed: Int32, is plain: Int32, _ secrets: SealedSecrets, while progress: WritingProgress
  ) throws(SealError) -> (hash: String, count: Int) {
    var offset = 0
    var hash = RunningHash()
    let stream = ByteStream { () throws(SealError) in
      let ready = min(progress.available(at: offset), WritingProgress.block)
      guard ready > 0 else { return [] }
      guard let bytes = Descriptor.read(sealed, at: offset, atMost: ready), bytes.count == ready
      else { throw SealError(.unreadable) }
      hash.add(bytes)
      offset += ready
      return bytes
    }
    var comparison = Comparison(plain: plain)
    do {
      let count = try Opening.open(stream, key: secrets.key(of:)) { try comparison.take($0) }
      try comparison.finish(count)
      return (hash.finish(), count)
    } catch let error as SealError {
      throw error
    } catch {
      throw SealError(.unproved)
    }
  }
}

/// How far a file is written, for a thread that reads it meanwhile.
private final class WritingProgress: Sendable {
  /// How much is read at a time.
  static let block = 1 << 18

  private let state = Mutex((count: 0, isOver: false))
  private let news = DispatchSemaphore(value: 0)

  /// Tells of bytes that were written.
  func add(_ count: Int) {
    state.withLock { $0.count += count }
    news.signal()
  }

  /// Tells that no more are written.
  func finish() {
    state.withLock { $0.isOver = true }
    news.signal()
  }

  /// How many bytes there are behind an offset: at least a block, or all that there will be.
  func available(at offset: Int) -> Int {
    while true {
      let (count, isOver) = state.withLock { $0 }
      if isOver || count - offset >= Self.block { return count - offset }
      news.wait()
    }
  }
}

/// What the second thread found.
private final class SharedOutcome: Sendable {
  private let result = Mutex<Result<(hash: String, count: Int), SealError>>(
    .failure(SealError(.unproved)))

  func set(_ body: () throws(SealError) -> (hash: String, count: Int)) {
    let found = Result(catching: body)
    result.withLock { $0 = found }
  }

  func get() throws(SealError) -> (hash: String, count: Int) {
    try result.withLock { $0 }.get()
  }
}
