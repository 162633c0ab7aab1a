internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The table of participants and their labels (`participants.csv`).
struct PeopleTable {
  struct Entry {
    var line: Int
    var document: String
    var label: String
    var role: Role?
    /// Nil for interviewers, who are not participants.
    var participant: Participant?
  }

  private(set) var entries: [Entry] = []
  private(set) var notices = NoticeTally()
  private(set) var problems = NoticeTally()
  private(set) var file = ""

  init() {}

  /// Reads a table.
  init(file path: String, by service: ReadingService) throws {
    file = Location.name(path)
    let (table, notices) = try service.table(path)
    self.notices.add(notices)
    let columns = TableColumns(table)
    for (column, name) in [(columns.document, "documento"), (columns.label, "etiqueta")]
    where column == nil {
      throw Failure(.tableNoColumn, at: Location(file: file), ["column": name])
    }
    let attributes = Self.attributeColumns(table)
    for row in table.rows {
      let document = row[columns.document].trimmed
      let label = row[columns.label].trimmed
      guard !document.isEmpty, !label.isEmpty else { continue }
      let place = Location(file: file, line: row.line)
      var entry = Entry(line: row.line, document: document, label: label)
      let written = row[columns.role].trimmed
      if !written.isEmpty {
        entry.role = Role(named: written)
        if entry.role == nil {
          problems.add(Notice(.tableUnknownRole, at: place, details: ["value": written]))
        }
      }
      let pseudonym = row[columns.pseudonym].trimmed
      if !pseudonym.isEmpty, entry.role != .interviewer {
        var values: [String: String] = [:]
        for (column, name) in attributes {
          let value = row[column].trimmed
          if !value.isEmpty { values[name] = value }
        }
        entry.participant = Participant(pseudonym: pseudonym, attributes: values)
      }
      entries.append(entry)
    }
  }

  private static func attributeColumns(_ table: Table) -> [(Int, String)] {
    let names: [(ParticipantAttribute, [String])] = [
      (.sector, ["sector"]), (.gender, ["genero", "género", "gender"]),
      (
        .ethnicity,
        [
          "pertenencia_etnica", "pertenencia étnica", "etnia", "ethnic self-identification",
          "ethnicity",
        ]
      ),
      (.ageBand, ["edad", "rango de edad", "age", "age band", "age_band"]),
      (.roleBand, ["cargo", "role band", "role_band", "rango de cargo"]),
    ]
    var result: [(Int, String)] = []
    for (attribute, headers) in names {
      if let column = table.column(anyOf: headers) { result.append((column, attribute.rawValue)) }
    }
    let taken = TableColumns(table).known.union(result.map(\.0))
    for (index, header) in table.headers.enumerated()
    where !taken.contains(index) && !header.trimmed.isEmpty {
      result.append((index, header.trimmed))
    }
    return result
  }
}
