internal import CFiles
internal import Foundation
package import HebraLanguage

/// A file that is written completely to disk before it gets its name; its mode is 0600.
///
/// Where the file system allows it, the file has no name until then, so that a killed program
/// leaves nothing behind. Elsewhere it has a temporary name in the same folder, which the next
/// export deletes. A placed file can be taken back, which restores the file that it replaced, until
/// ``settle()``.
package final class PendingFile {
  /// The path of the finished file.
  package let path: String
  private let descriptor: Int32
  /// A temporary name: of this file before it is placed, and of the replaced file afterwards.
  private var spare: String?
  /// An open descriptor of the replaced file, locked so that ``sweep(_:)`` does not delete it.
  private var replaced: Int32 = -1
  private var state = State.pending

  private enum State {
    case pending, placed, exchanged, settled
    /// Placed over a file of which no copy could be kept.
    case final
  }

  /// Writes a file in the folder of `path`.
  ///
  /// - Parameters:
  ///   - file: the output of a writer.
  ///   - path: the final path.
  ///   - isNamed: whether it gets a temporary name at once, as on systems without unnamed files.
  /// - Throws: ``WriteError`` if the file cannot be created or written completely.
  package convenience init(
    _ file: WrittenFile, for path: String, isNamed: Bool = false
  ) throws(WriteError) {
    try self.init(opening: path, isNamed: isNamed)
    guard file.pieces.allSatisfy({ Descriptor.write($0, to: descriptor) }), fsync(descriptor) == 0
    else {
      throw FilePlacement.failure(path, "write")
    }
  }

  /// Writes a sealed file, or a key, in the folder of `path`; `body` writes the bytes to an open file as
  /// they are made, because a sealed project may be larger than the memory.
  ///
  /// What is sealed does not leave the project: whoever opens it has an identity, and gets the whole
  /// project. Only `Hebra/Sealing` calls this.
  ///
  /// - Throws: ``WriteError`` if the file cannot be created or written completely, and what `body` throws.
  package convenience init(
    sealing path: String, isNamed: Bool = false, _ body: (Int32) throws -> Void
  ) throws {
    try self.init(opening: path, isNamed: isNamed)
    try body(descriptor)
    guard fsync(descriptor) == 0 else { throw FilePlacement.failure(path, "write") }
  }

  private init(opening path: String, isNamed: Bool) throws(WriteError) {
    self.path = path
    let folder = FilePlacement.folder(of: path)
    var opened: Int32 = -1
    if !isNamed, access("/proc/self/fd", X_OK) == 0 { opened = cfiles_unnamed(folder) }
    if opened < 0 {
      guard isNamed || ![ENOENT, ENOTDIR, EACCES, EROFS, ENOSPC, EDQUOT].contains(errno) else {
        throw FilePlacement.failure(path, "create")
      }
      Self.sweep(path)
      let name = Self.spareName(path)
      opened = open(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard opened >= 0 else { throw FilePlacement.failure(path, "create") }
      spare = name
    }
    descriptor = opened
    // Locked until the file is placed; an unlocked file was left behind by a program that ended.
    flock(descriptor, LOCK_EX | LOCK_NB)
  }

  /// Lets `body` read what was written.
  package func reading<T>(_ body: (Int32) throws -> T) rethrows -> T { try body(descriptor) }

  deinit {
    takeBack()
    close(descriptor)
    if replaced >= 0 { close(replaced) }
  }

  /// Gives the file its name.
  ///
  /// An existing file is replaced only if it is still `old`.
  package func place(over old: FileIdentity? = nil) throws(WriteError) {
    if let old {
      try exchange(with: old)
    } else if let name = spare {
      try moveIn(from: name)
      spare = nil
      state = .placed
    } else {
      guard cfiles_name(descriptor, path) == 0 else {
        throw errno == EEXIST
          ? WriteError(.exists, details: ["path": path]) : FilePlacement.failure(path, "rename")
      }
      state = .placed
    }
    FilePlacement.syncFolder(of: path)
  }

  /// Completes the export; the replaced file is deleted.
  package func settle() {
    guard state == .placed || state == .exchanged else { return }
    if let spare { unlink(spare) }
    spare = nil
    state = .settled
  }

  /// Restores the state before ``place(over:)``; does nothing after ``settle()``.
  ///
  /// Returns false if the file system refuses. The new file then keeps its name, and the replaced
  /// file keeps the temporary name, if it has one.
  @discardableResult
  package func takeBack() -> Bool {
    var isBack = true
    switch state {
    case .pending: break
    case .placed:
      if FileIdentity(of: path) == FileIdentity(descriptor) { isBack = unlink(path) == 0 }
    case .exchanged:
      if let spare, cfiles_exchange(spare, path) != 0 { isBack = rename(spare, path) == 0 }
    case .settled: return true
    case .final: return false
    }
    if let spare, isBack { unlink(spare) }
    if state != .pending { FilePlacement.syncFolder(of: path) }
    spare = nil
    state = .settled
    return isBack
  }

  /// Replaces the file at `path`, but only if it is `old`.
  private func exchange(with old: FileIdentity) throws(WriteError) {
    replaced = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard replaced >= 0, FileIdentity(replaced) == old else {
      throw WriteError(.exists, details: ["path": path])
    }
    var facts = stat()
    guard fstat(replaced, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      // A folder would be exchanged with the file and then treated as the replaced file.
      throw FilePlacement.failure(path, "rename", EISDIR)
    }
    flock(replaced, LOCK_EX | LOCK_NB)
    if spare == nil {
      Self.sweep(path)
      let name = Self.spareName(path)
      guard cfiles_name(descriptor, name) == 0 else { throw FilePlacement.failure(path, "rename") }
      spare = name
    }
    guard let name = spare else { return }
    if cfiles_exchange(name, path) == 0 {
      state = .exchanged
      // If another file was put there in the meantime, it is restored.
      guard FileIdentity(of: name) == old else {
        takeBack()
        throw WriteError(.exists, details: ["path": path])
      }
    } else {
      try replace(old, by: name)
    }
  }

  /// Replaces a file on a file system that cannot exchange two files.
  ///
  /// The old file keeps a second name until the end. If it cannot have one, this cannot be undone.
  private func replace(_ old: FileIdentity, by name: String) throws(WriteError) {
    guard FileIdentity(of: path) == old else { throw FilePlacement.failure(path, "rename") }
    let kept = name + "0"
    let isKept = link(path, kept) == 0
    // Any other error, such as a full disk, must not cause the loss of the old file.
    guard isKept || [EPERM, EOPNOTSUPP, ENOSYS, EINVAL].contains(errno) else {
      throw FilePlacement.failure(path, "rename")
    }
    guard !isKept || FileIdentity(of: kept) == old, rename(name, path) == 0 else {
      let failure = FilePlacement.failure(path, "rename")
      if isKept { unlink(kept) }
      throw failure
    }
    spare = isKept ? kept : nil
    state = isKept ? .exchanged : .final
  }

  /// Renames or links the file without replacing another, by a method that the file system
  /// supports.
  private func moveIn(from name: String) throws(WriteError) {
    if cfiles_rename_new(name, path) == 0 { return }
    if errno != EEXIST, link(name, path) == 0 {
      unlink(name)
      return
    }
    if errno != EEXIST, FileIdentity(of: path) == nil, rename(name, path) == 0 { return }
    throw errno == EEXIST || FileIdentity(of: path) != nil
      ? WriteError(.exists, details: ["path": path]) : FilePlacement.failure(path, "rename")
  }

  private static let mark = ".hebra-"

  private static func spareName(_ path: String) -> String { "\(path)\(mark)\(getpid())" }

  /// Deletes files that a killed program left in the folder of `path`: those with our name pattern
  /// and owner that no process has locked.
  package static func sweep(_ path: String) {
    let folder = FilePlacement.folder(of: path)
    let prefix = (path.split(separator: "/").last.map(String.init) ?? path) + mark
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count)
      guard !number.isEmpty, number.allSatisfy({ $0.isASCII && $0.isNumber }) else { continue }
      let place = folder + "/" + name
      let descriptor = open(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var facts = stat()
      guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
        facts.st_uid == geteuid(),
        facts.st_nlink == 1 || FileIdentity(of: path) == FileIdentity(descriptor),
        flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      unlink(place)
    }
  }
}
