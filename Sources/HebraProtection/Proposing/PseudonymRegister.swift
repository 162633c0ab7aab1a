/// Issues pseudonyms that are stable in a project and never derived from a name.
package struct PseudonymRegister: Sendable, Codable, Equatable {
  /// The last number given for each word.
  private var last: [String: Int]

  /// A register that has given none.
  package init() { last = [:] }

  /// The next pseudonym; a number once given is never given again.
  ///
  /// - Parameters:
  ///   - kind: what is named.
  ///   - hint: the title or the word before the name, folded (`lideresa`, `vereda`).
  /// - Returns: for example `[Lideresa-03]`, `[Persona-07]`, `[Vereda-A]`, `[Vereda-AA]`.
  package mutating func next(for kind: IdentifierKind, hint: String?) -> String {
    let word = PseudonymWords.word(for: kind, hint: hint)
    let number = last[word, default: 0] + 1
    last[word] = number
    return "[\(word)-\(Self.text(number, kind))]"
  }

  private static func text(_ number: Int, _ kind: IdentifierKind) -> String {
    switch kind {
    case .place, .organization, .unit: letters(number)
    default: number < 10 ? "0\(number)" : "\(number)"
    }
  }

  /// 1 is A, 26 is Z, 27 is AA.
  private static func letters(_ number: Int) -> String {
    var left = number
    var scalars: [Unicode.Scalar] = []
    while 0 < left {
      scalars.append(Unicode.Scalar(UInt8(0x41 + (left - 1) % 26)))
      left = (left - 1) / 26
    }
    return String(String.UnicodeScalarView(scalars.reversed()))
  }
}
