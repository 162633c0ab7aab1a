internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraProtection
internal import HebraTurns

extension ReadTranscript {
  /// Everything that a file says in words.
  var writings: [String] {
    [Location.stem(file)].filter(PossibleIdentifiers.isPersonName) + roster.map(\.label)
      + setAside.map(\.text) + comments.flatMap(\.lines)
  }

  /// Takes the names out.
  ///
  /// The text is replaced by the protected one, with everything at its place, and short texts each for
  /// itself. The name of the file stays, because it finds the file's row in tables.
  ///
  /// - Returns: how many identifiers of the text nobody decided on, and how many places are replaced.
  mutating func protect(_ desk: inout ProtectionDesk) -> (open: Int, replaced: Int) {
    let now = TextIdentity.sha256(transcript.text)
    let original = desk.original(transcript.text)
    var (text, open) = desk.protected(original.original)
    for line in comments.flatMap(\.lines) { open.formUnion(desk.protected(line).open) }
    let hash = TextIdentity.sha256(text.text)
    desk.content.texts[hash] = KeyedText(
      document: Location.stem(file), original: TextIdentity.sha256(text.original),
      spans: text.spans)
    func place(_ range: TextRange) -> TextRange { text.new(original.old(range)) }
    var new = transcript.mapped(to: text.text, place)
    for index in new.turns.indices {
      new.turns[index].label = desk.protected(name: new.turns[index].label)
    }
    transcript = new
    turnWords = ReceiptBuilder.turnWords(of: transcript)
    marks = marks.mapped(place) { desk.protected(name: $0) }
    offRecord = offRecord.map(place)
    likeness = likeness == nil ? nil : Likeness(transcript.text)
    for index in comments.indices {
      comments[index].range = place(comments[index].range)
      comments[index].lines = comments[index].lines.map { desk.protected(line: $0) }
    }
    for index in setAside.indices {
      setAside[index].position = setAside[index].position.map { place(TextRange($0, $0)).start }
      setAside[index].text = desk.protected(words: setAside[index].text)
    }
    // Hebra's own file, of this text or of one that it replaces.
    if properties["hebra.text"] == now { properties["hebra.text"] = hash }
    receipt = receipt.mapped(to: hash) { desk.protected($1, as: $0) }
    receipt.identifiers = []
    return (open.count, text.spans.count)
  }
}
