/// Reads one format: bytes to what the file says.
public protocol DocumentReader: Sendable {
  /// Reads `bytes`; `name` is the file's own name, for its extension only.
  static func read(
    _ bytes: [UInt8], name: String, limits: ReadLimits
  ) throws(ReadError) -> SourceDocument
}
