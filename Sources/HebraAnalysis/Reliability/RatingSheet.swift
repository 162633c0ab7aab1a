package import HebraModel

/// A table of ratings as text: one row a unit, one column a coder, and an empty cell where a value is
/// missing.
package struct RatingSheet: Sendable {
  /// Why a table cannot be used.
  package enum Problem: Error, Hashable, Sendable {
    /// Fewer than two columns of coders.
    case tooFewCoders
    /// No row has two values.
    case nothingToCompare
    /// A value is not a number where the level needs one.
    case notANumber(row: Int, coder: Int)
    /// A value is below zero at the level of ratios.
    case negative(row: Int, coder: Int)
    /// More distinct values than can be compared with each other.
    case tooManyValues(Int)
  }

  /// How many distinct values a table may have.
  package static let mostValues = 2000

  /// The greatest number, so that sums of squares stay numbers.
  private static let mostNumber = 1e100

  package let table: RatingTable
  package let level: MeasurementLevel
  /// The distinct values by category, in ascending order.
  package let values: [String]
  /// The numbers of the values; empty at the nominal level.
  let numbers: [Double]
  package let coders: [String]
  package let units: Int
  package let missing: Int
  /// How many documents the units are of; nil when the table does not say it.
  package let documents: Int?

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - coders: the names of the coders.
  ///   - rows: for each unit, the value of each coder as written.
  ///   - documents: the document of each unit; nil when the table does not say it.
  ///   - level: the level of measurement.
  ///   - possible: how many values could be given, if more than occur.
  /// - Throws: ``Problem`` when the table cannot be used.
  package init(
    coders: [String], rows: [[String]], documents: [String]?, level: MeasurementLevel,
    values possible: Int? = nil
  ) throws(Problem) {
    guard coders.count > 1 else { throw .tooFewCoders }
    var known: [String: Double] = [:]
    var missing = 0
    for (place, row) in rows.enumerated() {
      for (coder, cell) in row.enumerated() {
        guard !cell.isEmpty else {
          missing += 1
          continue
        }
        guard known[cell] == nil else { continue }
        var number = 0.0
        if level != .nominal {
          guard let value = Double(cell.replacing(",", with: ".")), abs(value) <= Self.mostNumber
          else {
            throw .notANumber(row: place, coder: coder)
          }
          guard level != .ratio || value >= 0 else { throw .negative(row: place, coder: coder) }
          number = value
        }
        known[cell] = number
        guard known.count <= Self.mostValues else { throw .tooManyValues(Self.mostValues) }
      }
    }
    // Numbers that are written in two ways (1 and 1,0) are one value.
    var categories: [String: Int] = [:]
    var names: [String] = []
    var numbers: [Double] = []
    for (name, number) in known.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      if level != .nominal, numbers.last == number {
        categories[name] = names.count - 1
        continue
      }
      categories[name] = names.count
      names.append(name)
      numbers.append(number)
    }
    var table = RatingTable(
      coders: coders.count, categories: max(names.count, possible ?? 0))
    var clusters: [String: Int] = [:]
    for (place, row) in rows.enumerated() {
      var cluster = place
      if let document = documents?[place] {
        cluster = clusters[document, default: clusters.count]
        clusters[document] = cluster
      }
      table.add(row.map { categories[$0] }, cluster: cluster)
    }
    guard table.pairable > 0 else { throw .nothingToCompare }
    self.table = table
    self.level = level
    self.numbers = level == .nominal ? [] : numbers
    self.values = names
    self.coders = coders
    self.missing = missing
    units = rows.count
    self.documents = documents == nil ? nil : clusters.count
  }

  /// The distance of alpha at the level of the table.
  package var distance: RatingDistance {
    switch level {
    case .nominal: .nominal
    case .ordinal: .ordinal
    case .interval: .interval(padded)
    case .ratio: .ratio(padded)
    }
  }

  /// The agreement of each two values for AC2 and weighted kappa; nil at the nominal level.
  package var weights: [Double]? {
    switch level {
    case .nominal: nil
    case .ordinal: AgreementWeights.ordinal(table.categories)
    case .interval:
      AgreementWeights.from(
        padded.flatMap { a in padded.map { (a - $0) * (a - $0) } })
    case .ratio:
      if case .matrix(let distances) = RatingDistance.ratio(padded) {
        AgreementWeights.from(distances)
      } else {
        nil
      }
    }
  }

  /// A number for each category; those that nobody gave have no weight, whatever it is.
  private var padded: [Double] {
    numbers + [Double](repeating: numbers.last ?? 0, count: table.categories - numbers.count)
  }
}
