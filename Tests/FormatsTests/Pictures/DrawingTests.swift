import Foundation
import HebraDisclosure
import HebraModel
import Testing

@testable import HebraFormats

/// What holds for every kind of picture.
@Suite struct DrawingTests {
  private static let long = "COR-03 Filtración de lo denunciado a quienes no debían saberlo nunca "

  private static var words: PictureWords {
    var words = PictureWords(
      title: String(repeating: long, count: 4), unit: "Un signo por documento", language: "es",
      decimalSign: ",")
    for sign in PictureSign.allCases { words.explain(sign, "lo nombró sin que se le preguntara") }
    words.notes = [String(repeating: "Definición: lo que sea. ", count: 40), "Nivel A"]
    return words
  }

  /// Each kind with little, and with much and long names.
  private static var drawings: [any Drawing] {
    [1, 30].flatMap { count -> [any Drawing] in
      let names = (0..<count).map { "\(count > 1 ? long : "x") \($0)" }
      let signs = names.map { _ in SignTable.Cell.sign(.half) }
      return [
        SignTable(words, columns: names, rows: names.map { .init($0, signs) }),
        SignTable(
          words, columns: ["Peñas de Tuará (01001)", "b"],
          rows: names.map {
            .init(
              $0, isSummary: true,
              [
                .share(full: 3, total: 400, extra: 2),
                .amount(4.5, text: "4,5", isProvisional: true),
              ])
          }),
        SignTable(
          words, columns: ["a", "b"],
          rows: names.map { .init($0, [.share(full: 3, total: 20, extra: 5), .sign(.risk)]) }),
        CodeNetwork(
          words, nodes: names.map { .init($0, 12_345) },
          edges: (1..<max(count, 2)).prefix(count - 1).map {
            .init($0 - 1, $0, $0, sentence: long + long)
          }, listHeading: "Los pares"),
        TextStrips(
          words,
          rows: names.map {
            .init(
              $0, isHeading: true, length: 1000, stretches: [0..<1, 990..<1000], places: [0, 999],
              beside: "5570/12345")
          }, borders: [1, 999], axis: "palabras"),
        Portrait(
          words,
          tiles: (0..<count * 10).map {
            .init($0 % 3 == 0 ? "" : "MIE", hasMore: $0 % 2 == 0, beginsTurn: true)
          }, families: names.map { ("MIE", $0) }),
        StepCurve(
          words, steps: names.map { .init($0, new: 7) }, mark: .init(after: count, "saturación")),
        IntervalPlot(
          words,
          rows: names.map { .init($0, .figure(-0.4, low: -0.9, high: 1), beside: "−0,400") }
            + [.init("y", .none("muy pocos casos"), beside: "")], limits: [0.667, 0.8]),
      ]
    }
  }

  @Test func `nothing leaves the picture`() {
    for drawing in Self.drawings {
      let picture = drawing.picture
      #expect(picture.width < 4000 && picture.height < 4000)
      for case .text(let label) in picture.elements {
        let length = Letters.width(label.text, size: label.size, isBold: label.isBold)
        let before =
          switch label.anchor {
          case .start: 0.0
          case .middle: length / 2
          case .end: length
          }
        let (x, y) = (label.place.x, label.place.y)
        let box =
          label.isUpright
          ? (x - label.size, y + before - length, x, y + before)
          : (x - before, y - label.size, x - before + length, y)
        #expect(
          box.0 >= 0 && box.1 >= 0 && box.2 <= picture.width && box.3 <= picture.height,
          "\(type(of: drawing)): \(label.text) at \(box) of \(picture.width) × \(picture.height)")
      }
    }
  }

  @Test func `every note is there whole, and every picture says what it is`() {
    for drawing in Self.drawings {
      let picture = drawing.picture
      let text = picture.elements.compactMap { element in
        if case .text(let label) = element { label.text } else { nil }
      }.joined(separator: " ")
      for note in drawing.words.notes { #expect(text.contains(note.trimmed), "\(note)") }
      #expect(picture.title == drawing.words.title && picture.description.contains("Nivel A"))
      let bytes = SVGWriter.write(DisclosureRule.show(picture)).bytes
      #expect(bytes == SVGWriter.write(DisclosureRule.show(drawing.picture)).bytes)
      let svg = String(decoding: bytes, as: UTF8.self)
      #expect(svg.contains(#"role="img""#) && svg.contains("<title>") && svg.contains("<desc>"))
      #expect(!svg.contains("<script") && !svg.contains("href") && !svg.contains("url("))
      #expect(svg.components(separatedBy: "http").count == 2, "the name space alone")
    }
  }

  @Test func `a code has as many squares as documents`() {
    let table = SignTable(
      Self.words, columns: ["a"], rows: [.init("x", [.share(full: 3, total: 7, extra: 2)])])
    var signs = [0, 0]
    for case .shape(.rectangle, let ink, let name) in table.picture.elements
    where name == "x · a" {
      signs[ink.fill == .black ? 0 : 1] += 1
    }
    // Full ones are black; hollow ones and the frames of half ones are not.
    #expect(signs == [3, 6])
    #expect(table.picture.description.contains("x: a 3/7 +2"))
  }

  @Test func `an area grows with its amount`() {
    let table = SignTable(
      Self.words, columns: ["a", "b", "c"],
      rows: [
        .init(
          "x",
          [1, 4, 0].map { .amount(Double($0), text: "\($0)", isProvisional: false) })
      ])
    let sides = table.picture.elements.compactMap { element -> Double? in
      guard case .shape(.rectangle(_, let width, _), _, let name) = element,
        name.hasPrefix("x · ")
      else { return nil }
      return width
    }
    #expect(sides.count == 2 && abs(sides[1] / sides[0] - 2) < 1e-9)
  }

  @Test func `marks of an axis are round, few and not beyond the end`() {
    for most in [1, 2, 5, 6, 7, 9, 10, 61, 75, 99, 5570, 123_456_789] {
      let marks = AxisMarks.upTo(most)
      #expect((2...8).contains(marks.count) && marks[0] == 0, "\(most): \(marks)")
      #expect(marks.allSatisfy { $0 <= most } && 2 * (marks.last ?? 0) >= most, "\(most)")
    }
  }

  @Test func `a page has the picture and its figures, and asks for nothing`() {
    let figure = Matrix(
      title: "Título", columns: ["code", "n", "why"].map { .init(key: $0, title: $0) },
      rows: [
        [.text("<DES>"), .share(n: 1, total: 3), .missing(.notExplored)],
        [.text("b"), .provisional(.count(2)), .decimal(0.5)],
      ])
    let picture = SignTable(Self.words, columns: ["a"], rows: [.init("x", [.sign(.full)])]).picture
    let page = PicturePage.write(
      DisclosureRule.show(
        Illustration(
          picture, of: figure, heading: "Las cifras", missing: [.notExplored: "no explorado"],
          decimalSign: ",")))
    let html = String(decoding: page.bytes, as: UTF8.self)
    for piece in [
      "<svg ", "&lt;DES&gt;", ">1/3<", ">no explorado<", ">2*<", ">0,5<", "<h2>Las cifras</h2>",
      #"<html lang="es">"#,
    ] {
      #expect(html.contains(piece), "\(piece)")
    }
    #expect(!html.contains("<?xml") && !html.contains("<script") && !html.contains("src="))
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension PictureWords {
  fileprivate mutating func explain(_ sign: PictureSign, _ text: String) {
    legend.append(Meaning(sign, text))
  }
}
