import Foundation

/// The folder of other people's files beside the package; tests that need it are skipped without.
enum ReaderData {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("../shared/data").standardizedFileURL

  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// The rows of a tab-separated file, by the names in its first line.
  static func rows(_ path: String) throws -> [[String: String]] {
    let text = String(decoding: try bytes(path), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard let head = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(head, $0), uniquingKeysWith: { a, _ in a }) }
  }

  /// The paths of all files below a folder that end in one of `endings`, sorted by their bytes.
  static func files(_ folder: String, _ endings: [String]) -> [String] {
    let base = root.appendingPathComponent(folder)
    let found = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
    return (found ?? []).filter { path in endings.contains { path.lowercased().hasSuffix($0) } }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { folder + "/" + $0 }
  }
}
