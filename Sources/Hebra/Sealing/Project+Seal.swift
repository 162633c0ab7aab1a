internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraSeal
internal import HebraStore

/// For whom a project is sealed, and what happens to the plain one.
public struct SealOptions: Sendable {
  /// Recipients, each written `age1…`.
  public var recipients: [String] = []
  /// Files with a recipient on each line.
  public var recipientFiles: [String] = []
  /// A file with an identity that must open the sealed file before this is over.
  public var identity: String?
  /// Whether the plain project is removed once the sealed one is proved; needs ``identity``.
  public var removes = false

  /// For nobody yet.
  public init() {}

  /// Whether it names anybody.
  var isForSomebody: Bool { !recipients.isEmpty || !recipientFiles.isEmpty }
}

/// A project that was sealed.
public struct SealReport: Sendable {
  /// The sealed file.
  public var path: String
  /// How many people can open it.
  public var recipients: Int
  /// The size of the project in bytes.
  public var bytes: Int
  /// The SHA-256 of the sealed file.
  public var sha256: String
  /// Whether it was opened with an identity.
  public var isOpened: Bool
  /// Whether the plain project was removed.
  public var isRemoved = false
}

extension Project {
  /// Seals this project into a new file that only its recipients can open, with a journal row.
  ///
  /// The project is read as it is on the disk while nobody can write to it, in chunks: no other plain
  /// copy is made. Before the sealed file gets its name, it is opened again from its bytes, and its
  /// content compared with the project, byte for byte. The file and its journal row exist afterwards, or
  /// neither. With `removes`, the plain file goes last, after an identity has opened the sealed one.
  ///
  /// - Parameters:
  ///   - path: a file that does not exist; its extension is `age`.
  ///   - options: for whom.
  ///   - asking: asks for the words of the identity's file.
  /// - Returns: what was sealed, and whether it was opened.
  /// - Throws: ``Failure``; the project is unchanged then.
  public func seal(
    to path: String, _ options: SealOptions, asking: PassphraseAsking
  ) throws -> SealReport {
    guard !options.removes || options.identity != nil else { throw Failure(.usageSealRemove) }
    return try exclusively {
      let target = try output(Destination(path), of: .seal)
      let sealing = try Sealed(self, to: target, options, asking)
      var report = try sealing.place(in: self, kind: "project.seal")
      if options.removes {
        try remove(provedBy: target.path, sealing.proof)
        report.isRemoved = true
      }
      return report
    }
  }

  /// Seals a copy of this project into a folder, under a name with the moment, and never over another.
  ///
  /// The project is checked as `hebra doctor` does, while nobody can write to it. The sealed copy is
  /// opened again, and its content is the checked project, byte for byte.
  ///
  /// - Throws: ``Failure`` when the project is not sound, or a file cannot be written; there is no new
  ///   file then.
  public func backup(
    in folder: String, _ options: SealOptions, asking: PassphraseAsking
  ) throws -> SealReport {
    try exclusively {
      try check()
      let target = try backupFile(in: folder)
      return try Sealed(self, to: target, options, asking).place(in: self, kind: "project.backup")
    }
  }

  /// A file for a backup, whose name nothing has.
  private func backupFile(in folder: String) throws -> OutputFile {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    guard !folder.isEmpty else { throw Failure(.outputName, at: Location(file: "")) }
    let name = (path as NSString).lastPathComponent
    let moment = Moment.now().filter { $0 != ":" && $0 != "Z" }.replacing("T", with: "-")
    let first = "\(folder)/\(name.replacing(/\.hebra$/, with: ""))-\(moment)"
    var number = 1
    while true {
      let path = first + (number > 1 ? "-\(number)" : "") + ".hebra.age"
      var destination = Destination(path)
      destination.makesFolder = true
      if FileIdentity(of: path) == nil { return try output(destination, of: .seal) }
      number += 1
    }
  }

