import Foundation
import TestSupport

/// A Swift file of the package.
struct SourceFile {
  /// From the package's folder, for example `Sources/Hebra/Failure.swift`.
  let path: String
  let lines: [Substring]

  /// The folder under `Sources` or `Tests`.
  var target: String { String(path.split(separator: "/")[1]) }

  /// The names of the modules that the file imports, with their lines from 1.
  var imports: [(line: Int, module: String)] {
    lines.enumerated().compactMap { number, line in
      guard
        let match = line.wholeMatch(
          of:
            /(?:@\w+ )*(?:(?:public|package|internal|private|fileprivate) )?import (?:(?:struct|enum|class|func|protocol|var|let|typealias) )?(\w+)[.\w]*\s*(?:\/\/.*)?/
        )
      else { return nil }
      return (number + 1, String(match.1))
    }
  }

  /// The lines that are not comments, with their numbers from 1.
  var code: [(line: Int, text: Substring)] {
    lines.enumerated().compactMap { number, line in
      line.drop { $0 == " " }.hasPrefix("//") ? nil : (number + 1, line)
    }
  }

  /// Every Swift file below a folder of the package.
  static func all(_ folder: String) throws -> [SourceFile] {
    let root = Places.package.appending(path: folder)
    guard let paths = FileManager.default.enumerator(atPath: root.path) else { return [] }
    return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
      let text = try String(contentsOf: root.appending(path: $0), encoding: .utf8)
      return SourceFile(
        path: folder + "/" + $0,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
