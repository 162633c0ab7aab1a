import Foundation

/// All that stands in a folder, to the byte.
struct FolderState: Equatable {
  /// What stands under a name.
  struct Entry: Equatable {
    var kind: FileAttributeType?
    var mode: Int?
    /// Which file it is, whatever its name.
    var number: Int?
    var changed: Date?
    /// The bytes of a file, the aim of a link.
    var content: Data?
  }

  private(set) var entries: [String: Entry] = [:]

  init(_ folder: URL) throws {
    let files = FileManager.default
    for name in try files.subpathsOfDirectory(atPath: folder.path) {
      let path = folder.appending(path: name).path
      let facts = try files.attributesOfItem(atPath: path)
      let kind = facts[.type] as? FileAttributeType
      var content: Data?
      if kind == .typeRegular { content = try Data(contentsOf: URL(fileURLWithPath: path)) }
      if kind == .typeSymbolicLink {
        content = Data(try files.destinationOfSymbolicLink(atPath: path).utf8)
      }
      entries[name] = Entry(
        kind: kind, mode: facts[.posixPermissions] as? Int,
        number: facts[.systemFileNumber] as? Int,
        // A lock that came and went dates its folder anew, an act undone its empty journal.
        changed: content?.isEmpty ?? true ? nil : facts[.modificationDate] as? Date,
        content: content)
    }
  }

  /// The names under which something else stands now.
  func differences(from before: FolderState) -> [String] {
    Set(entries.keys).union(before.entries.keys).filter { entries[$0] != before.entries[$0] }
      .sorted()
  }
}
