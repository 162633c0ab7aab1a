package import HebraDisclosure
package import HebraModel

/// Writes a table whose rows come in parts, because they are too many to be in memory together.
///
///     var writer = CSVRowWriter(columns)
///     for part in parts { try writer.add(part) }
///     let file = try writer.finish(table, hasFigures: true)
package protocol RowWriter {
  /// Writes rows below those that were written before.
  mutating func add(_ rows: Released<[[Matrix.Cell]]>) throws(WriteError)

  /// Ends the file; `table` is the whole table without its rows, and `hasFigures` says whether they
  /// had anything but texts.
  mutating func finish(
    _ table: Released<Matrix>, hasFigures: Bool
  ) throws(WriteError) -> WrittenFile
}
