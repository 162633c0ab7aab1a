internal import Foundation
internal import Hebra
internal import Synchronization

/// Files that were dropped on the page, in a folder of their own beside the project until they are taken or
/// the desk closes; only the person of the desk can read it.
final class Drop: Sendable {
  /// The size of a file in bytes.
  static let most = 64 * 1024 * 1024
  /// How many wait at once.
  private static let count = 500

  private let folder: URL
  private let files = Mutex<[String: URL]>([:])

  /// A folder beside a project.
  ///
  /// What a desk of it left there that was killed is removed after a day.
  init(beside project: String) {
    let project = URL(fileURLWithPath: project)
    let (parent, stem) = (
      project.deletingLastPathComponent(), ".\(project.lastPathComponent)-recibido-"
    )
    folder = parent.appending(path: stem + Secret.make().prefix(8))
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: parent.path)) ?? []
    where name.hasPrefix(stem) {
      let old = parent.appending(path: name)
      let date = try? old.resourceValues(forKeys: [.contentModificationDateKey])
      if let date = date?.contentModificationDate, date.timeIntervalSinceNow < -24 * 3600 {
        try? files.removeItem(at: old)
      }
    }
  }

  /// Keeps a file under its name, which is no path.
  ///
  /// - Returns: what it is asked for by.
  /// - Throws: ``Failure`` for a name that cannot be one, and when too many wait.
  func keep(_ bytes: Data, as name: String) throws -> String {
    let name = name.precomposedStringWithCanonicalMapping
    let isName =
      !name.isEmpty && name.count <= 200 && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy {
        $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
      }
    guard isName else { throw Failure(.deskFileName) }
    return try files.withLock { files in
      guard files.count < Self.count else { throw Failure(.deskRequest) }
      let id = String(Secret.make().prefix(16))
      let own = folder.appending(path: id)
      try FileManager.default.createDirectory(
        at: own, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let file = own.appending(path: name)
      try bytes.write(to: file, options: .withoutOverwriting)
      files[id] = file
      return id
    }
  }

  /// The paths of files.
  ///
  /// - Throws: ``Failure`` when one is not there.
  func paths(_ ids: [String]) throws -> [String] {
    try files.withLock { files in
      try ids.map { id in
        guard let file = files[id] else { throw Failure(.deskRequest) }
        return file.path
      }
    }
  }

  /// Removes one that was taken.
  func remove(_ id: String) {
    files.withLock { files in
      guard let file = files.removeValue(forKey: id) else { return }
      try? FileManager.default.removeItem(at: file.deletingLastPathComponent())
    }
  }

  /// Removes all.
  func clear() {
    files.withLock { $0 = [:] }
    try? FileManager.default.removeItem(at: folder)
  }
}
