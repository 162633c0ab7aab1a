import Foundation
import HebraDisclosure
import HebraLanguage
import TestSupport
import Testing

@testable import HebraFormats

/// The picture as a reader of XML sees it.
@Suite struct BarChartTests {
  /// An element that the chart draws, with the attributes that are looked at.
  private func svg(_ chart: BarChart) -> [UInt8] {
    SVGWriter.write(DisclosureRule.show(chart.picture)).bytes
  }

  private struct Seen: XMLConsumer {
    var elements: [(name: String, attributes: [String: String])] = []
    var texts: [String] = []
    private var names = ["?"]
    private var open: [UInt8] = []

    mutating func number(of name: String, in namespace: String?) -> Int32 {
      names.append(name)
      return Int32(names.count - 1)
    }

    mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
      open = []
      var values: [String: String] = [:]
      for number in 1..<Int32(names.count) {
        if let value = attributes.string(number) { values[names[Int(number)]] = value }
      }
      elements.append((names[Int(name)], values))
    }

    mutating func end(_ name: Int32) {
      if names[Int(name)] == "text" { texts.append(String(decoding: open, as: UTF8.self)) }
      open = []
    }

    mutating func text(_ bytes: Span<UInt8>) { open.append(contentsOf: bytes) }
  }

  private func seen(_ chart: BarChart) throws -> Seen {
    try XMLFile.run(svg(chart), Seen(), ReadingBudget()).0
  }

  private func chart(_ bars: [BarChart.Bar], title: String = "«x»") -> BarChart {
    BarChart(
      title: title, unit: "por mil", language: "es", decimalSign: ",", bars: bars,
      notes: ["Base: todo"])
  }

  /// The rectangles of bars, which are dark, or those of missing values, whose border is broken.
  private func boxes(_ seen: Seen, _ kind: String) -> [[String: String]] {
    seen.elements.map(\.attributes).filter {
      kind == "bar"
        ? $0["fill"] == "#555555" && $0["width"] != nil : $0["stroke-dasharray"] == "3"
    }
  }

  private func widths(_ seen: Seen, _ kind: String) -> [Double] {
    boxes(seen, kind).compactMap { $0["width"].flatMap(Double.init) }
  }

  @Test(arguments: [
    [2.0, 1, 0.5], [10_000, 1, 0.001], [0.004, 0.008], [3, 3, 3], [1000, 999.99, 0], [7.3],
  ])
  func `bars are as long as their figures`(rates: [Double]) throws {
    let bars = rates.enumerated().map { BarChart.Bar("v\($0.offset)", .figure($0.element)) }
    let lengths = widths(try seen(chart(bars)), "bar")
    #expect(lengths.count == rates.count)
    let most = try #require(rates.max())
    let longest = try #require(lengths.max())
    #expect(longest > 180 && longest <= 380)
    for (length, rate) in zip(lengths, rates) {
      // Half a hundredth of a pixel is what rounding leaves.
      #expect(abs(length - longest * rate / most) < 0.011, "\(rate)")
    }
  }

  @Test func `what is missing has no bar and a zero is a zero`() throws {
    let bars: [BarChart.Bar] = [
      .init("Guaicalá", .figure(0), beside: "0 apariciones"),
      .init("Tarimaca", .missing("sin base")), .init("Tuará", .missing("no explorado")),
      .init("Sanjoá", .figure(4)),
    ]
    let seen = try seen(chart(bars))
    let lengths = widths(seen, "bar")
    #expect(lengths.count == 2 && lengths[0] == 0 && lengths[1] > 0)
    #expect(widths(seen, "missing").count == 2)
    let axis = try #require(boxes(seen, "bar").first?["x"])
    for box in boxes(seen, "missing") {
      // Away from the axis, and of one length whatever the other bars are.
      #expect(box["x"] != axis && box["width"] == "36" && box["fill"] == "#ffffff")
    }
    for text in ["0 · 0 apariciones", "sin base", "no explorado", "4"] {
      #expect(seen.texts.contains(text), "\(text)")
    }
  }

  @Test func `nothing but zeros is drawn without a bar`() throws {
    let seen = try seen(chart([.init("a", .figure(0)), .init("b", .figure(0))]))
    #expect(widths(seen, "bar") == [0, 0])
    #expect(widths(try self.seen(chart([])), "bar").isEmpty)
  }

  @Test func `names are text and nothing else`() throws {
    let name = "<script>&\"'</text>"
    let chart = chart([.init(name, .figure(1), beside: "<&\">")], title: "«<&\">»")
    let seen = try seen(chart)
    #expect(seen.texts.contains(name))
    #expect(seen.texts.contains("1 · <&\">"))
    #expect(seen.texts.contains("«<&\">»"))
    #expect(!seen.elements.contains { $0.name == "script" })
    // Controls and marks that turn the line around are shown, not obeyed.
    let controls = try self.seen(self.chart([.init("a\u{202E}b\u{1}c\nd", .figure(1))]))
    #expect(controls.texts.joined().contains("a‹U+202E›b␁c␊d"))
  }

  @Test func `long names are broken and rows do not touch`() throws {
    let long = String(repeating: "Corregimiento de Nuestra Señora de las Peñas ", count: 4)
    let bars =
      (0..<12).map { BarChart.Bar("\(long)\($0)", .figure(Double($0))) }
      + [.init(String(repeating: "x", count: 900), .figure(1))]
    let seen = try seen(chart(bars))
    let names = seen.elements.filter { $0.attributes["text-anchor"] == "end" }
      .compactMap { $0.attributes["y"].flatMap(Double.init) }
    #expect(names.count > 40)
    for (above, below) in zip(names, names.dropFirst()) { #expect(below - above >= 15.9) }
    #expect(seen.texts.contains { $0.hasSuffix("…") })
    // The name that is cut on the picture stands whole in its title.
    let whole = String(decoding: svg(chart(bars)), as: UTF8.self)
    #expect(whole.contains("<title>" + String(repeating: "x", count: 900) + "</title>"))
  }

  @Test func `the same chart has the same bytes and asks for nothing`() {
    let chart = chart([.init("a", .figure(1)), .init("b", .missing("sin base"))])
    #expect(svg(chart) == svg(chart))
    let text = String(decoding: svg(chart), as: UTF8.self)
    #expect(!text.contains("<script") && !text.contains("href") && !text.contains("@import"))
    #expect(text.components(separatedBy: "http").count == 2, "the name space alone")
  }

  @Test(arguments: [
    (0, "0"), (0.0004, "<0,001"), (0.00912, "0,009"), (0.277, "0,277"), (1.5, "1,5"), (2, "2"),
    (31.25, "31,25"), (1000.04, "1000"), (123.456, "123,5"), (9.999, "10"), (0.9999, "1"),
  ])
  func `only zero is written as zero`(value: Double, text: String) {
    #expect(chart([]).shown(value) == text)
  }

  @Test func `the axis ends at a mark at or after the longest bar`() {
    for value in [0.0003, 0.02, 0.7, 1, 1.01, 4.9, 5, 5.1, 31.25, 99, 100, 74.074, 123_456] {
      let (step, count) = chart([.init("a", .figure(value))]).axis
      #expect((1...5).contains(count) && step * Double(count) >= value * (1 - 1e-9), "\(value)")
      #expect(step * Double(count) <= value * 2.01, "\(value)")
    }
  }
}
