package import HebraLanguage
package import HebraModel

/// Reads one format: converts bytes to a source document.
package protocol DocumentReader: Sendable {
  /// Reads `bytes`; `name` is the file's name, used only for its extension.
  static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument
}

/// Reads a plain-text format, whose encoding the user may state.
package protocol EncodedTextReader: DocumentReader {
  /// Reads `bytes` in `encoding`; nil means that the encoding is detected.
  static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument
}

extension EncodedTextReader {
  /// Reads `bytes` in the detected encoding.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    try read(bytes, name: name, budget: budget, encoding: nil)
  }
}

extension DocumentReader {
  /// Reads `bytes` within limits, with a budget for this call alone.
  package static func read(
    _ bytes: [UInt8], name: String, limits: ReadLimits
  ) throws(ReadError) -> SourceDocument {
    try read(bytes, name: name, budget: ReadingBudget(limits))
  }
}
