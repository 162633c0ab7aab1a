internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraStore

extension Project {
  /// Writes the follow-up page of a municipality: what changed in the people of its panel since the first month,
  /// and where its commitments stand on a day, ISO 8601.
  ///
  /// - Throws: ``Failure`` when the municipality is unknown, or the level has no rules yet.
  public func writeFollowUp(
    of place: String, on day: String, to destination: Destination
  ) throws -> Exported {
    let file = try output(destination, of: .sheet)
    let municipality = try municipality(place)
    let panel = try panels().first { $0.municipality.code == municipality.code }
    let commitments = try commitments(of: municipality.code, on: day)
    let page = FollowUpSheet(
      municipality: municipality, followUp: panel.map { PanelFollowUp($0) },
      commitments: commitments,
      dialogues: try dialogues().filter { $0.place == municipality.code }, day: day,
      messages: messages)
    do {
      let sheet = page.sheet(for: destination.level, manifest: file.headNote(messages))
      let written = try SheetFile.write(
        DisclosureRule.release(sheet, for: destination.level), ending: file.ending)
      try export([
        Export(
          kind: "followup", files: [Outgoing(file: file, written: written)],
          settings: ["place": municipality.code, "day": day])
      ])
      return Exported(
        path: file.path, count: (panel?.items.count ?? 0) + commitments.count,
        notices: written.notices)
    } catch {
      throw Failure(error)
    }
  }
}
