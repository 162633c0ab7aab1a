internal import Foundation
internal import HebraFormats

/// Pours a folder of sources into a folder of interviews.
struct CorpusRun {
  /// Writes what is wrong to `report`, and goes on; false when anything was.
  static func pour(
    sources: String, into output: String, report: (String) -> Void
  ) -> Bool {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: sources) else {
      report("\(sources): no such folder")
      return false
    }
    try? manager.createDirectory(atPath: output, withIntermediateDirectories: true)
    var isWhole = true
    for name in names.sorted() where name.hasSuffix(".txt") {
      do {
        guard let data = manager.contents(atPath: sources + "/" + name),
          let text = String(validating: data, as: UTF8.self)
        else { throw CorpusError(file: name, line: nil, message: "not readable as UTF-8") }
        var parser = CorpusParser(text, file: name)
        for file in try CorpusContainer.files(of: try parser.source()) {
          try FilePlacement.write(file.bytes, to: output + "/" + file.name)
        }
      } catch {
        report("\(error)")
        isWhole = false
      }
    }
    return isWhole
  }
}
