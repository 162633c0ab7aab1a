internal import Foundation
internal import HebraFormats
internal import HebraModel

/// The files that a person meant by the paths they typed.
struct FileList {
  private(set) var paths: [String] = []
  private(set) var notices: [Notice] = []
  private(set) var missing: [Failure] = []

  /// Files as they are; folders with everything below that could be a transcript, by name.
  init(_ typed: [String]) {
    var passedOver = 0
    for path in typed {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        missing.append(Failure("file.missing", at: Location(file: Location.name(path))))
        continue
      }
      guard isFolder.boolValue else {
        paths.append(path)
        continue
      }
      let root = URL(fileURLWithPath: path).resolvingSymlinksInPath()
      let keys: [URLResourceKey] = [.isRegularFileKey]
      let files = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
      var found: [String] = []
      for case let url as URL in files ?? FileManager.DirectoryEnumerator() {
        guard (try? url.resourceValues(forKeys: Set(keys)))?.isRegularFile == true else { continue }
        if Self.couldBeTranscript(url) { found.append(url.path) } else { passedOver += 1 }
      }
      paths += found.sorted()
    }
    if passedOver > 0 {
      notices.append(Notice("import.passed-over", count: passedOver))
    }
  }

  private static func couldBeTranscript(_ url: URL) -> Bool {
    let ending = url.pathExtension.lowercased()
    return Readers.all.contains {
      $0.extensions.contains(ending) && !["csv", "md", "json"].contains(ending)
    }
      || ["doc", "pdf"].contains(ending)
  }
}
