internal import Foundation
@preconcurrency internal import Glibc
internal import HebraModel

/// Names under which a project, or any other file of ours, may be made or looked for.
public enum ProjectName {
  /// Whether a name can only be that of a file: no URI, not SQLite's name for memory, not empty.
  public static func isPlain(_ name: String) -> Bool {
    let folded = name.lowercased()
    return !name.isEmpty && !name.utf8.contains(0) && folded != ":memory:"
      && !folded.hasPrefix("file:") && !folded.contains("://")
  }

  /// What a file of SQLite's or ours beside a project of this name ends with.
  public static let companions = [".lock", "-journal", "-wal", "-shm"]

  /// Whether a name is that of a file beside a project: SQLite or another writer would take what
  /// stands there for its own.
  public static func isCompanion(_ name: String) -> Bool {
    let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
    return companions.contains(where: plain.hasSuffix)
  }

  /// The absolute path of a project that is there; its links are followed, so that whoever comes by
  /// another name meets the same lock.
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
    // SQLite would write through a link in a journal's place.
    for ending in companions.dropFirst()
    where lstat(followed + ending, &facts) == 0
      && (facts.st_mode & S_IFMT != S_IFREG || facts.st_nlink != 1)
    {
      throw StoreError(.foreignLock, ["file": followed + ending])
    }
    return followed
  }

  /// The absolute path of a project that is to be made; nothing may stand there, nor beside it what
  /// SQLite would take for the new project's journal.
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

  /// SQLite takes a path that begins with a slash for nothing but a path.
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
