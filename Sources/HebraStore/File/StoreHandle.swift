@preconcurrency internal import GRDB
@preconcurrency internal import Glibc
internal import Synchronization

/// What another thread may ask of a store at work: to stop, and whether anything has been changed.
public final class StoreHandle: Sendable {
  private struct State {
    var isInterrupted = false
    var changes = 0
    var placements = 0
    var lock: String?
    var project: String?
    weak var queue: DatabaseQueue?
  }

  private let state = Mutex(State())

  /// A handle of no store yet.
  public init() {}

  /// Makes the store stop soon.
  ///
  /// What it is doing throws ``StoreError/Code/interrupted`` and is undone. It may be called again and
  /// again.
  public func interrupt() {
    let queue = state.withLock { state in
      state.isInterrupted = true
      return state.queue
    }
    queue?.interrupt()
  }

  /// Throws when it was interrupted: for what takes long between two statements.
  public func goOn() throws(StoreError) {
    if state.withLock({ $0.isInterrupted }) { throw StoreError(.interrupted) }
  }

  /// Whether an act was committed or a file placed.
  public var hasChanged: Bool { state.withLock { $0.changes > 0 } }

  /// Whether the lock is held or files are being placed: who ends the program should wait.
  public var isBusy: Bool { state.withLock { $0.lock != nil || $0.placements > 0 } }

  /// Files are about to take their places, until ``endPlacing(hasChanged:)``.
  public func beginPlacing() { state.withLock { $0.placements += 1 } }

  /// Files have taken their places, or were taken back.
  public func endPlacing(hasChanged: Bool) {
    state.withLock {
      $0.placements -= 1
      if hasChanged { $0.changes += 1 }
    }
  }

  /// Removes the lock of a program that ends without coming back to its store.
  ///
  /// Where an act was under way the lock file stays, held by nobody: it makes the next one check
  /// the whole project after SQLite has undone the act.
  public func letGo() {
    let (lock, project) = state.withLock { ($0.lock, $0.project) }
    guard let lock, let project else { return }
    var facts = stat()
    guard stat(project + "-journal", &facts) != 0 || facts.st_size == 0 else { return }
    unlink(lock)
  }

  func committed() { state.withLock { $0.changes += 1 } }

  func uses(_ queue: DatabaseQueue) { state.withLock { $0.queue = queue } }

  func holds(_ lock: String?, of project: String? = nil) {
    state.withLock {
      $0.lock = lock
      $0.project = project
    }
  }
}
