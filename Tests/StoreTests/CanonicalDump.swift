import HebraModel
import HebraStore

/// Everything that a project says, as lines of text without row ids.
///
/// The lines name every value by hand: a new property of a model type leaves them as they are.
struct CanonicalDump {
  private var lines: [String] = []

  /// The lines of a project, each ended by LF.
  static func text(of store: borrowing ProjectStore) throws -> String {
    var dump = CanonicalDump()
    try dump.addSettings(store)
    if let codebook = try store.codebook() { dump.add(codebook) }
    for record in try store.documents() { try dump.add(record, store) }
    try dump.addDecisions(store)
    try dump.addJournal(store)
    return dump.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ kind: String, _ values: String?...) {
    lines.append(
      ([kind] + values.map { $0?.replacing("\n", with: "\\n") ?? "-" }).joined(separator: " | "))
  }

  private static func text(_ range: TextRange) -> String { "\(range.start)-\(range.end)" }

  private static func text(_ attributes: [String: String]) -> String {
    attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
  }

  private mutating func addSettings(_ store: borrowing ProjectStore) throws {
    for name in ["language", "created"] { add("setting", name, try store.setting(name)) }
  }

  private mutating func add(_ book: Codebook) {
    add("codebook", book.version, book.title, book.titleEnglish, book.language)
    for rule in book.rules { add("rule", rule) }
    for code in book.codes {
      add(
        "code", code.id, code.parent, code.name, code.nameEnglish, code.tableName, code.definition,
        code.definitionEnglish, code.include, code.exclude, code.example)
      let flags = [code.isCore, code.isCause, code.isRetired, code.isZeroUninterpretable]
      add(
        "  of code", flags.map { $0 ? "1" : "0" }.joined(), code.replacedBy,
        code.facetDefaults["direccion_tipica"],
        code.facetDefaults["riesgo_inicial"], code.colour, code.survey,
        code.mirrors.joined(separator: " "),
        code.sources.joined(separator: " "))
      let words = code.indicators
      add(
        "  indicators", words.strong.joined(separator: ","), words.weak.joined(separator: ","),
        words.near.map { "\($0.a)/\($0.words)/\($0.b)" }.joined(separator: ","),
        words.cancelling.joined(separator: ","), words.side)
    }
    for facet in book.facets {
      let flags = [facet.isMultiple, facet.isRequired, facet.isOrdinal]
      add(
        "facet", facet.id, facet.name, facet.nameEnglish, flags.map { $0 ? "1" : "0" }.joined(),
        facet.defaultValue, Self.text(facet.defaultExceptions))
      for value in facet.values {
        add("  value", value.id, value.name, value.nameEnglish, value.parent)
      }
    }
    for mirror in book.mirrors { add("mirror", mirror.a, mirror.b, mirror.reading) }
    for instrument in book.instruments {
      add("instrument", instrument.id, instrument.name, instrument.nameEnglish)
      for block in instrument.blocks {
        add("  block", block.id, block.name, block.nameEnglish, block.codes.joined(separator: " "))
      }
    }
  }

  private mutating func add(_ record: Document, _ store: borrowing ProjectStore) throws {
    let name = record.name
    add(
      "document", name, record.register.rawValue, record.instrument, record.municipality?.code,
      record.municipality?.name, record.municipality?.department, record.date, record.wave,
      Self.text(record.attributes), record.hash, "\(record.words)")
    for speaker in try store.speakers(of: name) {
      add("speaker", speaker.label, speaker.role?.rawValue, speaker.pseudonym)
    }
    for receipt in try store.receipts(of: name) { add("receipt", ReceiptJSON.encode(receipt)) }
    for version in try store.versions(of: name) {
      add("version", "\(version.number)", version.hash, version.isCurrent ? "current" : "older")
      try add(version.number, of: name, store)
    }
  }

  private mutating func add(
    _ version: Int, of name: String, _ store: borrowing ProjectStore
  ) throws {
    let transcript = try store.transcript(name, version: version)
    let written = try store.writtenLabels(name, version: version)
    add("paragraphs", transcript.paragraphs.map { Self.text($0) }.joined(separator: " "))
    for (turn, label) in zip(transcript.turns, written) {
      add(
        "turn", "\(turn.index)", turn.label, label, turn.role?.rawValue, turn.time.map { "\($0)" },
        Self.text(turn.range), Self.text(turn.speech),
        turn.nonSpeech.map { Self.text($0) }.joined(separator: " "),
        transcript.text.text(in: turn.speech))
    }
    for stretch in transcript.stretches {
      add("stretch", Self.text(stretch), transcript.text.text(in: stretch))
    }
    for one in try store.carried(into: version, of: name) {
      add("carried", "\(one.from)", one.carrying.source, one.carrying.state.rawValue, one.target)
    }
    for coding in try store.codings(document: name, version: version) {
      add(
        "coding", coding.id, Self.text(coding.range), coding.code, coding.coder, coding.layer,
        coding.facets.map { "\($0.facet)=\($0.value)\($0.isAssumed ? "?" : "")" }
          .joined(separator: "; "),
        coding.origin.rawValue, coding.date, coding.memo, coding.isResolved ? "resolved" : "open",
        coding.codebookVersion)
    }
    for memo in try store.memos(document: name, version: version) {
      add(
        "memo", memo.id, memo.range.map { Self.text($0) }, memo.coder, memo.text, memo.date,
        memo.origin.rawValue, memo.isResolved ? "resolved" : "open")
    }
  }

  private mutating func addDecisions(_ store: borrowing ProjectStore) throws {
    for person in try store.participants() {
      add("participant", person.pseudonym, Self.text(person.attributes))
    }
    for layer in try store.layers() { add("layer", layer.name, layer.kind.rawValue, layer.coder) }
    for mark in try store.finished() {
      add("finished", mark.document, mark.coder, mark.scope.rawValue, mark.at)
    }
    for (document, topics) in try store.topics().sorted(by: { $0.key < $1.key }) {
      add("topics", document, Self.text(topics.mapValues(\.rawValue)))
    }
    for remark in try store.offRecord() {
      add("off record", remark.document, Self.text(remark.range), remark.counts.map { "\($0)" })
    }
    for note in try store.notes() {
      add(
        "note", note.id, note.type, note.title, note.coder, note.text, note.date,
        note.origin.rawValue)
      for place in note.places {
        add(
          "  on", place.subject.rawValue, place.name, place.document,
          place.range.map { Self.text($0) })
      }
    }
    for search in try store.searches() {
      add(
        "search", search.name, search.query, Self.text(search.settings.fields), search.at,
        search.who)
      for (document, ranges) in try store.savedHits(search.name).sorted(by: { $0.key < $1.key }) {
        add("  hits", document, ranges.sorted().map { Self.text($0) }.joined(separator: " "))
      }
    }
  }

  /// The events, oldest first.
  ///
  /// What the program itself writes when it opens an older project is left out: it has another moment
  /// each time, and the versions of the day.
  private mutating func addJournal(_ store: borrowing ProjectStore) throws {
    for event in try store.journalEvents() where event.who != "hebra" {
      add(
        "event", event.at, event.who, event.act, event.subject, event.before, event.after)
    }
  }
}
