import Foundation
import HebraDisclosure
import HebraModel
import Testing

@testable import HebraFormats

/// Files that were made to break readers of tables.
@Suite struct HostileTableTests {
  private static let folder = URL(
    filePath: "/" + #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
      + "/shared/data/hostile")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".docx") || $0.hasSuffix(".txt") }.sorted()

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appending(path: name)))
  }

  @Test(.enabled(if: !names.isEmpty), .timeLimit(.minutes(10)), arguments: names)
  func `is read or refused with its name, never a trap`(name: String) throws {
    do {
      _ = try Tables.read(try bytes(name), name: name)
    } catch let error as ReadError {
      #expect(error.location.file == name)
    }
  }

  @Test(.enabled(if: names.contains("T011-csv-formula.csv")))
  func `formulas are text`() throws {
    let (table, _) = try Tables.read(try bytes("T011-csv-formula.csv"), name: "f.csv")
    let cells = table.rows.flatMap(\.cells) + table.headers
    #expect(cells.contains { $0.hasPrefix("=") })
    let again = String(decoding: CSVWriter.write(DisclosureRule.show(table)).bytes, as: UTF8.self)
    #expect(!again.contains("\n=") && !again.contains(",=") && !again.contains("\"="))
  }
}
