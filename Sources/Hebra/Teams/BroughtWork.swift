internal import Foundation
internal import HebraModel

/// The work of a coder in a desk that is one file: all acts, from the first.
struct BroughtWork: Decodable {
  private static let format = ["hebra", "work"].joined(separator: ".")
  private static let version = 1
  /// More acts than anyone does in one page.
  private static let mostActs = 100_000

  /// What an act does.
  enum Kind: String, Decodable {
    case add, change, remove, finish
  }

  struct Value: Decodable {
    var facet: String
    var value: String
  }

  /// What changes in a coding; what is nil stays.
  struct Change: Decodable {
    var start: Int?
    var end: Int?
    /// All that were stated.
    var facets: [Value]?
    /// Empty for none.
    var memo: String?
  }

  struct Step: Decodable {
    /// A UUID, so that no act comes in twice.
    var id: String
    /// ISO 8601.
    var at: String
    var kind: Kind
    var document: String
    /// SHA-256 of the text that the coder had.
    var hash: String
    /// Code points, end exclusive; of the coding as it was before the act.
    var start: Int?
    var end: Int?
    var code: String?
    /// Those of a new coding.
    var facets: [Value]?
    /// That of a new coding.
    var memo: String?
    var to: Change?
    var scope: String?
    var isFinished: Bool?

    /// When it was done, to the second; nil for what is no moment.
    var moment: String? {
      at.prefixMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/).map { "\($0.output)Z" }
    }

    fileprivate var isSound: Bool {
      UUID(uuidString: id) != nil
        && (kind == .finish
          ? isFinished != nil
          : code != nil && start != nil && end != nil && (kind != .change || to != nil))
    }
  }

  private var format: String
  private var version: Int
  /// The page that it was done in.
  var page: String
  /// The coder.
  var person: String
  var acts: [Step]

  /// Whether a file begins as a work file does.
  static func isBegun(by head: [UInt8]) -> Bool {
    String(decoding: head, as: UTF8.self).prefixMatch(of: /\s*\{\s*"format"\s*:\s*"hebra\.work"/)
      != nil
  }

  /// Reads a work file.
  ///
  /// - Throws: ``Failure`` when it is none, or something in it cannot be.
  init(_ path: String) throws {
    let name = Location.name(path)
    let data = Data(try OpenFile(path).bytes(name: name))
    guard let work = try? JSONDecoder().decode(BroughtWork.self, from: data),
      work.format == Self.format, work.version == Self.version,
      work.acts.count <= Self.mostActs, work.acts.allSatisfy(\.isSound),
      Set(work.acts.map(\.id)).count == work.acts.count
    else { throw Failure(.broughtBad, at: Location(file: name)) }
    self = work
  }
}
