import Foundation
import HebraAnalysis
import HebraModel
import Testing

/// Tables that others published, with the figures that they printed.
@Suite struct PublishedAgreementTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var source: String
    var sheet: RatingSheet
    var figures: [(String, Double, Double)]
    var testDescription: String { source }
  }

  private static let krippendorffC =
    "11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3."
  private static let fifteen =
    ".1. ... .22 .11 .33 334 444 13. 2.2 1.1 1.1 3.3 3.3 ... 3.4"

  static let examples: [Example] = {
    func half(_ digits: Int) -> Double { 0.5001 * [1, 0.1, 0.01, 0.001, 1e-4, 1e-5][digits] }
    func sheet(_ units: String, _ level: MeasurementLevel = .nominal) -> RatingSheet? {
      try? RatingSheet(units, level)
    }
    func pairs(_ cells: [(String, String, Int)]) -> RatingSheet? { try? RatingSheet(pairs: cells) }
    let all: [(String, RatingSheet?, [(String, Double, Double)])] = [
      (
        "Cohen 1960, p. 45",
        pairs([
          ("1", "1", 88), ("1", "2", 14), ("1", "3", 18), ("2", "1", 10), ("2", "2", 40),
          ("2", "3", 10), ("3", "1", 2), ("3", "2", 6), ("3", "3", 12),
        ]),
        [
          ("po", 0.7, half(2)), ("pe", 0.41, half(2)), ("kappa", 0.492, half(3)),
          ("kappa_max", 0.831, half(3)),
        ]
      ),
      (
        "Krippendorff 2011, A", sheet("10 11 01 00 00 01 00 01 00 00"),
        [("po", 0.6, half(1)), ("De", 0.442, half(3)), ("alpha", 0.095, half(3))]
      ),
      (
        "Krippendorff 2011, B", sheet("ab aa bb bb db cc cc cc ee dd dd ad"),
        [("alpha", 0.692, half(3))]
      ),
      (
        "Krippendorff 2011, C", sheet(krippendorffC),
        [("alpha", 0.743, half(3)), ("Do", 0.2, half(3)), ("De", 0.779, 0.0006)]
      ),
      ("Krippendorff 2011, D", sheet(krippendorffC, .ordinal), [("alpha", 0.815, half(3))]),
      ("Krippendorff 2011, E", sheet(krippendorffC, .interval), [("alpha", 0.849, half(3))]),
      ("Krippendorff 2011, E, ratio", sheet(krippendorffC, .ratio), [("alpha", 0.797, half(3))]),
      ("Krippendorff 2011, 15 units", sheet(fifteen), [("alpha", 0.691, half(3))]),
      ("the same, interval", sheet(fifteen, .interval), [("alpha", 0.811, half(3))]),
      (
        "Krippendorff 1980, p. 139", sheet("111 122 222 444 144 222 123 333 222"),
        [
          ("po", 0.74, half(2)), ("Do", 0.259, half(3)), ("De", 0.724, 0.0006),
          ("alpha", 0.642, half(3)),
        ]
      ),
      (
        "Krippendorff 2004, p. 227", sheet("aa ab bb bb bb bb bc cc cc cc cc cc"),
        [("alpha", 0.734, half(3)), ("Do", 0.1667, half(4)), ("De", 0.6268, half(4))]
      ),
      (
        "Artstein & Poesio 2008, p. 558",
        pairs([("S", "S", 20), ("I", "S", 20), ("S", "I", 10), ("I", "I", 50)]),
        [("S", 0.4, half(3)), ("pi", 0.341, half(3)), ("kappa", 0.348, half(3))]
      ),
      (
        "Brennan & Prediger 1981, p. 689",
        pairs([("1", "1", 50), ("2", "1", 10), ("2", "2", 10), ("2", "3", 10), ("3", "1", 20)]),
        [("kappa", 0.27, half(2)), ("kappa_n (BP)", 0.4, half(2))]
      ),
      (
        "Zwick 1988, p. 376",
        pairs([
          ("A", "A", 20), ("A", "D", 5), ("B", "B", 10), ("B", "C", 15), ("C", "B", 15),
          ("C", "C", 10), ("D", "A", 5), ("D", "D", 20),
        ]), [("S", 0.467, half(3)), ("pi", 0.467, half(3)), ("kappa", 0.467, half(3))]
      ),
      (
        "Gwet 2008", pairs([("+", "+", 118), ("+", "-", 5), ("-", "+", 2)]),
        [("po", 0.944, half(3)), ("kappa", -0.0234, half(4)), ("AC1", 0.9408, half(4))]
      ),
      (
        "Gwet 2014, four raters", sheet(krippendorffC),
        [
          ("AC1", 0.77544, half(5)), ("AC1 SE", 0.14295, half(5)), ("Fleiss", 0.76117, half(5)),
          ("Fleiss SE", 0.15302, half(5)), ("Conger", 0.76282, half(5)),
          ("Brennan-Prediger", 0.77273, half(5)), ("Krippendorff", 0.74342, half(5)),
        ]
      ),
      (
        "Randolph 2005, p. 17", sheet("YYY YYN YYN YYY"),
        [("Fleiss", -0.2, half(2)), ("Randolph", 0.33, half(2))]
      ),
      (
        // He computed the kappas of single categories from shares rounded to three digits.
        "Fleiss 1971, p. 379",
        sheet(
          "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 "
            + "222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 "
            + "144445 222224 111155 224444 133333 555555"),
        [
          ("Pbar", 0.5556, half(4)), ("kappa", 0.43, half(3)), ("kappa category 1", 0.248, half(2)),
          ("kappa category 2", 0.248, half(2)), ("kappa category 3", 0.517, half(2)),
          ("kappa category 4", 0.47, half(2)), ("kappa category 5", 0.565, half(2)),
        ]
      ),
    ]
    return all.compactMap { source, sheet, figures in
      sheet.map { Example(source: source, sheet: $0, figures: figures) }
    }
  }()

  @Test func `every example is read`() { #expect(Self.examples.count == 18) }

  @Test(arguments: examples)
  func `published figures come out as they were printed`(_ example: Example) throws {
    for (name, value, tolerance) in example.figures {
      let found = try #require(example.sheet.measure(name), "\(name)")
      #expect(abs(found - value) <= tolerance, "\(name): \(found), printed \(value)")
    }
  }

  static let tables = [
    "ac1_hand", "artstein_poesio2008_ex1", "brennan_prediger1981_ex1", "cohen1960_ex1",
    "cohen1960_ex2", "fleiss1971", "gwet_paradox_125", "gwet_raw4raters",
    "krippendorff1980_p139", "krippendorff2004_p227", "krippendorff2004_p246a",
    "krippendorff2011_A_binary", "krippendorff2011_B_nominal", "krippendorff2011_C_missing",
    "krippendorff_wiki_0691", "randolph2005_ex2", "zwick1988_ex1",
  ]

  @Test(.enabled(if: AgreementFixtures.folder != nil, "skipped: no shared data"), arguments: tables)
  func `the collected examples agree in every figure`(_ name: String) throws {
    let fixture = try AgreementFixtures.read(name, as: RatingFixture.self)
    let rows = fixture.data.map { $0.map { $0?.text ?? "" } }
    for figure in fixture.expected {
      let level =
        MeasurementLevel.allCases.first { figure.measure == "alpha \($0.rawValue)" } ?? .nominal
      let sheet = try RatingSheet(rows, level)
      // In this example, the expected agreement is Gwet's.
      let isGwet = name == "ac1_hand" && figure.measure == "pe"
      let value =
        isGwet
        ? RatingCoefficients(sheet.table).gwetExpected : sheet.measure(figure.measure)
      let found = try #require(value, "\(figure.measure)")
      #expect(
        abs(found - figure.value) <= (figure.tol ?? 1e-9),
        "\(figure.measure): \(found), printed \(figure.value)")
    }
  }

  private struct Weighted: Decodable {
    var data: [[String]]
    var expected: [FixtureFigure]
  }

  @Test(.enabled(if: AgreementFixtures.folder != nil, "skipped: no shared data"))
  func `weighted alpha and kappa of Artstein and Poesio`() throws {
    let fixture = try AgreementFixtures.read("artstein_poesio2008_weighted", as: Weighted.self)
    let sheet = try RatingSheet(fixture.data)
    let distances = sheet.values.flatMap { a in
      sheet.values.map { b in a == b ? 0 : a == "Chck" || b == "Chck" ? 0.5 : 1.0 }
    }
    for figure in fixture.expected {
      let found =
        figure.measure.hasPrefix("alpha")
        ? AlphaKernel.alpha(sheet.table, .matrix(distances)).value
        : PairCoefficients(sheet.table).cohen(distances)
      #expect(abs(try #require(found) - figure.value) <= 0.0001)
    }
  }

  private struct Sets: Decodable {
    var data: [[[String]]]
    var expected: [FixtureFigure]
  }

  @Test(.enabled(if: AgreementFixtures.folder != nil, "skipped: no shared data"))
  func `alpha of sets by Jaccard and MASI`() throws {
    let fixture = try AgreementFixtures.read("set_valued_multilabel", as: Sets.self)
    let names = Set(fixture.data.joined().joined()).sorted()
    let given = fixture.data.map { $0.map { Set($0.compactMap(names.firstIndex)) } }
    let sets = Set(given.joined()).sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }
    var table = RatingTable(coders: 2, categories: sets.count)
    for (place, row) in given.enumerated() { table.add(row.map(sets.firstIndex), cluster: place) }
    for figure in fixture.expected {
      let distance: RatingDistance =
        figure.measure.contains("jaccard")
        ? .jaccard(sets) : figure.measure.contains("MASI") ? .masi(sets) : .nominal
      let found = try #require(AlphaKernel.alpha(table, distance).value)
      #expect(abs(found - figure.value) <= 1e-9, "\(figure.measure)")
    }
  }

  private struct Characters: Decodable {
    struct Split: Decodable {
      var split: String
      var kappa: Double
    }
    var derived: [Split]
  }

  @Test(.enabled(if: AgreementFixtures.folder != nil, "skipped: no shared data"))
  func `85 percent of characters are a kappa of about one third`() throws {
    let fixture = try AgreementFixtures.read("nvivo_character_agreement", as: Characters.self)
    for split in fixture.derived {
      let parts = split.split.split { !$0.isNumber }.compactMap { Int($0) }
      let sheet = try RatingSheet(pairs: [
        ("1", "1", 50), ("1", "0", parts[0]), ("0", "1", parts[1]), ("0", "0", 800),
      ])
      #expect(abs(try #require(sheet.measure("po")) - 0.85) < 1e-12)
      #expect(abs(try #require(sheet.measure("kappa")) - split.kappa) < 1e-9)
    }
  }
}
