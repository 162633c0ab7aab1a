import Testing

@testable import Hebra

/// Memos as lines of comments of our own.
@Suite struct MemoLinesTests {
  @Test(arguments: [
    "No acuden.", "> citado", "dos\n\nlíneas ", "\u{301}acento suelto", "uno\n\u{301}\ndos",
    ">\u{301}", " \u{301}x",
  ])
  func `a memo comes back to the scalar`(_ memo: String) {
    let lines = MemoLines.write(memo, nil)
    let (own, rest) = MemoLines.read(lines)
    #expect(own.map { Array($0.unicodeScalars) } == Array(memo.unicodeScalars))
    #expect(rest.isEmpty)
  }
}
