internal import Foundation
internal import HebraFormats

/// The folders that an export made, until it is settled.
final class MadeFolders {
  /// The outermost first.
  private var paths: [String] = []

  /// Makes a folder and those of its path that do not exist.
  ///
  /// - Throws: ``WriteError`` when the file system refuses; what was made stays until
  ///   ``takeBack()``.
  func make(_ folder: String) throws(WriteError) {
    if mkdir(folder, 0o777) == 0 { return note(folder) }
    if errno == ENOENT {
      let parent = (folder as NSString).deletingLastPathComponent
      if !parent.isEmpty, parent != folder {
        try make(parent)
        if mkdir(folder, 0o777) == 0 { return note(folder) }
      }
    }
    guard errno == EEXIST else {
      throw WriteError(
        .unwritable, details: ["path": folder, "step": "create", "errno": String(errno)])
    }
  }

  /// Notes a new folder; its name must be on the disk before the journal says what is in it.
  private func note(_ folder: String) {
    paths.append(folder)
    FilePlacement.syncFolder(of: folder)
  }

  /// Keeps the folders.
  func settle() { paths = [] }

  /// Deletes the folders that were made, unless something is in them by now.
  func takeBack() {
    for path in paths.reversed() { rmdir(path) }
    paths = []
  }
}
