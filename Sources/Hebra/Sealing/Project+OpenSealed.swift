internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraSeal
internal import HebraStore

/// A sealed project, or a sealed folder, that was opened.
public struct UnsealReport: Sendable {
  /// The project or the folder.
  public var path: String
  /// Its size in bytes when it was sealed.
  public var bytes: Int
  /// How many files are in the folder; nil for a project.
  public var files: Int?
}

extension Project {
  /// Opens a sealed project into a new project file, with a journal row that names the sealed file by its
  /// SHA-256; or a sealed handoff into a new folder.
  ///
  /// The plain file is complete, checked and on the disk before it gets its name; the sealed file stays.
  /// A program that is killed may leave the plain project under a name with `.hebra-` and a number, which
  /// the next one deletes.
  ///
  /// - Parameters:
  ///   - sealed: the sealed file.
  ///   - identity: a file with identities; nil for a file that is sealed with words.
  ///   - path: a file that does not exist; nil for the name of the sealed file without `.age`.
  ///   - who: who opens it, for the journal.
  ///   - interruption: how the work is stopped.
  ///   - asking: asks for words.
  /// - Returns: the new project.
  /// - Throws: ``Failure``; there is no project then.
  public static func unseal(
    _ sealed: String, identity: String?, to path: String? = nil, who: String,
    interruption: Interruption = Interruption(), asking: PassphraseAsking
  ) throws -> UnsealReport {
    let path = try path ?? plainName(of: sealed)
    do { try ProjectStore.checkNew(path) } catch { throw Failure(error) }
    let (source, keys) = try KeyFiles.opening(sealed, identity: identity, asking: asking)
    let descriptor = source.value
    defer { withExtendedLifetime(source) {} }
    do {
      return try KeyFiles.located(sealed) {
        if try holdsArchive(descriptor, keys), let folder = try OpenedFolder(descriptor, keys) {
          return try folder.place(at: path)
        }
        let hash = try RunningHash.of(descriptor)
        var count = 0
        try ProjectStore.restore(
          at: path, who: who, date: Moment.now(), handle: interruption.handle
        ) { target in
          count = try Opening.open(descriptor, with: keys) { piece in
            try interruption.handle.goOn()
            guard Descriptor.write(piece, to: target) else {
              throw StoreError(.full, ["file": path])
            }
          }
        } first: { act in
          try act.exported(
            "project.open", file: (sealed as NSString).lastPathComponent, disclosure: .team,
            sha256: hash, settings: [:])
        }
        return UnsealReport(path: path, bytes: count)
      }
    } catch {
      throw Failure(error)
    }
  }

  /// Whether a sealed file holds a ZIP file.
  private static func holdsArchive(_ descriptor: Int32, _ keys: KeyRing) throws -> Bool {
    struct Enough: Error {}
    var head: [UInt8] = []
    do {
      try Opening.open(descriptor, with: keys) { piece in
        head = Array(piece.prefix(4))
        throw Enough()
      }
    } catch is Enough {}
    return FolderArchive.isArchive(head)
  }

  private static func plainName(of sealed: String) throws(Failure) -> String {
    let plain = (sealed as NSString).deletingPathExtension
    guard (sealed as NSString).pathExtension.lowercased() == "age", !plain.isEmpty,
      !plain.hasSuffix("/")
    else { throw Failure(.usageOpenOutput, at: Location(file: Location.name(sealed))) }
    return plain
  }
}
