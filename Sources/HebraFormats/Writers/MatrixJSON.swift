package import HebraDisclosure
internal import HebraLanguage
package import HebraModel

/// Writes a matrix as a JSON array with an object for each row; the keys are those of the columns.
///
/// A share is `{"n":3,"total":12}`, a missing cell `{"missing":"not-explored"}`, and a provisional
/// count `{"provisional":2}`.
package enum MatrixJSON {
  /// The file, with one row on each line and a line end at the end.
  package static func write(_ matrix: Released<Matrix>) -> WrittenFile {
    let (matrix, level) = (matrix.value, matrix.level)
    var output = JSONOutput()
    output.array { output in
      for row in matrix.rows {
        output.newLine()
        output.object { output in
          for (column, cell) in zip(matrix.columns, row) {
            output.key(column.key)
            write(cell, to: &output)
          }
        }
      }
    }
    return WrittenFile(bytes: output.bytes + [0x0A], for: level)
  }

  private static func write(_ cell: Matrix.Cell, to output: inout JSONOutput) {
    switch cell {
    case .text(let text): output.string(text)
    case .count(let count): output.number(count)
    case .decimal(let value): output.number(value)
    case .share(let n, let total):
      output.object {
        $0.key("n")
        $0.number(n)
        $0.key("total")
        $0.number(total)
      }
    case .provisional(let value):
      output.object {
        $0.key("provisional")
        write(value, to: &$0)
      }
    case .missing(let reason):
      output.object {
        $0.key("missing")
        $0.string(reason.rawValue)
      }
    }
  }
}
