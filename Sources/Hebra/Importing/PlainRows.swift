package import Foundation

/// Rows as CSV for Hebra's own reader: nothing that a person opens, so no cell is guarded against formulas.
package enum PlainRows {
  /// The file, every cell in quotation marks.
  package static func csv(_ rows: [[String]]) -> Data {
    let lines = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    return Data((lines.joined(separator: "\n") + "\n").utf8)
  }
}
