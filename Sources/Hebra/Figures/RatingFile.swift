internal import Foundation
internal import HebraAnalysis
internal import HebraFormats
public import HebraModel

/// A table of ratings that belongs to no project: one row a unit, one column a coder, an empty cell
/// where a value is missing.
///
/// A column `unidad` names the units, and a column `documento` the documents that they are of, so that
/// intervals draw whole documents.
public struct RatingFile: Sendable {
  private let sheet: RatingSheet
  private let fileNotices: [Notice]

  /// Reads a table from CSV or XLSX; `values` is how many values could be given, if more than occur.
  public init(
    file path: String, level: MeasurementLevel, values: Int? = nil,
    by service: ReadingService = .inProcess
  ) throws {
    if let values, !(2...RatingSheet.mostValues ~= values) {
      throw Failure(
        .usageValues, ["number": "\(values)", "limit": "\(RatingSheet.mostValues)"])
    }
    let (table, notices) = try service.table(path)
    fileNotices = notices
    let unit = table.column("unidad", "unit", "id")
    let document = table.column("documento", "document")
    let coders = table.headers.indices.filter { $0 != unit && $0 != document }
    let rows = table.rows.map { row in coders.map { row[$0].trimmed } }
    let documents = document.map { column in table.rows.map { $0[column].trimmed } }
    do {
      sheet = try RatingSheet(
        coders: coders.map { table.headers[$0] }, rows: rows, documents: documents, level: level,
        values: values)
    } catch {
      func place(_ row: Int, _ coder: Int) -> (Location, [String: String]) {
        (
          Location(
            file: Location.name(path), line: table.rows[row].line, column: coders[coder] + 1),
          ["level": level.rawValue]
        )
      }
      let file = Location(file: Location.name(path))
      switch error {
      case .tooFewCoders: throw Failure(.ratingsTooFewCoders, at: file)
      case .nothingToCompare: throw Failure(.ratingsNothing, at: file)
      case .notANumber(let row, let coder):
        let (location, details) = place(row, coder)
        throw Failure(.ratingsNotANumber, at: location, details)
      case .negative(let row, let coder):
        let (location, details) = place(row, coder)
        throw Failure(.ratingsNegative, at: location, details)
      case .tooManyValues(let limit):
        throw Failure(.ratingsTooManyValues, at: file, ["limit": "\(limit)"])
      }
    }
  }

  /// The measures of agreement, one a row.
  public func agreement(
    samples: Int = 1000, seed: UInt64 = 42, language: UserLanguage = .spanish
  ) -> (matrix: Matrix, notices: [Notice]) {
    let figure = sheet.figure(
      Resampling(samples: samples, seed: seed), language: language.figures)
    return (figure.matrix, fileNotices + figure.notices)
  }
}
