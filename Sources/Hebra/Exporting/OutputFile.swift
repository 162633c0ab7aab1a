internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// A file to write; checked when it is named, before anything is computed, and again before it is
/// placed.
///
///     let file = try work.output(Destination("matriz.csv"), of: .matrix)
///
/// An output never replaces a project or another database, a sealed project, the lock or journal of
/// one, or the original of a document. It replaces any other file only where `replaces` is true.
/// Links, folders, devices and pipes are refused.
public struct OutputFile: Sendable {
  /// The path as given.
  public var path: String { destination.path }
  /// Where it goes, for whom, and how.
  let destination: Destination
  let content: OutputContent
  /// The kind of the export, by which rules of disclosure tell what may leave.
  let kind: String
  let handle: StoreHandle
  /// The name of the project's last event when the file was named, before its content was read; nil
  /// where there is no event.
  let head: String?
  /// The path of the project in use.
  private let project: String?
  /// The SHA-256 hashes of the original files of its documents.
  private let origins: Set<String>

  /// A file that belongs to no project; throws ``Failure`` when it must not be written.
  init(_ destination: Destination, of content: OutputContent) throws {
    try self.init(
      destination, of: content, as: nil, project: nil, head: nil, [], StoreHandle())
  }

  fileprivate init(
    _ destination: Destination, of content: OutputContent, as kind: String?, project: String?,
    head: String?, _ origins: Set<String>, _ handle: StoreHandle
  ) throws {
    self.destination = destination
    self.content = content
    self.kind = kind ?? content.usualKind
    self.project = project
    self.head = head
    self.origins = origins
    self.handle = handle
    try checkName()
    try checkLevel()
    try check()
    guard access(parent, W_OK | X_OK) == 0 || destination.makesFolder && errno == ENOENT else {
      throw Failure(.fileUnwritable, at: place)
    }
  }

  /// The folder of the file.
  var parent: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// The extension, in lower case.
  var ending: String { (path as NSString).pathExtension.lowercased() }

  var place: Location { Location(file: Location.name(path)) }

  /// The separate file that defines the figures, with the same checks; nil when the format holds
  /// the definitions itself or the content has no figures.
  func definitions(_ messages: Messages) throws -> OutputFile? {
    guard Writers.row(ending, of: content)?.explainsBeside.contains(content) == true else {
      return nil
    }
    var beside = destination
    beside.path = MatrixDefinitions.path(
      beside: path, word: messages.word("definitions-file"))
    return try OutputFile(
      beside, of: content, as: kind, project: project, head: head, origins, handle)
  }

  /// The programs that read this file, with the same checks: for R and for Python; none where none were
  /// asked for.
  func scripts() throws -> [OutputFile] {
    guard destination.hasScripts else { return [] }
    guard ending == "csv" else { throw Failure(.usageScripts, at: place) }
    return try ["R", "py"].map { language in
      var beside = destination
      beside.path = (path as NSString).deletingPathExtension + "." + language
      return try OutputFile(
        beside, of: .script, as: kind, project: project, head: head, origins, handle)
    }
  }

  /// Refuses a level to which nothing may be released, before anything is computed.
  private func checkLevel() throws {
    // Sheets have rules for every level.
    guard content != .sheet else { return }
    let level = destination.level
    do { try DisclosureRule.check(level, kind: kind) } catch { throw Failure(error) }
    guard Writers.row(ending, of: content)?.levels.contains(level) == true else {
      throw Failure(.disclosureNoForm, at: place, ["level": level.rawValue, "format": ending])
    }
  }

  private func checkName() throws(Failure) {
    guard ProjectName.isPlain(path) else { throw Failure(.outputName, at: place) }
    guard FileName.isPlain(path) else { throw Failure(.outputNotUTF8, at: place) }
    guard !path.hasSuffix("/") else { throw Failure(.outputFolder, at: place) }
    if ProjectName.isCompanion(path) {
      throw Failure(.outputCompanion, at: place)
    }
    guard Writers.row(ending, of: content) != nil else {
      let formats = Writers.extensions(of: content).map { "." + $0 }.joined(separator: ", ")
      throw Failure(
        content == .chart ? .usagePlotFormat : .usageOutputFormat, at: place,
        ["extension": ending, "formats": formats])
    }
  }

