internal import HebraAnalysis
internal import HebraCodebook
internal import HebraLanguage

/// Memos as lines of Hebra's own Word comments, so that reading them back gives the same memo.
///
/// A memo is written unchanged if the grammar of comments would read it as a memo. A memo with a
/// line that looks like a code, an empty line or white space at an edge is written with `> ` before
/// each line.
enum MemoLines {
  static func write(_ memo: String, _ grammar: CommentGrammar?) -> [String] {
    let lines = memo.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let reading = grammar?.read(lines)
    let isPlain =
      reading?.memo == memo && reading?.codings.isEmpty == true && reading?.problems.isEmpty == true
      && !lines.contains {
        $0.unicodeScalars.first == ">" || Words.fold(String($0.prefix(5))) == "memo "
      }
    return isPlain ? lines : lines.map { $0.isEmpty ? ">" : "> " + $0 }
  }

  /// Takes the memo out of the lines of a comment that Hebra wrote; the grammar reads the other
  /// lines.
  static func read(_ lines: [String]) -> (memo: String?, rest: [String]) {
    // Compare Unicode scalars, not characters: a combining accent at the start of a line forms one
    // character with the `>` before it.
    let quoted = lines.filter { $0.unicodeScalars.first == ">" }
    guard !quoted.isEmpty else { return (nil, lines) }
    let memo = quoted.map { line in
      let text = line.unicodeScalars.dropFirst()
      return String(text.first == " " ? text.dropFirst() : text)
    }.joined(separator: "\n")
    return (memo, lines.filter { $0.unicodeScalars.first != ">" })
  }
}
