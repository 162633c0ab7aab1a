internal import HebraModel

extension RecordWriter {
  mutating func write(_ location: Location) {
    write(location.file)
    write(location.part)
    write(location.paragraph)
    write(location.line)
    write(location.column)
  }

  mutating func write(_ notices: [Notice]) {
    write(list: notices) { writer, notice in
      writer.write(notice.code.rawValue)
      writer.write(notice.location) { $0.write($1) }
      writer.write(notice.count)
      writer.write(notice.details)
    }
  }

  mutating func write(_ failure: Failure) {
    write(failure.code.rawValue)
    write(failure.location)
    write(failure.details)
  }
}

extension RecordReader {
  mutating func location() throws(RecordError) -> Location {
    Location(
      file: try optionalString(), part: try optionalString(), paragraph: try optionalInt(),
      line: try optionalInt(), column: try optionalInt())
  }

  mutating func notices() throws(RecordError) -> [Notice] {
    try list { (reader) throws(RecordError) in
      let code = MessageCode(rawValue: try reader.string())
      guard Catalog.isKnown(code) else { throw RecordError() }
      return Notice(
        code,
        at: try reader.optional { (reader) throws(RecordError) in try reader.location() },
        count: try reader.count(), details: try reader.table())
    }
  }

  mutating func failure() throws(RecordError) -> Failure {
    Failure(MessageCode(rawValue: try string()), at: try location(), try table())
  }
}
