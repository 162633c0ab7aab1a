import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// What a parser of another project makes is counted before it makes it.
@Suite struct ParserLimitTests {
  @Test func `the time of a mapping is that of the one budget`() {
    var limits = ReadLimits()
    limits.seconds = 0
    #expect(throws: XMLMappingFailure.self) {
      _ = try XMLMapping(yaml: Array("turno: t\nhablante: h\n".utf8), budget: ReadingBudget(limits))
    }
  }

  @Test func `values of JSON are counted before the parser makes them`() {
    var limits = ReadLimits()
    limits.memory = 8 << 20
    let lists = String(repeating: "[],", count: 100_000)
    for (head, name) in [
      ("{\"segments\": [\(lists)[]]}", "a.json"),
      ("{\"media-time\": 1, \"text\": [\(lists)[]]}", "a.otr"),
    ] {
      #expect(ReadersTests.code(Array(head.utf8), name, limits) == "file.too-much")
    }
    #expect(JSONSize(Array(#"{"a": [1, 2, {"b": ",[{"}]}"#.utf8)).values == 6)
    #expect(JSONSize(Array(#"{"a": [1, 2, {"b": ",[{\""}]}"#.utf8)).depth == 3)
  }
}
