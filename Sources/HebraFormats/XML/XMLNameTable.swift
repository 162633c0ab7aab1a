/// A name as written in a tag: an optional prefix with a colon, then the local name.
struct XMLRawName {
  private let start: UnsafePointer<UInt8>
  let count: Int
  /// The length of the prefix in bytes, or 0.
  let prefixCount: Int
  /// The first and the last eight bytes; for names of up to sixteen bytes these are all.
  private let head: UInt64
  private let tail: UInt64

  /// The name of `count` bytes at `start`; at least eight bytes must be readable there.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, _ count: Int, prefix: Int) {
    self.start = start
    self.count = count
    prefixCount = prefix
    let first = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
    if count < 8 {
      head = first & (1 << UInt64(count * 8) - 1)
      tail = 0
    } else {
      head = first
      tail = UnsafeRawPointer(start + count - 8).loadUnaligned(as: UInt64.self).littleEndian
    }
  }

  @inline(__always)
  func isSame(as other: XMLRawName) -> Bool {
    head == other.head && tail == other.tail && count == other.count
      && (count <= 16 || bytes.elementsEqual(other.bytes))
  }

  /// Whether both have the same local name.
  @inline(__always)
  func hasSameLocal(as other: XMLRawName) -> Bool {
    local.count == other.local.count && local.elementsEqual(other.local)
  }

  /// Whether it is `xmlns` or begins with `xmlns:`.
  @inline(__always)
  var isDeclaration: Bool {
    head & 0xFF_FFFF_FFFF == 0x73_6E6C_6D78 && (count == 5 || prefixCount == 5)
  }

  @inline(__always) var hash: UInt64 { (head ^ tail &* 31) &* 0x9E37_79B9_7F4A_7C15 }

  private var bytes: UnsafeBufferPointer<UInt8> { .init(start: start, count: count) }

  var prefix: UnsafeBufferPointer<UInt8> { .init(start: start, count: prefixCount) }

  var local: UnsafeBufferPointer<UInt8> {
    let skipped = prefixCount == 0 ? 0 : prefixCount + 1
    return .init(start: start + skipped, count: count - skipped)
  }
}

/// Maps names as written to numbers.
struct XMLNameTable {
  private var entries = [(name: XMLRawName, number: Int32)?](repeating: nil, count: 128)
  private var count = 0

  @inline(__always)
  func number(of name: XMLRawName) -> Int32? {
    var i = place(of: name)
    while let entry = entries[i] {
      if entry.name.isSame(as: name) { return entry.number }
      i = (i + 1) & (entries.count - 1)
    }
    return nil
  }

  mutating func insert(_ name: XMLRawName, _ number: Int32) {
    if entries.count < (count + 1) * 2 {
      let known = entries.compactMap(\.self)
      entries = .init(repeating: nil, count: entries.count * 2)
      count = 0
      for entry in known { insert(entry.name, entry.number) }
    }
    var i = place(of: name)
    while entries[i] != nil { i = (i + 1) & (entries.count - 1) }
    entries[i] = (name, number)
    count += 1
  }

  mutating func removeAll() {
    if 0 < count { self = XMLNameTable() }
  }

  @inline(__always)
  private func place(of name: XMLRawName) -> Int {
    Int(truncatingIfNeeded: name.hash >> 40) & (entries.count - 1)
  }
}
