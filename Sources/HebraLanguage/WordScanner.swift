/// Iterates over the words of UTF-8 bytes and folds each word.
package struct WordScanner: ~Copyable, ~Escapable {
  private let bytes: Span<UInt8>
  private let table: Scalars.Table
  private var at = 0
  private var buffer = TokenBuffer()
  /// The first byte of the current word.
  package private(set) var start = 0
  /// One past its last byte.
  package private(set) var end = 0

  /// The current word without case and accents (Spanish keeps ñ); valid until the next word is
  /// read.
  package var folded: Span<UInt8> {
    @inline(__always) @_lifetime(borrow self) get { buffer.bytes }
  }

  /// A scanner at the beginning of `bytes`.
  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, folding: Folding = .spanish) {
    self.bytes = bytes
    table = Scalars.table(folding)
  }

  /// Advances to the next word; returns false if there is none.
  package mutating func next() -> Bool { advance(folds: true) }

  /// Skips `count` words without folding them; returns false if there are fewer.
  ///
  /// It takes eight bytes at a time as long as these are letters and separators, otherwise word by
  /// word.
  package mutating func skip(_ count: Int) -> Bool {
    var left = count
    guard left > 0 else { return true }
    // Usually only one or two words are skipped.
    if left < 3 { return skipSlowly(left) }
    /// Where words were last read one by one; nothing before it is read again.
    var floor = at
    /// The flag of the previous byte, set if that byte is a letter.
    var last: UInt64 = 0
    while at + 8 <= bytes.count {
      let (letters, others) = EightBytes(bytes, at: at).kinds
      let clear = others.trailingZeroBitCount / 8
      guard clear > 0 else {
        if last != 0 { backToWord(floor) }
        guard advance(folds: false) else { return false }
        left -= 1
        if left == 0 { return true }
        (floor, last) = (at, 0)
        continue
      }
      var ends = ~letters & (letters << 8 | last) & 0x8080_8080_8080_8080
      if clear < 8 { ends &= 1 << UInt64(clear * 8) - 1 }
      let found = EightBytes.count(ends)
      if found >= left {
        for _ in 1..<left { ends &= ends - 1 }
        at += ends.trailingZeroBitCount / 8
        return true
      }
      left -= found
      last = letters >> UInt64(clear * 8 - 8) & 0x80
      at += clear
    }
    if last != 0 { backToWord(floor) }
    return skipSlowly(left)
  }

  private mutating func skipSlowly(_ count: Int) -> Bool {
    for _ in 0..<count where !advance(folds: false) { return false }
    return true
  }

  /// Returns to the first letter of the word that is being skipped.
  private mutating func backToWord(_ floor: Int) {
    while at > floor, bytes[at - 1].isASCIILetter || bytes[at - 1] >= 0x80 { at -= 1 }
  }

  /// Advances to the next word.
  ///
  /// The compiler specializes it for each value of `folds`.
  ///
  /// Values that change with every byte are kept in local variables, because in the scanner's
  /// properties each change would be a write to memory.
  @inline(__always)
  private mutating func advance(folds: Bool) -> Bool {
    buffer.clear()
    var last = Scalars.Kind.other
    var pending = Scalars.Kind.other
    let bytes = bytes
    let count = bytes.count
    var at = self.at
    defer { self.at = at }
    while at < count {
      // Most text is runs of ASCII letters, which fold by one bit.
      if bytes[at].isASCIILetter, pending != .point {
        let first = at
        repeat { at += 1 } while at < count && bytes[at].isASCIILetter
        if last == .other { start = first }
        if folds { buffer.append(lowercasing: bytes.extracting(first..<at)) }
        last = .letter
        pending = .other
        end = at
        continue
      }
      if bytes[at] == 0x20 {
        at += 1
        if last != .other { return true }
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at)
      let entry = table.entry(scalar)
      switch entry.kind {
      case .letter, .digit:
        // An apostrophe joins letters and a point joins digits; anything else after them begins a
        // new word.
        if pending == .apostrophe, entry.kind != .letter { return true }
        if pending == .point, entry.kind != .digit { return true }
        if last == .other { start = at }
        if folds { buffer.append(scalar: entry.folded) }
        last = entry.kind
        pending = .other
        at += length
        end = at
      case .mark:
        guard last != .other, pending == .other else {
          if last != .other { return true }
          at += length
          continue
        }
        // Spanish: n followed by an uncomposed combining tilde is ñ; other marks are removed.
        if folds, scalar == 0x303, buffer.last == 0x6E, table.folding == .spanish {
          buffer.removeLast()
          buffer.append(scalar: 0xF1)
        }
        at += length
        end = at
      case .ignorable:
        at += length
      case .apostrophe, .point:
        at += length
        guard last != .other else { continue }
        guard pending == .other, last == (entry.kind == .point ? .digit : .letter) else {
          return true
        }
        pending = entry.kind
      case .other:
        at += length
        if last != .other { return true }
      }
    }
    return last != .other
  }
}
