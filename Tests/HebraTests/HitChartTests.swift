import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Counted hits on their way into a picture.
@Suite struct HitChartTests {
  private static let matrix = Matrix(
    title: "Apariciones por atributo: municipio",
    columns: ["value", "hits", "participants", "documents", "per_thousand"].map {
      Matrix.Column(key: $0, title: $0)
    },
    rows: [
      [.text("Zeta"), .count(3), .share(n: 0, total: 3), .share(n: 1, total: 2), .decimal(1.5)],
      [.text("Alfa"), .count(0), .share(n: 0, total: 5), .share(n: 0, total: 4), .decimal(0)],
      [
        .text("Beta"), .count(0), .share(n: 0, total: 0), .share(n: 0, total: 1),
        .missing(.notApplicable),
      ],
      [
        .text("Gama"), .missing(.notExplored), .missing(.notExplored), .missing(.notExplored),
        .missing(.notExplored),
      ],
    ], settings: [Matrix.Setting("Base", "habla")])

  private func drawn(_ messages: Messages) throws -> String {
    let study = try Study()
    let work = try Project.write(study.project, who: "prueba")
    let file = study.folder.appending(path: "g.svg")
    var request = SearchRequest("río <&>")
    request.municipality = "Tuará"
    for replaces in [false, true] {
      let output = try work.output(
        Destination(file.path, replaces: replaces), of: .chart)
      let chart = HitChart(Self.matrix, of: request, messages)
      try work.write(Self.matrix, as: "x", to: nil, chart: (chart, output), messages)
    }
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test func `each value has its figure and what holds it up, or the reason for none`() throws {
    let svg = try drawn(.spanish)
    let texts = svg.matches(of: />([^<>]+)<\/text>/).map { String($0.1) }
    for text in [
      "«río &lt;&amp;&gt;»", "1,5 · 3 apariciones · nadie atribuido · documentos 1/2",
      "0 · 0 apariciones · participantes 0/5 · documentos 0/4", "sin base", "no explorado",
      "Base: habla", "municipio: Tuará",
    ] {
      #expect(texts.contains(text), "\(text) is not among \(texts)")
    }
    #expect(svg.components(separatedBy: ##"fill="#555555"><title>"##).count == 3, "bars")
    #expect(svg.components(separatedBy: #"stroke-dasharray="3""#).count == 3, "missing")
    // In the order of the matrix.
    let names = texts.filter { ["Zeta", "Alfa", "Beta", "Gama"].contains($0) }
    #expect(names == ["Zeta", "Alfa", "Beta", "Gama"])
  }

  @Test func `in English, with a point`() throws {
    let svg = try drawn(.english)
    #expect(
      svg.contains("1.5 · 3 hits") && svg.contains(">no base<") && svg.contains(#"lang="en""#))
  }

  @Test func `another ending is refused`() throws {
    let study = try Study()
    let work = try Project.write(study.project, who: "prueba")
    for (name, isRefused) in [("g.gif", true), ("g", true), ("g.SVG", false), ("g.png", false)] {
      let output = try? work.output(
        Destination(study.folder.appending(path: name).path), of: .chart)
      #expect((output == nil) == isRefused, "\(name)")
    }
  }
}
