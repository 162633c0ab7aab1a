internal import CZip
internal import HebraLanguage
internal import HebraModel

extension ZIPArchive {
  /// Throws if any XML part has a document type, whether or not Hebra reads the part.
  ///
  /// Only what stands before the first element is parsed. A part that cannot be read there is left
  /// to whoever needs it.
  func refuseDocumentTypes() throws(ReadError) {
    for entry in entries.values.joined() where Self.isXML(entry.name) && entry.isReadable {
      do throws(ReadError) {
        try parseProlog(entry)
      } catch {
        if error.code == .zipDoctype || budget.isOver { throw error }
      }
    }
  }

  private static func isXML(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".xml", ".rels", ".vml", ".rdf"].contains { name.hasSuffix($0) }
  }

  private func parseProlog(_ entry: Entry) throws(ReadError) {
    guard let file = zip_fopen_index(archive, entry.index, 0) else { return }
    defer { zip_fclose(file) }
    var events = try XMLEvents(XMLProlog(), part: entry.name, budget: budget)
    var left = entry.size
    var buffer = [UInt8](repeating: 0, count: 4096)
    while left > 0 {
      let count = Int(zip_fread(file, &buffer, UInt64(buffer.count)))
      guard count > 0 else { return }
      try events.feed(Array(buffer[..<count]))
      left -= count
    }
  }
}

/// Stops at the first element.
private struct XMLProlog: XMLConsumer {
  private(set) var failure: ReadError?
  private(set) var hasFailed = false

  func number(of name: String, in namespace: String?) -> Int32 { 1 }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    failure = ReadError(.xmlUnknown)
    hasFailed = true
  }

  func end(_ name: Int32) {}
  func text(_ bytes: Span<UInt8>) {}
}
