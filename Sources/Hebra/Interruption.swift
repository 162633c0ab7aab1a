internal import HebraStore
internal import Synchronization

/// Lets a front stop what a project is doing, from another thread.
///
///     let interruption = Interruption()
///     let work = try Project.write(path, who: "Ana", interruption: interruption)
///     // In the thread that waits for Ctrl-C:
///     interruption.stop()
///
/// What is under way then throws ``Failure`` with the code `interrupted` and is undone. The library
/// itself handles no signals.
public final class Interruption: Sendable {
  let handle = StoreHandle()
  private let known = Mutex<UserLanguage?>(nil)

  /// Of no project yet.
  public init() {}

  /// Asks whoever works to stop.
  ///
  /// A statement of the moment is stopped; to reach the next one too, ask again until the work has
  /// ended.
  public func stop() { handle.interrupt() }

  /// Whether something was committed or placed.
  public var hasChanged: Bool { handle.hasChanged }

  /// Whether the project's lock is held or files are taking their places: who wants to end the
  /// program should let the work stop first.
  public var isBusy: Bool { handle.isBusy }

  /// Lets the project's lock go when the program ends without coming back from its work.
  public func letGo() { handle.letGo() }

  /// The language of the project, once it is open.
  public internal(set) var language: UserLanguage? {
    get { known.withLock { $0 } }
    set { known.withLock { $0 = newValue } }
  }
}
