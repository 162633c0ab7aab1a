/// The reason why a file was not written, as a code without a message.
package struct WriteError: Error, Hashable, Sendable {
  /// The key of the message, for example `file.unwritable`.
  package var code: Code
  /// The values that the message needs.
  package var details: [String: String]

  /// The reasons.
  package struct Code: RawRepresentable, Hashable, Sendable {
    /// The key.
    package var rawValue: String

    /// The code with this key.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// The file cannot be created, written or put in its place (`path`, `step`, `errno`).
    package static let unwritable = Code(rawValue: "file.unwritable")
    /// Another file exists at the path by now (`path`).
    package static let exists = Code(rawValue: "output.exists")
    /// More rows or columns than a sheet has (`rows`, `columns`).
    package static let sheetTooLarge = Code(rawValue: "xlsx.too-large")
    /// A name that a sheet cannot have (`sheet`).
    package static let sheetName = Code(rawValue: "xlsx.sheet-name")
    /// The workbook could not be built (`status`).
    package static let workbook = Code(rawValue: "xlsx.failed")
    /// The archive could not be built.
    package static let archive = Code(rawValue: "zip.unwritable")
  }

  /// An error.
  package init(_ code: Code, details: [String: String] = [:]) {
    self.code = code
    self.details = details
  }
}
