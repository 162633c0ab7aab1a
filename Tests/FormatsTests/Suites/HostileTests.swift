import HebraFormats
import HebraModel
import TestSupport
import Testing

/// Files made to do harm have the outcome that was asked for, in time.
@Suite(.enabled(if: ReaderData.has("hostile/expected.tsv"))) struct HostileTests {
  /// What the receipt must name in the files that hide something.
  static let hidden = [
    "L001": "deletion", "L003": "property", "L005": "header", "L007": "text-box",
    "L009": "image", "A001": "external-link", "A005": "ole-object",
  ]

  @Test func `gives every hostile file the outcome it must have`() throws {
    var seen = 0
    for row in try ReaderData.rows("hostile/expected.tsv") {
      guard let file = row["file"], let mustHold = row["must_hold"],
        ["D", "Z", "A", "C", "L", "T"].contains(file.prefix(1))
      else { continue }
      seen += 1
      var read: Result<SourceDocument, ReadError>?
      // A debug build needs several times as long as what a person runs.
      #expect(try ProcessorTime.measure { read = try Self.read(file) } < 30, "\(file)")
      let outcome = try #require(read)
      switch outcome {
      case .success(let document):
        #expect(!mustHold.hasPrefix("refused:"), "\(file)")
        #expect(!mustHold.hasPrefix("refused with"), "\(file)")
        expectDocumentLaws(document, "\(file)")
        if let kind = Self.hidden[String(file.prefix(4))] {
          #expect(document.items.contains { $0.kind == kind && $0.found > 0 }, "\(file)")
        }
      case .failure(let error):
        #expect(!mustHold.hasPrefix("imports"), "\(file): \(error.code.rawValue)")
      }
    }
    #expect(seen == 63)
  }

  @Test func `names the byte that is not UTF-8`() throws {
    guard case .failure(let error) = try Self.read("T007-mixed-encodings.txt") else {
      Issue.record("was read")
      return
    }
    let bytes = try ReaderData.bytes("hostile/T007-mixed-encodings.txt")
    let place = try #require(error.details["byte"].flatMap { Int($0) })
    #expect(String(validating: bytes[..<place], as: UTF8.self) != nil)
    #expect(String(validating: bytes[...place], as: UTF8.self) == nil)
  }

  @Test func `tells an ambiguous part and overlapping entries by name`() throws {
    for (file, code) in [
      ("Z023-duplicate-main-part.docx", ReadError.Code.zipAmbiguous),
      ("Z002-bomb-overlap-2000x10MB.docx", .zipDamaged),
    ] {
      guard case .failure(let error) = try Self.read(file) else {
        Issue.record("\(file) was read")
        continue
      }
      #expect(error.code == code)
    }
  }

  private static func read(_ file: String) throws -> Result<SourceDocument, ReadError> {
    let bytes = try ReaderData.bytes("hostile/" + file)
    do throws(ReadError) {
      return .success(try Readers.read(bytes: bytes, name: file).document)
    } catch {
      return .failure(error)
    }
  }
}
