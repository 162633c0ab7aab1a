internal import HebraAnalysis
internal import HebraCodebook

/// A memo as lines of our own Word comments, from which it comes back to the letter.
///
/// A memo is written as it is where the grammar of comments would read it so. One that has a line
/// like a code, an empty line or white space at an edge is written with `> ` before each line.
enum MemoLines {
  static func write(_ memo: String, _ grammar: CommentGrammar?) -> [String] {
    let lines = memo.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let reading = grammar?.read(lines)
    let isPlain =
      reading?.memo == memo && reading?.codings.isEmpty == true && reading?.problems.isEmpty == true
      && !lines.contains { $0.unicodeScalars.first == ">" }
    return isPlain ? lines : lines.map { $0.isEmpty ? ">" : "> " + $0 }
  }

  /// Takes the memo out of the lines of one of our own comments; the rest is for the grammar.
  static func read(_ lines: [String]) -> (memo: String?, rest: [String]) {
    // Scalar by scalar: an accent that begins a line makes one character of itself and the sign before.
    let quoted = lines.filter { $0.unicodeScalars.first == ">" }
    guard !quoted.isEmpty else { return (nil, lines) }
    let memo = quoted.map { line in
      let text = line.unicodeScalars.dropFirst()
      return String(text.first == " " ? text.dropFirst() : text)
    }.joined(separator: "\n")
    return (memo, lines.filter { $0.unicodeScalars.first != ">" })
  }
}
