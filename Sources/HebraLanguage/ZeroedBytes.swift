internal import Foundation

/// Memory for caches.
///
/// The system's pages are zero until written, so that a search that meets ten words pays for ten;
/// `calloc` would clear what was used before.
enum ZeroedBytes {
  /// So many bytes, all of them 0; to be given back by ``free(_:_:)``.
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
