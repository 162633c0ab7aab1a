/// Horizontal bars of one measure, one a name, as a picture that needs nothing else: SVG without
/// scripts, fonts or addresses.
///
///     let chart = BarChart(
///       title: "«policía»", unit: "por cada mil palabras", language: "es", decimalSign: ",",
///       bars: [
///         .init("Guaicalá", .figure(0.459), beside: "5 apariciones"),
///         .init("Tarimaca", .missing("sin base")),
///       ])
///     let file = SVGWriter.write(try DisclosureRule.release(chart, for: .team))
///
/// Bars stand in the order in which they are given. What is missing has no bar: a hatched mark away
/// from the axis, and its reason; a zero is the axis itself, and a 0.
public struct BarChart: Hashable, Sendable {
  /// What is said of a name.
  public enum Value: Hashable, Sendable {
    /// The measure, from zero.
    case figure(Double)
    /// Nothing can be said, and why, in the reader's words.
    case missing(String)
  }

  /// A name, its measure, and what is written beside it.
  public struct Bar: Hashable, Sendable {
    /// What the bar is of.
    public var name: String
    /// How long it is.
    public var value: Value
    /// Counts, after the measure.
    public var beside: String

    /// A bar.
    public init(_ name: String, _ value: Value, beside: String = "") {
      self.name = name
      self.value = value
      self.beside = beside
    }
  }

  /// What is shown.
  public var title: String
  /// What the lengths are.
  public var unit: String
  /// From top to bottom.
  public var bars: [Bar]
  /// Under the bars: the base and whatever else the figures need.
  public var notes: [String]
  /// The tag of the words' language, for example `es`.
  public var language: String
  /// What stands before decimals.
  public var decimalSign: String

  /// A chart.
  public init(
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

  /// A number with as many decimals as tell it from its neighbours; only zero is written as zero.
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

  /// The step between the marks of the axis and how many there are: the axis ends at a mark, at or
  /// after the longest bar.
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
