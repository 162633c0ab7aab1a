internal import HebraLanguage
package import HebraModel

/// The tables of a Word document, as ``DOCXReader`` reads their text.
enum DOCXGrids {
  static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, notices: inout [Notice]
  ) throws(ReadError) -> [SourceGrid] {
    let document = try DOCXReader.read(bytes, name: name, budget: budget)
    let fills = try ZIPArchive.open(bytes, budget: budget) {
      (archive) throws(ReadError) in
      let root = try archive.parse("_rels/.rels", into: OfficeRelationships(budget))
      let target = root?.all.first { $0.type == "officeDocument" }?.target ?? "word/document.xml"
      let part = OfficeRelationships.resolve(target, from: "")
      return try archive.parse(part, into: DOCXFills(budget))?.fills ?? [:]
    }
    let text = Array(document.text.utf8)
    var grids: [SourceGrid] = []
    var caption: String?
    var outside = 0
    for paragraph in document.paragraphs {
      let range = paragraph.range
      var words = Table.trimmed(String(decoding: text[range.start..<range.end], as: UTF8.self))
      if let label = paragraph.listLabel, !label.allSatisfy({ !$0.isLetter && !$0.isNumber }) {
        words = words.isEmpty ? label : "\(label) \(words)"
      }
      guard let cell = paragraph.cell, budget.spend(words.utf8.count / 16 + 1) else {
        if !words.isEmpty {
          caption = words
          outside += 1
        }
        continue
      }
      guard cell.column < budget.limits.columns else { continue }
      if grids.last?.number != cell.table + 1 {
        grids.append(SourceGrid(number: cell.table + 1, caption: caption, rows: []))
        caption = nil
      }
      let last = grids.count - 1
      if grids[last].rows.last?.line != cell.row + 1 {
        grids[last].rows.append(SourceGrid.Row(line: cell.row + 1, cells: []))
      }
      let row = grids[last].rows.count - 1
      while grids[last].rows[row].cells.count <= cell.column {
        let column = grids[last].rows[row].cells.count
        guard budget.hold(ReadingBudget.cell) else { break }
        grids[last].rows[row].cells.append(
          SourceGrid.Cell("", fill: fills[[cell.table, cell.row, column]]))
      }
      guard cell.column < grids[last].rows[row].cells.count else { continue }
      let known = grids[last].rows[row].cells[cell.column].text
      grids[last].rows[row].cells[cell.column].text =
        known.isEmpty ? words : words.isEmpty ? known : known + "\n" + words
    }
    if outside > 0 { notices.append(Notice(.gridTextOutside, count: outside)) }
    return grids
  }
}

extension MessageCode {
  /// Paragraphs of a Word document outside its tables.
  package static let gridTextOutside = MessageCode(rawValue: "codebook-table.text-outside")
  /// Sheets that are hidden in the workbook.
  package static let gridHiddenSheets = MessageCode(rawValue: "codebook-table.hidden-sheets")
}

/// The shading of table cells, by table, row and column, counted as ``DOCXStory`` counts them.
private struct DOCXFills: XMLConsumer {
  private enum Name: Int32 {
    case table = 1, row, cell, cellProperties, paragraphProperties, runProperties, shading
    case gridSpan, gridBefore, fallback, value, fill
  }

  private struct Place {
    var table: Int
    var row = -1
    var column = 0
    var span = 1
  }

  private(set) var fills: [[Int]: String] = [:]
  private var places: [Place] = []
  private var tables = 0
  private var isInCell = false
  private var inner = 0
  private var skipped = 0
  private let budget: ReadingBudget
  var failure: ReadError? { budget.failure }
  var hasFailed: Bool { budget.isOver }

  init(_ budget: ReadingBudget) { self.budget = budget }

  func number(of name: String, in namespace: String?) -> Int32 {
    let known: Name? =
      switch name {
      case "tbl": .table
      case "tr": .row
      case "tc": .cell
      case "tcPr": .cellProperties
      case "pPr": .paragraphProperties
      case "rPr": .runProperties
      case "shd": .shading
      case "gridSpan": .gridSpan
      case "gridBefore": .gridBefore
      case "Fallback": .fallback
      case "val": .value
      case "fill": .fill
      default: nil
      }
    guard let known else { return 0 }
    let isWord = namespace.map {
      $0.hasSuffix("/wordprocessingml/2006/main") || $0.hasSuffix("/wordprocessingml/main")
    }
    return isWord == true || known == .fallback ? known.rawValue : 0
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    if skipped > 0 { return skipped += 1 }
    switch Name(rawValue: name) {
    case .fallback: skipped = 1
    case .table:
      places.append(Place(table: tables))
      tables += 1
    case .row:
      guard !places.isEmpty else { return }
      places[places.count - 1].row += 1
      places[places.count - 1].column = 0
    case .cell: if !places.isEmpty { places[places.count - 1].span = 1 }
    case .cellProperties: isInCell = true
    case .paragraphProperties, .runProperties: inner += 1
    case .gridSpan:
      if let span = attributes.integer(Name.value.rawValue), !places.isEmpty {
        places[places.count - 1].span = max(1, min(span, 1 << 16))
      }
    case .gridBefore:
      if let before = attributes.integer(Name.value.rawValue), !places.isEmpty {
        places[places.count - 1].column += max(0, before)
      }
    case .shading:
      guard isInCell, inner == 0, let place = places.last,
        let fill = attributes.string(Name.fill.rawValue), let colour = FillColour.plain(fill),
        budget.hold(ReadingBudget.cell)
      else { return }
      fills[[place.table, place.row, place.column]] = colour
    default: break
    }
  }

  mutating func end(_ name: Int32) {
    if skipped > 0 { return skipped -= 1 }
    switch Name(rawValue: name) {
    case .table: _ = places.popLast()
    case .cell:
      if !places.isEmpty { places[places.count - 1].column += places[places.count - 1].span }
    case .cellProperties: isInCell = false
    case .paragraphProperties, .runProperties: inner = max(0, inner - 1)
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {}
}
