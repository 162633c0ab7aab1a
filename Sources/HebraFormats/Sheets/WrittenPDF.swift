package import HebraDisclosure

/// A PDF that an office program made of a sheet.
package enum WrittenPDF {
  /// The file, for the readers of the sheet.
  package static func file(bytes: [UInt8], of sheet: Released<Sheet>) -> WrittenFile {
    WrittenFile(bytes: bytes, for: sheet.level)
  }
}
