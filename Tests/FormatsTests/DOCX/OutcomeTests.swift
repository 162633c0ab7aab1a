import Foundation
import HebraFormats
import HebraModel
import TestSupport
import Testing

/// Every file of the suites has an outcome that someone looked at: its words, or why it is refused.
///
/// `RECORD_OUTCOMES=1 swift test --filter Outcome` writes the list anew, and fails.
@Suite(.enabled(if: ReaderData.has("docx/poi"))) struct OutcomeTests {
  static let suites = ["pandoc", "poi", "python-docx", "docx2python", "mammoth", "parlament"]
  static let list = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("outcomes.tsv")

  @Test func `reads or refuses each file as reviewed`() throws {
    let lines = String(decoding: try Data(contentsOf: Self.list), as: UTF8.self)
      .split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    let known = Dictionary(lines.map { ($0[0], ($0[1], $0.count > 2 ? $0[2] : "")) }) { a, _ in a }
    var record = ""
    for suite in Self.suites {
      let files = ReaderData.files("docx/" + suite, [".docx", ".docm", ".dotx"])
      for path in files {
        let name = String(path.dropFirst("docx/".count))
        let outcome = try Self.outcome(path)
        #expect(known[name]?.0 == outcome, "\(name)")
        record += "\(name)\t\(outcome)\t\(known[name]?.1 ?? "")\n"
      }
    }
    if ProcessInfo.processInfo.environment["RECORD_OUTCOMES"] == "1" {
      try Data(record.utf8).write(to: Self.list)
      Issue.record("recorded; look at the difference and run again")
    }
  }

  private static func outcome(_ path: String) throws -> String {
    do throws(ReadError) {
      let bytes = (try? ReaderData.bytes(path)) ?? []
      let document = try Readers.read(bytes: bytes, name: path).document
      expectDocumentLaws(document, "\(path)")
      return String(document.wordsIn)
    } catch {
      return error.code.rawValue
    }
  }
}
