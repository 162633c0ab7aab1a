internal import Foundation
internal import HebraModel

/// The sentences of one language, by their keys.
struct Catalog: Sendable {
  private static let spanish = Catalog(Spanish.texts)
  private static let english = Catalog(English.texts)

  let sentences: [String: Sentence]

  /// The catalog of a language; it is read once.
  static func of(_ language: UserLanguage) -> Catalog {
    switch language {
    case .spanish: spanish
    case .english: english
    }
  }

  /// Whether there is a sentence for a code; words of the interface do not count.
  static func isKnown(_ code: MessageCode) -> Bool {
    spanish[code.rawValue] != nil && !code.rawValue.hasPrefix("word.")
  }

  /// Reads texts with one entry on each line: `key = what happened | what to do`.
  init(_ texts: [String]) {
    var sentences: [String: Sentence] = [:]
    for line in texts.joined(separator: "\n").split(separator: "\n") {
      guard let equals = line.range(of: " = ") else { continue }
      let parts = line[equals.upperBound...].split(separator: " | ").map(String.init)
      guard let what = parts.first else { continue }
      sentences[String(line[..<equals.lowerBound])] = Sentence(
        what: what, remedy: parts.count > 1 ? parts[1] : nil)
    }
    self.sentences = sentences
  }

  subscript(_ key: String) -> Sentence? { sentences[key] }
}
