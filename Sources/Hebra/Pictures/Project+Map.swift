internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

extension Project {
  /// Codes by cases, as signs that can be counted.
  func drawMap(_ request: PictureRequest) throws -> DrawnFigure {
    let analysis = try analysis(request)
    guard request.cases != .municipalities else {
      guard request.cell == .presence else {
        throw Failure(.usagePictureCell, ["cell": request.cell.rawValue])
      }
      return try drawPlaces(analysis, chosen: try chosenCodes(request))
    }
    let figure = analysis.casesByCodes(
      rows: request.cases == .documents ? .documents : .participants, kind: request.cell)
    let notices = try notices(of: figure)
    let chosen = try chosenCodes(request)
    let matrix = figure.matrix.keeping(
      rows: Array(figure.matrix.rows.indices),
      columns: figure.matrix.columns.indices.filter { column in
        column < figure.matrix.keyColumns
          || chosen?.contains(figure.matrix.columns[column].key) ?? true
      })
    let unit = request.cell == .presence ? request.cases.rawValue : "amounts"
    var words = PictureWords(
      matrix, unit: messages.word("picture.map-\(unit)"), notices: notices, messages)
    let spontaneous = request.cases == .documents ? analysis.spontaneousCodes : [:]
    let codes = matrix.columns.indices.dropFirst(matrix.keyColumns)
    let names = matrix.rows.map { $0[0].plainText }
    let rows = codes.map { column -> SignTable.Row in
      let code = matrix.columns[column]
      let cells = matrix.rows.enumerated().map { row, cells -> SignTable.Cell in
        let isSpontaneous = spontaneous[names[row]]?.contains(code.key) ?? false
        return request.cell == .presence
          ? .sign(Self.sign(of: cells[column], isSpontaneous: isSpontaneous))
          : amount(cells[column])
      }
      return SignTable.Row(
        code.title, isSummary: code.band?.columnTitle != code.title, cells)
    }
    let used = Set(rows.flatMap(\.cells))
    for sign in PictureSign.allCases where used.contains(.sign(sign)) {
      words.explain(sign, messages.word("picture.sign-\(sign)"))
    }
    let table = SignTable(words, columns: names, rows: rows)
    return DrawnFigure(drawing: table, matrix: matrix, notices: notices)
  }

  /// The sign of a cell that says whether a code is there.
  private static func sign(of cell: Matrix.Cell, isSpontaneous: Bool) -> PictureSign {
    switch cell {
    case .count(0): .hollow
    case .count: isSpontaneous ? .half : .full
    case .provisional: .provisional
    case .missing(.notExplored): .dash
    case .missing(.notAskedRisk): .risk
    case .missing, .text, .share, .decimal: .dot
    }
  }

  private func amount(_ cell: Matrix.Cell) -> SignTable.Cell {
    switch cell {
    case .count(let count): .amount(Double(count), text: "\(count)", isProvisional: false)
    case .decimal(let value):
      .amount(value, text: messages.decimal(value), isProvisional: false)
    case .share(let n, let total):
      .amount(
        total > 0 ? Double(n) / Double(total) : 0, text: "\(n)/\(total)", isProvisional: false)
    case .provisional(let inner):
      if case .amount(let value, let text, _) = amount(inner) {
        .amount(value, text: text, isProvisional: true)
      } else {
        .sign(.provisional)
      }
    case .missing, .text: .sign(Self.sign(of: cell, isSpontaneous: false))
    }
  }

  /// Codes by municipalities: for each, a square a document.
  private func drawPlaces(_ analysis: Analysis, chosen: Set<String>?) throws -> DrawnFigure {
    let figure = analysis.codesByValues(
      .municipalities, units: [.documents, .spontaneousDocuments])
    let notices = try notices(of: figure)
    let matrix = figure.matrix.keeping(
      rows: figure.matrix.rows.indices.filter {
        chosen?.contains(figure.matrix.rows[$0][0].plainText) ?? true
      }, columns: Array(figure.matrix.columns.indices))
    var words = PictureWords(
      matrix, unit: messages.word("picture.map-municipalities"), notices: notices, messages)
    /// The columns of documents of each municipality, and those of what nobody asked about.
    let places = matrix.columns.indices.filter { matrix.columns[$0].key.hasSuffix(".documents") }
    func extra(_ column: Int, _ row: [Matrix.Cell]) -> Int {
      guard column + 1 < row.count,
        matrix.columns[column + 1].key.hasSuffix(".spontaneous-documents"),
        case .count(let count) = row[column + 1]
      else { return 0 }
      return count
    }
    let rows = matrix.rows.enumerated().map { index, row in
      SignTable.Row(
        "\(row[0].plainText) \(row[1].plainText)", isSummary: matrix.summaryRows.contains(index),
        places.map { column in
          switch row[column] {
          case .share(let n, let total):
            .share(full: n, total: total, extra: extra(column, row))
          case let cell:
            extra(column, row) > 0
              ? .share(full: 0, total: 0, extra: extra(column, row))
              : .sign(Self.sign(of: cell, isSpontaneous: false))
          }
        })
    }
    let used = Set(rows.flatMap(\.cells))
    for sign in [PictureSign.full, .hollow, .half] {
      words.explain(sign, messages.word("picture.sign-\(sign)"))
    }
    for sign in PictureSign.allCases where used.contains(.sign(sign)) {
      words.explain(sign, messages.word("picture.sign-\(sign)"))
    }
    let table = SignTable(
      words, columns: places.map { matrix.columns[$0].band?.title ?? matrix.columns[$0].title },
      rows: rows)
    return DrawnFigure(drawing: table, matrix: matrix, notices: notices)
  }
}
