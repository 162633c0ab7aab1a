package import HebraModel

/// The words of the codebook that a wrong code leaves aside.
package struct PracticeRule: Hashable, Sendable {
  /// A part of a code in the codebook.
  package enum Part: String, Sendable {
    case include
    case exclude
    case definition
  }

  /// The code from whose entry they are.
  package var code: String
  package var part: Part
  package var text: String

  /// The rules that tell a code of the key from the one that a coder gave.
  ///
  /// A clause of one that names the other says most; else what the right code includes, and what the
  /// given one means. Of a code that is one too many, what it excludes.
  ///
  /// - Parameters:
  ///   - key: the code of the key; nil where the coder gave one too many.
  ///   - given: the code that the coder gave; nil where one is missing.
  ///   - codebook: where the rules are.
  /// - Returns: at most two rules.
  package static func rules(
    key: String?, given: String?, _ codebook: Codebook
  ) -> [PracticeRule] {
    let right = key.flatMap { codebook.code($0) }
    let wrong = given.flatMap { codebook.code($0) }
    if let right, let wrong {
      for (one, other) in [(wrong, right), (right, wrong)] {
        let parts = clauses(one.exclude, naming: other.id)
        if !parts.isEmpty { return [PracticeRule(code: one.id, part: .exclude, text: parts)] }
      }
    }
    var rules: [PracticeRule] = []
    if let right {
      rules.append(
        right.include.map { PracticeRule(code: right.id, part: .include, text: $0) }
          ?? PracticeRule(code: right.id, part: .definition, text: right.definition))
    }
    if let wrong {
      let excluded = right == nil ? wrong.exclude : nil
      rules.append(
        excluded.map { PracticeRule(code: wrong.id, part: .exclude, text: $0) }
          ?? PracticeRule(code: wrong.id, part: .definition, text: wrong.definition))
    }
    return rules
  }

  /// The clauses of a rule that name a code.
  private static func clauses(_ text: String?, naming id: String) -> String {
    guard let text else { return "" }
    return text.split(separator: ";").flatMap { $0.split(separator: ". ") }
      .map { clause in
        var clause = clause.drop { $0 == " " }
        while let last = clause.last, last == " " || last == "." { clause.removeLast() }
        return String(clause)
      }
      .filter { isNamed(id, in: $0) }.joined(separator: "; ")
  }

  /// Whether an id stands in a text as a word of its own.
  private static func isNamed(_ id: String, in text: String) -> Bool {
    text.ranges(of: id).contains { found in
      func isPart(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber || $0 == "-" } ?? false
      }
      let after = found.upperBound < text.endIndex ? text[found.upperBound] : nil
      return !isPart(text[..<found.lowerBound].last) && !isPart(after)
    }
  }
}
