/// How a person compares labels: without case, accents, tildes, white space, points, commas and
/// hyphens.
struct LabelKey: Hashable {
  let bytes: [UInt8]

  private init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ label: String) { self.init(Array(label.utf8)[...]) }

  /// The key of a code of one letter and one digit.
  static func code(_ letter: UInt8, _ digit: UInt8) -> LabelKey {
    LabelKey(bytes: [letter, digit])
  }

  init(_ label: ArraySlice<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(label.count)
    var rest = label
    while let byte = rest.popFirst() {
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x2F, 0x26, 0x3F: bytes.append(byte)
      case 0xC3:
        guard let next = rest.popFirst() else { break }
        let base = next | 0x20 == 0xB1 ? 0x6E : ByteText.baseLetter(next)
        if base < 0x80 { bytes.append(base) } else { bytes += [0xC3, base] }
      case 0xC2, 0xE2:
        // No-break space, dashes, quotation marks and others of these two blocks.
        rest = rest.drop { $0 & 0xC0 == 0x80 }
      case 0x80...: bytes.append(byte)
      default: break
      }
    }
    self.bytes = bytes
  }

  /// The most labels among which slips are looked for; no transcript has so many people.
  static let mostCompared = 500

  var hasDigit: Bool { bytes.contains { 0x30...0x39 ~= $0 } }

  /// Whether it differs from another key by a slip of the keyboard.
  ///
  /// That is one letter in four to seven, or two in more; two neighbours in each other's place count
  /// as one. Digits tell people apart.
  func isSlip(of other: LabelKey) -> Bool {
    let (a, b) = (bytes, other.bytes)
    guard 4 <= a.count, 4 <= b.count, abs(a.count - b.count) <= 2, a != b,
      a.filter({ 0x30...0x39 ~= $0 }) == b.filter({ 0x30...0x39 ~= $0 })
    else { return false }
    return Self.distance(a, b) <= (7 < min(a.count, b.count) ? 2 : 1)
  }

  /// Whether it differs by one letter well inside the word.
  ///
  /// At its end a letter may tell two people apart: `Entrevistador` and `Entrevistadora`.
  func isInnerSlip(of other: LabelKey) -> Bool {
    6 <= bytes.count && bytes.suffix(2) == other.bytes.suffix(2)
      && Self.distance(bytes, other.bytes) == 1
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours that turn one into
  /// the other (optimal string alignment).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if 1 < i, 1 < j, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, before[j - 2] + 1)
        }
        row.append(cost)
      }
      (before, above) = (above, row)
    }
    return above[b.count]
  }
}
