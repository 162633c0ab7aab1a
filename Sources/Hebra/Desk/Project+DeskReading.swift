internal import Foundation
internal import HebraLanguage
package import HebraModel
internal import HebraStore

/// Documents as they lie before someone who codes.
extension Project {
  /// A document with the codings and memos that a person may see; all of it from one moment.
  ///
  /// - Parameters:
  ///   - name: its name in the project.
  ///   - view: what the person may see.
  ///   - layer: the only layer, by its name; nil for all that the view shows.
  /// - Returns: its turns, codings and memos; positions in code points.
  /// - Throws: ``Failure`` when there is no such document.
  package func deskReading(
    of name: String, in view: BlindView, layer: String? = nil
  ) throws -> DeskReading {
    do { return try store.atOnce { try reading(of: name, view, layer) } } catch {
      throw Failure(error)
    }
  }

  private func reading(
    of name: String, _ view: BlindView, _ layer: String?
  ) throws -> DeskReading {
    let record = try document(name)
    let transcript = try asking { try $0.transcript(record.name) }
    let map = CodePointMap(transcript.text)
    let people = Dictionary(
      try asking { try $0.speakers(of: record.name) }.map { ($0.label, $0.pseudonym) },
      uniquingKeysWith: { first, _ in first })
    func place(_ range: TextRange) -> Range<Int> {
      map.codePoint(atByte: range.start)..<map.codePoint(atByte: range.end)
    }
    var lines: [(start: Int, line: DeskReading.Line)] = transcript.turns.map { turn in
      let text = transcript.text.text(in: turn.speech) ?? ""
      return (
        turn.range.start,
        DeskReading.Line(
          turn: turn.index, label: turn.label, role: turn.role,
          pseudonym: people[turn.label] ?? nil, time: turn.time,
          words: Words.count(text), place: place(turn.speech), text: text,
          quiet: turn.nonSpeech.filter { turn.speech.start <= $0.start }.map { range in
            let (place, first) = (place(range), map.codePoint(atByte: turn.speech.start))
            return place.lowerBound - first..<place.upperBound - first
          })
      )
    }
    lines += transcript.stretches.map { range in
      (
        range.start,
        DeskReading.Line(
          words: 0, place: place(range), text: transcript.text.text(in: range) ?? "")
      )
    }
    lines.sort { $0.start < $1.start }
    func shows(_ owner: String) -> Bool {
      (layer == nil || owner == layer) && view.shows(owner, of: record.name)
    }
    let segments = try asking { try $0.segments(document: record.name) }
      .filter { shows($0.coding.layer) }
    return DeskReading(
      document: record, length: map.count, lines: lines.map(\.line), segments: segments,
      remarks: try remarks(on: record.name, place).filter { shows($0.coder) },
      finished: try asking { try $0.finished() }.filter { $0.document == record.name }
        .map(\.coder).sorted(),
      isClosed: try closedDocuments()[record.name] != nil)
  }

  /// The memos on a document and its text that are not part of a coding.
  private func remarks(
    on document: String, _ place: (TextRange) -> Range<Int>
  ) throws -> [DeskReading.Remark] {
    let plain = try asking { try $0.memos(document: document) }.map { memo in
      DeskReading.Remark(
        id: memo.id, place: memo.range.map(place), coder: memo.coder, text: memo.text)
    }
    let noted = try asking { try $0.notes() }.flatMap { note in
      note.places.filter {
        $0.document == document || ($0.subject == .document && $0.name == document)
      }.map { found in
        DeskReading.Remark(
          id: note.id, place: found.range.map(place), coder: note.coder, text: note.text,
          type: note.type, title: note.title)
      }
    }
    return (plain + noted).sorted {
      ($0.place?.lowerBound ?? -1, $0.id) < ($1.place?.lowerBound ?? -1, $1.id)
    }
  }

  /// The documents of the study in order of name, as a person may see them.
  package func deskDocuments(for person: String?) throws -> [DeskDocument] {
    do { return try store.atOnce { try listed(for: person) } } catch { throw Failure(error) }
  }

  private func listed(for person: String?) throws -> [DeskDocument] {
    let view = try blindView(of: person)
    let closed = try closedDocuments()
    let finished = Dictionary(grouping: try finishedMarks(), by: \.document)
    let own = Dictionary(
      try assignments().filter { $0.coder == person }.map { ($0.document, $0) },
      uniquingKeysWith: { first, _ in first })
    let codings = try asking { try $0.placedCodings(withFacets: false) }
    return try documents().map { document in
      let name = document.name
      var counts: [String: Int] = [:]
      for coding in codings[name] ?? [] where view.shows(coding.layer, of: name) {
        counts[coding.layer, default: 0] += 1
      }
      return DeskDocument(
        document: document, codings: counts,
        finished: (finished[name] ?? []).map(\.coder).sorted(), assignment: own[name],
        isClosed: closed[name] != nil)
    }
  }

  /// What the person should know of the place where the project is: that its folder is on a network or
  /// synced, and that other accounts of the computer can read it.
  package func deskNotices() -> [Notice] {
    let place = Location(file: Location.name(path))
    var notices: [Notice] = []
    if let service = UnsafeFolder.name(of: path) {
      notices.append(Notice(.folderUnsafe, at: place, details: ["name": service]))
    }
    let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    if let mode, mode & 0o077 != 0 { notices.append(Notice(.deskMode, at: place)) }
    return notices
  }

  /// The newest events of the journal, oldest first, each with the document that it is about: only one
  /// whose layers the person may see, if the event is another's.
  package func deskEvents(
    limit: Int, as person: String
  ) throws -> [(event: JournalEvent, document: String?)] {
    let events = try journalEvents(limit: limit)
    let names = Set(try asking { try $0.documentNames() })
    let view = try blindView(of: person)
    let coded = try asking { try $0.documentsOfEvents(after: (events.first?.number ?? 1) - 1) }
    return events.map { event in
      let named = event.subject.flatMap { names.contains($0) ? $0 : nil }
      // How much another coded is not said either, while the document is closed.
      let document = coded[event.number].flatMap { name in
        event.who == person || !view.isClosed(name) ? name : nil
      }
      return (event, named ?? document)
    }
  }

  /// The number of the last event of the journal; nil while there is none.
  package func lastEvent() throws -> Int? {
    try asking { try $0.journalEvents(limit: 1) }.last?.number
  }

  /// The position of each hit in its document, in code points, end exclusive.
  package func places(of found: Concordance) throws -> [Range<Int>] {
    try found.codePoints(in: self)
  }

  /// Whether a search asks for codings, and not for words alone.
  package static func asksForCodings(_ query: String) throws -> Bool {
    do {
      guard try Retrieval.read(query) == nil else { return true }
      return try SearchQuery(query).conditions.contains { condition in
        switch condition.field {
        case .code, .coder, .facet, .inside, .near, .uncoded: true
        default: false
        }
      }
    } catch {
      throw Failure(error)
    }
  }
}
