internal import HebraStore
internal import Synchronization

/// Lets another thread stop what a project is doing.
///
///     let interruption = Interruption()
///     let work = try Project.write(path, who: "Ana", interruption: interruption)
///     // In the thread that waits for Ctrl-C:
///     interruption.stop()
///
/// The operation in progress then throws ``Failure`` with the code `interrupted` and is undone. The
/// library itself handles no signals.
public final class Interruption: Sendable {
  let handle = StoreHandle()
  private let known = Mutex<UserLanguage?>(nil)

  /// Not yet attached to a project.
  public init() {}

  /// Asks the operation in progress to stop.
  ///
  /// This stops the SQL statement that is running, and no act begins after it. Call it again until
  /// the work has ended, to stop the next statement too.
  public func stop() { handle.interrupt() }

  /// Whether an act was committed or a file placed.
  public var hasChanged: Bool { handle.hasChanged }

  /// Whether the project's lock is held or files are being placed: let the work stop before ending
  /// the program.
  public var isBusy: Bool { handle.isBusy }

  /// Releases the project's lock when the program ends without returning from its work.
  public func letGo() { handle.letGo() }

  /// The language of the project, once it is open.
  public internal(set) var language: UserLanguage? {
    get { known.withLock { $0 } }
    set { known.withLock { $0 = newValue } }
  }
}
