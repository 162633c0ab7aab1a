internal import Foundation

/// A value in the journal's JSON.
enum JournalValue: Equatable {
  case text(String)
  case number(Int)
  case list([String])
  case none

  static func optional(_ text: String?) -> JournalValue { text.map(JournalValue.text) ?? .none }

  /// JSON (RFC 8259).
  var json: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .list(let list): "[" + list.map(Self.quoted).joined(separator: ",") + "]"
    case .none: "null"
    }
  }

  /// An object with its keys in order.
  static func json(_ values: [String: JournalValue]) -> String {
    let pairs = values.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\($0.value.json)" }
    return "{" + pairs.joined(separator: ",") + "}"
  }

  /// The values of an object; nil when the text is not such an object.
  static func fields(_ json: String) -> [String: JournalValue]? {
    try? JSONDecoder().decode([String: JournalValue].self, from: Data(json.utf8))
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension JournalValue: Decodable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .none
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try value.decode([String].self))
    }
  }
}
