internal import HebraLanguage

/// Texts of which each is kept once, by number; -1 is none.
struct DistinctTexts {
  private static let slots = 1 << 8

  private var values: [String] = []
  private var numbers: [String: Int32] = [:]
  /// The bytes of each text.
  private var bytes: [[UInt8]] = []
  /// Numbers of texts that came last, at the places that follow from their bytes: most texts come many
  /// times.
  private var recent = [Int32](repeating: -1, count: slots)

  /// The number of the text of a cell, which may be NULL.
  mutating func optionalNumber(of cell: StoredCell) throws -> Int32 {
    cell.isNull ? -1 : try number(of: cell)
  }

  /// The number of the text of a cell.
  mutating func number(of cell: StoredCell) throws -> Int32 {
    let (slot, isKnown) = try cell.withTextBytes { text in
      let slot = Self.slot(of: text)
      let number = recent[slot]
      return (slot, number >= 0 && text.elementsEqual(bytes[Int(number)]))
    }
    if isKnown { return recent[slot] }
    let value = try cell.text()
    if let known = numbers[value], value.utf8.elementsEqual(bytes[Int(known)]) {
      recent[slot] = known
    } else {
      recent[slot] = Int32(values.count)
      numbers[value] = recent[slot]
      values.append(value)
      bytes.append(Array(value.utf8))
    }
    return recent[slot]
  }

  /// A place for a text that follows from its length, its beginning and its end.
  private static func slot(of text: Span<UInt8>) -> Int {
    var hash = UInt64(text.count)
    if text.count >= 8 {
      hash ^= text.eightBytes(at: 0) ^ text.eightBytes(at: text.count - 8) &* 31
    } else {
      for i in 0..<text.count { hash = hash << 8 ^ UInt64(text[i]) }
    }
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  subscript(number: Int32) -> String? { number < 0 ? nil : values[Int(number)] }
}
