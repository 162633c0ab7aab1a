internal import HebraModel

extension RecordWriter {
  /// Writes what a file says about its paragraphs.
  mutating func write(_ marks: ParagraphMarks) {
    write(marks.hasTags)
    write(marks.styles)
    write(list: marks.styleRuns) { $0.write($1) { $0.write($1) } }
    write(list: marks.speakers) { writer, speaker in
      writer.write(speaker.id)
      writer.write(speaker.name)
      writer.write(speaker.part)
    }
    write(list: marks.speakerRuns) { $0.write($1) { $0.write($1) } }
    write(list: marks.bold) { writer, range in
      writer.write(range.start)
      writer.write(range.end)
    }
    for list in [marks.italic, marks.stageNotes, marks.continued] {
      write(list: list) { $0.write($1) }
    }
    write(list: marks.cells) { writer, cell in
      writer.write(cell) { writer, cell in
        for number in [cell.table, cell.row, cell.column] { writer.write(number) }
      }
    }
    write(list: marks.listLabels) { $0.write($1) { $0.write($1) } }
    write(list: marks.times) { $0.write($1) { $0.write($1) } }
  }

  private mutating func write<Value>(
    _ placed: ParagraphMarks.Placed<Value>, _ body: (inout RecordWriter, Value) -> Void
  ) {
    write(placed.paragraph)
    body(&self, placed.value)
  }
}

extension RecordReader {
  /// Reads what a file says about its paragraphs; whether it fits them is checked by the caller.
  mutating func marks() throws(RecordError) -> ParagraphMarks {
    var marks = ParagraphMarks()
    marks.hasTags = try bool()
    marks.styles = try strings()
    marks.styleRuns = try placed { (reader) throws(RecordError) in try reader.optionalInt() }
    marks.speakers = try list { (reader) throws(RecordError) in
      SourceParagraph.DeclaredSpeaker(
        id: try reader.string(), nfc: try reader.string(), part: try reader.optionalString())
    }
    marks.speakerRuns = try placed { (reader) throws(RecordError) in try reader.optionalInt() }
    marks.bold = try list { (reader) throws(RecordError) in
      let (start, end) = (try reader.count(), try reader.count())
      guard start < end else { throw RecordError() }
      return TextRange(start, end)
    }
    marks.italic = try numbers()
    marks.stageNotes = try numbers()
    marks.continued = try numbers()
    marks.cells = try placed { (reader) throws(RecordError) in
      SourceParagraph.Cell(
        table: try reader.count(), row: try reader.count(), column: try reader.count())
    }
    marks.listLabels = try placed { (reader) throws(RecordError) in try reader.string() }
    marks.times = try placed { (reader) throws(RecordError) in try reader.double() }
    return marks
  }

  private mutating func numbers() throws(RecordError) -> [Int] {
    try list { (reader) throws(RecordError) in try reader.count() }
  }

  private mutating func placed<Value>(
    _ body: (inout RecordReader) throws(RecordError) -> Value
  ) throws(RecordError) -> [ParagraphMarks.Placed<Value>] {
    try list { (reader) throws(RecordError) in
      ParagraphMarks.Placed(try reader.count(), try body(&reader))
    }
  }
}
