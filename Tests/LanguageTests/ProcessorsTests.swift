import HebraLanguage
import Testing

@Suite struct ProcessorsTests {
  private struct Refusal: Error, Equatable { var number: Int }

  @Test(arguments: [0, 1, 31, 32, 33, 1000])
  func `results stand in the order of the elements`(_ count: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.mapOnProcessors { $0 * $0 } == numbers.map { $0 * $0 })
  }

  @Test func `of several errors, that of the earliest element is thrown`() {
    for _ in 0..<20 {
      #expect(throws: Refusal(number: 130)) {
        try Array(0..<1000).mapOnProcessors { number throws(Refusal) in
          if number >= 130, number % 10 == 0 { throw Refusal(number: number) }
          return number
        }
      }
    }
  }

  @Test func `the hash of pieces is that of the whole`() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for cut in [0, 1, 64, 999, 1000] {
      let pieces = [Array(bytes[..<cut]), [], Array(bytes[cut...])]
      #expect(TextIdentity.sha256(pieces) == TextIdentity.sha256(bytes))
    }
  }
}
