/// Distinguishes Windows-1252 from MacRoman by what each would make of a Spanish text.
///
/// Every byte from 0x80 on is scored under each encoding by its context. A Spanish letter inside a
/// word, or a punctuation mark in a usual position, counts for the encoding; a symbol inside a
/// word, or a capital after a lower-case letter, counts against it. Frequent words add to the
/// score. If the best score or the difference is too small, the encoding is undecided and the file
/// is refused.
enum EncodingEvidence {
  /// The encoding that the bytes support; nil if they are not conclusive, or are partly UTF-8.
  static func decide(_ bytes: [UInt8]) -> TextEncoding? {
    if isPartlyUTF8(bytes) { return nil }
    let scores = [TextEncoding.windows1252, .macRoman].map { ($0, score(bytes, $0)) }
      .sorted { $0.1 > $1.1 }
    let (best, other) = (scores[0].1, scores[1].1)
    guard best >= 2, best - other >= max(3, best / 4) else { return nil }
    return scores[0].0
  }

  /// Whether valid and invalid UTF-8 sequences are mixed: a file joined from two encodings.
  private static func isPartlyUTF8(_ bytes: [UInt8]) -> Bool {
    var valid = 0
    var invalid = 0
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): if scalar.count > 1 { valid += 1 }
      case .error: invalid += 1
      case .emptyInput: return valid * 10 > invalid
      }
    }
  }

  /// The class of a neighbouring character.
  private enum Side { case small, capital, digit, space, mark }

  private static func score(_ bytes: [UInt8], _ encoding: TextEncoding) -> Int {
    let table = encoding.upperHalf ?? []
    func scalar(_ i: Int) -> Unicode.Scalar {
      bytes[i] < 0x80 ? Unicode.Scalar(bytes[i]) : table[Int(bytes[i]) - 0x80]
    }
    func side(_ i: Int) -> Side {
      guard bytes.indices.contains(i) else { return .space }
      let properties = scalar(i).properties
      if properties.isLowercase { return .small }
      if properties.isUppercase { return .capital }
      if properties.isWhitespace { return .space }
      return properties.numericType == nil ? .mark : .digit
    }
    var sum = 0
    var seen = 0
    for i in bytes.indices where bytes[i] >= 0x80 {
      // Stop after a sample: it is sufficient for a long file.
      seen += 1
      if seen > 20_000 { break }
      sum += weight(scalar(i), after: side(i - 1), before: side(i + 1))
      guard side(i) == .small else { continue }
      var start = i
      while start > max(0, i - 12), isLetter(side(start - 1)) { start -= 1 }
      // Count each word once, at its first such letter.
      if (start..<i).contains(where: { bytes[$0] >= 0x80 }) { continue }
      var end = i + 1
      while end < min(bytes.count, i + 12), isLetter(side(end)) { end += 1 }
      var word = String.UnicodeScalarView()
      for place in start..<end { word.append(scalar(place)) }
      if frequent.contains(String(word).lowercased()) { sum += 2 }
    }
    return sum
  }

  private static func isLetter(_ side: Side) -> Bool { side == .small || side == .capital }

  private static func weight(_ scalar: Unicode.Scalar, after: Side, before: Side) -> Int {
    let isInWord = isLetter(after) || isLetter(before)
    switch scalar {
    case "á", "é", "í", "ó", "ú", "ñ", "ü": return isInWord ? 3 : -1
    case "Á", "É", "Í", "Ó", "Ú", "Ñ", "Ü":
      if after == .small { return -3 }
      return isInWord ? 3 : 0
    case "¿", "¡": return !isLetter(after) && before != .space ? 2 : -2
    case "“", "«", "‘", "‹", "„": return !isLetter(after) && before != .space ? 1 : -1
    case "”", "»", "›": return after != .space && !isLetter(before) ? 1 : -1
    case "’": return after != .space ? 1 : -1
    case "–", "—": return isLetter(after) && isLetter(before) ? 0 : 1
    case "…": return after != .small || before != .small ? 1 : 0
    case "º", "ª", "°": return after != .space && !isLetter(before) ? 1 : -1
    case "€", "•", "·", "\u{A0}": return isLetter(after) && isLetter(before) ? -3 : 0
    case "\u{FFFD}": return -10
    default:
      if scalar.properties.isUppercase { return after == .small ? -3 : -1 }
      if scalar.properties.isLowercase { return -1 }
      return isInWord ? -3 : -1
    }
  }

  private static let frequent: Set<String> = Set(
    """
    más también así está sí qué él años año después según había día días aquí allí ahí mí tú cómo \
    dónde cuándo señor señora niño niña niños niñas mañana pequeño policía país están dirección \
    río todavía través número situación población región quién habían tenía hacía decía están
    """.split(separator: " ").map(String.init))
}
