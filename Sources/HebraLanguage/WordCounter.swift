/// Counts words in a stream of pieces by the rules of ``WordScanner``, so that a word split over two
/// pieces counts once.
public struct WordCounter: Sendable {
  /// The words met so far.
  public private(set) var count = 0
  private var last = Scalars.Kind.other
  private var pending = Scalars.Kind.other
  private let table = Scalars.table

  /// A counter that has met nothing.
  public init() {}

  /// Takes the next piece, whole scalars of UTF-8.
  public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      if at + 8 <= bytes.count, last != .digit, pending == .other {
        let (all, others) = EightBytes(bytes, at: at).kinds
        let usual = others.trailingZeroBitCount / 8
        if 0 < usual {
          // Those before the first that asks for a closer look.
          let letters = all & ((others & (0 &- others)) &- 1)
          let starts = letters & ~(letters << 8 | (last == .other ? 0 : 0x80))
          count += EightBytes.count(starts)
          last = letters >> UInt64(usual * 8 - 1) & 1 == 0 ? .other : .letter
          at += usual
        }
        if usual == 8 { continue }
      }
      let (scalar, length) = Scalars.decode(bytes, at)
      at += length
      take(table.entry(scalar).kind)
    }
  }

  @inline(__always)
  private mutating func take(_ kind: Scalars.Kind) {
    switch kind {
    case .letter, .digit:
      let isNew =
        last == .other || (pending == .apostrophe && kind != .letter)
        || (pending == .point && kind != .digit)
      if isNew { count += 1 }
      last = kind
      pending = .other
    case .mark:
      if pending != .other { separate() }
    case .ignorable:
      break
    case .apostrophe, .point:
      if pending == .other, last != .other, last == (kind == .point ? .digit : .letter) {
        pending = kind
      } else {
        separate()
      }
    case .other:
      separate()
    }
  }

  /// The next piece begins another word, whatever it begins with.
  public mutating func separate() {
    last = .other
    pending = .other
  }

  /// The words of one finished piece.
  public static func count(_ bytes: some Collection<UInt8>) -> Int {
    var counter = WordCounter()
    if bytes.withContiguousStorageIfAvailable({ counter.add($0) }) == nil {
      Array(bytes).withUnsafeBufferPointer { counter.add($0) }
    }
    return counter.count
  }

  /// Whether there is a word at all.
  public static func hasWord(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      return scanner.next()
    }
  }
}

extension UInt8 {
  /// Wraps around on purpose: one comparison tells both ends of the range.
  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
