internal import Foundation

/// The lemmas of words according to a hunspell dictionary installed on the system: `pidió` has the
/// lemma `pedir`.
///
/// It reads the dictionary's two files itself and applies the inflections of verbs, nouns and
/// diminutives in the folded spelling of the index, so that `pidio` is found too. It ignores
/// prefixes and the suffixes that derive another word (`-ción`, `-able`). Hebra does not include
/// any dictionary.
package struct HunspellDictionary: Sendable {
  /// The folders in which systems install dictionaries.
  package static let folders = [
    "/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell",
  ]
  /// Flags of es_ES that derive another word instead of a form: `-ción`, `-miento`, `-ble`...
  private static let derivations: Set<Character> = [
    "A", "B", "C", "F", "H", "J", "K", "L", "M", "N", "O", "P", "Q", "T",
  ]

  private struct Suffix: Sendable {
    var flag: Character
    var strip: String
    var foldedStrip: String
    var condition: [Condition]
  }

  private struct Entry: Sendable {
    var word: String
    var flags: Set<Character>
  }

  /// A condition on one character: any, one of a set, or none of a set.
  private struct Condition: Sendable {
    var isNegated: Bool
    var scalars: Set<Character>
  }

  private var suffixes: [String: [Suffix]] = [:]
  private var entries: [String: [Entry]] = [:]
  private var longest = 0

  /// The dictionary of `language`; nil if the system has none.
  package init?(_ language: Language, folders: [String] = Self.folders) {
    guard let name = language.dictionary else { return nil }
    for folder in folders {
      let base = URL(fileURLWithPath: folder).appending(path: name)
      guard
        let affixes = try? String(contentsOf: base.appendingPathExtension("aff"), encoding: .utf8),
        let words = try? String(contentsOf: base.appendingPathExtension("dic"), encoding: .utf8)
      else { continue }
      self.init(affixes: affixes, words: words)
      return
    }
    return nil
  }

  /// A dictionary of these two files.
  package init(affixes: String, words: String) {
    for line in affixes.split(separator: "\n") where line.hasPrefix("SFX ") { addSuffix(line) }
    for line in words.split(separator: "\n").dropFirst() {
      let parts = line.split(separator: "/", maxSplits: 1)
      guard let word = parts.first, !word.isEmpty, !word.contains(" ") else { continue }
      let flags = parts.count == 2 ? Set(parts[1].prefix { !$0.isWhitespace }) : []
      entries[Words.fold(String(word)), default: []].append(Entry(word: String(word), flags: flags))
    }
  }

  private mutating func addSuffix(_ line: Substring) {
    let fields = line.split(separator: " ")
    guard fields.count >= 5, let flag = fields[1].first, !Self.derivations.contains(flag) else {
      return
    }
    let parts = fields[3].split(separator: "/")
    guard let affix = parts.first else { return }
    let strip = fields[2] == "0" ? "" : String(fields[2])
    let suffix = Suffix(
      flag: flag, strip: strip, foldedStrip: Words.fold(strip),
      condition: Self.condition(fields[4]))
    var forms = [affix == "0" ? "" : Words.fold(String(affix))]
    if parts.count == 2, parts[1].contains("S") { forms.append(forms[0] + "s") }
    for form in forms {
      suffixes[form, default: []].append(suffix)
      longest = max(longest, form.utf8.count)
    }
  }

  private static func condition(_ text: Substring) -> [Condition] {
    var result: [Condition] = []
    var rest = text
    while let first = rest.popFirst() {
      guard first == "[" else {
        result.append(Condition(isNegated: first == ".", scalars: first == "." ? [] : [first]))
        continue
      }
      var scalars = rest.prefix { $0 != "]" }
      rest = rest.dropFirst(scalars.count + 1)
      let isNegated = scalars.first == "^"
      if isNegated { scalars.removeFirst() }
      result.append(Condition(isNegated: isNegated, scalars: Set(scalars)))
    }
    return result
  }

  /// The folded lemmas of which the folded `word` may be a form, in alphabetical order.
  package func lemmas(of word: String) -> [String] {
    guard !word.isEmpty, word.utf8.count <= 64 else { return [] }
    var result: Set<String> = entries[word] == nil ? [] : [word]
    var cut = word.endIndex
    while true {
      if let rules = suffixes[String(word[cut...])] {
        for rule in rules {
          let lemma = word[..<cut] + rule.foldedStrip
          guard let found = entries[String(lemma)] else { continue }
          if found.contains(where: { Self.takes($0, rule) }) { result.insert(String(lemma)) }
        }
      }
      guard cut > word.startIndex else { break }
      cut = word.index(before: cut)
      if word[cut...].utf8.count > longest { break }
    }
    if result.isEmpty { result = Set(undiminished(word)) }
    return result.sorted()
  }

  /// Whether a folded word is a form of a word that the dictionary does not write as a name.
  package func isCommon(_ word: String) -> Bool {
    lemmas(of: word).contains { lemma in
      entries[lemma]?.contains { $0.word.first?.isLowercase == true } ?? false
    }
  }

  /// The words of which a word missing from the dictionary may be a diminutive or superlative.
  private func undiminished(_ word: String) -> [String] {
    let word = word.hasSuffix("s") ? word.dropLast() : word[...]
    for ending in ["ecito", "ecita", "cito", "cita", "ito", "ita", "ico", "ica", "isimo", "isima"]
    where word.hasSuffix(ending) {
      var root = String(word.dropLast(ending.count))
      guard root.utf8.count >= 2, root.hasSuffix("t") || !ending.hasSuffix("ic" + ending.suffix(1))
      else { continue }
      var roots = [root]
      if root.hasSuffix("qu") { roots.append(root.dropLast(2) + "c") }
      if root.hasSuffix("gu") { roots.append(String(root.dropLast())) }
      if root.hasSuffix("c") {
        root.removeLast()
        roots.append(root + "z")
      }
      let found = roots.flatMap { root in ["", "o", "a", "e"].map { root + $0 } }
        .filter { entries[$0] != nil }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func takes(_ entry: Entry, _ rule: Suffix) -> Bool {
    guard entry.flags.contains(rule.flag), entry.word.hasSuffix(rule.strip),
      entry.word.count >= rule.condition.count
    else { return false }
    return zip(entry.word.suffix(rule.condition.count), rule.condition).allSatisfy {
      $1.scalars.contains($0) != $1.isNegated
    }
  }
}
