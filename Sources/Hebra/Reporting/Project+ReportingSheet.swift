internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

extension Project {
  /// Writes a sheet of a reporting guideline, filled in from what the project knows; what it does not know
  /// says that it is missing.
  public func writeReportingSheet(
    _ sheet: ReportingSheet, to destination: Destination
  ) throws -> Exported {
    let file = try output(destination, of: .handbook, as: "report.\(sheet.rawValue)")
    let facts = try studyFacts()
    var document = report(sheet, facts)
    document.properties.state(file.head)
    do {
      let released = try DisclosureRule.release(document, for: destination.level)
      let written =
        file.ending == "docx" ? try DOCXWriter.write(released) : ReportPage.write(released)
      try export([
        Export(
          kind: "report.\(sheet.rawValue)", files: [Outgoing(file: file, written: written)],
          settings: [:])
      ])
      let known = (1...sheet.count).count { !answer(sheet.facts(for: $0), facts).isEmpty }
      return Exported(
        path: file.path, count: known,
        notices: written.notices + (try offRecordNotice()) + (try asideNotices()))
    } catch {
      throw Failure(error)
    }
  }

  private func answer(_ wanted: [StudyFact], _ facts: [StudyFact: String]) -> String {
    wanted.compactMap { facts[$0] }.joined(separator: ". ")
  }

  private func report(_ sheet: ReportingSheet, _ facts: [StudyFact: String]) -> ReportDocument {
    func says(_ key: String) -> String { messages.word("\(sheet.rawValue).\(key)") }
    var blocks: [ReportDocument.Block] = []
    for (place, first) in sheet.parts.enumerated() {
      let last = place + 1 < sheet.parts.count ? sheet.parts[place + 1] - 1 : sheet.count
      blocks.append(.heading(1, says("part.\(place + 1)")))
      blocks.append(
        .table(
          headers: ["number", "item", "answer"].map { messages.word("sheet-column.\($0)") },
          rows: (first...last).map { item in
            let known = answer(sheet.facts(for: item), facts)
            return [
              "\(item)", says("\(item)"), known.isEmpty ? messages.word("sheet-missing") : known,
            ]
          }, widths: [0.6, 3.4, 5]))
    }
    let missing = (1...sheet.count).count { answer(sheet.facts(for: $0), facts).isEmpty }
    let properties = DOCXWriter.Properties(title: says("title"), language: messages.spellingTag)
    return ReportDocument(
      title: says("title"),
      subtitles: [
        says("source"),
        messages.what(.sheetMissing, ["count": "\(missing)", "all": "\(sheet.count)"]),
        messages.word("report.team-only"),
      ], blocks: blocks, properties: properties)
  }
}
