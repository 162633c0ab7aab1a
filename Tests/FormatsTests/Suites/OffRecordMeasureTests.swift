import Foundation
import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

/// Off-record detection, measured on whole collections.
@Suite struct OffRecordMeasureTests {
  /// Words of every request in the interviews of the corpus, found by reading them.
  static let requests = [
    "¿Apaga?", "Que quede entre nosotras.", "No lo ponga muy grande", "Borre la cédula",
    "Apague eso ya.", "Esto no lo ponga.", "Apague eso un momento", "Que quede entre nos ",
    "Borre eso.", "No lo vaya a publicar", "apague eso un momento", "me borra mi voz",
    "Borre primero la parte", "eso no lo escriba", "No ponga eso,", "no lo vaya a poner",
    "No lo ponga así",
  ]

  private static func asides(_ bytes: [UInt8], _ name: String) throws -> [String] {
    let document = try Readers.read(bytes: bytes, name: name).document
    let transcript = TurnDetector().transcript(of: document).transcript
    return OffRecord.find(in: transcript).map { transcript.text.text(in: $0) ?? "" }
  }

  @Test func `finds every request of the corpus, and nine in ten of what it finds are requests`()
    throws
  {
    let folder = Places.package.appending(path: "Corpus/interviews")
    var found: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !file.hasSuffix(".csv") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
      // Two coders have the same text.
      found.formUnion(try Self.asides(bytes, file))
    }
    for request in Self.requests {
      #expect(found.contains { $0.contains(request) }, "\(request)")
    }
    // Turns that a short request is about are set aside with it.
    let asked = found.count { aside in Self.requests.contains { aside.contains($0) } }
    let others = found.filter { aside in !Self.requests.contains { aside.contains($0) } }
    #expect(asked * 10 >= found.count * 9, "\(others.map { $0.prefix(40) })")
    print("off the record: \(asked) requests of \(found.count) turns")
  }

  @Test(.enabled(if: ReaderData.has("text/amlo")))
  func `finds nothing where nobody asks`() throws {
    for path in ReaderData.files("text/amlo", [".md"]) + ReaderData.files("xml", [".xml", ".cha"])
      + ReaderData.files("docx/parlament", [".docx"])
    {
      guard let found = try? Self.asides(try ReaderData.bytes(path), path) else { continue }
      #expect(found.isEmpty, "\(path): \(found.count)")
    }
  }
}
