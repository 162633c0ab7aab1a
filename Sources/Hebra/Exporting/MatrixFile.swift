internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

/// A matrix in the format of the file's extension, with a second file of definitions where the
/// format needs one.
struct MatrixFile {
  /// The matrix first.
  var files: [Outgoing]
  /// What was cut or replaced.
  var notices: [Notice]

  /// Writes a released matrix as XLSX, CSV or JSON; `created` is the date of its data, and `isForm`
  /// says that people fill it in.
  init(
    _ matrix: Released<Matrix>, to file: OutputFile, _ messages: Messages,
    created: String? = nil, isForm: Bool = false
  ) throws {
    let matrix = matrix.map { Self.stated($0, file, messages) }
    let labels = Self.labels(messages, matrix.level, isForm: isForm)
    let written =
      switch file.ending {
      case "xlsx":
        try XLSXWriter.write(
          matrix, labels: labels, created: Self.epoch(created),
          properties: Self.properties(file))
      case "csv":
        CSVWriter.write(
          matrix, separator: file.destination.separator, missing: Self.marks(messages.mark))
      default: MatrixJSON.write(matrix)
      }
    try self.init(
      matrix, written, to: file, messages, labels, hasFigures: matrix.value.rows.haveFigures)
  }

  /// Whether the file is of a format whose rows can be written as they come; programs that read it need
  /// all rows.
  static func takesRows(_ file: OutputFile) -> Bool {
    ["csv", "xlsx"].contains(file.ending) && !file.destination.hasScripts
  }

  /// Writes a matrix row by row as XLSX or CSV.
  ///
  /// - Parameters:
  ///   - columns: its columns.
  ///   - file: the destination.
  ///   - messages: the words of marks.
  ///   - created: the date of its data.
  ///   - make: gives the rows, in parts; returns the matrix without them.
  /// - Throws: what `make` throws, and errors of writing.
  init(
    _ columns: [Matrix.Column], to file: OutputFile, _ messages: Messages, created: String?,
    make: (_ add: ([[Matrix.Cell]]) throws -> Void) throws -> Matrix
  ) throws {
    let level = file.destination.level
    let released = try DisclosureRule.release(columns, for: level)
    let labels = Self.labels(messages, level, isForm: false)
    var writer: any RowWriter =
      file.ending == "xlsx"
      ? try XLSXRowWriter(
        released, labels: labels, created: Self.epoch(created),
        properties: Self.properties(file))
      : CSVRowWriter(
        released, separator: file.destination.separator, missing: Self.marks(messages.mark))
    var hasFigures = false
    let matrix = try make { rows in
      hasFigures = hasFigures || rows.haveFigures
      try writer.add(DisclosureRule.release(rows, for: level))
    }
    let shown = try DisclosureRule.release(Self.stated(matrix, file, messages), for: level)
    let written = try writer.finish(shown, hasFigures: hasFigures)
    try self.init(shown, written, to: file, messages, labels, hasFigures: hasFigures)
  }

  private init(
    _ matrix: Released<Matrix>, _ written: WrittenFile, to file: OutputFile, _ messages: Messages,
    _ labels: XLSXWriter.Labels, hasFigures: Bool
  ) throws {
    files = [Outgoing(file: file, written: written)]
    notices = written.notices
    for script in try file.scripts() {
      let released = matrix.map {
        TableScript(
          $0, file: file.path.split(separator: "/").last.map(String.init) ?? file.path,
          separator: file.destination.separator, marks: Self.marks(messages.mark))
      }
      let program = script.ending == "r" ? RScript.write(released) : PythonScript.write(released)
      files.append(Outgoing(file: script, written: program))
    }
    guard !matrix.value.settings.isEmpty, let beside = try file.definitions(messages) else {
      return
    }
    // Figures are always exported with their definitions. A workbook has them on its second sheet;
    // the other formats get a separate file.
    let definitions = matrix.map {
      MatrixDefinitions(
        $0, labels: labels, marks: Self.marks(messages.mark), hasFigures: hasFigures)
    }
    files.append(
      Outgoing(
        file: beside,
        written: CSVWriter.write(definitions, separator: file.destination.separator)))
  }

  /// The matrix with the last event of its project among its settings.
  private static func stated(
    _ matrix: Matrix, _ file: OutputFile, _ messages: Messages
  ) -> Matrix {
    guard let head = file.head, !matrix.settings.isEmpty else { return matrix }
    var matrix = matrix
    matrix.settings.append(Matrix.Setting(messages.word("last-event"), head))
    return matrix
  }

  private static func properties(_ file: OutputFile) -> [String: String] {
    file.head.map { [HandoffIdentity.headMark: $0] } ?? [:]
  }

  /// The date of the data in seconds since 1970; without one, 1 January 1980, the first date that a
  /// workbook can have.
  private static func epoch(_ iso: String?) -> Int {
    guard let iso, let date = ISO8601DateFormatter().date(from: iso) else { return 315_532_800 }
    return Int(date.timeIntervalSince1970)
  }

  private static func marks(
    _ word: (Matrix.Missing) -> String
  ) -> [Matrix.Missing: String] {
    Dictionary(uniqueKeysWithValues: Matrix.Missing.allCases.map { ($0, word($0)) })
  }

  private static func labels(
    _ messages: Messages, _ level: Disclosure, isForm: Bool
  ) -> XLSXWriter.Labels {
    XLSXWriter.Labels(
      matrixSheet: messages.word(isForm ? "sheet.form" : "sheet.matrix"),
      definitionsSheet: messages.word(isForm ? "sheet.explanations" : "sheet.definitions"),
      settingName: messages.word("sheet.setting"),
      settingValue: messages.word("sheet.value"),
      legend: isForm ? nil : messages.word("sheet.legend"),
      zero: messages.word("sheet.zero"),
      missing: marks { messages.word("missing.\($0.rawValue)") },
      provisional: messages.word("sheet.provisional"),
      level: messages.word("level.\(level.rawValue)"), cut: messages.word("sheet.cut"))
  }
}
