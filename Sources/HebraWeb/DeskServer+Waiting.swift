internal import Foundation
internal import Synchronization

/// What came of a desk, from the task that ran it.
private final class Outcome: Sendable {
  let result = Mutex<Result<DeskEnd, any Error>?>(nil)
}

extension DeskServer {
  /// Opens it, and waits until it was closed.
  ///
  /// - Parameter opened: called with the address when the page can be asked for.
  /// - Returns: why it was closed.
  /// - Throws: ``Failure`` when the port cannot be used.
  package func runAndWait(_ opened: @escaping @Sendable (String) -> Void) throws -> DeskEnd {
    let outcome = Outcome()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      do {
        let end = try await self.run(opened)
        outcome.result.withLock { $0 = .success(end) }
      } catch {
        outcome.result.withLock { $0 = .failure(error) }
      }
      done.signal()
    }
    done.wait()
    return try outcome.result.withLock { try $0?.get() } ?? .closed
  }
}
