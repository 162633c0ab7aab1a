import Foundation
import HebraCodebook
import HebraModel
import TestSupport
import Testing

/// A codebook that is written is read back as the same codebook.
struct CodebookWriterTests {
  private static let files = [
    "Codebooks/desconfianza.yaml", "Tests/StoreTests/Frozen/codebook.yaml",
    "Tests/CommandTests/Commands/estudio/libro.yaml",
  ]

  private func read(_ text: String) throws -> Codebook {
    let (codebook, findings) = try CodebookReader.read(Array(text.utf8), name: "libro")
    return try #require(codebook, "\(findings.filter { $0.severity == .error }.prefix(3))")
  }

  private func source(_ file: String) throws -> String {
    try String(contentsOf: Places.package.appending(path: file), encoding: .utf8)
  }

  @Test(arguments: files) func `a codebook of the repository is read back as the same`(
    file: String
  ) throws {
    let source = try source(file)
    let codebook = try read(source)
    let written = try CodebookWriter.yaml(codebook, keeping: source)
    #expect(try read(written) == codebook)
    // Writing it again changes nothing, with or without what the model does not keep.
    #expect(try CodebookWriter.yaml(codebook, keeping: written) == written)
    #expect(try read(CodebookWriter.yaml(codebook)) == codebook)
  }
}
