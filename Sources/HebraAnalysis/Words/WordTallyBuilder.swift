package import HebraLanguage

/// Counts words in pieces of speech, one piece after another.
///
///     var builder = WordTallyBuilder(.spanish)
///     for piece in pieces { builder.add(piece) }
///     let tally = builder.tally()
package struct WordTallyBuilder: ~Copyable {
  private struct Key: Hashable {
    var document: Int
    var group: Int?
    var participant: Int?
  }

  private let forms: WordForms
  private let frequent: FrequentWords
  private var vocabulary = Vocabulary()
  private var documents = NameNumbers()
  private var groups = NameNumbers()
  private var participants = NameNumbers()
  private var places: [Key: Int] = [:]
  private var parts: [WordTally.Part] = []
  /// The names of the last piece, so that consecutive turns of one speaker need only one lookup.
  private var last: (document: String, group: String?, participant: String?)?
  private var place = 0
  /// Counts by form in the current part.
  private var open: [Int32] = []
  private var touched: [Int32] = []
  /// For each part, the number of entries at which they are merged; alternating speakers leave many
  /// entries.
  private var limits: [Int] = []

  /// An empty builder.
  package init(_ language: Language) {
    forms = WordForms(language)
    frequent = FrequentWords(language)
  }

  /// Counts the words of a piece.
  package mutating func add(_ piece: SpeechPiece) {
    add(
      piece.text.utf8.span, document: piece.document, group: piece.group,
      participant: piece.participant)
  }

  /// Counts the words of `bytes`, which must be valid UTF-8, without making a string.
  package mutating func add(
    _ bytes: Span<UInt8>, document: String, group: String? = nil,
    participant: String? = nil
  ) {
    if last.map({ $0 == (document, group, participant) }) != true {
      close()
      last = (document, group, participant)
      place = part(document, group, participant)
    }
    var scanner = WordScanner(bytes)
    var words = 0
    while scanner.next() {
      words += 1
      let form = vocabulary.intern(
        scanner.folded, written: bytes.extracting(scanner.start..<scanner.end), forms,
        frequent: frequent)
      if form == open.count { open.append(0) }
      if open[form] == 0 { touched.append(Int32(form)) }
      open[form] += 1
    }
    parts[place].words += words
  }

  /// The counts of all pieces.
  package consuming func tally() -> WordTally {
    close()
    for i in parts.indices { Self.putTogether(&parts[i].counts) }
    return WordTally(
      vocabulary: vocabulary, documents: documents.names, groups: groups.names,
      participants: participants.names, parts: parts)
  }

  private mutating func part(_ document: String, _ group: String?, _ participant: String?) -> Int {
    let key = Key(
      document: documents.number(of: document), group: group.map { groups.number(of: $0) },
      participant: participant.map { participants.number(of: $0) })
    if let place = places[key] { return place }
    places[key] = parts.count
    parts.append(
      WordTally.Part(document: key.document, group: key.group, participant: key.participant))
    limits.append(1 << 12)
    return parts.count - 1
  }

  /// Moves the current counts into their part.
  private mutating func close() {
    guard !touched.isEmpty else { return }
    for form in touched {
      parts[place].counts.append(WordTally.FormCount(form: form, count: open[Int(form)]))
      open[Int(form)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    guard parts[place].counts.count >= limits[place] else { return }
    Self.putTogether(&parts[place].counts)
    limits[place] = max(1 << 12, parts[place].counts.count * 2)
  }

  /// Merges the entries of each form; the result is in order of forms.
  private static func putTogether(_ counts: inout [WordTally.FormCount]) {
    guard !counts.isEmpty else { return }
    counts.sort { $0.form < $1.form }
    var end = 0
    for i in counts.indices.dropFirst() {
      if counts[i].form == counts[end].form {
        counts[end].count += counts[i].count
      } else {
        end += 1
        counts[end] = counts[i]
      }
    }
    counts.removeLast(counts.count - end - 1)
  }
}
