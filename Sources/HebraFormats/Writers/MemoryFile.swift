internal import Foundation
internal import HebraLanguage

/// A file in memory without a name, which is gone with its last owner.
package final class MemoryFile: Sendable {
  /// Its open file, for reading.
  package let descriptor: Int32

  /// A file with these bytes.
  ///
  /// - Throws: ``WriteError`` when there is no room for it.
  package init(_ bytes: [UInt8]) throws(WriteError) {
    descriptor = FilePlacement.memory()
    guard descriptor >= 0, Descriptor.write(bytes, to: descriptor) else {
      throw FilePlacement.failure("", "create")
    }
  }

  deinit { close(descriptor) }
}
