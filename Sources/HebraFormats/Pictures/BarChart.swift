/// A horizontal bar chart of one measure, one bar for each name.
///
///     let chart = BarChart(
///       title: "«policía»", unit: "por cada mil palabras", language: "es", decimalSign: ",",
///       bars: [
///         .init("Guaicalá", .figure(0.459), beside: "5 apariciones"),
///         .init("Tarimaca", .missing("sin base")),
///       ])
///     let file = SVGWriter.write(try DisclosureRule.release(chart.picture, for: .team))
///
/// Bars keep the order in which they are given. A missing value has no bar but a hatched mark,
/// separate from the axis, and its reason; a zero is shown by the axis and a 0.
package struct BarChart: Hashable, Sendable {
  /// The value of a bar.
  package enum Value: Hashable, Sendable {
    /// The measure; the bar begins at zero.
    case figure(Double)
    /// There is no value; the text gives the reason in the reader's language.
    case missing(String)
  }

  /// A name, its value, and the text after it.
  package struct Bar: Hashable, Sendable {
    /// The name of the bar.
    package var name: String
    /// The value, which is the length of the bar.
    package var value: Value
    /// Text after the value, for example counts.
    package var beside: String

    /// A bar.
    package init(_ name: String, _ value: Value, beside: String = "") {
      self.name = name
      self.value = value
      self.beside = beside
    }
  }

  /// The title of the chart.
  package var title: String
  /// The unit of the values.
  package var unit: String
  /// The bars from top to bottom.
  package var bars: [Bar]
  /// Notes below the bars: the base, and whatever else the figures require.
  package var notes: [String]
  /// The language tag of the words, for example `es`.
  package var language: String
  /// The decimal separator.
  package var decimalSign: String

  /// A chart.
  package init(
    title: String, unit: String, language: String, decimalSign: String = ".", bars: [Bar],
    notes: [String] = []
  ) {
    self.title = title
    self.unit = unit
    self.bars = bars
    self.notes = notes
    self.language = language
    self.decimalSign = decimalSign
  }

  /// A number with as many decimals as distinguish it from others; only zero is written as zero.
  func shown(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return value.description }
    guard value > 0 else { return "0" }
    guard value >= 0.001 else { return "<0\(decimalSign)001" }
    let decimals = value >= 100 ? 1 : value >= 1 ? 2 : 3
    let scale = [1, 10, 100, 1000][decimals]
    let scaled = Int((value * Double(scale)).rounded())
    var fraction = String(String(scale + scaled % scale).dropFirst())
    while fraction.last == "0" { fraction.removeLast() }
    return String(scaled / scale) + (fraction.isEmpty ? "" : decimalSign + fraction)
  }

  /// The interval between the marks of the axis, and their number; the axis ends at the first mark
  /// at or after the longest bar.
  var axis: (step: Double, count: Int) {
    let longest = bars.reduce(0.0) { longest, bar in
      if case .figure(let value) = bar.value, value.isFinite {
        max(longest, value)
      } else {
        longest
      }
    }
    guard longest > 0 else { return (1, 1) }
    var power = 1.0
    while power * 10 <= longest { power *= 10 }
    while power > longest { power /= 10 }
    let step = [0.2, 0.5, 1, 2].map { $0 * power }.first { $0 * 5 >= longest } ?? power * 2
    return (step, max(1, Int((longest / step).rounded(.up))))
  }
}
