internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The answers in the table of a panel, whatever its form.
///
/// There are three: a row for each answer; a row for each person and month, with a column for each
/// question; a row for each person and question, with a column for each month.
struct PanelTable {
  private(set) var answers: [PanelAnswer] = []
  private(set) var items: [PanelItem]
  /// Cells that say that someone did not answer, or nothing.
  private(set) var silent = 0
  private(set) var refused = 0
  private(set) var problems: [Failure] = []
  /// Columns that were not read because no question is called so.
  private(set) var unread: [String] = []

  private let table: FichaTable
  private let areItemsKnown: Bool
  private var seen: [[String]: Int] = [:]
  private var kinds: [MessageCode: Int] = [:]

  private static let silence: Set<String> = [
    "", "na", "ns", "nr", "nsnr", "nc", "nosabe", "noresponde", "nocontesta", "sinrespuesta",
    "noanswer", "dontknow",
  ]

  /// Reads a table; without `items`, its questions are of yes or no.
  init(_ table: FichaTable, items: [PanelItem]) throws(Failure) {
    self.table = table
    self.items = items
    areItemsKnown = !items.isEmpty
    guard let person = Self.column("panel_person", table) else {
      throw Self.missing("panel_person", table)
    }
    let wave = Self.column("panel_wave", table)
    let item = Self.column("panel_item", table)
    let value = Self.column("panel_value", table)
    let others = table.table.headers.indices.filter {
      ![person, wave, item, value].contains($0) && !table.table.headers[$0].isEmpty
    }
    for row in table.rows {
      guard row.row.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
      switch (wave, item, value) {
      case (let wave?, let item?, let value?):
        read(row.row, wave: row.row[wave], person: person, item: row.row[item], value)
      case (let wave?, nil, _):
        for column in others {
          read(
            row.row, wave: row.row[wave], person: person, item: table.table.headers[column], column)
        }
      case (nil, let item?, _):
        for column in others where DateWords.month(table.table.headers[column]) != nil {
          read(
            row.row, wave: table.table.headers[column], person: person, item: row.row[item], column)
        }
      case (nil, nil, _): throw Self.missing("panel_wave", table)
      case (_, _, nil): throw Self.missing("panel_value", table)
      }
    }
  }

  /// The names that columns have besides those of the listings.
  private static let names = [
    "panel_person": ["seudonimo", "pseudonym", "lider"], "panel_wave": ["ola", "month"],
    "panel_item": ["question"], "panel_value": ["respuesta", "answer"],
  ]

  private static func column(_ key: String, _ table: FichaTable) -> Int? {
    table.column(key) ?? table.table.column(anyOf: names[key] ?? [])
  }

  private static func missing(_ key: String, _ table: FichaTable) -> Failure {
    Failure(
      .tableNoColumn, at: Location(file: table.file),
      ["column": Messages.spanish.word("column.\(key)")])
  }

  private mutating func read(
    _ row: Table.Row, wave: String, person: Int, item: String, _ column: Int
  ) {
    let written = row[column].trimmed
    do throws(Failure) {
      guard let found = try self.item(item.trimmed) else {
        if !unread.contains(item) { unread.append(item) }
        return
      }
      guard !Self.silence.contains(Table.key(written)) else { return silent += 1 }
      let name = Project.oneLine(row[person])
      guard !name.isEmpty else {
        throw Failure(.dataEmptyCell, ["column": Messages.spanish.word("column.panel_person")])
      }
      guard let month = DateWords.month(wave.trimmed) else {
        throw Failure(.panelWave, ["value": Self.shown(wave)])
      }
      guard let value = Self.value(written, found) else {
        throw Failure(.panelValue, ["value": Self.shown(written), "values": Self.values(found)])
      }
      let key = [month, name, found.id]
      if let place = seen[key] {
        guard answers[place].value == value else {
          throw Failure(.panelTwice, ["wave": month, "item": found.id])
        }
        return
      }
      seen[key] = answers.count
      answers.append(PanelAnswer(wave: month, person: name, item: found.id, value: value))
    } catch {
      refused += 1
      kinds[error.code, default: 0] += 1
      guard kinds[error.code, default: 0] <= NoticeTally.most else { return }
      var failure = error
      failure.location = Location(file: table.file, line: row.line, column: column + 1)
      problems.append(failure)
    }
  }

