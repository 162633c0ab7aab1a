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
    guard var at = bytes.baseAddress else { return }
    let end = at + bytes.count
    while at < end {
      // Most text is runs of ASCII letters with a space between them.
      if at.pointee.isASCIILetter {
        if last == .other || pending == .point { count += 1 }
        repeat { at += 1 } while at < end && at.pointee.isASCIILetter
        if at < end, at.pointee == 0x20 {
          at += 1
          separate()
        } else {
          last = .letter
          pending = .other
        }
        continue
      }
      let (scalar, length) = Scalars.decode(
        UnsafeBufferPointer(start: at, count: end - at), 0)
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
