internal import Foundation
internal import HebraFormats
internal import HebraModel
internal import HebraStore
internal import HebraYAML

extension ReadingRecord {
  /// An answer as a framed record.
  static func answer(_ answer: Result<ReadingAnswer, Failure>) -> [UInt8] {
    framed { writer in
      switch answer {
      case .failure(let failure):
        writer.write("refusal")
        writer.write(failure)
      case .success(.transcript(let read)):
        writer.write("transcript")
        writer.write(read)
      case .success(.table(let table, let notices)):
        writer.write("table")
        writer.write(table.headers)
        writer.write(table.headerLine)
        writer.write(list: table.rows) { writer, row in
          writer.write(row.line)
          writer.write(row.cells)
        }
        writer.write(notices)
      case .success(.grids(let grids, let notices)):
        writer.write("grids")
        writer.write(grids)
        writer.write(notices)
      case .success(.codebook(let reading)):
        writer.write("codebook")
        writer.write(reading)
      case .success(.mapping(let mapping)):
        writer.write("mapping")
        writer.write(mapping)
      case .success(.exchange(let reading)):
        writer.write("exchange")
        // It holds only texts, numbers and lists, which can always be encoded.
        writer.write(
          (try? JSONEncoder().encode(reading)).map { String(decoding: $0, as: UTF8.self) })
      }
    }
  }

  /// Decodes the answer to a task about the file with this name; throws when it does not fit the
  /// task.
  static func answer(
    _ bytes: ArraySlice<UInt8>, to task: ReadingTask, name: String
  ) throws(RecordError) -> Result<ReadingAnswer, Failure> {
    var reader = try reader(bytes)
    let answer: Result<ReadingAnswer, Failure>
    switch (try reader.string(), task) {
    case ("refusal", _):
      var failure = try reader.failure()
      // Only failures with a sentence in our catalog are accepted, and only about this file.
      guard Catalog.isKnown(failure.code) else { throw RecordError() }
      failure.location.file = name
      answer = .failure(failure)
    case ("transcript", .transcript), ("transcript", .preview):
      answer = .success(.transcript(try reader.transcript(name)))
    case ("table", .table):
      let headers = try reader.strings()
      let line = try reader.count()
      let rows = try reader.list { (reader) throws(RecordError) in
        let row = Table.Row(line: try reader.count(), cells: try reader.strings())
        guard row.cells.count == headers.count else { throw RecordError() }
        return row
      }
      answer = .success(
        .table(
          Table(headers: headers, headerLine: line, rows: rows), try reader.notices()))
    case ("grids", .grids): answer = .success(.grids(try reader.grids(), try reader.notices()))
    case ("codebook", .codebook): answer = .success(.codebook(try reader.codebook()))
    case ("exchange", .exchange):
      guard let json = try reader.optionalString(),
        let reading = try? JSONDecoder().decode(QDAReading.self, from: Data(json.utf8))
      else { throw RecordError() }
      answer = .success(.exchange(reading))
    case ("mapping", .mapping): answer = .success(.mapping(try reader.mapping()))
    default: throw RecordError()
    }
    try reader.end()
    return answer
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ reading: ReadingAnswer.CodebookReading) {
    write(reading.source)
    // The JSON that the project stores. Encoding cannot fail: a codebook holds only texts, numbers
    // and lists.
    let json = reading.codebook.flatMap { try? CodebookJSON.encode($0) }
    write(json)
    write(list: reading.findings) { writer, finding in
      writer.write(finding.severity.rawValue)
      writer.write(finding.code.rawValue)
      writer.write(finding.line)
      writer.write(finding.column)
      writer.write(finding.details)
    }
  }
}

extension RecordReader {
  fileprivate mutating func codebook() throws(RecordError) -> ReadingAnswer.CodebookReading {
    let source = try string()
    var codebook: Codebook?
    if let json = try optionalString() {
      do {
        codebook = try CodebookJSON.decode(json)
      } catch {
        throw RecordError()
      }
    }
    return ReadingAnswer.CodebookReading(
      source: source, codebook: codebook,
      findings: try list { (reader) throws(RecordError) in
        YAMLFinding(
          try reader.named(YAMLFinding.Severity.self), MessageCode(rawValue: try reader.string()),
          line: try reader.optionalInt(), column: try reader.optionalInt(),
          details: try reader.table())
      })
  }
}
