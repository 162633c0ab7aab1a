internal import HebraModel

extension RecordWriter {
  mutating func write(_ grids: [SourceGrid]) {
    write(list: grids) { writer, grid in
      writer.write(grid.sheet)
      writer.write(grid.number)
      writer.write(grid.caption)
      writer.write(list: grid.rows) { writer, row in
        writer.write(row.line)
        writer.write(list: row.cells) { writer, cell in
          writer.write(cell.text)
          writer.write(cell.fill)
        }
      }
    }
  }
}

extension RecordReader {
  mutating func grids() throws(RecordError) -> [SourceGrid] {
    try list { (reader) throws(RecordError) in
      SourceGrid(
        sheet: try reader.optionalString(), number: try reader.optionalInt(),
        caption: try reader.optionalString(),
        rows: try reader.list { (reader) throws(RecordError) in
          SourceGrid.Row(
            line: try reader.count(),
            cells: try reader.list { (reader) throws(RecordError) in
              SourceGrid.Cell(try reader.string(), fill: try reader.fill())
            })
        })
    }
  }

  /// Six hexadecimal digits; nothing else goes into a codebook as a colour.
  private mutating func fill() throws(RecordError) -> String? {
    guard let fill = try optionalString() else { return nil }
    guard fill.utf8.count == 6, fill.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw RecordError()
    }
    return fill
  }
}
