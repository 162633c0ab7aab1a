internal import Foundation

/// Zeroed memory for caches, freed with its owner.
///
/// The system supplies a zeroed page only when it is first used, so a search that meets ten words
/// pays for few pages; `calloc` would clear memory that was used before.
struct ZeroedMemory<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  /// Memory for `count` elements, whose bytes are all 0.
  init(_ count: Int) {
    self.count = max(1, count)
    let memory = mmap(
      nil, self.count * MemoryLayout<Element>.stride, PROT_READ | PROT_WRITE,
      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory, memory != MAP_FAILED else { fatalError("out of memory") }
    base = memory.bindMemory(to: Element.self, capacity: self.count)
  }

  deinit { munmap(base, count * MemoryLayout<Element>.stride) }

  /// The element at `place`, which is checked.
  subscript(_ place: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      return base[place]
    }
    @inline(__always) nonmutating set {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      base[place] = newValue
    }
  }

  /// The elements of a range, which is checked.
  @inline(__always) @_lifetime(borrow self)
  func span(_ range: Range<Int>) -> Span<Element> {
    let all = UnsafeBufferPointer(start: base, count: count).span
    return _overrideLifetime(all.extracting(range), borrowing: self)
  }
}
