internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// What a person states about files that do not say it themselves.
struct ReadingChoice: Hashable, Sendable {
  /// The encoding of a plain text file that does not declare one.
  var encoding: TextEncoding?
  /// The mapping of the elements of an unknown kind of XML.
  var mapping: XMLMapping?

  init() {}

  /// Reads a file's bytes; XML that no reader knows is read with the mapping.
  func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws -> (document: SourceDocument, readerID: String, readerVersion: Int) {
    do throws(ReadError) {
      return try Readers.read(
        bytes: bytes, name: name, budget: budget, encoding: encoding)
    } catch {
      guard error.code == .xmlUnknown, let mapping else { throw error }
      return (
        try MappedXMLReader.read(bytes, name: name, mapping: mapping, budget: budget), "xml", 1
      )
    }
  }
}
