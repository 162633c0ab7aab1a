public import HebraModel

/// The words of a text, in bytes of the untouched original.
///
/// A word is a run of letters, digits and their marks. Soft hyphens and zero-width characters do not
/// break it, nor does an apostrophe between letters (`pa'l`) or a point between digits (`3.5`).
public enum Words {
  /// The number of words of `text`.
  public static func count(_ text: String) -> Int {
    var text = text
    return text.withUTF8(count)
  }

  /// The number of words of `bytes`, well-formed UTF-8.
  public static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var scanner = WordScanner(bytes)
    var count = 0
    while scanner.next() { count += 1 }
    return count
  }

  /// The number of words of `bytes` inside `range`.
  public static func count(_ bytes: UnsafeBufferPointer<UInt8>, in range: TextRange) -> Int {
    count(UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]))
  }

  /// The words of `text` and where they stand.
  public static func ranges(in text: String) -> [TextRange] {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var result: [TextRange] = []
      while scanner.next() { result.append(TextRange(scanner.start, scanner.end)) }
      return result
    }
  }

  /// `text` case and accent folded, ñ kept, marks and ignorable characters gone: the form in which
  /// words, names and headings are compared.
  public static func fold(_ text: String) -> String {
    var text = Normalization.nfc(text)
    return text.withUTF8 { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var i = 0
      while i < bytes.count {
        let (scalar, length) = Scalars.decode(bytes, i)
        let entry = Scalars.entry(scalar)
        if entry.kind != .mark, entry.kind != .ignorable { out.append(scalar: entry.folded) }
        i += length
      }
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// The folded words of `text`, in order.
  public static func folded(in text: String) -> [String] {
    var text = Normalization.nfc(text)
    return text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var result: [String] = []
      while scanner.next() { result.append(String(decoding: scanner.folded, as: UTF8.self)) }
      return result
    }
  }
}

/// Walks over the words of UTF-8 bytes, folding each on the way.
public struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// First byte of the word found last.
  public private(set) var start = 0
  /// One past its last byte.
  public private(set) var end = 0
  /// The word case and accent folded, ñ kept.
  public private(set) var folded: [UInt8] = []

  /// A scanner at the beginning of `bytes`, which must outlive it.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    folded.reserveCapacity(64)
  }

  /// Goes to the next word; false when there is none.
  public mutating func next() -> Bool {
    folded.removeAll(keepingCapacity: true)
    var last = Scalars.Kind.other
    var pending: Scalars.Kind = .other
    var inside = false
    while at < bytes.count {
      let byte = bytes[at]
      let (scalar, length) = byte < 0x80 ? (UInt32(byte), 1) : Scalars.decode(bytes, at)
      let entry = Scalars.entry(scalar)
      switch entry.kind {
      case .letter, .digit:
        if pending == .apostrophe, entry.kind != .letter { return true }
        if pending == .point, entry.kind != .digit { return true }
        if !inside {
          inside = true
          start = at
        }
        folded.append(scalar: entry.folded)
        last = entry.kind
        pending = .other
        at += length
        end = at
      case .mark:
        guard inside, pending == .other else {
          if inside { return true }
          at += length
          continue
        }
        // n + combining tilde is ñ wherever it was not composed; every other mark is folded away.
        if scalar == 0x303, folded.last == 0x6E {
          folded.removeLast()
          folded.append(scalar: 0xF1)
        }
        at += length
        end = at
      case .ignorable:
        at += length
      case .apostrophe, .point:
        guard inside, pending == .other, last == (entry.kind == .point ? .digit : .letter) else {
          if inside {
            at += length
            return true
          }
          at += length
          continue
        }
        pending = entry.kind
        at += length
      case .other:
        at += length
        if inside { return true }
      }
    }
    return inside
  }
}
