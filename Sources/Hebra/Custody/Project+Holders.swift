internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraStore

extension Project {
  /// Writes who holds what, and what to do when something is lost, as HTML, a Word document, PDF or
  /// Markdown.
  ///
  /// - Parameters:
  ///   - holder: only what this person has, with the documents and the people concerned.
  ///   - destination: the file; level A only.
  /// - Returns: where it was written.
  /// - Throws: ``Failure``; with a status of 3 for another level.
  public func writeHolders(
    of holder: String? = nil, to destination: Destination
  ) throws -> FichaExport {
    let file = try output(destination, of: .sheet, as: "holders")
    do {
      try DisclosureRule.check(destination.level, kind: "holders")
      let holdings = try holdings(of: holder)
      let page = HoldersPage(
        holdings: holdings, person: holder.map { holdings.first?.holder ?? $0 },
        last: try journalEvents(limit: 1).last?.at, words: CustodyWords(messages: messages),
        head: file.head)
      return try written(
        DisclosureRule.release(page.sheet, for: destination.level), as: "holders", file,
        settings: holder.map { ["holder": $0] } ?? [:])
    } catch {
      throw Failure(error)
    }
  }
}
