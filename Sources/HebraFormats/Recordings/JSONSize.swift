internal import Foundation
internal import HebraLanguage
package import HebraModel

/// Measures JSON before it is parsed, because the parser reads all of it and enforces no limits.
struct JSONSize: Hashable {
  /// The greatest nesting depth of arrays and objects.
  private(set) var depth = 0
  /// An upper bound on the number of values.
  private(set) var values = 1

  /// The size of the JSON in `bytes`; for anything else the result has no meaning.
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

  /// Returns the bytes as UTF-8 and counts all values; refuses JSON that is nested too deeply or
  /// too large.
  static func checked(_ bytes: [UInt8], budget: ReadingBudget) throws(ReadError) -> Data {
    let text = try DecodedText(bytes, as: .utf8).bytes
    let size = JSONSize(text)
    guard size.depth <= budget.limits.depth else {
      throw ReadError(.jsonLimit, details: ["limit": "depth"])
    }
    budget.spend(text.count / 8)
    // The parser's own copy, and the words taken from it.
    budget.hold(text.count * 2 + size.values * ReadingBudget.value)
    try budget.check()
    return Data(text)
  }
}

/// Finds why JSON could not be decoded as the expected type.
///
/// It does not build a tree of all values, which would cost many times the size of the file.
struct JSONLook: Decodable {
  /// Whether it is an object with a member `segments`.
  private(set) var hasSegments = false

  private enum Key: String, CodingKey { case segments }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self) {
      hasSegments = object.contains(.segments)
    }
  }

  /// The result for `data`, or nil if it is not JSON.
  static func at(_ data: Data) -> JSONLook? { try? JSONDecoder().decode(JSONLook.self, from: data) }
}

extension ReadError.Code {
  /// JSON that is not well-formed, or whose fields have unexpected types.
  package static let jsonMalformed = ReadError.Code(rawValue: "json.malformed")
  /// A limit of JSON: nesting depth (`limit`).
  package static let jsonLimit = ReadError.Code(rawValue: "json.limit")
  /// JSON that is not a transcript of a known kind.
  package static let jsonUnknown = ReadError.Code(rawValue: "json.unknown")
}
