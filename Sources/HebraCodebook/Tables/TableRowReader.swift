internal import HebraLanguage
internal import HebraModel

/// Reads the rows below one header row.
struct TableRowReader {
  enum Kind: Hashable {
    case empty, header, legend, unread, code
    case family(String)
  }

  private let columns: [TableColumn: Int]
  private let headers: [String]

  init(columns: [TableColumn?], headers: [String]) {
    var places: [TableColumn: Int] = [:]
    for (index, column) in columns.enumerated() {
      if let column { places[column] = index }
    }
    self.columns = places
    self.headers = headers
  }

  private func cell(_ column: TableColumn, _ row: SourceGrid.Row) -> SourceGrid.Cell? {
    columns[column].flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
  }

  private func text(_ column: TableColumn, _ row: SourceGrid.Row) -> String? {
    cell(column, row).map(\.text).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A text on one line, for a name.
  private func line(_ column: TableColumn, _ row: SourceGrid.Row) -> String? {
    text(column, row).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  private static let ofCode: [TableColumn] = [
    .id, .name, .definition, .include, .exclude, .example, .nameEnglish, .definitionEnglish,
    .tableName,
  ]

  /// Whether it has a name or an id, and more than that.
  func isCode(_ row: SourceGrid.Row) -> Bool {
    guard text(.id, row) != nil || text(.name, row) != nil, !isHeader(row) else { return false }
    let isDefined = columns[.definition] == nil || text(.definition, row) != nil
    return Self.ofCode.count { text($0, row) != nil } > 1 && isDefined
      || text(.family, row) != nil && text(.name, row) != nil
  }

  private func isHeader(_ row: SourceGrid.Row) -> Bool {
    let texts = row.cells.map(\.text)
    return zip(texts, headers).count { !$0.isEmpty && $0 == $1 } > 1
  }

  private static let legends: Set = [
    "leyenda", "legend", "convenciones", "nota", "notas", "note", "notes", "key", "colores",
    "fuente", "source", "clave", "observaciones", "elaborado", "actualizado",
  ]

  func kind(of row: SourceGrid.Row, isAfterLast: Bool, _ state: RowState) -> Kind {
    let filled = row.cells.filter { !$0.text.isEmpty }
    guard let first = filled.first?.text else { return .empty }
    if isHeader(row) { return .header }
    if state.isInLegend { return .legend }
    if state.isAfterEmpty, let word = NameKey(first).words.first, Self.legends.contains(word) {
      return .legend
    }
    if isCode(row) { return .code }
    // What stands below the last code, after an empty row, explains the table.
    if isAfterLast, state.isAfterEmpty { return .legend }
    let isAlone = Set(filled.map(\.text)).count == 1
    if isAlone, columns[.family] == nil || text(.family, row) != nil {
      return isAfterLast ? .unread : .family(first.split(separator: "\n").joined(separator: " "))
    }
    return text(.name, row) != nil || text(.id, row) != nil ? .code : .unread
  }

  func family(_ name: String, _ row: SourceGrid.Row, at place: Location) -> TableCode {
    TableCode(place: place, name: name, parents: [], colour: colour(row), isFamily: true)
  }

  func code(_ row: SourceGrid.Row, at place: Location, _ state: inout RowState) -> TableCode {
    if columns[.family] != nil {
      if let family = line(.family, row) {
        if state.parents.first != family { state.parents = [family] }
      } else if !state.parents.isEmpty {
        state.filled += 1
      }
    }
    var parents = state.parents
    if let sub = line(.subfamily, row) { parents = Array(parents.prefix(1)) + [sub] }
    return TableCode(
      place: place, typedID: line(.id, row), name: line(.name, row), parents: parents,
      definition: text(.definition, row), include: text(.include, row),
      exclude: text(.exclude, row), example: text(.example, row),
      nameEnglish: line(.nameEnglish, row), definitionEnglish: text(.definitionEnglish, row),
      tableName: line(.tableName, row), colour: colour(row), isFamily: false)
  }

  /// The colour that is written, else that of the cell of colours, of the id or of the name.
  private func colour(_ row: SourceGrid.Row) -> String? {
    if let written = text(.colour, row), let colour = Self.written(written) { return colour }
    let cells = [TableColumn.colour, .id, .name].compactMap { cell($0, row)?.fill }
    return cells.first { Self.isColour($0) }.map { "#" + $0 }
  }

  /// Whether it is not black, white or grey.
  private static func isColour(_ fill: String) -> Bool {
    guard let value = Int(fill, radix: 16) else { return false }
    let channels = [value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF]
    return (channels.max() ?? 0) - (channels.min() ?? 0) > 16
  }

  private static func written(_ text: String) -> String? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    if digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) {
      return "#" + digits.uppercased()
    }
    return named[NameKey(text).text].map { "#" + $0 }
  }

  private static let named = [
    "rojo": "C62828", "red": "C62828", "verde": "2E7D32", "green": "2E7D32", "azul": "1565C0",
    "blue": "1565C0", "amarillo": "F9A825", "yellow": "F9A825", "naranja": "EF6C00",
    "orange": "EF6C00", "morado": "6A1B9A", "purple": "6A1B9A", "violeta": "6A1B9A",
    "rosado": "D81B60", "pink": "D81B60", "cafe": "6D4C41", "marron": "6D4C41", "brown": "6D4C41",
    "gris": "757575", "grey": "757575", "gray": "757575", "negro": "212121", "black": "212121",
    "turquesa": "00838F", "celeste": "4FC3F7",
  ]
}
