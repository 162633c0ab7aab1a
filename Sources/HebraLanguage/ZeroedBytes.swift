internal import Foundation

/// Zeroed memory for caches.
///
/// The system supplies a zeroed page only when it is first used, so a search that meets ten words
/// pays for few pages; `calloc` would clear memory that was used before.
enum ZeroedBytes {
  /// Allocates `count` bytes, all 0; release them with ``free(_:_:)``.
  static func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = mmap(
      nil, max(1, count), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory, memory != MAP_FAILED else { fatalError("out of memory") }
    return memory.assumingMemoryBound(to: UInt8.self)
  }

  static func free(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) {
    munmap(bytes, max(1, count))
  }
}
