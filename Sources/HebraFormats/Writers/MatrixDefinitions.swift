package import HebraModel

/// The explanation of a matrix, line by line: its title, its settings, and the meaning of its empty
/// cells.
///
/// In a workbook it is the second sheet. CSV and JSON contain the figures alone, so that any
/// program can read them, and the explanation is in a second file:
///
///     let definitions = MatrixDefinitions(matrix, labels: labels, marks: marks)
///     let file = CSVWriter.write(try DisclosureRule.release(definitions, for: .team))
///     MatrixDefinitions.path(beside: "matriz.csv", word: "definiciones")  // matriz.definiciones.csv
package struct MatrixDefinitions: Hashable, Sendable {
  /// A name and its explanation.
  package typealias Line = Matrix.Setting

  /// The sign after a value that can still grow.
  package static let provisionalSign = "*"

  /// The title of the matrix.
  package let title: String
  /// Definition, unit, layer, codebook and the other settings of the matrix.
  package let settings: [Line]
  /// The meaning of a zero and of each kind of empty cell, by the cell's content; empty for a
  /// matrix of texts.
  package let legend: [Line]
  private let labels: XLSXWriter.Labels

  /// The explanation of `matrix` in the words of `labels`.
  ///
  /// - Parameters:
  ///   - matrix: the figures.
  ///   - labels: as for the workbook.
  ///   - marks: what the CSV file writes for each reason; the name of the reason, which JSON
  ///     writes, is explained too.
  ///   - hasFigures: whether the matrix has figures, if its rows do not say it.
  package init(
    _ matrix: Matrix, labels: XLSXWriter.Labels, marks: [Matrix.Missing: String] = [:],
    hasFigures: Bool? = nil
  ) {
    title = matrix.title
    settings = matrix.settings
    self.labels = labels
    var legend: [Line] = []
    if labels.legend != nil, hasFigures ?? matrix.rows.haveFigures {
      legend.append(Line("0", labels.zero))
      if matrix.hasProvisionalCells {
        legend.append(Line("1" + Self.provisionalSign, labels.provisional))
        // The name that JSON writes.
        legend.append(Line("provisional", labels.provisional))
      }
      for reason in matrix.explainedReasons {
        let meaning = labels.missing[reason] ?? reason.rawValue
        if let mark = marks[reason], mark != reason.rawValue, !mark.isEmpty {
          legend.append(Line(mark, meaning))
        }
        legend.append(Line(reason.rawValue, meaning))
      }
    }
    self.legend = legend
  }

  /// A table of two columns: the title, the settings, then the meaning of cells without a figure.
  package var table: Table {
    let lines = [Line(title, "")] + settings + legend
    return Table(
      headers: [labels.settingName, labels.settingValue],
      rows: lines.enumerated().map { Table.Row(line: $0 + 2, cells: [$1.name, $1.value]) })
  }

  /// The path of the second file for `path`: `x.definiciones.csv` for `x.csv` or `x.json`.
  package static func path(beside path: String, word: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    // A dot at the beginning of the name does not begin an extension.
    guard let dot = path[name...].lastIndex(of: "."), dot > name else {
      return "\(path).\(word).csv"
    }
    return "\(path[..<dot]).\(word).csv"
  }
}

extension [[Matrix.Cell]] {
  /// Whether something in these rows is not a text.
  package var haveFigures: Bool {
    contains { row in row.contains { if case .text = $0 { false } else { true } } }
  }
}

extension Matrix {
  /// The reasons for missing values that the legend explains: those of figures of agreement only
  /// where they occur.
  var explainedReasons: [Missing] {
    Missing.allCases.filter { reason in
      guard reason == .tooFewCases || reason == .noVariation else { return true }
      return rows.contains { $0.contains(.missing(reason)) }
    }
  }
}
