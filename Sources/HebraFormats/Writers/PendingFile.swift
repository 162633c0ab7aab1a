internal import CFiles
internal import Foundation

/// A file that is whole on the disk before it takes its name, of mode 0600.
///
/// Until then it has no name at all where the file system allows that, so that a killed program
/// leaves nothing; elsewhere it has a name beside its own, which the next one sweeps. Once it is in
/// its place it can be taken back, and a file that it replaced returns, until ``settle()``.
package final class PendingFile {
  /// Where it goes.
  package let path: String
  private let descriptor: Int32
  /// The other name: of this file before it is placed, of the file that it replaced afterwards.
  private var spare: String?
  /// Keeps whoever sweeps away from the file that was replaced.
  private var replaced: Int32 = -1
  private var state = State.pending

  private enum State {
    case pending, placed, exchanged, settled
    /// In the place of a file of which nothing is left.
    case final
  }

  /// Writes a file where `path` will be.
  ///
  /// - Parameters:
  ///   - file: what a writer made.
  ///   - path: its name in the end.
  ///   - isNamed: whether it gets a name beside its own at once, as where there is no other way.
  /// - Throws: ``WriteError`` when it cannot be created or written whole.
  package init(
    _ file: WrittenFile, for path: String, isNamed: Bool = false
  ) throws(WriteError) {
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
      opened = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard opened >= 0 else { throw FilePlacement.failure(path, "create") }
      spare = name
    }
    descriptor = opened
    // Held until the file is placed: what nobody holds was left behind.
    flock(descriptor, LOCK_EX | LOCK_NB)
    guard FilePlacement.writeAll(file.bytes, to: descriptor), fsync(descriptor) == 0 else {
      throw FilePlacement.failure(path, "write")
    }
  }

  deinit {
    takeBack()
    close(descriptor)
    if replaced >= 0 { close(replaced) }
  }

  /// Gives it its name; nothing is replaced but the file `old`, as it was looked at before.
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

  /// The export is done: a file that was replaced is given up.
  package func settle() {
    guard state == .placed || state == .exchanged else { return }
    if let spare { unlink(spare) }
    spare = nil
    state = .settled
  }

  /// Everything is as it was before; nothing happens once it is settled.
  ///
  /// False where the disk would not: the new file has its name still, and the one that it replaced the
  /// spare name, if it has one.
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

  /// Takes the name of a file that is being replaced, and no other file's.
  private func exchange(with old: FileIdentity) throws(WriteError) {
    replaced = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard replaced >= 0, FileIdentity(replaced) == old else {
      throw WriteError(.exists, details: ["path": path])
    }
    var facts = stat()
    guard fstat(replaced, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      // A folder would change places with the file, and be taken for the file replaced.
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
      // Whoever put another file there meanwhile gets it back.
      guard FileIdentity(of: name) == old else {
        takeBack()
        throw WriteError(.exists, details: ["path": path])
      }
    } else {
      try replace(old, by: name)
    }
  }

  /// Replaces a file where the file system exchanges none.
  ///
  /// The old one keeps a second name until the end. Where it can have none, this cannot be taken back.
  private func replace(_ old: FileIdentity, by name: String) throws(WriteError) {
    guard FileIdentity(of: path) == old else { throw FilePlacement.failure(path, "rename") }
    let kept = name + "0"
    let isKept = link(path, kept) == 0
    // Whatever else refuses, as a full disk does, is no reason to give the old file up.
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

  /// Renames or links where nothing may be replaced, by what the file system has.
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

  /// Removes what a killed program left beside `path`: ours by its name and owner, held by nobody.
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

/// Which file stands under a name, whatever the name.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  /// The file that is open; nil when that cannot be asked.
  package init?(_ descriptor: Int32) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// What stands under this very name, a symbolic link too; nil where there is nothing.
  package init?(of path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  private init(_ facts: stat) {
    device = UInt(facts.st_dev)
    number = UInt(facts.st_ino)
  }
}
