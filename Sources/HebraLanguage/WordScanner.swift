/// Walks over the words of UTF-8 bytes, folding each on the way.
public struct WordScanner: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table: Scalars.Table
  private var at = 0
  private var buffer = TokenBuffer()
  /// First byte of the word found last.
  public private(set) var start = 0
  /// One past its last byte.
  public private(set) var end = 0

  /// The word found last, case and accent folded, in Spanish ñ kept; valid until the next one.
  public var folded: UnsafeBufferPointer<UInt8> { buffer.bytes }

  /// A scanner at the beginning of `bytes`, which must outlive it.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, folding: Folding = .spanish) {
    self.bytes = bytes
    table = Scalars.table(folding)
  }

  /// Goes to the next word; false when there is none.
  public mutating func next() -> Bool {
    buffer.clear()
    var last = Scalars.Kind.other
    var pending = Scalars.Kind.other
    while at < bytes.count {
      // Most text is runs of ASCII letters, which fold by one bit.
      if bytes[at].isASCIILetter, pending != .point {
        if last == .other { start = at }
        repeat {
          buffer.append(bytes[at] | 0x20)
          at += 1
        } while at < bytes.count && bytes[at].isASCIILetter
        last = .letter
        pending = .other
        end = at
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at)
      let entry = table.entry(scalar)
      switch entry.kind {
      case .letter, .digit:
        // An apostrophe joins letters and a point joins digits; anything else behind them is new.
        if pending == .apostrophe, entry.kind != .letter { return true }
        if pending == .point, entry.kind != .digit { return true }
        if last == .other { start = at }
        buffer.append(scalar: entry.folded)
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
        // n + combining tilde is ñ wherever it was not composed; other marks are folded away.
        if scalar == 0x303, buffer.last == 0x6E, table.folding == .spanish {
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
