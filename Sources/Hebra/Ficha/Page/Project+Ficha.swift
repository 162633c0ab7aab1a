internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// A ficha that was written.
public struct FichaExport: Sendable {
  /// Where it was written.
  public var path: String
  /// Notices for the person.
  public var notices: [Notice]
}

extension Project {
  /// The ficha of a municipality for the team, as Markdown, for the screen.
  ///
  /// - Parameter municipality: its name or code.
  /// - Returns: the page.
  /// - Throws: ``Failure`` when no document is of it.
  public func ficha(of municipality: String) throws -> String {
    let place = try studied(municipality)
    let page = try teamPage(place, head: try head())
    return String(
      decoding: SheetMarkdown.write(page).bytes, as: UTF8.self)
  }

  /// Writes the ficha of a municipality for the readers of the destination's level, as a Word document,
  /// a page, PDF, Markdown or JSON.
  ///
  /// What leaves the team is noted as a release, and compared with every earlier one.
  ///
  /// - Parameters:
  ///   - municipality: its name or code.
  ///   - destination: the file and the level: A the team, B facilitators, C the table.
  /// - Returns: where it was written, and what the person should know.
  /// - Throws: ``Failure``; with a status of 3 when the page, or its difference from an earlier one, would
  ///   point to someone.
  public func writeFicha(
    of municipality: String, to destination: Destination
  ) throws -> FichaExport {
    let file = try output(destination, of: .sheet)
    do {
      let place = try studied(municipality)
      let level = destination.level
      let earlier = try releases().filter {
        $0.level == level && $0.place == place.code && !$0.figures.isEmpty && $0.isFicha
      }
      let sheet: Released<Sheet> =
        switch level {
        case .team: try teamPage(place, head: file.head)
        case .facilitators: try facilitatorPage(place, head: file.head, copy: earlier.count + 1)
        case .table: try tablePage(place)
        }
      let leaving = Leaving(
        kind: FichaRelease.ficha, level: level, place: place.code, figures: sheet.value.figures,
        text: sheet.value.readableText)
      let written = try SheetFile.write(sheet, ending: file.ending)
      try release(
        leaving, manifest: sheet.value.manifest,
        [
          Export(
            kind: "ficha", files: [Outgoing(file: file, written: written)],
            settings: ["place": place.code, "format": file.ending])
        ])
      return FichaExport(
        path: file.path, notices: written.notices + (try unreturned(level)))
    } catch {
      throw Failure(error)
    }
  }

  // MARK: - Pages

  /// The words of the pages of a municipality; nil means of all, with what people wrote for any.
  func fichaWords(_ place: Municipality? = nil) throws -> FichaWords {
    FichaWords(
      messages: messages, codebook: try codebook(),
      statements: try statements().filter {
        place == nil || $0.place == nil || $0.place == place?.code
      })
  }

  /// What a page was made from: codebook, layer and the last event.
  private func manifest(
    _ words: FichaWords, _ figures: FichaFigures, head: String?, copy: Int? = nil
  ) -> String {
    let layer =
      figures.sources.contains { $0.state == .undecided } ? "manifest.range" : "manifest.final"
    return words.say(
      "manifest",
      [
        "version": words.codebook.version, "layer": words.say(layer),
        "head": head.map { String($0.prefix(12)) } ?? "", "copy": copy.map(String.init) ?? "",
      ])
  }

  private func teamPage(_ place: Municipality, head: String?) throws -> Released<Sheet> {
    let words = try fichaWords(place)
    let figures = try fichaFigures(place)
    let double = DoubleCoding(try placedCorpus(withFacets: false))
    return try DisclosureRule.release(
      TeamPage(
        figures: figures, words: words, agreement: double.familyAgreement(),
        doubleRead: double.comparedDocuments, manifest: manifest(words, figures, head: head),
        signedText: try signedText(figures, place), agreed: try agreed(place)
      ).sheet, for: .team)
  }

  func facilitatorPage(
    _ place: Municipality, head: String?, copy: Int
  ) throws -> Released<Sheet> {
    let words = try fichaWords(place)
    let figures = try fichaFigures(place)
    let manifest = manifest(words, figures, head: head, copy: copy)
    let hasConsent = try consents().contains { $0.toQuote == true }
    let agreed = try agreed(place)
    return FichaRule.facilitators(figures).map {
      FacilitatorPage(
        ficha: $0, words: words, manifest: manifest, hasConsent: hasConsent, agreed: agreed
      ).sheet
    }
  }

  /// What was agreed in earlier dialogues, and where it stands today; a ficha begins with it.
  private func agreed(_ place: Municipality) throws -> [Sheet.Block] {
    let day = String(Moment.now().prefix(10))
    let commitments = try commitments(of: place.code, on: day)
    guard !commitments.isEmpty else { return [] }
    let page = FollowUpSheet(
      municipality: place, followUp: nil, commitments: commitments, dialogues: [], day: day,
      messages: messages)
    var figures: [String: String] = [:]
    return [.heading(messages.word("follow-up.agreed"))] + page.agreed(&figures)
  }

  private func tablePage(_ place: Municipality) throws -> Released<Sheet> {
    let words = try fichaWords(place)
    let isProtected = words.statements.contains {
      $0.block.hasPrefix(FichaBlock.written) && $0.signedBy != nil
    }
    return FichaRule.table(try fichaFigures(place), canName: { words.tableName($0) != nil }).map {
      TablePage(table: $0, words: words, isProtected: isProtected).sheet
    }
  }
}
