internal import Foundation
internal import HebraDisclosure
internal import HebraFormats

/// The commands of the program on a folder of sources; errors go to `report`, and an error in one
/// file does not stop the others.
struct CorpusRun {
  /// Writes the sources as a folder of interviews; returns false when there was any error.
  static func pour(
    sources: String, into output: String, report: (String) -> Void
  ) -> Bool {
    try? FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    return each(sources, report) { source in
      for file in try CorpusContainer.files(of: source) {
        try Data(file.bytes).write(
          to: URL(fileURLWithPath: output + "/" + file.name), options: .atomic)
      }
    }
  }

  /// The key of the interviews; the tables of people are read from the parent folder of the
  /// sources.
  static func key(
    sources: String, codebook: String, report: (String) -> Void
  ) -> (csv: [UInt8], isWhole: Bool) {
    let folder = URL(fileURLWithPath: sources).deletingLastPathComponent().path
    var rows = [CorpusKey.headers]
    do {
      let key = try CorpusKey(folder: folder, codebook: codebook)
      let isWhole = each(sources, report) { rows += try key.rows(of: $0) }
      return (CSVWriter.write(DisclosureRule.show(rows)).bytes, isWhole)
    } catch {
      report("\(error)")
      return ([], false)
    }
  }

  /// How much the sources repeat one another and how long their turns are.
  static func measures(
    sources: String, report: (String) -> Void
  ) -> (markdown: String, isWhole: Bool) {
    var all: [CorpusSource] = []
    let isWhole = each(sources, report) { all.append($0) }
    let measures = CorpusMeasures(all)
    if !measures.isOriginal { report("the documents repeat one another: see the last columns") }
    return (measures.markdown, isWhole && measures.isOriginal)
  }

  private static func each(
    _ sources: String, _ report: (String) -> Void, _ body: (CorpusSource) throws -> Void
  ) -> Bool {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: sources) else {
      report("\(sources): no such folder")
      return false
    }
    var isWhole = true
    for name in names.sorted() where name.hasSuffix(".txt") {
      do {
        guard let data = FileManager.default.contents(atPath: sources + "/" + name),
          let text = String(validating: data, as: UTF8.self)
        else { throw CorpusError(file: name, line: nil, message: "not readable as UTF-8") }
        var parser = CorpusParser(text, file: name)
        try body(try parser.source())
      } catch {
        report("\(error)")
        isWhole = false
      }
    }
    return isWhole
  }
}
