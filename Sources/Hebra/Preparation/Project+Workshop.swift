internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// A side that gets a sheet of a workshop.
public enum WorkshopSide: String, CaseIterable, Sendable {
  /// The community and own authorities.
  case community
  /// The institutions.
  case institutions
}

extension Project {
  /// Writes the sheets of a workshop that prepares each side apart: the same words for both, with the half
  /// of each matter that the side can say.
  ///
  /// They are made from the named groups of mirrors of the codebook alone: without figures, quotations and
  /// names.
  ///
  /// - Parameters:
  ///   - side: the side whose sheet is written; nil for both, each on pages of its own.
  ///   - groups: the ids or names of groups; an empty list means all.
  ///   - path: the file: `.docx`, `.html`, `.pdf`, `.md` or `.json`.
  ///   - replaces: whether a file of that name may be replaced.
  /// - Returns: where it was written, and which groups were left out because a half of them is red.
  /// - Throws: ``Failure`` when a group is unknown, or nothing can be written.
  public func writeWorkshop(
    for side: WorkshopSide? = nil, groups: [String] = [], to path: String, replaces: Bool = false
  ) throws -> FichaExport {
    let file = try output(
      Destination(path, replaces: replaces, level: .table), of: .sheet,
      as: "workshop")
    do {
      let codebook = try codebook()
      let chosen = try Set(groups.map { try group($0, codebook) })
      var (topics, leftOut) = WorkshopTopic.all(codebook)
      if !chosen.isEmpty {
        topics.removeAll { !chosen.contains($0.group) }
        leftOut.removeAll { !chosen.contains($0) }
      }
      let words = FichaWords(messages: messages, codebook: codebook, statements: [])
      let page = WorkshopPage(
        topics: topics, sides: side.map { [$0] } ?? WorkshopSide.allCases, words: words)
      // What the table may see of a study of which nothing is known.
      let nothing = FichaFigures(place: Municipality(code: "", name: "", department: ""))
      let sheet = FichaRule.table(nothing, canName: { _ in false }).map { _ in page.sheet }
      try FichaRule.check(
        sheet.value.readableText, for: sheet.level,
        without: try participants().map(\.pseudonym) + asking { try $0.documentNames() })
      let written = try SheetFile.write(sheet, ending: file.ending)
      try export([
        Export(
          kind: "workshop", files: [Outgoing(file: file, written: written)],
          settings: [
            "side": side?.rawValue ?? "", "groups": topics.map(\.group).joined(separator: ", "),
          ])
      ])
      let names = leftOut.map { FichaWords.lowered(words.group($0)) }
      let notice = Notice(
        .workshopLeftOut, count: leftOut.count, details: ["names": names.joined(separator: "; ")])
      return FichaExport(
        path: file.path, notices: written.notices + (leftOut.isEmpty ? [] : [notice]))
    } catch {
      throw Failure(error)
    }
  }

  /// The id of a group by its id or name.
  private func group(_ typed: String, _ codebook: Codebook) throws(Failure) -> String {
    let key = NameKey(typed)
    let found = codebook.mirrorGroups.first {
      $0.id == typed || NameKey($0.name) == key || $0.nameEnglish.map { NameKey($0) } == key
    }
    guard let found else {
      throw Failure(
        .workshopGroup,
        [
          "group": typed,
          "nearest": Nearest.name(to: typed, among: codebook.mirrorGroups.map(\.id)) ?? "",
          "groups": codebook.mirrorGroups.map(\.id).joined(separator: ", "),
        ])
    }
    return found.id
  }
}
