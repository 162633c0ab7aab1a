internal import Foundation

/// Memory for caches: the system's pages are zero until written, so that a search that meets ten words
/// pays for ten.
enum ZeroedBytes {
  /// So many bytes, all of them 0; to be given back by ``free(_:)``.
  static func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    guard let memory = calloc(max(1, count), 1) else { fatalError("out of memory") }
    return memory.assumingMemoryBound(to: UInt8.self)
  }

  static func free(_ bytes: UnsafeMutablePointer<UInt8>) { Foundation.free(bytes) }
}
