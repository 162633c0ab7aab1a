internal import Foundation
internal import HebraLanguage

/// What stands beside a mistyped name.
enum FolderContents {
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The name of the project in the same folder that was probably meant; nil when none is close.
  static func project(near path: String) -> String? {
    let url = URL(fileURLWithPath: path)
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: url.deletingLastPathComponent().path)) ?? []
    let projects = names.filter { $0.hasSuffix(".hebra") }.sorted()
    let typed = url.lastPathComponent
    return projects.first { $0 == typed + ".hebra" } ?? Nearest.name(to: typed, among: projects)
  }
}
