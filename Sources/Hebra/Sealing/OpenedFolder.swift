internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraSeal

/// The files of a sealed folder, in memory, until they are placed.
struct OpenedFolder {
  private let files: [FolderArchive.File]
  private let size: Int

  /// Opens a sealed ZIP file; nil when it is a document of an office program, which is a ZIP file too.
  init?(_ sealed: Int32, _ keys: KeyRing) throws {
    var content: [UInt8] = []
    content.reserveCapacity(max(0, Int(lseek(sealed, 0, SEEK_END))))
    try Opening.open(sealed, with: keys) { content += $0 }
    files = try FolderArchive.files(in: content)
    size = content.count
    Secret.wipe(&content)
    if FolderArchive.isOffice(files) { return nil }
  }

  /// Writes all files into a new folder, or none.
  func place(at path: String) throws -> UnsealReport {
    let folders = MadeFolders()
    var pending: [PendingFile] = []
    do {
      for file in files {
        let place = path + "/" + file.name
        try folders.make((place as NSString).deletingLastPathComponent)
        pending.append(
          try PendingFile(sealing: place) {
            guard Descriptor.write(file.bytes, to: $0) else { throw SealError(.unwritable) }
          })
      }
      for file in pending { try file.place() }
    } catch {
      for file in pending.reversed() { file.takeBack() }
      folders.takeBack()
      throw error
    }
    for file in pending { file.settle() }
    folders.settle()
    return UnsealReport(path: path, bytes: size, files: files.count)
  }
}
