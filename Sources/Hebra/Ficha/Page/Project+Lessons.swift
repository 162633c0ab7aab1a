internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraStore

extension Project {
  /// Writes what the municipalities of a department, or all of them, say together, for the team: what is
  /// shared, what is local, what nobody asked about.
  ///
  /// - Parameters:
  ///   - department: only the municipalities of this department; nil for the whole programme.
  ///   - day: the day on which commitments are looked at, ISO 8601.
  ///   - destination: the file; level A only.
  /// - Returns: where it was written, and what the person should know.
  /// - Throws: ``Failure``; with a status of 3 for another level.
  public func writeLessons(
    department: String? = nil, on day: String, to destination: Destination
  ) throws -> FichaExport {
    let file = try teamSheet(destination)
    do {
      let figures = try figures(ofDepartment: department)
      let words = try fichaWords()
      // The department as the table of documents writes it.
      let title = department.map { typed in
        figures.first.map(\.place.department).flatMap(\.nilIfEmpty) ?? typed
      }
      let page = LessonsPage(
        compared: ComparedPlaces(figures, words.codebook),
        work: try work(of: figures.map(\.place.code), on: day), words: words, department: title,
        manifest: words.manifest("manifest.range", head: file.head))
      return try written(
        DisclosureRule.release(page.sheet, for: .team), as: "lessons", file,
        settings: ["department": department ?? "", "day": day])
    } catch {
      throw Failure(error)
    }
  }

  /// What municipalities did after their study.
  private func work(
    of places: [String], on day: String
  ) throws -> [String: LessonsPage.Work] {
    var work = Dictionary(
      places.map { ($0, LessonsPage.Work()) }, uniquingKeysWith: { first, _ in first })
    for dialogue in try dialogues() {
      if let place = dialogue.place { work[place]?.dialogues += 1 }
    }
    for commitment in try commitments(on: day) where commitment.withdrawal == nil {
      work[commitment.place]?.commitments += 1
      if commitment.state(on: day) == .met { work[commitment.place]?.met += 1 }
    }
    for panel in try panels() { work[panel.municipality.code]?.waves = panel.waves.count }
    return work
  }
}
