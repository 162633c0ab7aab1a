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
    var shown = matrix.value
    if let head = file.head, !shown.settings.isEmpty {
      shown.settings.append(Matrix.Setting(messages.word("last-event"), head))
    }
    let matrix = try DisclosureRule.release(shown, for: matrix.level)
    let separator = file.destination.separator
    let labels = Self.labels(messages, matrix.level, isForm: isForm)
    let marks = Self.marks(messages.mark)
    let written =
      switch file.ending {
      case "xlsx":
        try XLSXWriter.write(
          matrix, labels: labels, created: Self.epoch(created),
          properties: file.head.map { [HandoffIdentity.headMark: $0] } ?? [:])
      case "csv": CSVWriter.write(matrix, separator: separator, missing: marks)
      default: MatrixJSON.write(matrix)
      }
    files = [Outgoing(file: file, written: written)]
    notices = written.notices
    for script in try file.scripts() {
      let table = TableScript(
        shown, file: file.path.split(separator: "/").last.map(String.init) ?? file.path,
        separator: separator, marks: marks)
      let released = try DisclosureRule.release(table, for: matrix.level)
      let program = script.ending == "r" ? RScript.write(released) : PythonScript.write(released)
      files.append(Outgoing(file: script, written: program))
    }
    guard !matrix.value.settings.isEmpty, let beside = try file.definitions(messages) else {
      return
    }
    // Figures are always exported with their definitions. A workbook has them on its second sheet;
    // the other formats get a separate file.
    let definitions = try DisclosureRule.release(
      MatrixDefinitions(matrix.value, labels: labels, marks: marks), for: matrix.level)
    files.append(
      Outgoing(file: beside, written: CSVWriter.write(definitions, separator: separator)))
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
