internal import Foundation
package import HebraDisclosure
internal import HebraModel

/// What participants said, as texts with variables, for programs that compare vocabularies.
package struct SpeechCorpus: Hashable, Sendable {
  /// A variable and its value, as people write them.
  package struct Variable: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  /// A text with its variables.
  package struct Text: Hashable, Sendable {
    package var variables: [Variable]
    package var words: String

    package init(_ variables: [Variable], _ words: String) {
      (self.variables, self.words) = (variables, words)
    }
  }

  package var texts: [Text]

  package init(_ texts: [Text]) { self.texts = texts }
}

/// Writes a corpus for IRaMuTeQ: before each text a line `**** *name_value *name_value`.
///
/// IRaMuTeQ reads a name up to the underscore, and no sign but letters and digits in either part. So
/// `Peñas de Tuará` becomes `PenasDeTuara`; two values that would become the same get numbers.
package enum IRaMuTeQWriter {
  /// The corpus as a file in UTF-8.
  package static func write(_ corpus: Released<SpeechCorpus>) -> WrittenFile {
    var plain = PlainNames()
    var file = ""
    for text in corpus.value.texts {
      file += "****"
      for variable in text.variables where !variable.value.isEmpty {
        let name = plain.name(variable.name, of: "")
        file += " *\(name)_\(plain.name(variable.value, of: variable.name))"
      }
      // A star in the text would begin a variable.
      let words = text.words.split { $0.isWhitespace || $0 == "*" }.joined(separator: " ")
      file += "\n\(words)\n\n"
    }
    return WrittenFile(bytes: Array(file.utf8), for: corpus.level)
  }
}

/// Names of letters and digits alone, a different one for each text.
private struct PlainNames {
  private struct Key: Hashable {
    var group: String
    var text: String
  }

  private var known: [Key: String] = [:]
  private var taken: Set<Key> = []

  /// The name of a text in its group.
  mutating func name(_ text: String, of group: String) -> String {
    let key = Key(group: group, text: text)
    if let name = known[key] { return name }
    let plain = Self.plain(text)
    var name = plain
    var number = 2
    while !taken.insert(Key(group: group, text: name)).inserted {
      name = "\(plain)\(number)"
      number += 1
    }
    known[key] = name
    return name
  }

  /// Words joined, each after the first with a capital; letters without their marks.
  private static func plain(_ text: String) -> String {
    let letters = text.decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
    let words = String(String.UnicodeScalarView(letters))
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    guard let first = words.first else { return "x" }
    return words.dropFirst().reduce(String(first)) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}
