internal import HebraLanguage
package import HebraModel

/// The files of a folder in one ZIP file, so that they travel as one.
package enum FolderArchive {
  /// A file: its name below the folder, with `/` between folders, and its bytes.
  package typealias File = (name: String, bytes: [UInt8])

  /// Whether a file that begins with these bytes is a ZIP file.
  package static func isArchive(_ head: some Sequence<UInt8>) -> Bool {
    head.starts(with: [0x50, 0x4B, 3, 4])
  }

  /// Whether the files are the parts of one document of an office program.
  package static func isOffice(_ files: [File]) -> Bool {
    files.contains { $0.name == "[Content_Types].xml" }
  }

  /// The ZIP file; equal files give equal bytes.
  package static func bytes(of files: [File]) throws(ZIPWriter.Failure) -> [UInt8] {
    var archive = ZIPWriter()
    for file in files { archive.add(file.name, file.bytes) }
    return try archive.bytes()
  }

  /// The files in a ZIP file, in order.
  ///
  /// - Throws: ``ReadError`` when it is damaged, ambiguous or too large, or when a name leads out of the
  ///   folder.
  package static func files(in bytes: [UInt8]) throws(ReadError) -> [File] {
    var limits = ReadLimits()
    // Whoever sealed it wrote it; it is as large as a work file is.
    limits.inflatedBytes = most
    let files = try ZIPArchive.open(
      bytes, budget: ReadingBudget(limits), isKnown: true
    ) { (archive) throws(ReadError) in try archive.all() }
    for file in files where !isSafe(file.name) {
      throw ReadError(.zipDamaged, details: ["reason": "name"])
    }
    // A program that packs a folder may have an entry for each folder in it.
    return files.filter { !$0.name.hasSuffix("/") }
  }

  private static let most = 4 << 30

  private static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\")
      && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
      && parts.allSatisfy { $0 != ".." && $0 != "." } && parts.dropLast().allSatisfy { !$0.isEmpty }
  }
}
