internal import HebraModel

/// How many people of the same group say yes, month by month, over how many of them did at the start.
///
/// Small enough to stand beside others: no heading, no legend. Of levels, the whole line is who went up and
/// the dotted one who went down.
package struct PairedCurve: Hashable, Sendable {
  /// One month.
  package struct Point: Hashable, Sendable {
    /// The month, counted from any year on.
    package var month: Int
    /// What stands below the axis.
    package var name: String
    /// How many people are compared.
    package var count: Int
    /// The height of the whole line.
    package var now: Int
    /// The height of the dotted line.
    package var start: Int

    package init(month: Int, name: String, count: Int, now: Int, start: Int) {
      (self.month, self.name, self.count) = (month, name, count)
      (self.now, self.start) = (now, start)
    }
  }

  /// A month in which something happened.
  package struct Event: Hashable, Sendable {
    package var month: Int
    package var name: String

    package init(month: Int, name: String) { (self.month, self.name) = (month, name) }
  }

  package var title: String
  /// The figures in words, for those who do not see them.
  package var description: String
  package var language: String
  package var points: [Point]
  package var events: [Event]
  /// The number at the top of the axis.
  package var most: Int
  /// What stands after the last height of the whole line: `de 45`.
  package var end: String
  /// What stands after that of the dotted one: `10 en jun`.
  package var startEnd: String

  package init(
    title: String, description: String, language: String, points: [Point], events: [Event] = [],
    most: Int, end: String, startEnd: String
  ) {
    (self.title, self.description, self.language) = (title, description, language)
    (self.points, self.events) = (points, events)
    (self.most, self.end, self.startEnd) = (most, end, startEnd)
  }

  private static let (left, right, top, bottom) = (20.0, 168.0, 16.0, 80.0)

  /// The curve as a picture.
  package var picture: Picture {
    var picture = Picture(title: title, description: description, language: language)
    (picture.width, picture.height) = (228, 106)
    drawAxis(&picture)
    for event in events { draw(event, &picture) }
    picture.line(
      points.map { Picture.Point(x($0.month), y($0.start)) },
      Picture.Ink(stroke: .middle, dash: 1.6))
    picture.line(
      points.map { Picture.Point(x($0.month), y($0.now)) }, Picture.Ink(stroke: .black, width: 1.5))
    for point in points {
      picture.circle(
        x(point.month), y(point.now), radius: 1.5, Picture.Ink(fill: .black),
        name: "\(point.name): \(point.now)")
    }
    drawEnds(&picture)
    drawNames(&picture)
    return picture
  }

  private func x(_ month: Int) -> Double {
    guard let first = points.first?.month, let last = points.last?.month, last > first else {
      return Self.left
    }
    return Self.left + (Self.right - Self.left) * Double(month - first) / Double(last - first)
  }

  private func y(_ value: Int) -> Double {
    Self.bottom - (Self.bottom - Self.top) * Double(value) / Double(max(1, most))
  }

  private func drawAxis(_ picture: inout Picture) {
    for mark in Set([0, most.isMultiple(of: 2) ? most / 2 : 0, most]).sorted() {
      picture.line(
        [.init(Self.left, y(mark)), .init(Self.right, y(mark))],
        Picture.Ink(stroke: mark == 0 ? .middle : .light, width: 0.6))
      picture.text(
        Picture.Label("\(mark)", Self.left - 3, y(mark) + 3, size: 8, tone: .dark, anchor: .end))
    }
  }

  private func draw(_ event: Event, _ picture: inout Picture) {
    guard let first = points.first?.month, let last = points.last?.month,
      (first...last).contains(event.month)
    else { return }
    let x = x(event.month)
    picture.line(
      [.init(x, Self.top - 10), .init(x, Self.bottom)],
      Picture.Ink(stroke: .middle, width: 0.7, dash: 2))
    let isLeft = x + Letters.width(event.name, size: 8) > Self.right + 40
    picture.text(
      Picture.Label(
        event.name, isLeft ? x - 2 : x + 2, Self.top - 6, size: 8, tone: .dark,
        anchor: isLeft ? .end : .start))
  }

  /// The last heights beside the lines; that of the dotted one where there is room for it.
  private func drawEnds(_ picture: inout Picture) {
    guard let last = points.last else { return }
    let x = Self.right + 5
    let number = "\(last.now)"
    picture.text(Picture.Label(number, x, y(last.now) + 3.5, size: 10, isBold: true))
    picture.text(
      Picture.Label(
        end, x + Letters.width(number, size: 10, isBold: true) + 3, y(last.now) + 3.5, size: 8,
        tone: .dark))
    guard abs(y(last.now) - y(last.start)) >= 10 else { return }
    picture.text(Picture.Label(startEnd, x, y(last.start) + 3, size: 8, tone: .dark))
  }

  /// The names of months below the axis, as many as have room, the first and the last always; and below
  /// them how many people are compared.
  private func drawNames(_ picture: inout Picture) {
    var end = -Double.infinity
    guard let last = points.last else { return }
    let lastStart = x(last.month) - Self.width(of: last) / 2
    for point in points {
      let half = Self.width(of: point) / 2
      let start = x(point.month) - half
      let isLast = point.month == last.month
      guard isLast || start > end + 6 && start + 2 * half + 6 < lastStart else { continue }
      end = start + 2 * half
      picture.text(
        Picture.Label(
          point.name, x(point.month), Self.bottom + 12.5, size: 8, tone: .dark, anchor: .middle))
      let isFirst = point.month == points.first?.month
      picture.text(
        Picture.Label(
          isFirst ? "n \(point.count)" : "\(point.count)", x(point.month), Self.bottom + 22,
          size: 8, tone: .dark, anchor: .middle))
    }
  }

  private static func width(of point: Point) -> Double {
    max(Letters.width(point.name, size: 8), Letters.width("n \(point.count)", size: 8))
  }
}
