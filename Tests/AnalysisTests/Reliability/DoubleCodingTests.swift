import HebraAnalysis
import HebraModel
import Testing

/// Small interviews that two or three people coded, with every figure counted by hand.
@Suite struct DoubleCodingTests {
  private static let book = Codebook(
    title: "Libro", version: "3", language: "es",
    codes: [
      Code(id: "F", name: "Familia", definition: "x"),
      Code(id: "F-1", parent: "F", name: "Uno", definition: "x", isCore: true),
      Code(id: "F-2", parent: "F", name: "Dos", definition: "x"),
      Code(
        id: "F-9", parent: "F", name: "Viejo", definition: "x", isRetired: true,
        replacedBy: "F-1"),
      Code(id: "G", name: "Otra", definition: "x"),
    ])

  /// Two documents of ten turns of five words each; `uno 3 va hoy ya` is the third of the first.
  private func world(
    finishing coders: [String: FinishScope] = ["ana": .completo, "luis": .completo]
  )
    -> World
  {
    var world = World()
    for (name, word, place) in [("D1", "uno", "Villa"), ("D2", "dos", "Monte")] {
      world.add(
        name,
        (1...10).flatMap { [("E", "pregunta \($0)"), ("Rosa", "\(word) \($0) va hoy ya")] },
        attributes: ["municipality": place], finishedBy: coders)
    }
    return world
  }

  private func coding(
    _ world: World, only: [String] = [], blindness: [String: [String: Blindness]] = [:]
  ) -> DoubleCoding {
    DoubleCoding(
      AnalysisCorpus(codebook: Self.book, documents: world.documents, codings: world.codings),
      only: only, blindness: blindness)
  }

  private func figure(
    _ world: World, _ grouping: ReliabilityGrouping = .code, all: Bool = false
  ) -> Figure {
    coding(world).figure(
      ReliabilitySettings(
        grouping: grouping, resampling: Resampling(samples: 20), showsAllMeasures: all)
    ).figure
  }

  private static let status = "a ciegas: no se sabe"

  /// Both give F-1 to turns 1 to 5 of each document, Luis to turn 6 of the first too.
  private func agreeing() -> World {
    var world = world()
    for (document, word) in [("D1", "uno"), ("D2", "dos")] {
      for turn in 1...5 {
        world.code(document, "\(word) \(turn) va", "F-1", by: "ana")
        world.code(document, "\(turn) va", turn == 2 ? "F-9" : "F-1", by: "luis")
      }
    }
    world.code("D1", "6 va", "F-1", by: "luis")
    return world
  }

  @Test func `turns, positives and alpha of a code, counted by hand`() throws {
    let figure = figure(agreeing())
    func cell(_ column: String) -> Matrix.Cell? {
      figure.cell(Self.status, "F-1", column: column)
    }
    #expect(cell("turns") == .count(20))
    #expect(cell("documents") == .count(2))
    #expect(cell("positives.ana") == .count(10))
    #expect(cell("positives.luis") == .count(11))
    #expect(cell("percent_agreement") == .decimal(0.95))
    // 40 values, 21 of them 1; two of the coincidences differ.
    guard case .decimal(let alpha)? = cell("alpha") else {
      Issue.record("no alpha")
      return
    }
    #expect(abs(alpha - (1 - 39.0 * 2 / (2 * 21 * 19))) < 1e-12)
    #expect(cell("verdict") == .text("confiable"))
  }

  @Test func `half of the words of a turn is another question`() throws {
    var world = agreeing()
    // Two words of five are less than half.
    world.code("D2", "dos 7 va hoy", "F-1", by: "ana")
    world.code("D2", "dos 7", "F-1", by: "luis")
    let figure = figure(world)
    guard case .decimal(let alpha)? = figure.cell(Self.status, "F-1", column: "alpha"),
      case .decimal(let half)? = figure.cell(Self.status, "F-1", column: "alpha_half")
    else {
      Issue.record("no alpha")
      return
    }
    #expect(half < alpha)
  }

  @Test func `few cases have no coefficient`() {
    var world = agreeing()
    world.code("D1", "8 va", "F-2", by: "ana")
    let figure = figure(world)
    #expect(figure.cell(Self.status, "F-2", column: "alpha") == .missing(.tooFewCases))
    #expect(figure.cell(Self.status, "F-2", column: "verdict") == .text("muy pocos casos"))
    #expect(figure.cell(Self.status, "F-2", column: "positives.luis") == .count(0))
    // A code that nobody gave has no row; the settings name it.
    #expect(figure.cell(Self.status, "G", column: "alpha") == nil)
    #expect(figure.matrix.settings.contains { $0.value == "G" })
  }

  @Test func `a code that everyone gives always does not vary`() {
    var world = world()
    for (document, word) in [("D1", "uno"), ("D2", "dos")] {
      for turn in 1...10 {
        for coder in ["ana", "luis"] { world.code(document, "\(word) \(turn) va", "G", by: coder) }
      }
    }
    let figure = figure(world)
    #expect(figure.cell(Self.status, "G", column: "alpha") == .missing(.noVariation))
    #expect(figure.cell(Self.status, "G", column: "percent_agreement") == .decimal(1))
  }

