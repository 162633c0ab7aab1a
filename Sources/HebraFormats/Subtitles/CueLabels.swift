internal import HebraLanguage

/// Names at the beginning of captions: `Ana Ruiz: text`, `- Ana: text`, `>> ANA: text`.
///
/// Words before a colon are a name if they recur, or if at least half of the cues have such names;
/// a colon inside a sentence (*y me dijo: váyase*) does not make a name.
struct CueLabels {
  /// A line without its leading dash and name.
  struct Line {
    var label: String?
    /// Whether the line begins with a dash, which means that another person speaks.
    var hasDash: Bool
    var bytes: ArraySlice<UInt8>
  }

  private var names: Set<String> = []
  /// Whether any line has a name.
  var isEmpty: Bool { names.isEmpty }

  /// Finds the names in a file.
  init(_ cues: [SubtitleCue]) {
    var found: [String: Int] = [:]
    var labelled = 0
    for cue in cues {
      var hasLabel = false
      for line in cue.lines {
        guard let label = Self.head(line.bytes).label else { continue }
        found[label, default: 0] += 1
        hasLabel = true
      }
      if hasLabel { labelled += 1 }
    }
    let recurring = found.filter { $0.value > 1 }
    let isConvention = labelled * 2 >= cues.count && !recurring.isEmpty
    // One name in a few cues is more likely a figure of speech (*Pregunta:*).
    guard recurring.count >= 2 || isConvention else { return }
    names = Set((isConvention ? found : recurring).keys)
  }

  /// Divides a line into name and text.
  func split(_ line: [UInt8]) -> Line {
    let head = Self.head(line)
    guard let label = head.label, names.contains(label) else {
      return Line(label: nil, hasDash: head.hasDash, bytes: line[...])
    }
    return head
  }

  /// The text before a colon, if it looks like a name.
  private static func head(_ line: [UInt8]) -> Line {
    var rest = line[...]
    var hasDash = false
    for mark in ["- ", "– ", "— ", ">> ", "-", "–", "—"] where rest.starts(with: mark.utf8) {
      hasDash = true
      rest = rest.dropFirst(mark.utf8.count)
      break
    }
    let none = Line(label: nil, hasDash: hasDash, bytes: line[...])
    guard let colon = rest.prefix(100).firstIndex(of: UInt8(ascii: ":")) else { return none }
    let after = rest[(colon + 1)...]
    guard after.first.map(\.isASCIISpace) ?? true else { return none }
    guard let label = name(rest[..<colon]) else { return none }
    return Line(label: label, hasDash: hasDash, bytes: after.drop(while: \.isASCIISpace))
  }

  private static let particles: Set<String> = [
    "de", "del", "la", "las", "los", "y", "don", "doña", "da", "do", "von", "van",
  ]

  /// A name of at most five words and 63 characters.
  ///
  /// Each word begins with a capital or a digit, or is a particle.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    let words = text.split(separator: " ")
    guard 1...5 ~= words.count, text.unicodeScalars.count <= 63 else { return nil }
    let isName = words.allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      let isInner = word.dropLast().allSatisfy { !"!?;,…\"«»“”".contains($0) }
      return isInner && !"!?;,…".contains(word.last ?? " ")
        && (first.properties.isUppercase || first.properties.numericType != nil
          || first == "(" || first == "#" || particles.contains(String(word)))
    }
    guard isName, text.contains(where: \.isLetter) else { return nil }
    return words.joined(separator: " ")
  }
}
