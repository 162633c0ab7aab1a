package import HebraLanguage

/// The occurrences of each form, by document, group and speaker.
///
///     let tally = WordTally(pieces, language: .spanish)
///     let words = WordFrequencies(tally)
///
/// The texts are not kept: memory depends on the distinct words of each document, not on all words.
package struct WordTally: Sendable {
  /// The words of one speaker in one document under one value of the attribute.
  struct Part: Sendable {
    var document: Int
    var group: Int?
    var participant: Int?
    /// All words, whether listed or not.
    var words = 0
    var counts: [FormCount] = []
  }

  /// A form with its number of occurrences.
  struct FormCount: Sendable {
    var form: Int32
    var count: Int32
  }

  /// The forms and their stems.
  package let vocabulary: Vocabulary
  /// The values of the attribute, sorted.
  package let groups: [String]
  let documents: [String]
  /// In order of document name, then group, then participant, so that sums do not depend on the
  /// order of the pieces.
  let parts: [Part]

  /// Counts the words of `pieces`.
  package init(_ pieces: some Sequence<SpeechPiece>, language: Language) {
    var builder = WordTallyBuilder(language)
    for piece in pieces { builder.add(piece) }
    self = builder.tally()
  }

  init(
    vocabulary: Vocabulary, documents: [String], groups: [String], participants: [String],
    parts: [Part]
  ) {
    let documentOrder = Self.ranks(of: documents)
    let groupOrder = Self.ranks(of: groups)
    let participantOrder = Self.ranks(of: participants)
    self.vocabulary = vocabulary
    self.documents = documents.sorted()
    self.groups = groups.sorted()
    self.parts = parts.map { part in
      var part = part
      part.document = documentOrder[part.document]
      part.group = part.group.map { groupOrder[$0] }
      part.participant = part.participant.map { participantOrder[$0] }
      return part
    }.sorted { a, b in
      (a.document, a.group ?? -1, a.participant ?? -1)
        < (b.document, b.group ?? -1, b.participant ?? -1)
    }
  }

  private static func ranks(of names: [String]) -> [Int] {
    var ranks = [Int](repeating: 0, count: names.count)
    for (rank, i) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      ranks[i] = rank
    }
    return ranks
  }
}

/// Numbers names in order of appearance.
struct NameNumbers {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
