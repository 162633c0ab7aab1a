internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// What a person states about files that do not say it themselves.
struct ReadingChoice: Hashable, Sendable {
  /// The encoding of a file of plain characters, where it does not say it.
  var encoding: TextEncoding?
  /// What the elements of XML of an unknown kind are.
  var mapping: XMLMapping?

  init() {}

  /// An encoding by name, and a file that says what the elements of unknown XML are.
  init(encoding name: String?, mapping path: String?, by service: ReadingService) throws {
    if let name {
      guard let known = TextEncoding(name: name) else {
        throw Failure("usage.encoding", ["encoding": name])
      }
      encoding = known
    }
    mapping = try path.map { try service.mapping($0) }
  }

  /// Reads a file's bytes; XML that no reader knows is read by the mapping.
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