  /// The file that is to be replaced; nil when there is none.
  @discardableResult
  func check() throws(Failure) -> FileIdentity? {
    var facts = stat()
    guard lstat(path, &facts) == 0 else {
      if errno == ENOENT { return nil }
      throw Failure(.fileUnwritable, at: place)
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw Failure(.outputLink, at: place)
    case S_IFDIR: throw Failure(.outputFolder, at: place)
    default: throw Failure(.outputSpecial, at: place)
    }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0, let identity = FileIdentity(descriptor) else {
      throw Failure(destination.replaces ? .fileUnwritable : .outputExists, at: place)
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    if let project {
      for ending in [""] + ProjectName.companions
      where FileIdentity(of: project + ending) == identity {
        throw Failure(ending.isEmpty ? .outputDatabase : .outputCompanion, at: place)
      }
    }
    try checkContent(file, size: Int(facts.st_size))
    guard destination.replaces else { throw Failure(.outputExists, at: place) }
    return identity
  }

  private func checkContent(_ file: FileHandle, size: Int) throws(Failure) {
    guard let head = try? file.read(upToCount: 64) ?? Data() else {
      throw Failure(.fileUnwritable, at: place)
    }
    if head.starts(with: Array("SQLite format 3\0".utf8)) {
      throw Failure(.outputDatabase, at: place)
    }
    if Self.journals.contains(where: { head.starts(with: $0) }) {
      throw Failure(.outputCompanion, at: place)
    }
    for seal in ["age-encryption.org/v1", "-----BEGIN AGE ENCRYPTED FILE-----"]
    where head.starts(with: Array(seal.utf8)) {
      throw Failure(.outputSealed, at: place)
    }
    guard !origins.isEmpty, size > 0 else { return }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { throw Failure(.fileUnwritable, at: place) }
    if origins.contains(TextIdentity.sha256(data.span)) {
      throw Failure(.outputOrigin, at: place)
    }
  }

  /// The first bytes of SQLite's rollback journal, of its two kinds of write-ahead log, and of the
  /// index of such a log.
  private static let journals: [[UInt8]] = [
    [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7], [0x37, 0x7F, 0x06, 0x82],
    [0x37, 0x7F, 0x06, 0x83], [0x18, 0xE2, 0x2D, 0x00],
  ]
}

extension OutputContent {
  /// The kind of an export of this content for which nobody says another.
  fileprivate var usualKind: String {
    switch self {
    case .matrix: "matrix"
    case .hits: "search"
    case .chart: "picture"
    case .script, .template: "template"
    case .speech: "speech"
    case .graph: "graph"
    case .exchange: "exchange"
    case .document: "transcript"
    case .sheet: "ficha"
    case .handbook: "codebook.handbook"
    case .codebook, .project, .desk: "handoff"
    case .seal, .key, .studyKey, .keySheet: "project.seal"
    }
  }
}

extension Project {
  /// A file to write from this project; throws ``Failure`` when it must not be written.
  ///
  /// - Parameters:
  ///   - destination: where it goes, and for whom.
  ///   - content: what is written to it.
  ///   - kind: the kind of the export, as ``write(_:as:to:chart:settings:typed:_:)`` takes it; nil for the usual
  ///     one of the content. For readers outside the team, it decides whether there is a rule.
  ///   - documents: the documents that are in it; nil for all of the study.
  /// - Returns: the file.
  /// - Throws: ``Failure``; with a status of 3 when nothing of this kind may leave for these readers.
  public func output(
    _ destination: Destination, of content: OutputContent, as kind: String? = nil,
    documents: [String]? = nil
  ) throws -> OutputFile {
    try output(destination, of: content, as: kind, head: head(), documents: documents)
  }

  /// The same, for a caller that knows the name of the project's last event.
  func output(
    _ destination: Destination, of content: OutputContent, as kind: String? = nil, head: String?,
    documents: [String]? = nil
  ) throws -> OutputFile {
    let file = try OutputFile(
      destination, of: content, as: kind, project: store.path, head: head,
      try asking { try $0.origins() }, store.handle)
    _ = try file.definitions(messages)
    _ = try file.scripts()
    try checkReleased(file.kind, for: destination.level, documents: documents)
    return file
  }
}
