internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// The folder of a handoff: where each file goes, and that the folder is new.
struct HandoffFolder {
  /// The folder, as it was given, without a slash at its end.
  let path: String
  private let messages: Messages

  /// Refuses a folder that has something in it, or that is no folder, before anything is read.
  ///
  /// `isRecorded` is asked with the SHA-256 of a page whether the journal has its handoff. A program
  /// that was killed just before the commit leaves whole files of which the journal knows nothing.
  init(
    _ path: String, _ messages: Messages, isRecorded: (String) throws -> Bool
  ) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    self.messages = messages
    let place = Location(file: Location.name(path))
    guard !path.isEmpty, ProjectName.isPlain(path) else { throw Failure(.outputName, at: place) }
    guard FileName.isPlain(path) else { throw Failure(.outputNotUTF8, at: place) }
    // A folder with such a name would prevent a project from being opened.
    guard !ProjectName.isCompanion(path) else { throw Failure(.outputCompanion, at: place) }
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return }
    switch facts.st_mode & S_IFMT {
    case S_IFDIR: break
    case S_IFLNK: throw Failure(.outputLink, at: place)
    default: throw Failure(.outputNotAFolder, at: place)
    }
    guard let inside = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Failure(.folderUnreadable, at: place)
    }
    // Folders that were made before any file got its name are as good as none.
    let documents = self.documents
    func isEmpty(_ folder: String) -> Bool {
      (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty ?? false
    }
    guard inside.allSatisfy({ path + "/" + $0 == documents && isEmpty(documents) }) else {
      throw Failure(
        try isCutOff(inside, isRecorded) ? .handoffCutOff : .handoffFolderTaken, at: place)
    }
  }

  /// Whether what is in the folder is a handoff that was interrupted while its files got their names.
  private func isCutOff(
    _ inside: [String], _ isRecorded: (String) throws -> Bool
  ) throws -> Bool {
    let own = [page, codes, facets, codebook, documents].map { $0.dropFirst(path.count + 1) }
    guard inside.allSatisfy({ own.contains($0[...]) || $0.hasSuffix(".hebra") }) else {
      return false
    }
    // The page gets its name last, but before the journal has the rows.
    guard let page = FileManager.default.contents(atPath: page) else { return true }
    return try !isRecorded(TextIdentity.sha256(page.span))
  }

  /// The page that explains the others.
  var page: String { path + "/" + messages.word("handoff.file.page") + ".docx" }
  /// The sheet of codes.
  var codes: String { path + "/" + messages.word("handoff.file.codes") + ".xlsx" }
  /// The sheet of facets.
  var facets: String { path + "/" + messages.word("handoff.file.facets") + ".xlsx" }

  /// The file of the codebook.
  var codebook: String { path + "/" + messages.word("handoff.file.codebook") + ".yaml" }

  /// The work file of a coder who has Hebra.
  func work(_ coder: String) -> String { path + "/" + Self.fileName(coder) + ".hebra" }

  /// The Word file of each document, in a folder of their own, in the order of the names.
  func documents(_ names: [String]) -> [String] {
    Self.fileNames(names).map { documents + "/" + $0 + ".docx" }
  }

  private var documents: String { path + "/" + messages.word("handoff.file.documents") }

  /// A file name for each name: no two are equal on a disk that does not tell upper from lower case,
  /// and Windows accepts all of them.
  static func fileNames(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let plain = fileName(name)
      var result = plain
      var number = 2
      while !taken.insert(result.lowercased()).inserted {
        result = "\(plain)-\(number)"
        number += 1
      }
      return result
    }
  }

  /// The longest name in bytes, so that an ending and a number have room.
  private static let longest = 200

  private static func fileName(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    var bytes = 0
    for scalar in name.unicodeScalars {
      let isRefused =
        scalar.properties.generalCategory == .control
        || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      let kept: Unicode.Scalar = isRefused ? "-" : scalar
      bytes += String(kept).utf8.count
      guard bytes <= longest else { break }
      scalars.append(kept)
    }
    // Windows drops points and spaces at the end; a point at the beginning hides a file.
    while let last = scalars.last, last == " " || last == "." { scalars.removeLast() }
    while let first = scalars.first, first == " " || first == "." || first == "~" {
      scalars.removeFirst()
    }
    let result = String(scalars)
    let stem = result.prefix { $0 != "." }.uppercased()
    return result.isEmpty || devices.contains(stem) ? "_" + result : result
  }

  /// Names that Windows gives to devices, with any ending.
  private static let devices = Set(
    ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}
