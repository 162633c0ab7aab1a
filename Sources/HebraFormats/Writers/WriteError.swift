/// The reason why a file was not written, as a code without a message.
public struct WriteError: Error, Hashable, Sendable {
  /// The key of the message, for example `file.unwritable`.
  public var code: Code
  /// The values that the message needs.
  public var details: [String: String]

  /// The reasons.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The key.
    public var rawValue: String

    /// The code with this key.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file cannot be created, written or put in its place (`path`, `step`, `errno`).
    public static let unwritable = Code(rawValue: "file.unwritable")
    /// Another file exists at the path by now (`path`).
    public static let exists = Code(rawValue: "output.exists")
    /// More rows or columns than a sheet has (`rows`, `columns`).
    public static let sheetTooLarge = Code(rawValue: "xlsx.too-large")
    /// A name that a sheet cannot have (`sheet`).
    public static let sheetName = Code(rawValue: "xlsx.sheet-name")
    /// The workbook could not be built (`status`).
    public static let workbook = Code(rawValue: "xlsx.failed")
    /// The archive could not be built.
    public static let archive = Code(rawValue: "zip.unwritable")
  }

  /// An error.
  public init(_ code: Code, details: [String: String] = [:]) {
    self.code = code
    self.details = details
  }
}
