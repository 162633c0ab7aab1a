import HebraLanguage
import HebraModel
import HebraYAML
import TestSupport
import Testing

@testable import HebraCodebook

/// Codebooks, mappings and JSON that are small as files and large as work: counted before and while
/// they are read.
@Suite struct CodebookLimitTests {
  private static func book(_ codes: [String], _ rest: String = "") -> [UInt8] {
    Array(("titulo: x\ncodigos:\n" + codes.joined() + rest).utf8)
  }

  private static func code(_ number: Int, _ more: String = "") -> String {
    "  - {id: c\(number), nombre: N\(number), definicion: d\(more)}\n"
  }

  private static func codes(_ count: Int, _ more: (Int) -> String) -> [String] {
    (0..<count).map { code($0, more($0)) }
  }

  /// Books whose checks once compared every code with every other.
  private static let books: [(name: String, make: @Sendable (Int) -> [UInt8])] = [
    ("ring of parents", { n in book(codes(n) { ", padre: c\(($0 + 1) % n)" }) }),
    ("chain of parents", { n in book(codes(n) { $0 + 1 < n ? ", padre: c\($0 + 1)" : "" }) }),
    (
      "listed pairs",
      { n in
        let pairs = (1..<n).map { "  - {a: c0, b: c\($0)}\n" }.joined()
        return book(codes(n) { _ in "" }, "espejos:\n" + pairs)
      }
    ),
    (
      "mirrors of one code",
      { n in
        let all = (1..<n).map { "c\($0)" }.joined(separator: ", ")
        return book([code(0, ", espejo: [\(all)]")] + (1..<n).map { code($0, ", espejo: c0") })
      }
    ),
    (
      "facets",
      { n in
        let facets = (0..<n).map { "  - {id: f\($0), nombre: F, valores: [v]}\n" }.joined()
        return book([code(0)], "facetas:\n" + facets)
      }
    ),
  ]

  @Test(arguments: books.indices)
  func `four times the codes take four times as long`(_ index: Int) throws {
    func time(_ count: Int) throws -> Double {
      let bytes = Self.books[index].make(count)
      return max(0.1, ProcessorTime.measure { _ = try? CodebookReader.read(bytes, name: "l") })
    }
    #expect(try time(6_000) / time(1_500) < 9, "\(Self.books[index].name)")
  }

  private func code(_ bytes: [UInt8], _ limits: ReadLimits) -> String? {
    do throws(ReadError) {
      _ = try CodebookReader.read(bytes, name: "l", budget: ReadingBudget(limits))
      return nil
    } catch {
      return error.code.rawValue
    }
  }

  @Test func `every ring of parents is found, and what hangs on one is none`() throws {
    let parents = [0: 1, 1: 2, 2: 0, 3: 0, 4: 3, 5: 5]
    let bytes = Self.book(Self.codes(7) { code in parents[code].map { ", padre: c\($0)" } ?? "" })
    let findings = try CodebookReader.read(bytes, name: "l").findings
    #expect(findings.allSatisfy { $0.code == "codebook.parent-cycle" })
    #expect(findings.compactMap { $0.details["id"] } == ["c0", "c1", "c2", "c5"])
  }

  @Test func `a tree is counted before the parser makes it`() {
    var limits = ReadLimits()
    limits.memory = 8 << 20
    let list = "titulo: [" + String(repeating: "a,", count: 20_000) + "a]\n"
    #expect(code(Array(list.utf8), limits) == "file.too-much")
    // Words are no nodes, whatever stands between them.
    let words = "titulo: " + String(repeating: "a, b-c; d?e ", count: 20_000) + "f\n"
    #expect(code(Array(words.utf8), limits) == nil)
  }

  @Test func `keys within keys are looked through as often as they are deep`() {
    let deep = String(repeating: "{", count: 640)
    let list = "titulo: " + deep + String(repeating: "a,", count: 40_000)
    #expect(code(Array(list.utf8), ReadLimits()) == "file.too-much")
  }

  @Test func `a long name in every finding is counted in every one`() {
    var limits = ReadLimits()
    limits.memory = 40 << 20
    let long = String(repeating: "x", count: 100_000)
    let bytes = Self.book([
      "  - {id: \(long), nombre: N, definicion: d, espejo: ["
        + String(repeating: "z,", count: 1_000) + "z]}\n"
    ])
    #expect(code(bytes, limits) == "file.too-much")
  }

  @Test func `time is that of the one budget`() {
    var limits = ReadLimits()
    limits.seconds = 0
    #expect(code(Self.book([Self.code(0)]), limits) == "file.too-slow")
  }
}
