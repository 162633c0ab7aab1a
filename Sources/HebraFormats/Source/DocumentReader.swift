public import HebraLanguage
public import HebraModel

/// Reads one format: bytes to what the file says.
public protocol DocumentReader: Sendable {
  /// Reads `bytes`; `name` is the file's own name, for its extension only.
  static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument
}

/// Reads a format of plain characters, whose encoding a person may state.
public protocol EncodedTextReader: DocumentReader {
  /// Reads `bytes` in `encoding`, or in the encoding that they show when it is nil.
  static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument
}

extension EncodedTextReader {
  /// Reads `bytes` in the encoding that they show.
  public static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    try read(bytes, name: name, budget: budget, encoding: nil)
  }
}

extension DocumentReader {
  /// Reads `bytes` within limits, with a budget of its own.
  public static func read(
    _ bytes: [UInt8], name: String, limits: ReadLimits
  ) throws(ReadError) -> SourceDocument {
    try read(bytes, name: name, budget: ReadingBudget(limits))
  }
}
