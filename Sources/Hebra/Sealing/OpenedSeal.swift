internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraSeal

/// What a sealed file holds that comes back: Word documents, work files and copies of a project, or a ZIP
/// file with such.
///
/// It is opened in memory: no plain copy of it is written to the disk.
public struct OpenedSeal {
  /// The name of the sealed file, without its folder.
  public let file: String
  /// Word documents, and whatever else is no project.
  let documents: [(name: String, content: MemoryFile)]
  /// Projects, with their bytes.
  let projects: [(name: String, content: Secret)]

  /// How many documents are in it.
  public var documentCount: Int { documents.count }
  /// How many projects are in it.
  public var projectCount: Int { projects.count }

  /// Opens a sealed file.
  ///
  /// - Parameters:
  ///   - path: the sealed file.
  ///   - identity: a file with identities; nil for a file that is sealed with words.
  ///   - asking: asks for words.
  /// - Throws: ``Failure`` when the key is another one, the file is damaged, or nothing in it can come back.
  public init(_ path: String, identity: String?, asking: PassphraseAsking) throws {
    do {
      let name = Location.name(path)
      file = name
      let (descriptor, keys) = try KeyFiles.opening(path, identity: identity, asking: asking)
      defer { withExtendedLifetime(descriptor) {} }
      var content: [UInt8] = []
      // Room for everything, so that no copy of the bytes stays behind.
      content.reserveCapacity(max(0, Int(lseek(descriptor.value, 0, SEEK_END))))
      let files: [FolderArchive.File] = try KeyFiles.located(path) {
        try Opening.open(descriptor.value, with: keys) { content += $0 }
        guard FolderArchive.isArchive(content.prefix(4)) else { return [(name, content)] }
        let files = try FolderArchive.files(in: content)
        return FolderArchive.isOffice(files) ? [(Self.documentName(name), content)] : files
      }
      Secret.wipe(&content)
      var documents: [(String, MemoryFile)] = []
      var projects: [(String, Secret)] = []
      for file in files {
        let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
        var bytes = file.bytes
        if bytes.starts(with: Array("SQLite format 3\0".utf8)) {
          projects.append((name, Secret(taking: &bytes)))
        } else if Self.mayBeDocument(name) {
          documents.append((name, try MemoryFile(bytes)))
        }
      }
      self.documents = documents
      self.projects = projects
    } catch {
      var failure = Failure(error)
      if failure.location.file == nil { failure.location.file = Location.name(path) }
      throw failure
    }
    guard !documents.isEmpty || !projects.isEmpty else {
      throw Failure(.sealNothing, at: Location(file: file))
    }
  }

  /// Whether a file of a folder is taken as a document: the sheets and the codebook of a handoff are not.
  private static func mayBeDocument(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".docx") && !name.hasPrefix(".") && !name.hasPrefix("~")
  }

  /// The name of a Word document in a sealed file.
  private static func documentName(_ sealed: String) -> String {
    let name = sealed.lowercased().hasSuffix(".age") ? String(sealed.dropLast(4)) : sealed
    return mayBeDocument(name) ? name : name + ".docx"
  }
}
