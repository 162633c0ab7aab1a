import Foundation
import HebraAnalysis
import HebraModel
import Testing

/// A value as the fixtures write it: a number, a name, or nothing.
struct FixtureValue: Decodable, Hashable {
  var text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    text = try (try? container.decode(Int.self)).map(String.init) ?? container.decode(String.self)
  }
}

/// A figure that someone published.
struct FixtureFigure: Decodable {
  var measure: String
  var value: Double
  var tol: Double?
}

/// A table of the published examples.
struct RatingFixture: Decodable {
  var data: [[FixtureValue?]]
  var expected: [FixtureFigure]
}

enum AgreementFixtures {
  /// `../shared/data/agreement`, or nil where it is absent.
  static let folder: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.deletingLastPathComponent().appending(path: "shared/data/agreement")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static func read<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let folder = try #require(folder)
    let data = try Data(contentsOf: folder.appending(path: name + ".json"))
    return try JSONDecoder().decode(type, from: data)
  }
}

extension RatingSheet {
  /// A table of units by coders, with an empty text where a value is missing.
  init(
    _ rows: [[String]], _ level: MeasurementLevel = .nominal, values: Int? = nil,
    documents: [String]? = nil
  ) throws {
    try self.init(
      coders: rows[0].indices.map { "c\($0)" }, rows: rows, documents: documents, level: level,
      values: values)
  }

  /// A table of units written as words of one letter a coder; `.` is missing.
  init(
    _ units: String, _ level: MeasurementLevel = .nominal, values: Int? = nil
  ) throws {
    try self.init(
      units.split(separator: " ").map { $0.map { $0 == "." ? "" : String($0) } }, level,
      values: values)
  }

  /// A table of two coders from how often each pair of values occurs.
  init(pairs: [(String, String, Int)], values: Int? = nil) throws {
    try self.init(
      pairs.flatMap { Array(repeating: [$0.0, $0.1], count: $0.2) }, values: values)
  }

  /// A measure by the name that the fixtures give it; nil for an unknown name.
  func measure(_ name: String) -> Double? {
    let all = RatingCoefficients(table)
    let pair = PairCoefficients(table)
    let alpha = AlphaKernel.alpha(table, distance)
    if name.hasPrefix("kappa category "), let last = name.last,
      let category = values.firstIndex(of: String(last))
    {
      return RatingCoefficients(table.dichotomized(category)).fleiss
    }
    if name.hasPrefix("Pe (published") { return all.fleissExpected }
    return switch name {
    case "po", "percent agreement", "Ao", "Pbar": all.percent
    case "pe": coders.count == 2 ? pair.expected : all.fleissExpected
    case "kappa" where coders.count == 2: pair.cohen
    case "kappa", "Fleiss", "pi": all.fleiss
    case "kappa_max": pair.cohenMaximum
    case "S", "Randolph", "kappa_n (BP)", "Brennan-Prediger": all.brennanPrediger
    case "AC1", "ac1 (computed)", "ac1 (computed from Gwet 2008)": all.gwet
    case "AC1 SE": all.gwetError
    case "Fleiss SE": all.fleissError
    case "Conger": all.conger
    case "alpha", "Krippendorff", "alpha nominal", "alpha ordinal", "alpha interval",
      "alpha ratio":
      alpha.value
    case "Do": alpha.observed
    case "De": alpha.expected
    default: nil
    }
  }
}
