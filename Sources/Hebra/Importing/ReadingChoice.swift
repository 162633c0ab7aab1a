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

  /// Looks up an encoding by name and reads a mapping file.
  init(encoding name: String?, mapping path: String?, by service: ReadingService) throws {
    if let name {
      guard let known = TextEncoding(name: name) else {
        throw Failure("usage.encoding", ["encoding": name])
      }
      encoding = known
    }
    mapping = try path.map { try service.mapping($0) }
  }

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
