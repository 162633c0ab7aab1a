import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// What one file may cost, and rings in what a file says of itself.
@Suite struct BudgetTests {
  private func comment(_ id: String, answers parent: String?) -> SourceComment {
    SourceComment(id: id, range: TextRange(0, 1), author: "Ana", lines: ["luz"], parent: parent)
  }

  @Test func `comments that answer each other are cut apart where the ring closes`() {
    let threads = CommentThreads([
      comment("a", answers: "b"), comment("b", answers: "a"), comment("c", answers: "b"),
    ])
    #expect(threads.cuts.count == 1)
    #expect(Set(threads.roots).count == 1)
    #expect(CommentThreads([comment("a", answers: "a")]).cuts == [0])
  }

  @Test func `a long thread has one root`() {
    let count = 50_000
    let threads = CommentThreads(
      (0..<count).map { comment("\($0)", answers: $0 == 0 ? nil : "\($0 - 1)") })
    #expect(threads.cuts.isEmpty)
    #expect(threads.roots.allSatisfy { $0 == 0 })
  }

  @Test func `styles that are based on one another are read, with a notice`() throws {
    var limits = ReadLimits()
    limits.seconds = 5
    let styles = (0..<20_000).map {
      "<w:style w:type=\"paragraph\" w:styleId=\"s\($0)\"><w:basedOn w:val=\"s\(($0 + 1) % 20_000)\"/>"
        + "</w:style>"
    }.joined()
    var fixture = DOCXFixture(wp("E: hola"))
    fixture.add("styles", "styles.xml", root: "styles", styles)
    let document = try Readers.read(bytes: try fixture.bytes(), name: "a.docx", limits: limits)
      .document
    #expect(document.notices.contains { $0.code == "style.cycle" && $0.count == 1 })
  }

  @Test func `a file of line ends alone is refused before it fills the memory`() {
    let bytes = Array("E: hola".utf8) + [UInt8](repeating: 0x0A, count: 2_000_000)
    #expect(ReadersTests.code(bytes, "a.txt") == "file.too-much")
  }

  @Test func `end tags that close nothing cost no more than others`() throws {
    let page = "<html><body>" + String(repeating: "<div>", count: 200) + "E: hola"
    let bytes = Array((page + String(repeating: "</p>", count: 200_000)).utf8)
    var limits = ReadLimits()
    limits.seconds = 20
    #expect(ReadersTests.code(bytes, "a.html", limits) == nil)
  }

  @Test func `of one kind of notice a hundred are kept and the rest counted`() {
    var notices = NoticeTally()
    for line in 1...1000 { notices.add(Notice("table.row-short", at: Location(line: line))) }
    notices.add(Notice("text.undecodable"))
    #expect(notices.all.count == 102)
    #expect(notices.all.last?.count == 900)
    #expect(notices.all.reduce(0) { $0 + $1.count } == 1001)
  }

  @Test func `a budget that is over stays so`() {
    var limits = ReadLimits()
    limits.memory = 100
    let budget = ReadingBudget(limits)
    #expect(budget.hold(100))
    #expect(!budget.hold(1))
    budget.release(50)
    #expect(budget.isOver)
    #expect(throws: ReadError(.tooMuch, details: ["limit": "100"])) { try budget.check() }
  }
}
