internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraSeal
internal import HebraStore

/// Files that leave as one sealed file; complete and proved, and without a name until it is placed.
final class SealedFolder {
  /// The SHA-256 of the sealed file.
  let hash: String
  private let pending: PendingFile

  /// Packs files into a ZIP file in memory and seals it: their plain bytes are never on the disk.
  ///
  /// - Throws: ``Failure`` when the file cannot be written, or does not open again as it was.
  init(
    _ files: [FolderArchive.File], to target: OutputFile, _ recipients: [Recipient],
    _ keys: KeyRing?
  ) throws {
    let plain = try MemoryFile(FolderArchive.bytes(of: files))
    let handle = target.handle
    var proof: SealedProof?
    do {
      pending = try PendingFile(sealing: target.path) { file in
        proof = try Sealing.sealProved(plain.descriptor, into: file, .recipients(recipients)) {
          try handle.goOn()
        }
      }
      guard let proof else { throw SealError(.unproved) }
      hash = proof.hash
      try pending.reading { file in
        if let keys {
          try proof.check(file, is: plain.descriptor, with: keys) { try handle.goOn() }
        }
      }
    } catch {
      var failure = Failure(error)
      if failure.location.file == nil { failure.location = target.place }
      throw failure
    }
  }

  /// Gives the file its name, unless another has it.
  func place() throws { try pending.place() }

  /// Keeps it.
  func settle() { pending.settle() }

  /// Takes it back; false when the file system refuses.
  func takeBack() -> Bool { pending.takeBack() }
}
