/// A sign that stands for one thing, so that things can be counted.
package enum PictureSign: Hashable, Sendable, CaseIterable {
  /// ■ it is so.
  case full
  /// □ it was asked about, and is not so.
  case hollow
  /// ◧ it is so, though nobody asked.
  case half
  /// – nobody asked.
  case dash
  /// R nobody asked, because of the risk.
  case risk
  /// A grey square in a broken frame: it is so, and more may come.
  case provisional
  /// A grey square with a line across: it is withheld.
  case withheld
  /// · it is not known yet.
  case dot
  /// A thin upright line: one place in a text.
  case tick
  /// A bar: a stretch of a text.
  case bar
  /// A light grey block: what is added.
  case block
  /// A grey line.
  case line
  /// ○ a circle: one thing among others.
  case circle

  /// The width of a sign.
  static let width = 9.0
}

extension Picture {
  /// Draws a sign around a place.
  mutating func draw(_ sign: PictureSign, _ x: Double, _ y: Double, name: String = "") {
    let half = PictureSign.width / 2
    let (left, top, size) = (x - half, y - half, PictureSign.width)
    let frame = Ink(fill: .white, stroke: .black)
    switch sign {
    case .full: rectangle(left, top, size, size, Ink(fill: .black), name: name)
    case .hollow: rectangle(left + 0.5, top + 0.5, size - 1, size - 1, frame, name: name)
    case .half:
      rectangle(left + 0.5, top + 0.5, size - 1, size - 1, frame, name: name)
      rectangle(left, top, half, size, Ink(fill: .black))
    case .dash:
      line([Point(left + 1, y), Point(left + size - 1, y)], Ink(stroke: .dark), name: name)
    case .risk: text(Label("R", x, y + 3.5, size: 9, tone: .dark, anchor: .middle))
    case .provisional:
      rectangle(left + 2.5, top + 2.5, size - 5, size - 5, Ink(fill: .dark))
      rectangle(
        left + 0.5, top + 0.5, size - 1, size - 1, Ink(stroke: .dark, dash: 2), name: name)
    case .withheld:
      rectangle(
        left + 0.5, top + 0.5, size - 1, size - 1, Ink(fill: .light, stroke: .dark), name: name)
      line([Point(left + 1, top + size - 1), Point(left + size - 1, top + 1)], Ink(stroke: .dark))
    case .dot: circle(x, y, radius: 1, Ink(fill: .middle), name: name)
    case .tick: line([Point(x, top), Point(x, top + size)], Ink(stroke: .black), name: name)
    case .bar: rectangle(left, y - 3, size, 6, Ink(fill: .black), name: name)
    case .block: rectangle(left, top, size, size, Ink(fill: .light), name: name)
    case .line:
      line([Point(left, y), Point(left + size, y)], Ink(stroke: .middle, width: 3), name: name)
    case .circle: circle(x, y, radius: half - 0.5, frame, name: name)
    }
  }
}
