internal import Glibc
internal import HebraLanguage
internal import HebraModel

/// Walks a folder and everything below it, with file names as bytes.
///
/// Links are not followed, hidden names are skipped, and a folder that contains itself is visited
/// once. Everything skipped is counted.
struct FolderWalk {
  /// Regular files, and special files, which a reader will refuse; in order.
  private(set) var files: [String] = []
  /// Files that do not look like transcripts.
  private(set) var passedOver = 0
  /// Links inside the folder.
  private(set) var links = 0
  /// Names that begin with a dot.
  private(set) var hidden = 0
  /// Folders that cannot be read, are nested too deeply or contain themselves.
  private(set) var failures: [Failure] = []

  private let couldBeTranscript: (String) -> Bool
  private var above: [FileIdentity] = []
  private static let deepest = 128

  /// Walks the folder at `path`.
  init(_ path: String, couldBeTranscript: @escaping (String) -> Bool) {
    self.couldBeTranscript = couldBeTranscript
    let root = open(Self.cName(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    walk(root, path)
    let ordered = files.map { (path: $0, bytes: FileName.bytes($0)) }.sorted {
      $0.path == $1.path ? $0.bytes.lexicographicallyPrecedes($1.bytes) : $0.path < $1.path
    }
    files = ordered.map(\.path)
  }

  private mutating func walk(_ descriptor: Int32, _ path: String) {
    guard 0 <= descriptor, let place = FileIdentity(descriptor), let folder = fdopendir(descriptor)
    else {
      if 0 <= descriptor { close(descriptor) }
      failures.append(Failure(.folderUnreadable, at: Location(file: Location.name(path))))
      return
    }
    defer { closedir(folder) }
    guard !above.contains(place), above.count < Self.deepest else {
      failures.append(Failure(.folderLoop, at: Location(file: Location.name(path))))
      return
    }
    above.append(place)
    defer { above.removeLast() }
    while let entry = readdir(folder) {
      let name = FileName.text(Descriptor.name(of: entry))
      guard name != ".", name != ".." else { continue }
      guard !name.hasPrefix(".") else {
        hidden += 1
        continue
      }
      let inside = path.hasSuffix("/") ? path + name : path + "/" + name
      var status = stat()
      guard
        fstatat(descriptor, Self.cName(name), &status, AT_SYMLINK_NOFOLLOW) == 0
      else {
        failures.append(Failure(.fileUnreadable, at: Location(file: Location.name(inside))))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        walk(openat(descriptor, Self.cName(name), flags), inside)
      case S_IFLNK: links += 1
      default:
        if couldBeTranscript(name) { files.append(inside) } else { passedOver += 1 }
      }
    }
  }

  private static func cName(_ path: String) -> [CChar] { Descriptor.cName(FileName.bytes(path)) }
}
