internal import HebraLanguage

/// Names at the beginning of captions and segments: `Ana Ruiz: text`, `- mujer 1: text`,
/// `>> ANA: text`.
///
/// Whatever stands before a colon at the start of a cue, or behind a dash, is a speaker if it comes
/// back. Case, spaces, punctuation and accents are ignored in the comparison, and the most frequent
/// spelling is the name. A colon that occurs once (*y me dijo: váyase*) makes no speaker, unless
/// the label looks like a name and at least half of the cues have labels.
struct CueLabels {
  /// A line without its leading dash and name.
  struct Line {
    var label: String?
    /// Whether the line begins with a dash, which means that another person speaks.
    var hasDash: Bool
    var bytes: ArraySlice<UInt8>
  }

  private struct Head {
    var label: String
    var key: String
    var isName: Bool
    var hasDash: Bool
    var bytes: ArraySlice<UInt8>
  }

  /// The name to show, by key.
  private var names: [String: String] = [:]
  /// Whether any line has a name.
  var isEmpty: Bool { names.isEmpty }

  /// Finds the names in the lines of each cue.
  init(_ cues: some Sequence<[[UInt8]]>) {
    var spellings: [String: [(label: String, count: Int)]] = [:]
    var likeNames: Set<String> = []
    var labelled = 0
    var all = 0
    for cue in cues {
      var hasLabel = false
      for (index, line) in cue.enumerated() {
        guard let head = Self.head(line), Self.counts(head, at: index) else { continue }
        var known = spellings[head.key] ?? []
        if let place = known.firstIndex(where: { $0.label == head.label }) {
          known[place].count += 1
        } else if known.count < 20 {
          known.append((head.label, 1))
        }
        spellings[head.key] = known
        if head.isName { likeNames.insert(head.key) }
        hasLabel = true
      }
      all += 1
      if hasLabel { labelled += 1 }
    }
    func total(_ key: String) -> Int { spellings[key, default: []].reduce(0) { $0 + $1.count } }
    var keys = Set(spellings.keys.filter { 1 < total($0) })
    if labelled * 2 >= all, !keys.isEmpty { keys.formUnion(likeNames) }
    for key in keys {
      let known = spellings[key] ?? []
      let most = known.map(\.count).max()
      names[key] = known.first { $0.count == most }?.label
    }
  }

  /// Divides line `index` of a cue into name and text.
  func split(_ line: [UInt8], at index: Int) -> Line {
    let dash = Self.dash(line)
    guard let head = Self.head(line), Self.counts(head, at: index), let name = names[head.key]
    else { return Line(label: nil, hasDash: dash > 0, bytes: line[...]) }
    return Line(label: name, hasDash: dash > 0, bytes: head.bytes)
  }

  /// Whether a label may stand on line `index`: below the first line, where a caption may only be
  /// broken, it needs a dash or the look of a name.
  private static func counts(_ head: Head, at index: Int) -> Bool {
    index == 0 || head.hasDash || head.isName
  }

  private static func dash(_ line: [UInt8]) -> Int {
    ["- ", "– ", "— ", ">> ", "-", "–", "—", ">>"].first { line.starts(with: $0.utf8) }?
      .utf8.count ?? 0
  }

  /// The text before a colon, if it can be a label.
  private static func head(_ line: [UInt8]) -> Head? {
    let dash = dash(line)
    let rest = line.dropFirst(dash)
    guard let colon = rest.prefix(100).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let after = rest[(colon + 1)...]
    // `10:30`, `http://…`
    if let next = after.first, 0x2F...0x3A ~= next { return nil }
    var text = String(decoding: rest[..<colon], as: UTF8.self)
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard 1...8 ~= words.count, text.unicodeScalars.count <= 63,
      text.contains(where: \.isLetter), !words.contains(where: isSentence)
    else { return nil }
    let keys = NameKey(text).words
    guard !isIntroduction(keys) else { return nil }
    return Head(
      label: words.joined(separator: " "), key: keys.joined(), isName: isName(words),
      hasDash: dash > 0, bytes: after.drop(while: \.isASCIISpace))
  }

  /// Whether a word shows that a sentence stands before the colon.
  private static func isSentence(_ word: Substring) -> Bool {
    if word.contains(where: { "!?;…\"«»“”¿¡".contains($0) }) { return true }
    // `Sra. Ruiz` has a point too.
    return word.hasSuffix(".") && word.count > 5
  }

  /// Words before a colon that announce what somebody said, or an example.
  private static func isIntroduction(_ words: [String]) -> Bool {
    guard let last = words.last else { return true }
    if words.count == 1, openers.contains(last) { return true }
    return sayings.contains(last) || announcing.contains(words.suffix(2).joined(separator: " "))
  }

  private static let sayings: Set<String> = [
    "dije", "dijo", "dijeron", "dice", "dicen", "digo", "decia", "decian", "diciendo", "pregunte",
    "preguntaron", "respondio", "respondieron", "conteste", "contesto", "contestaron", "grito",
    "gritaban", "pense", "penso", "pensaba", "siguiente", "siguientes",
  ]
  /// Words that begin a sentence by themselves.
  private static let openers: Set<String> = [
    "si", "no", "bueno", "pues", "claro", "entonces", "ojo", "total", "eso", "esto", "mira", "mire",
    "y", "o", "pero", "porque",
  ]
  private static let announcing: Set<String> = ["por ejemplo", "es decir", "o sea", "es que"]

  private static let particles: Set<String> = [
    "de", "del", "la", "las", "los", "y", "don", "doña", "da", "do", "von", "van",
  ]

  /// Whether each of at most five words begins with a capital or a digit, or is a particle.
  private static func isName(_ words: [Substring]) -> Bool {
    words.count <= 5
      && words.allSatisfy { word in
        guard let first = word.unicodeScalars.first else { return false }
        return !word.contains(",")
          && (first.properties.isUppercase || first.properties.numericType != nil
            || first == "(" || first == "#" || particles.contains(String(word)))
      }
  }
}
