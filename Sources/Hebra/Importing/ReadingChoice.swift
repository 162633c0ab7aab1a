internal import Foundation
internal import HebraFormats
internal import HebraModel

/// What a person states about files that do not say it themselves.
struct ReadingChoice {
  private var encoding: TextEncoding?
  private var mapping: XMLMapping?

  init() {}

  /// An encoding by name, and a file that says what the elements of unknown XML are.
  init(encoding name: String?, mapping path: String?) throws {
    if let name {
      guard let known = TextEncoding(name: name) else {
        throw Failure("usage.encoding", ["encoding": name])
      }
      encoding = known
    }
    guard let path else { return }
    let file = Location.name(path)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("file.unreadable", at: Location(file: file))
    }
    do {
      mapping = try XMLMapping(yaml: [UInt8](data))
    } catch {
      let finding = error.findings.first
      throw Failure(
        finding?.code ?? "mapping.empty",
        at: Location(file: file, line: finding?.line, column: finding?.column),
        finding?.details ?? [:])
    }
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