  /// The question of this name; nil for a column that is none.
  private mutating func item(_ typed: String) throws(Failure) -> PanelItem? {
    let key = Table.key(typed)
    if let known = items.first(where: { Table.key($0.id) == key || Table.key($0.label) == key }) {
      return known
    }
    guard !areItemsKnown else {
      guard Self.column("panel_item", table) == nil else {
        throw Failure(
          .panelItem,
          ["item": typed, "nearest": Nearest.name(to: typed, among: items.map(\.id)) ?? ""])
      }
      return nil
    }
    guard !typed.isEmpty else {
      throw Failure(.dataEmptyCell, ["column": Messages.spanish.word("column.panel_item")])
    }
    let name = Project.oneLine(typed)
    let new = PanelItem(id: name, label: name)
    items.append(new)
    return new
  }

  private static func value(_ written: String, _ item: PanelItem) -> Int? {
    let key = Table.key(written)
    switch item.scale {
    case .yesNo:
      // Excel may write 1 as `1.0`.
      switch written.hasSuffix(".0") ? String(key.dropLast()) : key {
      case "si", "yes", "x", "1", "true", "s", "y": return 1
      case "no", "0", "false", "n": return 0
      default: return nil
      }
    case .ordinal(let levels):
      if let place = levels.firstIndex(where: { Table.key($0) == key }) { return place }
      let whole = written.split(whereSeparator: { $0 == "." || $0 == "," })
      guard let first = whole.first, let number = Int(first),
        whole.dropFirst().allSatisfy({ $0.allSatisfy { $0 == "0" } }),
        levels.indices.contains(number - 1)
      else { return nil }
      return number - 1
    }
  }

  /// What a cell says, for a message: a whole sentence in it is nobody's business.
  private static func shown(_ written: String) -> String {
    let line = Project.oneLine(written)
    return line.count > 20 ? "…" : line
  }

  private static func values(_ item: PanelItem) -> String {
    switch item.scale {
    case .yesNo: "sí/yes, no"
    case .ordinal(let levels): levels.joined(separator: ", ")
    }
  }
}

/// The questions of a panel, from a table or from YAML.
struct PanelItems {
  let items: [PanelItem]

  private static let yesNo: Set<String> = ["", "sino", "yesno", "binaria", "binary"]

  init(_ table: FichaTable) throws(Failure) {
    var items: [PanelItem] = []
    func failure(_ code: MessageCode, _ line: Int, _ details: [String: String]) -> Failure {
      Failure(code, at: Location(file: table.file, line: line), details)
    }
    for key in ["item", "label"] where Self.column(key, table) == nil {
      throw Failure(
        .tableNoColumn, at: Location(file: table.file),
        ["column": Messages.spanish.word("column.panel_\(key)")])
    }
    for row in table.rows {
      func cell(_ key: String) -> String { row.row[Self.column(key, table)].trimmed }
      let id = Project.oneLine(cell("item"))
      let label = Project.oneLine(cell("label"))
      guard !id.isEmpty, !label.isEmpty else {
        throw failure(
          .dataEmptyCell, row.row.line,
          ["column": Messages.spanish.word("column.panel_\(id.isEmpty ? "item" : "label")")])
      }
      guard !items.contains(where: { Table.key($0.id) == Table.key(id) }) else {
        throw failure(.panelItemTwice, row.row.line, ["item": id])
      }
      let levels = cell("levels").split(separator: Character(YAMLTable.separator))
        .map { Project.oneLine(String($0)) }.filter { !$0.isEmpty }
      let scale = Table.key(cell("scale"))
      let isOrdinal = scale == "ordinal" || scale.isEmpty && !levels.isEmpty
      guard isOrdinal ? levels.count > 1 : Self.yesNo.contains(scale) && levels.isEmpty else {
        throw failure(.panelScale, row.row.line, ["item": id])
      }
      guard Set(levels.map { Table.key($0) }).count == levels.count else {
        throw failure(.panelScale, row.row.line, ["item": id])
      }
      items.append(
        PanelItem(
          id: id, label: label, construct: Project.oneLine(cell("construct")).nilIfEmpty,
          scale: isOrdinal ? .ordinal(levels) : .yesNo))
    }
    guard !items.isEmpty else { throw Failure(.panelNoItems, at: Location(file: table.file)) }
    self.items = items
  }

  /// The column of a key; YAML has the keys themselves.
  private static func column(_ key: String, _ table: FichaTable) -> Int? {
    table.column("panel_\(key)")
      ?? table.table.column(anyOf: [key] + (key == "item" ? ["id"] : ["pregunta", "question"]))
  }
}