  @Test func `what is not finished is missing, and said`() {
    var world = agreeing()
    world.documents[1].finishedBy = ["ana": .completo]
    let figure = figure(world)
    #expect(figure.cell(Self.status, "F-1", column: "turns") == .count(10))
    #expect(figure.notices.contains { $0.code == .reliabilityUnfinished && $0.count == 1 })
    world.documents[0].finishedBy = [:]
    #expect(coding(world).figure(ReliabilitySettings()).summary == nil)
  }

  @Test func `who finished the core codes only is silent about the others`() {
    var world = agreeing()
    for turn in 1...6 { world.code("D1", "\(turn) va", "F-2", by: "ana") }
    world.documents[0].finishedBy["luis"] = .nucleo
    world.documents[1].finishedBy["luis"] = .nucleo
    let figure = figure(world)
    #expect(figure.cell(Self.status, "F-2", column: "turns") == nil)
    #expect(figure.cell(Self.status, "F-1", column: "turns") == .count(20))
  }

  @Test func `a family is the union of its codes`() {
    var world = world()
    for (document, word) in [("D1", "uno"), ("D2", "dos")] {
      for turn in 1...5 {
        world.code(document, "\(word) \(turn) va", "F-1", by: "ana")
        world.code(document, "\(word) \(turn) va", "F-2", by: "luis")
      }
    }
    #expect(figure(world, .family).cell(Self.status, "F", column: "alpha") == .decimal(1))
    #expect(figure(world).cell(Self.status, "F-1", column: "alpha") == .missing(.tooFewCases))
  }

  @Test func `municipalities and pairs are apart`() {
    let places = figure(agreeing(), .municipality)
    #expect(places.cell(Self.status, "Villa", "F", column: "turns") == .count(10))
    #expect(places.cell(Self.status, "Monte", "F", column: "alpha") == .decimal(1))
    // One document has no interval.
    #expect(places.cell(Self.status, "Monte", "F", column: "alpha_low") == .missing(.notApplicable))
    let pairs = figure(agreeing(), .pair)
    #expect(pairs.cell(Self.status, "ana · luis", "F", column: "turns") == .count(20))
  }

  @Test func `blind and not blind are never together`() {
    let blindness: [String: [String: Blindness]] = [
      "D1": ["ana": .blind, "luis": .blind], "D2": ["ana": .blind, "luis": .open],
    ]
    let (figure, summary) = coding(agreeing(), blindness: blindness).figure(
      ReliabilitySettings(resampling: Resampling(samples: 20)))
    #expect(figure.cell("a ciegas", "F-1", column: "turns") == .count(10))
    #expect(figure.cell("no a ciegas", "F-1", column: "turns") == .count(10))
    #expect(summary?.blindness == .blind)
    #expect(summary?.documents == 1)
    #expect(!figure.notices.contains { $0.code == .reliabilityNotBlind })
  }

  @Test func `the disagreements have the turn and who gave what`() {
    var world = agreeing()
    world.code("D1", "uno 6 va", "G", by: "ana")
    let coding = coding(world)
    let figure = coding.disagreements()
    #expect(figure.matrix.rows.count == 2)
    #expect(figure.cell("D1", column: "quotation") == .text("6 va"))
    #expect(figure.cell("D1", column: "with") == .text("luis"))
    #expect(figure.cell("D1", column: "without") == .text("ana"))
    #expect(figure.cell("D1", column: "instead") == .text("G"))
    #expect(coding.disagreementCount == 2)
  }

  @Test func `one segment over a question is one unit of unitizing`() {
    var world = world()
    for document in world.documents.indices {
      let length = (world.documents[document].text ?? "").utf8.count
      for coder in ["ana", "luis"] {
        world.codings.append(
          Coding(
            id: "\(document)\(coder)", document: world.documents[document].name,
            range: TextRange(0, length / 2), code: "G", coder: coder, layer: coder))
      }
    }
    let figure = figure(world, all: true)
    #expect(figure.cell(Self.status, "G", column: "unitizing_alpha") == .decimal(1))
    #expect(figure.cell(Self.status, "G", column: "cohen") == .decimal(1))
    #expect(figure.cell(Self.status, "G", column: "f1") == .decimal(1))
  }

  @Test func `every coder is in the table, also a third`() {
    var world = agreeing()
    world.documents[0].finishedBy["mara"] = .completo
    for turn in 1...5 { world.code("D1", "uno \(turn)", "F-1", by: "mara") }
    let figure = figure(world)
    #expect(figure.cell(Self.status, "F-1", column: "positives.mara") == .count(5))
    let two = coding(world, only: ["ana", "luis"])
    #expect(two.coders == ["ana", "luis"])
  }
}
