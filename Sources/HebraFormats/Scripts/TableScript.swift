package import HebraModel

/// What a program has to know to read a CSV file of figures: names, labels and types of its columns, and what
/// its words in the place of figures mean.
package struct TableScript: Hashable, Sendable {
  /// What a column holds.
  package enum Kind: Hashable, Sendable {
    case text
    /// A few texts that repeat, in order of appearance.
    case factor([String])
    case date
    case count
    case decimal

    var name: String {
      switch self {
      case .text: "text"
      case .factor: "factor"
      case .date: "date"
      case .count: "count"
      case .decimal: "decimal"
      }
    }
  }

  /// A column of the file.
  package struct Column: Hashable, Sendable {
    package var name: String
    package var label: String
    package var kind: Kind
  }

  /// The file, in the folder of the program.
  package var file: String
  package var title: String
  package var separator: FieldSeparator
  package var columns: [Column]
  /// What is written for each reason why a figure is missing.
  package var marks: [Matrix.Missing: String]

  /// The columns of a matrix as ``CSVWriter`` writes them.
  package init(
    _ matrix: Matrix, file: String, separator: FieldSeparator, marks: [Matrix.Missing: String]
  ) {
    self.file = file
    title = matrix.title
    self.separator = separator
    self.marks = marks
    var columns: [Column] = []
    var names: [String: Int] = [:]
    func add(_ name: String, _ label: String, _ kind: Kind) {
      // Two columns of a table of documents may have the name of a code.
      let count = names[name, default: 0]
      names[name] = count + 1
      columns.append(
        Column(name: count == 0 ? name : "\(name).\(count + 1)", label: label, kind: kind))
    }
    for (place, column) in matrix.columns.enumerated() {
      let cells = matrix.rows.map { $0[place] }
      if cells.contains(where: { if case .share = $0 { true } else { false } }) {
        add("\(column.key).n", "\(column.title) (n)", .count)
        add("\(column.key).N", "\(column.title) (N)", .count)
      } else {
        add(column.key, column.title, Self.kind(cells, isKey: place < matrix.keyColumns))
      }
    }
    self.columns = columns
  }

  private static func kind(_ cells: [Matrix.Cell], isKey: Bool) -> Kind {
    var texts: [String] = []
    var hasFigure = false
    var hasDecimal = false
    for cell in cells {
      switch cell {
      case .text(let text): if !text.isEmpty { texts.append(text) }
      case .count, .share, .provisional(.count), .provisional(.share): hasFigure = true
      case .decimal, .provisional: hasDecimal = true
      // Why there is no figure is said in the place of one.
      case .missing: hasFigure = true
      }
    }
    if texts.isEmpty { return hasDecimal ? .decimal : hasFigure ? .count : .text }
    guard !hasFigure, !hasDecimal else { return .text }
    if texts.allSatisfy({ $0.wholeMatch(of: #/\d{4}-\d{2}-\d{2}/#) != nil }) { return .date }
    var levels: [String] = []
    var known: Set<String> = []
    for text in texts where known.insert(text).inserted { levels.append(text) }
    let repeats = levels.count <= 50 && levels.count * 2 <= texts.count
    return repeats && !isKey ? .factor(levels) : .text
  }

  /// A text as a string of R or Python, which write it alike: ASCII only, so that neither the encoding of the
  /// program nor a sign in the text changes its meaning.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case " "..."~": quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value > 0xFFFF ? 8 : 4
        quoted +=
          (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count)
          + digits
      }
    }
    return quoted + "\""
  }
}
