import HebraLanguage
import HebraModel
import Testing

@testable import HebraFormats

/// A part of a package that a writer made.
enum PackagePart {
  /// The text of the part, inflated.
  static func text(_ name: String, of package: [UInt8]) throws -> String {
    let bytes = try ZIPArchive.open(package, budget: ReadingBudget()) {
      (archive) throws(ReadError) -> [UInt8] in
      guard let entry = try archive.entry(name) else { return [] }
      var bytes: [UInt8] = []
      try archive.read(entry) { (piece) throws(ReadError) in bytes += piece }
      return bytes
    }
    try #require(!bytes.isEmpty, "no \(name)")
    return String(decoding: bytes, as: UTF8.self)
  }
}
