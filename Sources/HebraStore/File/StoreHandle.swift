@preconcurrency internal import GRDB
@preconcurrency internal import Glibc
internal import Synchronization

/// Lets another thread ask a store to stop, and ask whether anything was changed.
package final class StoreHandle: Sendable {
  private struct State {
    var isInterrupted = false
    var changes = 0
    var placements = 0
    /// Locks that are being taken.
    var takings = 0
    var lock: String?
    var project: String?
    weak var queue: DatabaseQueue?
  }

  private let state = Mutex(State())

  /// A handle that is not yet attached to a store.
  package init() {}

  /// Asks the store to stop.
  ///
  /// The operation in progress throws ``StoreError/Code/interrupted`` and is undone. This may be
  /// called repeatedly.
  package func interrupt() {
    let queue = state.withLock { state in
      state.isInterrupted = true
      return state.queue
    }
    queue?.interrupt()
  }

  /// Throws when an interruption was requested; called in long work between two statements.
  package func goOn() throws(StoreError) {
    if state.withLock({ $0.isInterrupted }) { throw StoreError(.interrupted) }
  }

  /// Whether an act was committed or a file placed.
  package var hasChanged: Bool { state.withLock { $0.changes > 0 } }

  /// Whether the lock is held or files are being placed; wait before ending the program.
  package var isBusy: Bool {
    state.withLock { $0.lock != nil || $0.placements > 0 || $0.takings > 0 }
  }

  /// Marks the start of placing files, until ``endPlacing(hasChanged:)``.
  package func beginPlacing() { state.withLock { $0.placements += 1 } }

  /// Marks the end of placing files, or of taking them back.
  package func endPlacing(hasChanged: Bool) {
    state.withLock {
      $0.placements -= 1
      if hasChanged { $0.changes += 1 }
    }
  }

  /// Removes the lock of a program that ends without returning to its store.
  ///
  /// If an act was in progress, the lock file stays but nobody holds it. The next writer then
  /// checks the whole project after SQLite has undone the act.
  package func letGo() {
    let (lock, project) = state.withLock { ($0.lock, $0.project) }
    guard let lock, let project else { return }
    guard !ProjectFile.hasJournal(project) else { return }
    unlink(lock)
  }

  /// Marks the start of taking the lock, until ``endTaking()``.
  ///
  /// - Throws: ``StoreError/Code/interrupted`` when an interruption was requested: no act begins after
  ///   it, so that whoever asked may end the program as soon as the store is not busy.
  func beginTaking() throws(StoreError) {
    let isRefused = state.withLock { state in
      if !state.isInterrupted { state.takings += 1 }
      return state.isInterrupted
    }
    if isRefused { throw StoreError(.interrupted) }
  }

  /// Marks that the lock was taken, or not.
  func endTaking() { state.withLock { $0.takings -= 1 } }

  func committed() { state.withLock { $0.changes += 1 } }

  func uses(_ queue: DatabaseQueue) { state.withLock { $0.queue = queue } }

  func holds(_ lock: String?, of project: String? = nil) {
    state.withLock {
      $0.lock = lock
      $0.project = project
    }
  }
}
