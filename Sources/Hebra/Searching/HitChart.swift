internal import Foundation
internal import HebraFormats
public import HebraModel

/// Counted hits as a bar chart: hits per thousand words, a bar for each value of the attribute.
///
/// Values stand as in the matrix, by name and what the tables do not say last: two charts of one
/// project then have the same value at the same place, and a value with a few words, whose rate jumps
/// with each hit, does not lead the picture.
public struct HitChart: Sendable {
  let chart: BarChart
  /// How many values it shows.
  public var count: Int { chart.bars.count }

  /// The chart of what ``Project/countHits(_:by:)`` gave; its notices stand under the bars.
  public init(
    _ matrix: Matrix, _ notices: [Notice] = [], of request: SearchRequest, _ language: UserLanguage
  ) {
    func cell(_ key: String, _ row: [Matrix.Cell]) -> Matrix.Cell? {
      matrix.columns.firstIndex { $0.key == key }.map { row[$0] }
    }
    let bars = matrix.rows.map { row in
      let value = Self.value(cell("per_thousand", row), language)
      var details: [String: String] = [:]
      for key in ["hits", "participants", "documents"] {
        details[key] = cell(key, row).flatMap(Self.text)
      }
      let isHit = details["hits"] != "0"
      if case .missing = value, !isHit {
        // Beside what cannot be said, a 0 would say it.
        details = [:]
      } else if isHit, details["participants"]?.hasPrefix("0/") ?? false {
        details["participants"] = nil
        details["unattributed"] = Messages.word("plot-unattributed", language)
      }
      return BarChart.Bar(
        cell("value", row).flatMap(Self.text) ?? "", value,
        beside: Messages.what("plot.beside", details, language))
    }
    var notes = (matrix.settings + Self.conditions(request, language)).map {
      "\($0.name): \($0.value)"
    }
    notes += notices.map { notice in
      Messages.what(
        notice.code, notice.details.merging(["count": String(notice.count)]) { $1 }, language)
    }
    if bars.contains(where: { if case .missing = $0.value { true } else { false } }) {
      notes.append(Messages.what("plot.missing", [:], language))
    }
    chart = BarChart(
      title: Messages.what("plot.title", ["query": request.query], language),
      unit: "\(matrix.title), \(Messages.word("plot-unit", language))",
      language: language.rawValue, decimalSign: language == .spanish ? "," : ".", bars: bars,
      notes: notes)
  }

  private static func value(_ cell: Matrix.Cell?, _ language: UserLanguage) -> BarChart.Value {
    switch cell {
    case .decimal(let rate): .figure(rate)
    case .count(let rate): .figure(Double(rate))
    // Without words there is nothing to divide by.
    case .missing(.notApplicable), .text, .share, nil:
      .missing(Messages.word("plot-not-applicable", language))
    case .missing(let reason): .missing(Messages.word("csv.\(reason.rawValue)", language))
    }
  }

  private static func text(_ cell: Matrix.Cell) -> String? {
    switch cell {
    case .text(let text): text
    case .count(let count): String(count)
    case .share(let n, let total): "\(n)/\(total)"
    case .decimal, .missing: nil
    }
  }

  /// What narrowed the search besides its words.
  private static func conditions(
    _ request: SearchRequest, _ language: UserLanguage
  ) -> [Matrix.Setting] {
    func word(_ key: String) -> String { Messages.word(key, language) }
    var conditions: [Matrix.Setting] = []
    if request.unit != .turn {
      conditions.append(
        Matrix.Setting(word("plot-within"), word("unit.\(request.unit.rawValue)")))
    }
    for (key, value) in [
      ("municipality", request.municipality), ("code", request.code), ("role", request.role),
      ("document", request.document), ("label", request.speaker),
    ] {
      if let value { conditions.append(Matrix.Setting(word("column.\(key)"), value)) }
    }
    if !request.excludedForms.isEmpty {
      conditions.append(
        Matrix.Setting(word("forms-left-out"), request.excludedForms.joined(separator: ", ")))
    }
    return conditions
  }
}
