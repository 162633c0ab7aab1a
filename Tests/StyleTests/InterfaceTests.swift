import Foundation
import TestSupport
import Testing

/// The public declarations are those of the checked lists, so that a break is seen in review.
@Suite struct InterfaceTests {
  /// The targets of the products.
  private static let products: Set = ["Hebra", "HebraModel"]

  @Test func `only the products' targets have public declarations`() throws {
    for file in try SourceFile.all("Sources") where !Self.products.contains(file.target) {
      for (line, text) in file.code {
        let words = text.split(separator: " ").prefix(3)
        if words.contains("public"), !words.contains("import") {
          Issue.record("\(file.path):\(line): \(text)")
        }
      }
    }
  }

  @Test func `the public declarations are those of Documentation-API`() throws {
    let result = try Command.run(
      Places.package.appending(path: "Scripts/api"), ["--check", "--bin", Command.products.path],
      in: Places.package)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }
}
