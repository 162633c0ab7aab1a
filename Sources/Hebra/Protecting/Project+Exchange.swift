internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraProtection
internal import HebraStore

extension Project {
  /// What a document becomes with another protected text; nil where it has that text.
  func exchange(
    _ name: String, to text: ProtectedText, _ current: CurrentText, _ desk: inout ProtectionDesk
  ) throws -> (TextExchange, CurrentText)? {
    let hash = TextIdentity.sha256(text.text)
    let now = try asking { try $0.transcript(name) }
    let nowHash = TextIdentity.sha256(now.text)
    let before = desk.original(now.text)
    desk.content.texts[hash] = KeyedText(
      document: name, original: TextIdentity.sha256(text.original), spans: text.spans)
    let written = try asking { try $0.writtenLabels(name) }
    var current = current
    var labels: [String: String] = [:]
    for label in Set(written + now.turns.map(\.label)) {
      labels[label] = desk.protected(name: label)
    }
    for speaker in current.speakers { current.renamed[speaker.label] = labels[speaker.label] }
    let isSame = hash == nowHash && labels.allSatisfy { $0.key == $0.value }
    guard !isSame else { return nil }
    guard hash != nowHash else { throw Failure(.protectLabels, ["document": name]) }
    func place(_ range: TextRange) -> TextRange { text.new(before.old(range)) }
    var transcript = now.mapped(to: text.text, place)
    for index in transcript.turns.indices {
      transcript.turns[index].label = labels[written[index]] ?? written[index]
    }
    let marks = try asking { try $0.paragraphMarks(name) } ?? ParagraphMarks()
    return (
      TextExchange(
        document: name, transcript: transcript,
        labels: now.turns.map { labels[$0.label] ?? $0.label }, place: place,
        marks: marks.mapped(place) { desk.protected(name: $0) },
        receipts: try receipts(of: name).map { $0.protected(&desk, hash) },
        setAside: try asking { try $0.setAside(of: name) }.map { piece in
          var piece = piece
          piece.position = piece.position.map { place(TextRange($0, $0)).start }
          piece.text = desk.protected(words: piece.text)
          return piece
        }, hash: hash), current
    )
  }
}
