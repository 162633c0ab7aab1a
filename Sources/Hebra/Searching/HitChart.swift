internal import Foundation
internal import HebraFormats
public import HebraModel

/// Counted hits as a bar chart: hits per thousand words, one bar for each value of the attribute.
///
/// Values are in the order of the matrix: by name, with missing values last. Charts of one project
/// therefore show each value at the same position, and a value with few words, whose rate changes
/// strongly with each hit, does not come first.
public struct HitChart: Sendable {
  let chart: BarChart
  /// How many values it shows.
  public var count: Int { chart.bars.count }

  /// A chart of the result of ``Project/countHits(_:by:)``, with its notices under the bars, the
  /// municipalities and dates of the documents, and who may read it.
  public init(
    _ matrix: Matrix, _ notices: [Notice] = [], of request: SearchRequest,
    in documents: [Document] = [], _ messages: Messages
  ) {
    func cell(_ key: String, _ row: [Matrix.Cell]) -> Matrix.Cell? {
      matrix.columns.firstIndex { $0.key == key }.map { row[$0] }
    }
    let bars = matrix.rows.map { row in
      let value = Self.value(cell("per_thousand", row), messages)
      var details: [String: String] = [:]
      for key in ["hits", "participants", "documents"] {
        details[key] = cell(key, row).flatMap(Self.text)
      }
      let isHit = details["hits"] != "0"
      if case .missing = value, !isHit {
        // Show no counts beside a missing value: a 0 there would look like a result.
        details = [:]
      } else if isHit, details["participants"]?.hasPrefix("0/") ?? false {
        details["participants"] = nil
        details["unattributed"] = messages.word("plot-unattributed")
      }
      return BarChart.Bar(
        cell("value", row).flatMap(Self.text) ?? "", value,
        beside: messages.what(.plotBeside, details))
    }
    var notes = (matrix.settings + Self.conditions(request, messages)).map {
      "\($0.name): \($0.value)"
    }
    notes += notices.map { notice in
      messages.what(notice.code, notice.details.merging(["count": String(notice.count)]) { $1 })
    }
    if bars.contains(where: { if case .missing = $0.value { true } else { false } }) {
      notes.append(messages.what(.plotMissing))
    }
    notes += Self.sources(documents, messages)
    notes.append(messages.word("level.\(Disclosure.team.rawValue)"))
    chart = BarChart(
      title: messages.what(.plotTitle, ["query": request.query]),
      unit: "\(matrix.title), \(messages.word("plot-unit"))",
      language: messages.language.rawValue, decimalSign: messages.decimalSign, bars: bars,
      notes: notes)
  }

  private static func value(_ cell: Matrix.Cell?, _ messages: Messages) -> BarChart.Value {
    switch cell {
    case .decimal(let rate): .figure(rate)
    case .count(let rate): .figure(Double(rate))
    // A rate cannot be computed without words.
    case .missing(.notApplicable), .text, .share, .provisional, nil:
      .missing(messages.word("plot-not-applicable"))
    case .missing(let reason): .missing(messages.mark(reason))
    }
  }

  private static func text(_ cell: Matrix.Cell) -> String? {
    switch cell {
    case .text(let text): text
    case .count(let count): String(count)
    case .share(let n, let total): "\(n)/\(total)"
    case .decimal, .missing, .provisional: nil
    }
  }

  /// The municipalities of the documents, and their first and last date.
  private static func sources(_ documents: [Document], _ messages: Messages) -> [String] {
    var lines: [String] = []
    let names = Set(documents.compactMap(\.municipality?.name)).sorted()
    if !names.isEmpty {
      let all = names.joined(separator: ", ")
      lines.append("\(messages.word("plot-municipalities")): \(all)")
    }
    let dates = documents.compactMap(\.date).filter { !$0.isEmpty }
    if let first = dates.min(), let last = dates.max() {
      let range = first == last ? first : "\(first) – \(last)"
      lines.append("\(messages.word("plot-dates")): \(range)")
    }
    return lines
  }

  /// The conditions of the search other than its query.
  private static func conditions(
    _ request: SearchRequest, _ messages: Messages
  ) -> [Matrix.Setting] {
    func word(_ key: String) -> String { messages.word(key) }
    var conditions: [Matrix.Setting] = []
    if request.unit != .turn {
      conditions.append(
        Matrix.Setting(word("plot-within"), word("unit.\(request.unit.rawValue)")))
    }
    for (key, value) in [
      ("municipality", request.municipality), ("code", request.code),
      ("role", request.role.map { messages.word($0) }),
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
