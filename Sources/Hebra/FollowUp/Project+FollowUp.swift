internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraStore

extension Project {
  /// Writes the follow-up page of a municipality: what changed in the people of its panel since the first month,
  /// and where its commitments stand on a day, ISO 8601.
  ///
  /// At level B, a rule of disclosure withholds months in which one or two people answered in a way, and the page
  /// is noted as a release and compared with earlier ones.
  ///
  /// - Throws: ``Failure`` when the municipality is unknown; with a status of 3 at level C, and when the
  ///   difference from an earlier page would point to someone.
  public func writeFollowUp(
    of place: String, on day: String, to destination: Destination
  ) throws -> Exported {
    let file = try output(destination, of: .sheet)
    let municipality = try municipality(place)
    let panel = try panels().first { $0.municipality.code == municipality.code }
    let commitments = try commitments(of: municipality.code, on: day)
    let dialogues = try dialogues().filter { $0.place == municipality.code }
    let manifest = file.headNote(messages)
    func sheet(
      _ followUp: PanelFollowUp?, showing shown: FollowUpSheet.Shown
    ) -> Sheet {
      FollowUpSheet(
        municipality: municipality, followUp: followUp, commitments: commitments,
        dialogues: dialogues, day: day, messages: messages, shown: shown
      ).sheet(for: destination.level, manifest: manifest)
    }
    do {
      let released: Released<Sheet>
      var figures: [String: String] = [:]
      if destination.level == .facilitators {
        let panel = panel ?? Panel(municipality: municipality)
        let rule = FollowUpRule.facilitators(PanelFollowUp(panel))
        figures = rule.value.figures
        released = rule.map { seen in
          sheet(
            panel.answers.isEmpty && panel.items.isEmpty ? nil : seen.followUp,
            showing: FollowUpSheet.Shown(
              withheld: seen.withheld, hasAttrition: seen.showsAttrition, tested: seen.tested))
        }
      } else {
        let followUp = panel.map { PanelFollowUp($0) }
        released = try DisclosureRule.release(
          sheet(followUp, showing: FollowUpSheet.Shown(everythingOf: followUp)),
          for: destination.level)
      }
      let leaving = Leaving(
        kind: "followup", level: released.level, place: municipality.code, figures: figures,
        text: released.value.readableText)
      let written = try SheetFile.write(released, ending: file.ending)
      try release(
        leaving,
        [
          Export(
            kind: "followup", files: [Outgoing(file: file, written: written)],
            settings: ["place": municipality.code, "day": day])
        ])
      return Exported(
        path: file.path, count: (panel?.items.count ?? 0) + commitments.count,
        notices: written.notices + (try unreturned(released.level)))
    } catch {
      throw Failure(error)
    }
  }
}
