/// The points of a common time line by id, with their order and their times.
///
/// A point without a time is placed between its neighbours, at equal distances. Before the first
/// known time and after the last one, times are unknown.
struct TimeLine {
  /// A point.
  struct Point {
    /// The index of the point in the file, from 0.
    var place: Int
    /// Seconds from the beginning.
    var time: Double?
    /// The sort key: the time, or the nearest known time; if no times are known, the index.
    var order: Double
  }

  private var ids: [String: Int] = [:]
  private var points: [Point] = []

  /// Adds the next point; if two share an id, the second is ignored.
  mutating func add(_ id: String, time: Double?) {
    guard ids[id] == nil else { return }
    ids[id] = points.count
    points.append(Point(place: points.count, time: time, order: Double(points.count)))
  }

  /// The point with this id.
  subscript(_ id: String?) -> Point? { id.flatMap { ids[$0] }.map { points[$0] } }

  /// Gives a time to each point between two points with known times.
  mutating func settle() {
    let known = points.indices.filter { points[$0].time != nil }
    guard let first = known.first, let last = known.last else { return }
    for (from, to) in zip(known, known.dropFirst()) {
      guard let start = points[from].time, let end = points[to].time else { continue }
      let step = (end - start) / Double(to - from)
      for i in from..<to where i > from { points[i].time = start + step * Double(i - from) }
    }
    for i in points.indices {
      points[i].order = points[i].time ?? points[i < first ? first : last].time ?? 0
    }
  }
}

/// Reads times as files write them.
enum WrittenTime {
  /// The greatest number accepted as a time: a hundred days in seconds.
  static let limit = 8_640_000.0

  /// The seconds in a decimal number; nil if it is not a valid time: words, `NaN`, less than 0.
  static func seconds(_ text: String?, perSecond: Double = 1) -> Double? {
    guard let text, let number = Double(text), number.isFinite, 0 <= number else { return nil }
    let seconds = number / perSecond
    return seconds <= limit ? seconds : nil
  }

  /// The seconds in `1:02:03.5`, `02:03` or a single number.
  static func clock(_ text: String?) -> Double? {
    guard let text else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return nil }
    var total = 0.0
    for part in parts {
      guard let number = seconds(String(part).replacing(",", with: ".")) else { return nil }
      total = total * 60 + number
    }
    return total <= limit ? total : nil
  }
}
