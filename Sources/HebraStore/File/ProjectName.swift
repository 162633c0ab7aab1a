internal import Foundation
@preconcurrency internal import Glibc
internal import HebraModel

/// Names that a project, or another file of Hebra's, may have.
package enum ProjectName {
  /// Whether a name can only mean a file: not empty, not a URI, not SQLite's name for an in-memory
  /// database.
  package static func isPlain(_ name: String) -> Bool {
    let folded = name.lowercased()
    return !name.isEmpty && !name.utf8.contains(0) && folded != ":memory:"
      && !folded.hasPrefix("file:") && !folded.contains("://")
  }

  /// The suffixes of the files that SQLite or Hebra keep beside a project of this name.
  package static let companions = [".lock", "-journal", "-wal", "-shm"]

  /// Whether a name is that of a file kept beside a project: SQLite or another writer would treat
  /// it as its own.
  package static func isCompanion(_ name: String) -> Bool {
    let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
    return companions.contains(where: plain.hasSuffix)
  }

  /// The absolute path of an existing project, with symbolic links resolved, so that different
  /// names of one project use the same lock.
  static func existing(_ name: String) throws(StoreError) -> String {
    let path = try absolute(name)
    guard let real = realpath(path, nil) else {
      throw StoreError(errno == ENOENT || errno == ENOTDIR ? .missing : .unwritable, ["file": path])
    }
    defer { free(real) }
    guard let followed = String(validatingCString: real) else {
      throw StoreError(.notUTF8, ["file": path])
    }
    var facts = stat()
    guard stat(followed, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw StoreError(.notAProject, ["file": path])
    }
    // SQLite would write through a link that has the name of a journal.
    for ending in companions.dropFirst()
    where lstat(followed + ending, &facts) == 0
      && (facts.st_mode & S_IFMT != S_IFREG || facts.st_nlink != 1)
    {
      throw StoreError(.foreignLock, ["file": followed + ending])
    }
    return followed
  }

  /// The absolute path of a project to create; nothing may exist there, nor a file beside it that
  /// SQLite would take for its journal.
  static func new(_ name: String) throws(StoreError) -> String {
    let path = try absolute(name)
    guard !name.hasSuffix("/") else { throw StoreError(.badName, ["file": path]) }
    var facts = stat()
    guard !isCompanion(name) || lstat(path, &facts) == 0 else {
      throw StoreError(.companion, ["file": path])
    }
    for ending in [""] + companions.dropFirst() where lstat(path + ending, &facts) == 0 {
      throw StoreError(.exists, ["file": path + ending])
    }
    return path
  }

  /// An absolute path, which SQLite cannot take for anything but a path.
  private static func absolute(_ name: String) throws(StoreError) -> String {
    guard isPlain(name) else { throw StoreError(.badName, ["file": name]) }
    guard FileName.isPlain(name) else { throw StoreError(.notUTF8, ["file": name]) }
    if name.hasPrefix("/") { return name }
    guard let here = getcwd(nil, 0) else { throw StoreError(.unwritable, ["file": name]) }
    defer { free(here) }
    guard let folder = String(validatingCString: here) else {
      throw StoreError(.notUTF8, ["file": name])
    }
    return folder + "/" + name
  }
}
