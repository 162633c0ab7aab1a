/// Reads TEI transcripts.
public enum TEIReader: DocumentReader {
  /// Reads a TEI document.
  public static func read(
    _ bytes: [UInt8], name: String, limits: ReadLimits
  ) throws(ReadError) -> SourceDocument { throw ReadError(.xmlUnknown) }
}
