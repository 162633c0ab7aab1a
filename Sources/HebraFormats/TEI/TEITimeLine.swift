/// The `<when>` points of a TEI time line, in seconds from its origin.
struct TEITimeLine {
  private var times: [String: Double] = [:]
  /// The clock time of the first absolute point, because transcripts may count from midnight.
  private var origin: Double?
  private var unit: String?

  /// Begins a `<timeline>` with the unit of its intervals.
  mutating func begin(unit: String?) {
    self.unit = unit
    origin = nil
  }

  /// Adds a point.
  ///
  /// A point whose time is unknown is skipped, except the first, which is the origin.
  mutating func add(
    id: String?, absolute: String?, interval: String?, since: String?, unit own: String?
  ) {
    guard let id, times[id] == nil else { return }
    if let clock = Self.clock(absolute) {
      if origin == nil { origin = clock }
      let time = clock - (origin ?? 0)
      if 0 <= time { times[id] = time }
    } else if let interval, let scale = Self.scale(own ?? unit),
      let length = WrittenTime.seconds(interval, perSecond: scale)
    {
      // Without `since` an interval counts from the origin, as EXMARaLDA writes them.
      let time = (since.map(Self.bare).flatMap { times[$0] } ?? 0) + length
      if time <= WrittenTime.limit { times[id] = time }
    } else if interval == nil, absolute == nil, times.isEmpty {
      times[id] = 0
    }
  }

  /// The time of a pointer (`#T1`), or of a clock time written instead of a pointer.
  subscript(_ pointer: String) -> Double? {
    times[Self.bare(pointer)] ?? (pointer.contains(":") ? WrittenTime.clock(pointer) : nil)
  }

  private static func bare(_ pointer: String) -> String {
    pointer.hasPrefix("#") ? String(pointer.dropFirst()) : pointer
  }

  /// Reads `10:02:31.5` or `2026-01-01T10:02:31`, with or without a time zone.
  private static func clock(_ text: String?) -> Double? {
    guard let text else { return nil }
    let time = text.split(separator: "T").last.map(String.init) ?? text
    return WrittenTime.clock(String(time.prefix { $0.isNumber || $0 == ":" || $0 == "." }))
  }

  /// The number of units in a second; the default unit is the second.
  private static func scale(_ unit: String?) -> Double? {
    switch unit ?? "s" {
    case "s": 1
    case "ms": 1000
    case "min": 1 / 60.0
    case "h": 1 / 3600.0
    default: nil
    }
  }
}
