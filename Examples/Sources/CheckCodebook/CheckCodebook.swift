import Foundation
import Hebra
import HebraModel

/// Checks a codebook and prints every finding with its line and column.
///
///     CheckCodebook CODEBOOK.yaml
@main
struct CheckCodebook {
  static func main() {
    guard CommandLine.arguments.count == 2 else {
      print("CheckCodebook CODEBOOK.yaml")
      exit(2)
    }
    do {
      try check(CommandLine.arguments[1])
    } catch {
      let failure = Failure(error)
      print(Messages.english.line(failure))
      exit(failure.exitStatus)
    }
  }

  static func check(_ path: String) throws {
    // The initializer throws when the file cannot be read. Mistakes in the codebook are findings.
    let check = try CodebookCheck(file: path)
    for finding in check.findings {
      print(finding.isError ? "error" : "warning", Messages.english.line(finding.notice))
    }
    guard check.errors == 0, let codebook = check.codebook else {
      print("\(check.errors) errors")
      exit(1)
    }

    // A code without a parent is a family. A retired code stays, so that old codings can be read.
    let active = codebook.codes.filter { !$0.isRetired }
    for family in active where family.parent == nil {
      let codes = codebook.descendants(of: family.id).subtracting([family.id])
      print("\(family.id) \(family.name): \(codes.count) codes")
    }
    print("\(codebook.title), version \(codebook.version): \(active.count) active codes")
  }
}
