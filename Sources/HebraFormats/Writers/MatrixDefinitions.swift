public import HebraModel

/// What a matrix means, line by line: its title, its settings, and what its empty cells say.
///
/// A workbook has it as its second sheet; CSV and JSON hold the figures alone, so that any program
/// reads them, and have it in a file beside them:
///
///     let definitions = MatrixDefinitions(matrix, labels: labels, marks: marks)
///     let file = CSVWriter.write(try DisclosureRule.release(definitions, for: .team))
///     MatrixDefinitions.path(beside: "matriz.csv", word: "definiciones")  // matriz.definiciones.csv
public struct MatrixDefinitions: Hashable, Sendable {
  /// A name and what is said of it.
  public typealias Line = Matrix.Setting

  /// The matrix's own title.
  public let title: String
  /// Definition, unit, layer, codebook and whatever else the matrix says of itself.
  public let settings: [Line]
  /// What a zero and each empty cell say, under what stands in the cell; none in a matrix of texts.
  public let legend: [Line]
  private let labels: XLSXWriter.Labels

  /// The meaning of `matrix` in the words of `labels`.
  ///
  /// - Parameters:
  ///   - matrix: the figures.
  ///   - labels: as for the workbook.
  ///   - marks: what the CSV file writes for each reason; the reason's own name, which JSON writes,
  ///     is explained as well.
  public init(
    _ matrix: Matrix, labels: XLSXWriter.Labels, marks: [Matrix.Missing: String] = [:]
  ) {
    title = matrix.title
    settings = matrix.settings
    self.labels = labels
    var legend: [Line] = []
    if Self.hasLegend(matrix, labels) {
      legend.append(Line("0", labels.zero))
      for reason in Matrix.Missing.allCases {
        let meaning = labels.missing[reason] ?? reason.rawValue
        if let mark = marks[reason], mark != reason.rawValue, !mark.isEmpty {
          legend.append(Line(mark, meaning))
        }
        legend.append(Line(reason.rawValue, meaning))
      }
    }
    self.legend = legend
  }

  /// Whether there are figures to explain, and words for it.
  static func hasLegend(_ matrix: Matrix, _ labels: XLSXWriter.Labels) -> Bool {
    labels.legend != nil
      && matrix.rows.contains { row in
        row.contains { if case .text = $0 { false } else { true } }
      }
  }

  /// A table of two columns: the title, the settings, then what stands in cells without a figure.
  public var table: Table {
    let lines = [Line(title, "")] + settings + legend
    return Table(
      headers: [labels.settingName, labels.settingValue],
      rows: lines.enumerated().map { Table.Row(line: $0 + 2, cells: [$1.name, $1.value]) })
  }

  /// The path of the file that goes beside `path`: `x.definiciones.csv` for `x.csv` or `x.json`.
  public static func path(beside path: String, word: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    // A name that begins with its only dot has no ending.
    guard let dot = path[name...].lastIndex(of: "."), dot > name else {
      return "\(path).\(word).csv"
    }
    return "\(path[..<dot]).\(word).csv"
  }
}
