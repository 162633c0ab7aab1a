internal import Glibc
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The files that the typed paths stand for.
struct FileList {
  private(set) var paths: [String] = []
  private(set) var notices: [Notice] = []
  private(set) var missing: [Failure] = []

  /// Files are taken as they are; a folder gives every possible transcript below it, by name.
  init(_ typed: [String]) {
    var counts: [MessageCode: Int] = [.importPassedOver: 0, .importLinks: 0, .importHidden: 0]
    for path in typed {
      var status = stat()
      let bytes = FileName.bytes(path)
      let isThere =
        !bytes.contains(0)
        && stat(Descriptor.cName(bytes), &status) == 0
      guard isThere else {
        missing.append(Failure(.fileMissing, at: Location(file: Location.name(path))))
        continue
      }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        paths.append(path)
        continue
      }
      let walk = FolderWalk(path, couldBeTranscript: Self.couldBeTranscript)
      paths += walk.files
      missing += walk.failures
      counts[.importPassedOver, default: 0] += walk.passedOver
      counts[.importLinks, default: 0] += walk.links
      counts[.importHidden, default: 0] += walk.hidden
    }
    for (code, count) in counts.sorted(by: { $0.key > $1.key }) where count > 0 {
      notices.append(Notice(code, count: count))
    }
  }

  private static let endings = Set(
    Readers.all.flatMap(\.extensions).filter { !["csv", "md", "json"].contains($0) }
      + ["doc", "pdf"])

  private static func couldBeTranscript(_ name: String) -> Bool {
    name.lastIndex(of: ".").map {
      endings.contains(name[name.index(after: $0)...].lowercased())
    } ?? false
  }
}
