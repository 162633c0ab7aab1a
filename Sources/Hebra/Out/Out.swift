internal import Foundation
internal import HebraFormats
public import HebraModel

/// The forms in which a listing is printed.
public enum ListingFormat: String, CaseIterable, Sendable {
  case table
  case csv
  case json
}

/// What stands between two fields of a CSV file.
public enum FieldSeparator: String, CaseIterable, Sendable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"

  var writer: CSVWriter.Separator {
    switch self {
    case .comma: .comma
    case .semicolon: .semicolon
    case .tab: .tab
    }
  }
}

/// A matrix in the form in which it is printed.
public struct Listing: Sendable {
  /// What the text is.
  public let format: ListingFormat
  /// Its lines, each with a line end.
  public let text: String
}

/// The one door out: matrices and documents become files here.
public enum Out {
  /// A listing as text; CSV without BOM when it goes to a terminal or a pipe.
  public static func listing(
    _ matrix: Matrix, _ format: ListingFormat, separator: FieldSeparator = .comma
  ) -> Listing {
    let text =
      switch format {
      case .table: TextTable.render(matrix)
      case .json: String(decoding: MatrixJSON.write(matrix), as: UTF8.self)
      case .csv:
        String(
          decoding: CSVWriter.write(matrix, separator: separator.writer).drop(while: {
            $0 >= 0xEF || $0 == 0xBB || $0 == 0xBF
          }), as: UTF8.self)
      }
    return Listing(format: format, text: text)
  }

  /// The files of a matrix, itself first, in the form of the file's extension: XLSX, CSV or JSON.
  static func contents(
    _ matrix: Matrix, of file: OutputFile, language: UserLanguage,
    separator: FieldSeparator = .comma, created: String? = nil
  ) throws -> (files: [(file: OutputFile, bytes: [UInt8])], notices: [Notice]) {
    let bytes: [UInt8]
    var notices: [Notice] = []
    switch file.ending {
    case "xlsx":
      let workbook = try XLSXWriter.write(
        matrix, labels: labels(matrix, language), created: epoch(created))
      bytes = workbook.bytes
      notices = workbook.notices
    case "csv":
      bytes = CSVWriter.write(
        matrix, separator: separator.writer,
        missing: marks(language))
    default:
      bytes = MatrixJSON.write(matrix)
    }
    var files = [(file: file, bytes: bytes)]
    if !matrix.settings.isEmpty, let beside = try file.definitions(language) {
      // A figure carries its meaning: a workbook on its second sheet, these in a file beside them.
      let definitions = MatrixDefinitions(
        matrix, labels: labels(matrix, language), marks: marks(language))
      files.append((beside, definitions.csv(separator: separator.writer)))
    }
    return (files, notices)
  }

  /// The data's own date; without one, the day before which no workbook has a date.
  private static func epoch(_ iso: String?) -> Int {
    guard let iso, let date = ISO8601DateFormatter().date(from: iso) else { return 315_532_800 }
    return Int(date.timeIntervalSince1970)
  }

  private static func marks(_ language: UserLanguage) -> [Matrix.Missing: String] {
    Dictionary(
      uniqueKeysWithValues: Matrix.Missing.allCases.map {
        ($0, Messages.word("csv.\($0.rawValue)", language))
      })
  }

  private static func labels(_ matrix: Matrix, _ language: UserLanguage) -> XLSXWriter.Labels {
    XLSXWriter.Labels(
      matrixSheet: Messages.word("sheet.matrix", language),
      definitionsSheet: Messages.word("sheet.definitions", language),
      settingName: Messages.word("sheet.setting", language),
      settingValue: Messages.word("sheet.value", language),
      legend: Messages.word("sheet.legend", language),
      zero: Messages.word("sheet.zero", language),
      missing: Dictionary(
        uniqueKeysWithValues: Matrix.Missing.allCases.map {
          ($0, Messages.word("missing.\($0.rawValue)", language))
        }),
      cut: Messages.word("sheet.cut", language))
  }
}
