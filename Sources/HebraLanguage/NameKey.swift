/// The form in which two written names are compared: no case, no accents, ñ kept, one space
/// between words.
///
/// It serves ids, names and keys that people type. Testimony is folded by `HebraLanguage`, which
/// knows every script and keeps positions.
package struct NameKey: Hashable, Sendable {
  package let words: [String]

  /// The key of `name`; punctuation other than hyphens within an id separates words.
  package init(_ name: some StringProtocol) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in Self.folded(name).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    self.words = words
  }

  /// The words joined by one space.
  package var text: String { words.joined(separator: " ") }

  package var isEmpty: Bool { words.isEmpty }

  /// Whether these are the leading words of `other`.
  package func leads(_ other: NameKey) -> Bool {
    !words.isEmpty && words.count <= other.words.count
      && zip(words, other.words).allSatisfy { $0 == $1 }
  }

  /// Lower case without accents; ñ stays, whether composed or not.
  package static func folded(_ text: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else if scalar == "\u{303}", out.last == "n" {
        out.removeLast()
        out.append("ñ")
      } else if scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.isDefaultIgnorableCodePoint
      {
        continue
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          out.append(plain[lower] ?? lower)
        }
      }
    }
    return String(out)
  }

  /// Accented letters of the languages in which names are written here.
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(Unicode.Scalar, String)] = [
      ("a", "áàâäãåāă"), ("e", "éèêëēĕė"), ("i", "íìîïĩī"), ("o", "óòôöõōŏ"), ("u", "úùûüũū"),
      ("c", "çćč"), ("y", "ýÿ"), ("n", "ńň"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, accented) in rows {
      for scalar in accented.unicodeScalars { table[scalar] = base }
    }
    return table
  }()
}
