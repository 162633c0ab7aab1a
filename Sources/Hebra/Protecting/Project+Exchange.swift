internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraProtection
internal import HebraStore

/// A short text of a project that changes together with a text.
enum ShortText {
  /// The name of a file.
  case title
  /// The label of a speaker.
  case name
  /// What somebody wrote, and what was set aside.
  case words
}

extension Project {
  /// What a document becomes with another protected text; nil where it has that text.
  func exchange(
    _ name: String, to text: ProtectedText, _ current: CurrentText, _ desk: inout ProtectionDesk
  ) throws -> (TextExchange, CurrentText)? {
    let hash = TextIdentity.sha256(text.text)
    let now = try asking { try $0.transcript(name) }
    let before = desk.original(now.text)
    desk.content.texts[hash] = KeyedText(
      document: name, original: TextIdentity.sha256(text.original), spans: text.spans)
    let labels = try Set(asking { try $0.writtenLabels(name) } + now.turns.map(\.label))
    guard hash == TextIdentity.sha256(now.text) else {
      return try exchange(
        now, of: name, to: text.text, hash, current, at: { text.new(before.old($0)) }
      ) { desk.protected($1, as: $0) }
    }
    guard labels.allSatisfy({ desk.protected(name: $0) == $0 }) else {
      throw Failure(.protectLabels, ["document": name])
    }
    return nil
  }

  /// What a document becomes when the text `now` gives way to another one, in which `place` is where each
  /// range of it is; `new` says what becomes of short texts.
  func exchange(
    _ now: Transcript, of name: String, to text: String, _ hash: String, _ current: CurrentText,
    at place: @escaping (TextRange) -> TextRange, new: (ShortText, String) -> String
  ) throws -> (TextExchange, CurrentText) {
    let written = try asking { try $0.writtenLabels(name) }
    var current = current
    for speaker in current.speakers { current.renamed[speaker.label] = new(.name, speaker.label) }
    var transcript = now.mapped(to: text, place)
    for index in transcript.turns.indices {
      transcript.turns[index].label = new(.name, written[index])
    }
    let marks = try asking { try $0.paragraphMarks(name) } ?? ParagraphMarks()
    return (
      TextExchange(
        document: name, transcript: transcript, labels: now.turns.map { new(.name, $0.label) },
        place: place, marks: marks.mapped(place) { new(.name, $0) },
        receipts: try receipts(of: name).map { $0.mapped(to: hash, new) },
        setAside: try asking { try $0.setAside(of: name) }.map { piece in
          var piece = piece
          piece.position = piece.position.map { place(TextRange($0, $0)).start }
          piece.text = new(.words, piece.text)
          return piece
        }, hash: hash), current
    )
  }
}
