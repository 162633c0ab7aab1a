internal import Foundation
internal import HebraLanguage
internal import HebraModel
internal import HebraSeal
internal import HebraStore

/// A sealed project that was opened.
public struct UnsealReport: Sendable {
  /// The project.
  public var path: String
  /// Its size in bytes when it was sealed.
  public var bytes: Int
}

extension Project {
  /// Opens a sealed project into a new project file, with a journal row that names the sealed file by its
  /// SHA-256.
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
    let file = try OpenFile(sealed, limits: .unlimited)
    defer { withExtendedLifetime(file.descriptor) {} }
    let descriptor = file.descriptor
    let keys = try KeyFiles.located(sealed) {
      let needsPassphrase = try Opening.needsPassphrase(descriptor)
      if let identity {
        guard !needsPassphrase else { throw SealError(.needsPassphrase) }
        return try KeyFiles.identities(identity, asking: asking)
      }
      guard needsPassphrase else { throw SealError(.needsIdentity) }
      return KeyRing(passphrase: Passphrase(try asking(sealed).secret))
    }
    do {
      return try KeyFiles.located(sealed) {
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

  private static func plainName(of sealed: String) throws(Failure) -> String {
    let plain = (sealed as NSString).deletingPathExtension
    guard (sealed as NSString).pathExtension.lowercased() == "age", !plain.isEmpty,
      !plain.hasSuffix("/")
    else { throw Failure(.usageOpenOutput, at: Location(file: Location.name(sealed))) }
    return plain
  }
}
