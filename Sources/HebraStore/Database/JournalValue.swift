internal import Foundation
internal import HebraLanguage

/// A value in the journal's JSON.
enum JournalValue: Equatable {
  case text(String)
  case number(Int)
  case list([String])
  case none

  static func optional(_ text: String?) -> JournalValue { text.map(JournalValue.text) ?? .none }

  /// JSON (RFC 8259).
  var json: String { JSONOutput.stored { write(to: &$0) } }

  private func write(to output: inout JSONOutput) {
    switch self {
    case .text(let text): output.string(text)
    case .number(let number): output.number(number)
    case .list(let list): output.array { output in for text in list { output.string(text) } }
    case .none: output.string(nil)
    }
  }

  /// An object with its keys in order.
  static func json(_ values: [String: JournalValue]) -> String {
    JSONOutput.stored { output in
      output.object { output in
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
          output.key(key)
          value.write(to: &output)
        }
      }
    }
  }

  /// The texts of an array; nil when the text is not such an array.
  static func texts(_ json: String) -> [String]? {
    try? JSONDecoder().decode([String].self, from: Data(json.utf8))
  }

  /// The values of an object; nil when the text is not such an object.
  static func fields(_ json: String) -> [String: JournalValue]? {
    try? JSONDecoder().decode([String: JournalValue].self, from: Data(json.utf8))
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
