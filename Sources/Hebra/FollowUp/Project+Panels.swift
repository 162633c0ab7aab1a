internal import HebraAnalysis
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// The result of importing the table of a panel.
public struct PanelImport: Sendable {
  /// The municipality.
  public var municipality: Municipality
  /// What changed.
  public var change: PanelChange
  /// Cells that say that someone did not answer.
  public var silent: Int
  /// How many answers were not imported.
  public var refused: Int
  /// Answers that were not imported, each with its place and the reason; of each reason the first
  /// ``/HebraModel/NoticeTally/most``.
  public var problems: [Failure]
  /// Notices for the person.
  public var notices: [Notice]
}

/// Panels: people chosen once in a municipality, who answer the same questions each month.
extension Project {
  /// The panels, by municipality.
  public func panels() throws -> [Panel] { try asking { try $0.panels() } }

  /// The panel of a municipality, by its code or name.
  ///
  /// - Throws: ``Failure`` when the municipality is unknown or has no panel.
  public func panel(of place: String) throws -> Panel {
    let municipality = try municipality(place)
    guard let panel = try panels().first(where: { $0.municipality.code == municipality.code })
    else { throw Failure(.panelNone, ["place": municipality.name]) }
    return panel
  }

  /// How the answers of a municipality's panel changed.
  public func panelFollowUp(of place: String) throws -> PanelFollowUp {
    PanelFollowUp(try panel(of: place))
  }

  /// A municipality by its code or name.
  func municipality(_ typed: String) throws -> Municipality {
    guard let municipality = try placeNames().municipality(typed) else {
      throw Failure(.dataPlace, ["place": typed])
    }
    return municipality
  }

  /// Imports the answers of a panel in one act; an answer that cannot be read does not stop the others.
  ///
  /// - Parameters:
  ///   - path: a CSV or XLSX file: a row for each answer; or for each person and month, with a column for
  ///     each question; or for each person and question, with a column for each month.
  ///   - items: a YAML, CSV or XLSX file with the questions; without it they are those that the panel has,
  ///     and of a new panel all columns, answered yes or no.
  ///   - place: the municipality, by its code or name.
  /// - Returns: what changed, and the answers that could not be read.
  /// - Throws: ``Failure`` when a file cannot be read or lacks a column, or no answer can be read.
  public func importPanel(
    from path: String, items: String? = nil, of place: String
  ) throws -> PanelImport {
    let described = try items.map { try PanelItems(try FichaTable($0, by: reading)).items }
    let table = try FichaTable(path, by: reading)
    return try exclusively {
      let municipality = try municipality(place)
      let known = try panels().first { $0.municipality.code == municipality.code }
      let read = try PanelTable(table, items: described ?? known?.items ?? [])
      guard !read.answers.isEmpty || read.refused > 0 || read.silent > 0 else {
        throw Failure(.panelEmpty, at: Location(file: table.file))
      }
      if let described, let known { try Self.check(described, known) }
      var change = PanelChange()
      if !read.answers.isEmpty {
        let panel = Panel(municipality: municipality, items: read.items, answers: read.answers)
        change = try act { try $0.importPanel(panel) }
      }
      var notices = NoticeTally()
      notices.add(table.notices)
      if !read.unread.isEmpty {
        notices.add(
          Notice(
            .panelUnread, at: Location(file: table.file), count: read.unread.count,
            details: ["columns": read.unread.prefix(5).joined(separator: ", ")]))
      }
      let people = Set(read.answers.map(\.person))
      let participants = Set(try asking { try $0.participants() }.map(\.pseudonym))
      let shared = people.intersection(participants).count
      if shared > 0 { notices.add(Notice(.panelParticipants, count: shared)) }
      let named = people.count { $0.split(separator: " ").count > 1 }
      if named > 0 { notices.add(Notice(.panelNames, count: named)) }
      return PanelImport(
        municipality: municipality, change: change, silent: read.silent, refused: read.refused,
        problems: read.problems, notices: notices.all)
    }
  }

  /// A question whose answers are stored keeps its scale: its numbers mean levels.
  private static func check(_ items: [PanelItem], _ known: Panel) throws(Failure) {
    for item in items {
      guard let old = known.items.first(where: { $0.id == item.id }), old.scale != item.scale,
        known.answers.contains(where: { $0.item == item.id })
      else { continue }
      throw Failure(.panelScaleChanged, ["item": item.id])
    }
  }

  /// Removes what a person of a panel answered, or the whole panel; the journal keeps it until a purge.
  ///
  /// - Returns: how many answers went.
  public func removePanel(of place: String, person: String? = nil) throws -> Int {
    try exclusively {
      let panel = try panel(of: place)
      if let person {
        guard panel.answers.contains(where: { $0.person == person }) else {
          throw Failure(.panelNobody, ["place": panel.municipality.name])
        }
      }
      return try act { try $0.removePanel(panel.municipality.code, person: person) }
    }
  }
}
