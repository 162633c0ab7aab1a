import Foundation
import HebraSeal
import TestSupport
import Testing

/// Sealed files as another program makes them.
enum SealedSample {
  /// Seals bytes for a recipient, written `age1…`.
  static func write(_ bytes: [UInt8], for recipient: String, to path: String) throws {
    let plain = path + ".plain"
    try Data(bytes).write(to: URL(fileURLWithPath: plain))
    defer { try? FileManager.default.removeItem(atPath: plain) }
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: plain))
    let target = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    _ = try Sealing.seal(
      source.fileDescriptor, into: target.fileDescriptor,
      .recipients([try #require(Recipient(recipient))]))
    try target.close()
  }
}
