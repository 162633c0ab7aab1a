internal import Foundation
internal import HebraFormats
internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// Turns of open collections against counts made another way; the figures of Formats.md.
@Suite(.enabled(if: ReaderData.has("docx/parlament"))) struct OpenCollectionTests {
  private func turns(_ path: String) throws -> [Turn] {
    let document = try Readers.read(bytes: ReaderData.bytes(path), name: path).document
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(TurnLaws.broken(by: transcript).isEmpty, "\(path)")
    return transcript.turns
  }

  private func count(_ pattern: String, in path: String) throws -> Int {
    let text = String(decoding: try ReaderData.bytes(path), as: UTF8.self)
    return text.matches(of: try Regex(pattern)).count
  }

  /// Word, speakers by style alone, against the TEI that others made of the same sitting.
  @Test(arguments: [
    ("0101-26102015", "2015-10-26-0101", 9, 9), ("0101-17012018", "2018-01-17-0101", 19, 19),
    ("0301-09112015", "2015-11-09-0301", 39, 40), ("0201-01032018", "2018-03-01-0201", 115, 115),
    ("0301-22032018", "2018-03-22-0301", 58, 58),
  ])
  func `sittings in Word have the turns of their TEI`(
    _ word: String, _ tei: String, _ ours: Int, _ theirs: Int
  ) throws {
    let path = "docx/parlament/tei/sample_output/ParlaMint-ES-CT_\(tei).xml"
    #expect(try turns("docx/parlament/PCAT-\(word).docx").count == ours)
    #expect(try turns(path).count == theirs)
    #expect(try count("<u[ >]", in: path) == theirs)
  }

  @Test(arguments: [
    ("2018-07-10", "CD180710", 3), ("2018-07-16", "CD180716", 2), ("2018-07-25", "CD180725", 2),
    ("2021-01-28", "CD210128", 202), ("2021-05-27", "CD210527", 11),
  ])
  func `sessions of the Congress have the same turns in both forms`(
    _ date: String, _ name: String, _ expected: Int
  ) throws {
    let tei = "xml/parlamint-es-tei/ParlaMint-ES_\(date)-\(name).xml"
    let raw = "xml/parlamint-es-raw/\(name).xml"
    #expect(try turns(tei).count == expected)
    #expect(try turns(raw).count == expected)
    #expect(try count("<u[ >]", in: tei) == expected)
    #expect(try count("<intervention[ >]", in: raw) == expected)
  }
}
