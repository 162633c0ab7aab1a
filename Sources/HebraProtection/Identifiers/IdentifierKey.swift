internal import HebraLanguage

/// The form in which identifiers are compared: the same for all spellings of one name or number.
package enum IdentifierKey {
  /// The key of all times of the clock: one decision is enough for them.
  package static let clockTime = "#:"

  /// The key of these words.
  ///
  /// - Case and accents are folded (ñ stays), invisible characters are dropped; one space stands
  ///   between words. Every other character separates words, but an apostrophe joins them.
  /// - Initials with full stops are one word: `J. M. Rentería` and `JM Rentería` are equal.
  /// - Numbers are `#` and their digits, without the country code of a telephone. Six or more
  ///   digits in words count as digits.
  /// - Addresses of mail and of pages are `@` and the address.
  package static func of(_ words: some StringProtocol) -> String {
    let folded = Array(Words.fold(String(words)).unicodeScalars)
    if isAddress(folded) {
      var key = "@"
      for scalar in folded where !scalar.properties.isWhitespace {
        key.unicodeScalars.append(scalar)
      }
      return key
    }
    let parts = parts(folded)
    if parts.allSatisfy({ $0.digits != nil }), !parts.isEmpty {
      return number(parts, of: folded)
    }
    if parts.count == 2, isPlate(parts[0].text, parts[1].text) {
      return parts[0].text + parts[1].text
    }
    if 6 <= parts.count {
      let digits = parts.compactMap { digitWords[$0.text] }
      if digits.count == parts.count { return "#" + digits.joined() }
    }
    return parts.map(\.text).joined(separator: " ")
  }

  /// Whether a key is that of a number.
  package static func isNumber(_ key: String) -> Bool { key.utf8.first == 0x23 }

  private struct Part {
    var text: String
    /// The digits, if there is nothing else.
    var digits: String?
  }

  private static func parts(_ folded: [Unicode.Scalar]) -> [Part] {
    var parts: [Part] = []
    var text = String.UnicodeScalarView()
    var isNumber = true
    var isInitial = false
    func end(_ separator: Unicode.Scalar?) {
      if !text.isEmpty {
        let word = String(text)
        if isInitial, text.count == 1 || separator == nil, !isNumber, let last = parts.indices.last
        {
          parts[last].text += word
        } else {
          parts.append(Part(text: word, digits: isNumber ? digits(of: word) : nil))
          isInitial = false
        }
        isInitial = separator == "." && text.count == 1 && !isNumber
      } else if let separator, separator != ".", !separator.properties.isWhitespace {
        isInitial = false
      }
      text = String.UnicodeScalarView()
      isNumber = true
    }
    for scalar in folded {
      if scalar.properties.numericType == .decimal {
        text.append(scalar)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        text.append(scalar)
        isNumber = false
      } else if scalar != "'", scalar != "\u{2019}" {
        end(scalar)
      }
    }
    end(" ")
    return parts
  }

  private static func digits(of word: String) -> String {
    String(
      String.UnicodeScalarView(
        word.unicodeScalars.compactMap { scalar in
          scalar.properties.numericValue.flatMap { Unicode.Scalar(UInt32(0x30 + $0)) }
        }))
  }

  private static func number(_ parts: [Part], of folded: [Unicode.Scalar]) -> String {
    let digits = parts.compactMap(\.digits).joined()
    if folded.contains(":"), (2...3).contains(parts.count),
      parts.dropFirst().allSatisfy({ $0.text.count == 2 }),
      folded.allSatisfy({ $0 == ":" || $0.properties.numericType == .decimal })
    {
      return clockTime
    }
    if digits.count == 12, digits.hasPrefix("573") || digits.hasPrefix("5760") {
      return "#" + digits.dropFirst(2)
    }
    return "#" + digits
  }

  private static func isPlate(_ letters: String, _ rest: String) -> Bool {
    let rest = Array(rest.utf8)
    guard letters.utf8.count == 3, letters.utf8.allSatisfy({ $0.isASCIILetter }), rest.count == 3
    else { return false }
    return rest.prefix(2).allSatisfy { $0.isDigit } && (rest[2].isDigit || rest[2].isASCIILetter)
  }

  private static let digitWords = [
    "cero": "0", "uno": "1", "una": "1", "dos": "2", "tres": "3", "cuatro": "4", "cinco": "5",
    "seis": "6", "siete": "7", "ocho": "8", "nueve": "9",
  ]
}

extension UInt8 {
  /// An ASCII digit.
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
}

/// Whether these are an address of mail or of a page.
private func isAddress(_ scalars: [Unicode.Scalar]) -> Bool {
  if scalars.contains("@") || scalars.starts(with: "www.".unicodeScalars) { return true }
  for (i, scalar) in scalars.enumerated() where scalar == ":" || scalar == "." {
    let rest = scalars[(i + 1)...]
    if scalar == ":" {
      if rest.starts(with: "//".unicodeScalars) { return true }
    } else if 0 < i, !scalars[i - 1].properties.isWhitespace {
      let word = String(String.UnicodeScalarView(rest.prefix(3)))
      guard ["com", "org", "net", "gov", "edu"].contains(word) else { continue }
      if rest.count == 3 || !rest[rest.startIndex + 3].properties.isAlphabetic { return true }
    }
  }
  return false
}
