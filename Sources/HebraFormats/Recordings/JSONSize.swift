internal import Foundation
internal import HebraLanguage
public import HebraModel

/// Looks at JSON before a parser does: the parser takes it whole, and counts nothing.
struct JSONSize: Hashable {
  /// Arrays and objects inside one another, at their deepest.
  private(set) var depth = 0
  /// Values, never fewer than there are.
  private(set) var values = 1

  /// The size of JSON; of what is no JSON, some size.
  init(_ bytes: [UInt8]) {
    var open = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open += 1
        values += 1
        depth = max(depth, open)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: ","): values += 1
      default: break
      }
    }
  }

  /// The bytes as UTF-8, counted with all their values; refuses what is nested too deep or too much.
  static func checked(_ bytes: [UInt8], budget: ReadingBudget) throws(ReadError) -> Data {
    let text = try DecodedText(bytes, as: .utf8).bytes
    let size = JSONSize(text)
    guard size.depth <= budget.limits.depth else {
      throw ReadError(.jsonLimit, details: ["limit": "depth"])
    }
    budget.spend(text.count / 8)
    // The parser's own copy, and the words that are taken from it.
    budget.hold(text.count * 2 + size.values * ReadingBudget.value)
    try budget.check()
    return Data(text)
  }
}

/// Why JSON that could not be decoded as what was wanted is none of it.
///
/// A tree of all its values, which nobody wants, would cost many times the file.
struct JSONLook: Decodable {
  /// Whether it is an object with this member.
  private(set) var hasSegments = false

  private enum Key: String, CodingKey { case segments }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self) {
      hasSegments = object.contains(.segments)
    }
  }

  /// What the data shows; nil when it is no JSON.
  static func at(_ data: Data) -> JSONLook? { try? JSONDecoder().decode(JSONLook.self, from: data) }
}

extension ReadError.Code {
  /// JSON that is not well-formed, or whose fields are not what they are called.
  public static let jsonMalformed = ReadError.Code(rawValue: "json.malformed")
  /// A limit of JSON: values inside one another (`limit`).
  public static let jsonLimit = ReadError.Code(rawValue: "json.limit")
  /// JSON that is no transcript that a reader takes.
  public static let jsonUnknown = ReadError.Code(rawValue: "json.unknown")
}
