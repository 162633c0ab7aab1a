internal import Foundation
internal import HebraFormats
public import HebraModel
internal import HebraStore

/// What came of a project of another program.
public struct QDAImport: Sendable {
  /// The program that wrote it, as it says.
  public var origin: String?
  /// What the positions of the file count: `code-points` or `utf-16`, `crlf-1`, `bom`.
  public var positions: String
  /// How many texts are new documents.
  public var added = 0
  /// How many texts the project had.
  public var known = 0
  /// How many codes are new.
  public var codes = 0
  /// How many codings are new.
  public var codings = 0
  /// How many memos are new.
  public var memos = 0
  /// What was not read or could not be placed, with how many.
  public var notices: [Notice] = []
}

extension Project {
  /// Brings a REFI-QDA project (`.qdpx`) of another program into this one.
  ///
  /// Texts become documents, users coders with their codings, notes memos, cases participants where their
  /// selections are turns, variables attributes. Facets that Hebra wrote into notes are read back. Texts that the
  /// project has get what is new on them. What positions count is found out and said; what is not read is
  /// counted in the notices.
  ///
  /// - Parameter path: the archive.
  /// - Returns: what was read and what was not.
  /// - Throws: ``Failure`` when it is no such archive or damaged, before anything is changed.
  public func importQDA(_ path: String) throws -> QDAImport {
    guard case .exchange(let read) = try reading.answer(ReadingRequest(path, .exchange)) else {
      throw Failure(.fileReaderDied, at: Location(file: Location.name(path)))
    }
    let folder = URL(fileURLWithPath: self.path).deletingLastPathComponent()
      .appending(path: ".qdpx-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try exclusively {
      var taking = QDATaking(read, in: folder)
      try taking.addCodes(to: self)
      try taking.addTexts(to: self)
      try taking.addMarks(to: self)
      return taking.report
    }
  }
}
