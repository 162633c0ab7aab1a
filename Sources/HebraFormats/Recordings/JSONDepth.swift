/// Looks at JSON before a parser does: nesting that no recording has would end the program.
enum JSONDepth {
  /// Whether arrays and objects stand at most `limit` deep inside one another.
  static func isWithin(_ limit: Int, _ bytes: [UInt8]) -> Bool {
    var depth = 0
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
        depth += 1
        if depth > limit { return false }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return true
  }

  /// Refuses what is nested too deep, and what is not UTF-8.
  static func checked(_ bytes: [UInt8], budget: ReadingBudget) throws(ReadError) -> [UInt8] {
    let text = try DecodedText(bytes, as: .utf8).bytes
    guard isWithin(budget.limits.depth, text) else {
      throw ReadError(.jsonLimit, details: ["limit": "depth"])
    }
    return text
  }
}

extension ReadError.Code {
  /// JSON that is not well-formed, or whose fields are not what they are called.
  public static let jsonMalformed = ReadError.Code(rawValue: "json.malformed")
  /// A limit of JSON: values inside one another (`limit`).
  public static let jsonLimit = ReadError.Code(rawValue: "json.limit")
  /// JSON that is no transcript that a reader takes.
  public static let jsonUnknown = ReadError.Code(rawValue: "json.unknown")
}
