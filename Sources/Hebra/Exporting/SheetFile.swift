internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

/// Writes a sheet in the format of a file's extension.
enum SheetFile {
  /// - Throws: ``Failure`` when PDF is asked for and no office program is there, or it fails.
  static func write(_ sheet: Released<Sheet>, ending: String) throws -> WrittenFile {
    switch ending {
    case "docx": try DOCXWriter.write(sheet)
    case "md": SheetMarkdown.write(sheet)
    case "json": SheetJSON.write(sheet)
    case "pdf": try OfficeProgram.pdf(DOCXWriter.write(sheet), of: sheet)
    default: SheetPage.write(sheet)
    }
  }
}

/// The office program of this computer, which makes PDF of Word documents.
enum OfficeProgram {
  /// The names of the program, the usual one first.
  private static let names = ["soffice", "libreoffice"]

  /// The program's file; nil when there is none in the search path.
  private static var program: URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for name in names {
      for folder in folders where folder.hasPrefix("/") {
        let path = "\(folder)/\(name)"
        if FileManager.default.isExecutableFile(atPath: path) { return URL(fileURLWithPath: path) }
      }
    }
    return nil
  }

  /// A Word document as PDF.
  ///
  /// It is written to a folder that only this person can read, which is deleted afterwards.
  static func pdf(_ document: WrittenFile, of sheet: Released<Sheet>) throws -> WrittenFile {
    guard let program else { throw Failure(.fichaNoOffice) }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hebra-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "ficha.docx")
    try Data(document.bytes).write(to: source)
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "pdf",
      "--outdir", folder.path, source.path,
    ]
    // What it keeps of itself goes into the folder too.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["HOME": folder.path, "XDG_CACHE_HOME": folder.path, "XDG_CONFIG_HOME": folder.path],
      uniquingKeysWith: { $1 })
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let bytes = try? Data(contentsOf: folder.appending(path: "ficha.pdf"))
    else { throw Failure(.fichaNoPDF) }
    return WrittenPDF.file(bytes: Array(bytes), of: sheet)
  }
}
