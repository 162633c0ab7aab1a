/// The reason why a file was not written, as a code without a message.
package struct WriteError: Error, Hashable, Sendable {
  /// The key of the message, for example `file.unwritable`.
  package var code: Code
  /// The values that the message needs.
  package var details: [String: String]

  /// The reasons; each raw value is the code of its message.
  package enum Code: String, CaseIterable, Sendable {
    /// The file cannot be created, written or put in its place (`path`, `step`, `errno`).
    case unwritable = "file.unwritable"
    /// Another file exists at the path by now (`path`).
    case exists = "output.exists"
    /// More rows or columns than a sheet has (`rows`, `columns`).
    case sheetTooLarge = "xlsx.too-large"
    /// A name that a sheet cannot have (`sheet`).
    case sheetName = "xlsx.sheet-name"
    /// The workbook could not be built (`status`).
    case workbook = "xlsx.failed"
    /// The machine lacks the font of pictures.
    case noFont = "picture.no-font"
    /// The archive could not be built.
    case archive = "zip.unwritable"
  }

  /// An error.
  package init(_ code: Code, details: [String: String] = [:]) {
    self.code = code
    self.details = details
  }
}