  /// Removes the plain file, after the sealed one was read again under its name, and file and name are on
  /// the disk.
  private func remove(provedBy path: String, _ proof: SealedProof) throws {
    try KeyFiles.located(path) {
      let sealed = try OpenFile(path, limits: .unlimited)
      // The very bytes that an identity has opened.
      guard try RunningHash.of(sealed.descriptor) == proof.hash else { throw SealError(.unproved) }
      guard fsync(sealed.descriptor) == 0 else { throw Failure(.sealNotRemoved) }
    }
    let folder = open((path as NSString).deletingLastPathComponent.orHere, O_RDONLY | O_DIRECTORY)
    guard folder >= 0 else { throw Failure(.sealNotRemoved) }
    defer { close(folder) }
    guard fsync(folder) == 0, unlink(store.path) == 0 else { throw Failure(.sealNotRemoved) }
    unlink(store.path + "-journal")
    FilePlacement.syncFolder(of: store.path)
  }
}

/// A sealed copy of a project, complete and proved, that has no name yet.
private final class Sealed {
  private let keys: KeyRing?
  let proof: SealedProof
  private let target: OutputFile
  private let recipients: [Recipient]
  private let pending: PendingFile
  private let folders: MadeFolders

  init(
    _ project: borrowing Project, to target: OutputFile, _ options: SealOptions,
    _ asking: PassphraseAsking
  ) throws {
    self.target = target
    recipients = try KeyFiles.recipients(options.recipients, files: options.recipientFiles)
    keys = try options.identity.map { try KeyFiles.identities($0, asking: asking) }
    folders = MadeFolders()
    let handle = project.store.handle
    let source = try OpenFile(project.store.path, limits: .unlimited)
    // Closed after the last read of SQLite: closing gives up this process's locks on the file.
    defer { withExtendedLifetime(source.descriptor) {} }
    let plain = source.descriptor
    var proof: SealedProof?
    do {
      if target.destination.makesFolder { try folders.make(target.parent) }
      let recipients = recipients
      pending = try PendingFile(sealing: target.path) { file in
        // One snapshot: no other program writes while this one reads.
        proof = try project.asking { store in
          try store.atOnce {
            _ = try store.lastChange()
            return try Sealing.sealProved(plain, into: file, .recipients(recipients)) {
              try handle.goOn()
            }
          }
        }
      }
      guard let proof else { throw SealError(.unproved) }
      self.proof = proof
      let keys = keys
      try pending.reading { file in
        if let keys { try proof.check(file, is: plain, with: keys) { try handle.goOn() } }
      }
    } catch {
      folders.takeBack()
      var failure = Failure(error)
      if failure.location.file == nil { failure.location = target.place }
      throw failure
    }
  }

  /// Gives the file its name in the act that writes its journal row.
  func place(in project: borrowing Project, kind: String) throws -> SealReport {
    let handle = project.store.handle
    handle.beginPlacing()
    do {
      try project.act { act in
        try act.exported(
          kind, file: target.place.file ?? "", disclosure: .team, sha256: proof.hash,
          settings: settings)
        try target.check()
        // Placed last, so that only the commit can still fail.
        try pending.place()
      }
    } catch {
      let isBack = pending.takeBack()
      folders.takeBack()
      handle.endPlacing(hasChanged: false)
      guard isBack else {
        throw Failure(.outputLeft, ["files": target.place.file ?? ""])
      }
      var failure = Failure(error)
      if failure.code == .fileUnwritable { failure.location = target.place }
      throw failure
    }
    pending.settle()
    folders.settle()
    handle.endPlacing(hasChanged: true)
    return SealReport(
      path: target.path, recipients: recipients.count, bytes: proof.count,
      sha256: proof.hash, isOpened: keys != nil)
  }

  private var settings: [String: String] {
    var settings = ["recipients": recipients.map(\.text).joined(separator: " ")]
    settings["head"] = target.head
    return settings
  }
}

extension ReadLimits {
  /// For files that are never whole in memory.
  static var unlimited: ReadLimits {
    var limits = ReadLimits()
    limits.fileBytes = .max
    return limits
  }
}

extension String {
  /// The folder that is meant.
  fileprivate var orHere: String { isEmpty ? "." : self }
}
