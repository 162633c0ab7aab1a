internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraStore

extension Project {
  /// Where the dialogue of a municipality stands, from the study to the follow-up, and what is missing
  /// before the next step, as Markdown for the screen.
  ///
  /// - Parameters:
  ///   - municipality: its name or code; it need not have a document yet.
  ///   - day: the day of the account, ISO 8601.
  /// - Returns: the page of the team.
  /// - Throws: ``Failure`` when the municipality is unknown, or the project has no codebook.
  public func cycle(of municipality: String, on day: String) throws -> String {
    let page = try cyclePage(try self.municipality(municipality), on: day, head: head())
    return String(
      decoding: SheetMarkdown.write(DisclosureRule.show(page.sheet)).bytes, as: UTF8.self)
  }

  /// Writes the same page as HTML, a Word document, PDF, Markdown or JSON.
  ///
  /// - Parameters:
  ///   - municipality: its name or code; it need not have a document yet.
  ///   - day: the day of the account, ISO 8601.
  ///   - destination: the file; level A only.
  /// - Returns: where it was written, and what the person should know.
  /// - Throws: ``Failure``; with a status of 3 for another level.
  public func writeCycle(
    of municipality: String, on day: String, to destination: Destination
  ) throws -> FichaExport {
    let file = try output(destination, of: .sheet)
    do {
      try DisclosureRule.check(destination.level, kind: "cycle")
      let place = try self.municipality(municipality)
      let page = try cyclePage(place, on: day, head: file.head)
      return try written(
        DisclosureRule.release(page.sheet, for: destination.level), as: "cycle", file,
        settings: ["place": place.code, "day": day])
    } catch {
      throw Failure(error)
    }
  }

  private func cyclePage(
    _ place: Municipality, on day: String, head: String?
  ) throws -> CyclePage {
    let words = try fichaWords(place)
    return CyclePage(
      facts: try cycleFacts(place, on: day, words), words: words,
      manifest: words.manifest("manifest.final", head: head))
  }

  /// What the project holds about the cycle of a municipality.
  func cycleFacts(
    _ place: Municipality, on day: String, _ words: FichaWords
  ) throws -> CycleFacts {
    var facts = CycleFacts(place: place, day: day)
    let figures = try fichaFigures(place)
    facts.dialogues = try dialogues().filter { $0.place == place.code }
    let notes = Set(facts.dialogues.map(\.document))
    for source in figures.sources {
      guard !notes.contains(source.name) else {
        if !source.state.counts { facts.unfinishedDialogues += 1 }
        continue
      }
      facts.states[source.state, default: 0] += 1
      if let last = facts.lastDialogue, let date = source.date.flatMap({ ApproximateDate($0) }),
        date.earliest > last.latest
      {
        facts.later += 1
      }
    }
    facts.disputed = figures.disputed
    facts.people = figures.people
    facts.unheard = Side.allCases.flatMap { figures.unheard[$0] ?? [] }
    let causes = words.codebook.codes.filter { $0.isCause && !$0.isRetired && $0.parent != nil }
    facts.causes = (causes.count, causes.count { (figures.asked[$0.id] ?? 0) == 0 })
    try addPreparation(&facts, figures, words)
    facts.commitments = try commitments(of: place.code, on: day)
    facts.proposals = try commitmentProposals().count { $0.dialogue.place == place.code }
    if let panel = try panels().first(where: { $0.municipality.code == place.code }) {
      facts.waves = panel.waves
      facts.panelPeople = Set(panel.answers.map(\.person)).count
    }
    return facts
  }

  private func addPreparation(
    _ facts: inout CycleFacts, _ figures: FichaFigures, _ words: FichaWords
  ) throws {
    let place = facts.place
    let text = try signedText(figures, place)
    func isSigned(_ statement: SignedStatement) -> Bool { statement.signedBy != nil }
    if figures.disputed == 0, !figures.counted.isEmpty {
      facts.signed = Set(
        FichaSignature.allCases.filter { signature in
          words.statements.contains {
            $0.block == signature.block && $0.text == text && isSigned($0)
          }
        })
    }
    for level in [Disclosure.facilitators, .table] {
      // The brief of an institution is noted as a release too, without figures of the ficha.
      let last = try releases().filter {
        $0.level == level && $0.place == place.code
          && (level == .table || !$0.figures.isEmpty)
      }.max { $0.at < $1.at }
      guard let last else { continue }
      let isSame =
        level == .table || figures.counted.isEmpty
        ? true : try facilitatorPage(place, head: nil, copy: 1).value.figures == last.figures
      facts.handed[level] = (String(last.at.prefix(10)), isSame)
    }
    facts.hasTopics =
      FichaRule.table(figures, canName: { words.tableName($0) != nil })
      .value.topics.isEmpty == false
    let halves = figures.mirrors.filter(\.hasTwoHalves).map(\.group)
    facts.halves = (
      halves.count,
      halves.count { group in
        words.statements.contains {
          $0.block == FichaBlock.question + group && isSigned($0)
        }
      }
    )
    facts.conditions = figures.themes.count { $0.kind == .condition && !$0.documents.isEmpty }
    facts.bridges = figures.themes.count { $0.kind == .bridge && !$0.documents.isEmpty }
    facts.written = words.statements.count {
      $0.block.hasPrefix(FichaBlock.written) && isSigned($0)
    }
    facts.workshop = try exports().last { $0.kind == "workshop" }.map { String($0.at.prefix(10)) }
  }
}
