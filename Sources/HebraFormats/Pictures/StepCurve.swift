internal import HebraModel

/// How a number grows from document to document, and what each adds.
package struct StepCurve: Drawing, Hashable {
  package struct Step: Hashable, Sendable {
    package var name: String
    /// What it adds.
    package var new: Int

    package init(_ name: String, new: Int) { (self.name, self.new) = (name, new) }
  }

  package var words: PictureWords
  package var steps: [Step]
  /// The number of steps after which the curve is flat enough, with what is written there; nil for none.
  package var mark: Mark?

  package struct Mark: Hashable, Sendable {
    package var after: Int
    package var text: String

    package init(after: Int, _ text: String) { (self.after, self.text) = (after, text) }
  }

  package init(_ words: PictureWords, steps: [Step], mark: Mark?) {
    (self.words, self.steps, self.mark) = (words, steps, mark)
  }

  private static let height = 220.0
  private static let axisWidth = 34.0

  /// The curve as a picture.
  package var picture: Picture {
    var words = words
    var together = 0
    words.description = steps.map { step in
      together += step.new
      return "\(step.name): +\(step.new), \(together)"
    }
    let column = min(60, max(20, 560 / Double(max(steps.count, 1))))
    let width = Self.axisWidth + column * Double(steps.count)
    var sheet = PictureSheet(words, width: width + 60)
    let start = sheet.left + Self.axisWidth
    let top = sheet.y + 18
    let bottom = top + Self.height
    let most = max(1, together)
    func y(_ value: Int) -> Double { bottom - Self.height * Double(value) / Double(most) }
    for mark in AxisMarks.upTo(most) {
      sheet.picture.line(
        [.init(start, y(mark)), .init(start + column * Double(steps.count), y(mark))],
        Picture.Ink(stroke: mark == 0 ? .black : .light))
      sheet.picture.text(
        Picture.Label("\(mark)", start - 6, y(mark) + 4, size: 11, tone: .dark, anchor: .end))
    }
    drawMark(&sheet.picture, start, column, top, bottom)
    var points: [Picture.Point] = []
    together = 0
    for (index, step) in steps.enumerated() {
      let x = start + column * Double(index)
      if step.new > 0 {
        sheet.picture.rectangle(
          x + 2, y(together + step.new), column - 4, y(together) - y(together + step.new),
          Picture.Ink(fill: .light), name: "\(step.name): +\(step.new)")
      }
      together += step.new
      points += [.init(x, y(together)), .init(x + column, y(together))]
    }
    sheet.picture.line(points, Picture.Ink(stroke: .black, width: 1.8))
    if let end = points.last {
      sheet.picture.text(
        Picture.Label("\(together)", end.x + 6, end.y + 4, size: 12, isBold: true))
    }
    sheet.y = bottom
    drawNames(&sheet, start, column)
    return sheet.finished()
  }

  private func drawMark(
    _ picture: inout Picture, _ start: Double, _ column: Double, _ top: Double, _ bottom: Double
  ) {
    guard let mark else { return }
    let x = start + column * Double(mark.after)
    picture.line(
      [.init(x, top - 6), .init(x, bottom)], Picture.Ink(stroke: .dark, dash: 3))
    let isLeft = Double(mark.after) > Double(steps.count) / 2
    picture.text(
      Picture.Label(
        mark.text, isLeft ? x - 4 : x + 4, top - 8, size: 11, isBold: true,
        anchor: isLeft ? .end : .start))
  }

  /// What each step adds, and its name: across where there is room, else from bottom to top.
  private func drawNames(_ sheet: inout PictureSheet, _ start: Double, _ column: Double) {
    let names = steps.map {
      Letters.lines($0.name, size: 10, within: 120, most: 1).first ?? ""
    }
    let longest = names.map { Letters.width($0, size: 10) }.max() ?? 0
    let isAcross = longest <= column - 4
    sheet.y += 13
    for (index, step) in steps.enumerated() {
      let x = start + column * (Double(index) + 0.5)
      sheet.picture.text(
        Picture.Label(
          step.new > 0 ? "+\(step.new)" : "0", x, sheet.y, size: 10, tone: .dark,
          anchor: .middle))
      sheet.picture.text(
        Picture.Label(
          names[index], isAcross ? x : x + 4, sheet.y + (isAcross ? 14 : 6), size: 10,
          anchor: isAcross ? .middle : .end, isUpright: !isAcross))
    }
    sheet.y += isAcross ? 16 : longest + 8
  }
}
