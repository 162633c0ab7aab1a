/// How the words of a text are written, beside their folded forms.
package enum Spelling {
  /// Whether a word is written as it folds, apart from capitals: `Casa`, but not `policía`.
  @inline(__always)
  package static func isPlain(_ written: Span<UInt8>, _ folded: Span<UInt8>) -> Bool {
    guard written.count == folded.count else { return false }
    for i in 0..<written.count where written[i] != folded[i] {
      guard written[i] | 0x20 == folded[i], written[i].isASCIILetter else { return false }
    }
    return true
  }

  /// The form that lists show: the commonest way of writing it, in lower case; of equally common
  /// ways, one with accents.
  ///
  /// `counts` says how often each way of writing the folded form occurs; case does not matter.
  package static func commonest(of folded: String, _ counts: [String: Int]) -> String {
    var merged: [String: Int] = [:]
    for (written, count) in counts { merged[lowercased(written), default: 0] += count }
    let best = merged.max { a, b in
      if a.value != b.value { return a.value < b.value }
      return a.key == folded || b.key != folded && b.key < a.key
    }
    return best?.key ?? folded
  }

  /// A word in lower case without soft hyphens and other characters that are not seen.
  static func lowercased(_ written: String) -> String {
    let seen = written.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return String(String.UnicodeScalarView(seen)).lowercased()
  }
}

/// Counts how numbered forms are written.
struct SpellingCounts: Sendable {
  private var all: [Int] = []
  private var others: [[String: Int]] = []

  /// Counts one word of a form.
  @inline(__always)
  mutating func add(_ written: Span<UInt8>, _ folded: Span<UInt8>, form: Int) {
    while all.count <= form {
      all.append(0)
      others.append([:])
    }
    all[form] += 1
    if Spelling.isPlain(written, folded) { return }
    others[form][String(decoding: written), default: 0] += 1
  }

  /// How often each way of writing occurs, by the folded form.
  func named(_ forms: [String]) -> [String: [String: Int]] {
    var result: [String: [String: Int]] = [:]
    for (number, form) in forms.enumerated() where number < all.count {
      let plain = all[number] - others[number].values.reduce(0, +)
      result[form] = others[number].merging([form: plain], uniquingKeysWith: +)
    }
    return result
  }
}

extension [String: [String: Int]] {
  /// A folded form as it is written; of a phrase, each of its words.
  package func written(_ form: String) -> String {
    form.split(separator: " ").map { word in
      let word = String(word)
      return Spelling.commonest(of: word, self[word] ?? [:])
    }.joined(separator: " ")
  }
}
