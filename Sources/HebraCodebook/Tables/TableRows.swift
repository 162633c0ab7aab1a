package import HebraLanguage
package import HebraModel

/// A code as a table states it; nil is what the table does not say.
package struct TableCode: Hashable, Sendable {
  /// Where it stands.
  package var place: Location
  /// The id as typed.
  package var typedID: String?
  /// The name.
  package var name: String?
  /// The family, and the group in it, as typed; a family of its own has none.
  package var parents: [String]
  package var definition: String?
  package var include: String?
  package var exclude: String?
  package var example: String?
  package var nameEnglish: String?
  package var definitionEnglish: String?
  package var tableName: String?
  package var colour: String?
  /// Whether the row is a family: it has the width of the table, or nothing but a family.
  package var isFamily: Bool
  /// Its id and its parent's in the combined codebook, once they are known.
  var id: String?
  var parent: String?
}

/// The rows of tables as codes, and what was read as what or not read.
package struct TableRows: Sendable {
  package private(set) var codes: [TableCode] = []
  package private(set) var notices: [Notice] = []
  /// The first line above a table of codes.
  package private(set) var title: String?
  /// The name of a table without families: the text above it, or its sheet if there are several.
  package private(set) var caption: String?

  /// The greatest number of codes; a person who codes with more than some hundreds cannot be helped.
  static let most = 5_000

  /// Reads tables.
  ///
  /// - Throws: `codebook-table.none` when no table has codes; `codebook-table.too-many`.
  package init(_ grids: [SourceGrid], file: String, budget: ReadingBudget) throws(ReadError) {
    for grid in grids { try read(grid, file: file, isOne: grids.count == 1, budget) }
    guard !codes.isEmpty else {
      throw ReadError(.codebookTableNone, at: Location(file: file))
    }
  }

  private mutating func read(
    _ grid: SourceGrid, file: String, isOne: Bool, _ budget: ReadingBudget
  ) throws(ReadError) {
    func place(_ line: Int?) -> Location {
      Location(file: file, part: grid.sheet ?? grid.number.map(String.init), line: line)
    }
    guard let header = Self.headerRow(of: grid) else {
      notices.append(Notice(.tableNoHeader, at: place(nil), count: grid.rows.count))
      return
    }
    let top = grid.rows[header]
    let headers = top.cells.map(\.text)
    let columns = TableColumn.columns(headers)
    note(columns, headers, at: place(top.line), file: file, part: place(nil).part)
    let above = grid.rows[..<header].compactMap { row in
      row.cells.first { !$0.text.isEmpty }.map { (row.line, $0.text) }
    }
    if let first = above.first {
      title = title ?? first.1
      notices.append(Notice(.tableTitleRows, at: place(first.0), count: above.count))
    }
    let rows = Array(grid.rows[(header + 1)...])
    let reader = TableRowReader(columns: columns, headers: headers)
    let known = codes.count
    let hasFamilies = columns.contains(.family)
    var state = RowState(
      parents: hasFamilies ? [] : [grid.caption ?? (isOne ? nil : grid.sheet)].compactMap { $0 })
    if !hasFamilies { caption = caption ?? state.parents.first }
    let lastCode = rows.lastIndex { reader.isCode($0) } ?? -1
    for (index, row) in rows.enumerated() {
      guard codes.count < Self.most else {
        throw ReadError(
          .codebookTableTooMany, at: place(row.line), details: ["limit": String(Self.most)])
      }
      try budget.step(row.cells.count + 4)
      switch reader.kind(of: row, isAfterLast: lastCode < index, state) {
      case .empty: state.isAfterEmpty = true
      case .header: state.count(.tableHeaderAgain, place(row.line))
      case .legend:
        state.isInLegend = true
        state.count(.tableLegend, place(row.line))
      case .unread: state.count(.tableRowUnread, place(row.line))
      case .family(let name):
        state.parents = [name]
        codes.append(reader.family(name, row, at: place(row.line)))
      case .code:
        let code = reader.code(row, at: place(row.line), &state)
        codes.append(code)
        state.isAfterEmpty = false
      }
    }
    if state.filled > 0 {
      notices.append(Notice(.tableFamilyFilled, at: place(nil), count: state.filled))
    }
    dropPlainColours(from: known)
    notices += state.tally
  }

  /// A colour that all codes of a table have, or that is black, white or grey, says nothing.
  private mutating func dropPlainColours(from start: Int) {
    let colours = codes[start...].compactMap(\.colour)
    let isOne = colours.count > 2 && Set(colours).count == 1 && colours.count == codes.count - start
    for index in codes.indices[start...] where isOne { codes[index].colour = nil }
  }

  private mutating func note(
    _ columns: [TableColumn?], _ headers: [String], at place: Location, file: String, part: String?
  ) {
    var details: [String: String] = [:]
    var isMoot = false
    for (column, header) in zip(columns, headers) where !header.isEmpty {
      let shown = String(header.prefix(60)).replacing("\n", with: " ")
      switch column {
      case nil, .ordinal:
        notices.append(Notice(.tableColumnUnread, at: place, details: ["header": shown]))
      case .quotation:
        notices.append(Notice(.tableColumnQuotes, at: place, details: ["header": shown]))
      case let column?:
        details[column.rawValue] = shown
        isMoot = true
      }
    }
    if isMoot { notices.append(Notice(.tableRead, at: place, details: details)) }
  }

  /// The first row that names two kinds of columns, one of them the code's.
  private static func headerRow(of grid: SourceGrid) -> Int? {
    grid.rows.prefix(40).firstIndex { row in isHeader(row.cells.map(\.text)) }
  }

  static func isHeader(_ texts: [String]) -> Bool {
    guard texts.allSatisfy({ $0.utf8.count < 90 }) else { return false }
    let columns = TableColumn.columns(texts).compactMap { $0 }
    return columns.count > 1 && columns.contains { [.id, .name].contains($0) }
  }
}

/// What the rows above a row of a table have said.
struct RowState {
  var parents: [String]
  var isAfterEmpty = false
  var isInLegend = false
  /// How many codes took their family from above.
  var filled = 0
  private var counted: [(notice: Notice, count: Int)] = []

  init(parents: [String]) { self.parents = parents }

  /// The rows of each kind that were not read, with the place of the first.
  var tally: [Notice] {
    counted.map {
      var notice = $0.notice
      notice.count = $0.count
      return notice
    }
  }

  mutating func count(_ code: MessageCode, _ place: Location) {
    if let index = counted.firstIndex(where: { $0.notice.code == code }) {
      counted[index].count += 1
    } else {
      counted.append((Notice(code, at: place), 1))
    }
  }
}
