import Foundation
import HebraLanguage
import TestSupport

/// The table of word families beside this file: what a search is expected to find, class by class.
struct Families {
  enum Class: String, CaseIterable {
    case inflection, enclitic, spoken, diminutive, derived, lookalike
  }

  struct Row {
    var query: String
    var kind: Class
    var words: [String]
  }

  var rows: [Row]

  /// Reads `families.tsv`: all families, or only those of the field.
  init(ofField: Bool = false) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "families.tsv")
    let text = try String(contentsOf: file, encoding: .utf8)
    rows = try (ofField ? text.split(separator: "\n# field\n", maxSplits: 1)[1] : text[...])
      .split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let parts = line.split(separator: "\t").map(String.init)
        guard parts.count == 3, let kind = Class(rawValue: parts[1]) else {
          throw CocoaError(.fileReadCorruptFile)
        }
        return Row(
          query: parts[0], kind: kind, words: parts[2].split(separator: " ").map(String.init))
      }
  }

  /// How many of the words of `kind` are found, and how many there are.
  func found(_ kind: Class, _ matches: (String, String) -> Bool) -> (found: Int, of: Int) {
    var result = (found: 0, of: 0)
    for row in rows where row.kind == kind {
      for word in row.words {
        result.of += 1
        if matches(row.query, word) { result.found += 1 }
      }
    }
    return result
  }
}
