internal import HebraFormats
internal import HebraModel

/// The records of requests from parent to child and of answers from child to parent.
///
/// A record begins with the version of this layout. Parent and child are the same program, so any
/// other version is invalid.
enum ReadingRecord {
  static let version = 6
  /// The size in bytes of the length before each record.
  static let header = 4
  /// The size in bytes of the longest accepted record.
  static let longest = 256 << 20

  /// The record with its length before it.
  static func framed(_ body: (inout RecordWriter) -> Void) -> [UInt8] {
    var writer = RecordWriter(after: header)
    writer.write(version)
    body(&writer)
    return writer.framed()
  }

  /// The length of the record at the beginning of the bytes; nil when the length field is
  /// incomplete.
  static func length(_ bytes: some Collection<UInt8>) throws(RecordError) -> Int? {
    guard header <= bytes.count else { return nil }
    let length = bytes.prefix(header).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard 0 < length, length <= longest else { throw RecordError() }
    return length
  }

  static func reader(_ bytes: ArraySlice<UInt8>) throws(RecordError) -> RecordReader {
    var reader = RecordReader(bytes)
    guard try reader.int() == version else { throw RecordError() }
    return reader
  }

  /// Whether bytes begin as a record of this version does.
  static func isOfThisVersion(_ bytes: ArraySlice<UInt8>) -> Bool {
    (try? reader(bytes)) != nil
  }

  /// A request: the file's own name and the task; the open file is sent with it.
  static func request(_ name: String, _ task: ReadingTask) -> [UInt8] {
    framed { writer in
      writer.write(name)
      writer.write(task)
    }
  }

  static func request(
    _ bytes: ArraySlice<UInt8>
  ) throws(RecordError) -> (name: String, task: ReadingTask) {
    var reader = try reader(bytes)
    let request = (name: try reader.string(), task: try reader.task())
    try reader.end()
    return request
  }
}

extension RecordWriter {
  mutating func write(_ task: ReadingTask) {
    switch task {
    case .transcript(let choice, let settings):
      write("transcript")
      write(choice)
      write(settings.roles.mapValues(\.rawValue))
      write(settings.excluded.sorted())
      write(settings.added.sorted())
      write(settings.voice)
    case .preview(let choice):
      write("preview")
      write(choice)
    case .table: write("table")
    case .grids: write("grids")
    case .codebook: write("codebook")
    case .mapping: write("mapping")
    case .exchange: write("exchange")
    }
  }

  private mutating func write(_ choice: ReadingChoice) {
    write(choice.encoding?.rawValue)
    write(choice.mapping) { $0.write($1) }
  }

  mutating func write(_ mapping: XMLMapping) {
    write(mapping.turn)
    write(mapping.text)
    write(mapping.speaker)
    write(mapping.time) { $0.write($1) }
    write(mapping.unit.rawValue)
    write(mapping.aside.sorted())
  }

  private mutating func write(_ source: XMLMapping.Source) {
    switch source {
    case .attribute(let name):
      write(true)
      write(name)
    case .element(let name):
      write(false)
      write(name)
    }
  }
}

extension RecordReader {
  mutating func task() throws(RecordError) -> ReadingTask {
    switch try string() {
    case "transcript":
      let choice = try choice()
      var settings = ReadingTask.DetectorSettings()
      for (label, role) in try table() {
        guard let role = Role(rawValue: role) else { throw RecordError() }
        settings.roles[label] = role
      }
      settings.excluded = Set(try strings())
      settings.added = Set(try strings())
      settings.voice = try optionalString()
      return .transcript(choice, settings)
    case "preview": return .preview(try choice())
    case "table": return .table
    case "grids": return .grids
    case "codebook": return .codebook
    case "mapping": return .mapping
    case "exchange": return .exchange
    default: throw RecordError()
    }
  }

  private mutating func choice() throws(RecordError) -> ReadingChoice {
    var choice = ReadingChoice()
    choice.encoding = try optional { (reader) throws(RecordError) in
      try reader.named(TextEncoding.self)
    }
    choice.mapping = try optional { (reader) throws(RecordError) in try reader.mapping() }
    return choice
  }

  mutating func mapping() throws(RecordError) -> XMLMapping {
    XMLMapping(
      turn: try string(), text: try optionalString(), speaker: try source(),
      time: try optional { (reader) throws(RecordError) in try reader.source() },
      unit: try named(XMLMapping.Unit.self), aside: Set(try strings()))
  }

  private mutating func source() throws(RecordError) -> XMLMapping.Source {
    try bool() ? .attribute(try string()) : .element(try string())
  }
}
