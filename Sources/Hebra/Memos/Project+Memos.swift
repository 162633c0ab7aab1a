internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Which memos are listed.
public struct MemoRequest: Hashable, Sendable {
  /// Words that the memo or its title must have, in the query language without conditions; nil for
  /// all memos.
  public var query: String?
  /// Only memos on this document or its text, by its name.
  public var document: String?
  /// Only memos of this coder.
  public var coder: String?
  /// Only memos of this type, whatever its case and accents.
  public var type: String?
  /// Only memos on this, as ``Project/notePlace(_:)`` reads it, or on any thing of a kind: `code`.
  public var on: String?

  /// What the person who asks may see; nil for everything.
  public var view: BlindView?

  /// A request for memos.
  public init(
    _ query: String? = nil, document: String? = nil, coder: String? = nil, type: String? = nil,
    on: String? = nil, in view: BlindView? = nil
  ) {
    self.query = query
    self.document = document
    self.coder = coder
    self.type = type
    self.on = on
    self.view = view
  }
}

extension Project {
  /// Memos, with a row for each thing that a memo is on: those on the study as a whole and on its
  /// codes, people, places, searches and figures first, then those on texts and codings in order of
  /// document and position; positions in code points.
  ///
  /// - Throws: ``Failure`` for an unknown document, coder, type or thing, and for a query that cannot
  ///   be read.
  public func memos(_ request: MemoRequest = MemoRequest(), _ messages: Messages) throws -> Matrix {
    let document = try request.document.map { try documentName($0) }
    let coder = try request.coder.map { try layer($0).name }
    let isFound = try Self.finder(request.query)
    let type = try request.type.map { typed in
      guard let type = try memoTypes().named(typed) else {
        throw Failure(.memoTypeUnknown, ["typed": typed])
      }
      return type
    }
    let isOn = try request.on.map { try place($0) } ?? { _ in true }
    let entries = try memoEntries().filter { entry in
      (document == nil || entry.place.document == document)
        && (coder == nil || entry.note.coder == coder) && (type == nil || entry.note.type == type)
        && isOn(entry.place)
        && request.view?.shows(entry.note.coder, of: entry.place.document ?? "") != false
        && (isFound(entry.note.text) || isFound(entry.note.title ?? ""))
    }.sorted()
    var pages: [String: NotedPage] = [:]
    let rows = try entries.map { entry -> [Matrix.Cell] in
      var page: NotedPage?
      if let document = entry.place.document, entry.place.range != nil {
        page =
          try pages[document] ?? NotedPage(try asking { try $0.transcript(document) })
        pages[document] = page
      }
      return entry.row(on: page, messages)
    }
    return Matrix(
      title: messages.word("memos"),
      columns: messages.columns([
        "id", "memo_type", "on", "about", "document", "turn", "label", "code", "coder", "date",
        "title", "memo", "quotation", "start", "end",
      ]),
      rows: rows)
  }

  /// Every memo with each of its places.
  private func memoEntries() throws -> [MemoEntry] {
    let codings = try asking { try $0.codings() }
    let codes = Dictionary(codings.map { ($0.id, $0.code) }) { first, _ in first }
    var entries = try asking { try $0.memos() }.map { memo in
      var place = NotePlace(memo.range == nil ? .document : .segment)
      place.document = memo.document
      place.range = memo.range
      return MemoEntry(
        note: Note(
          id: memo.id, text: memo.text, coder: memo.coder, date: memo.date, places: []),
        place: place)
    }
    for coding in codings {
      guard let memo = coding.memo else { continue }
      var place = NotePlace(.coding, coding.id)
      place.document = coding.document
      place.range = coding.range
      entries.append(
        MemoEntry(
          note: Note(
            id: coding.id, text: memo, coder: coding.coder, date: coding.date, places: []),
          place: place, code: coding.code))
    }
    for note in try asking({ try $0.notes() }) {
      for place in note.places {
        let code: String? =
          switch place.subject {
          case .code: place.name
          case .coding: codes[place.name]
          default: nil
          }
        entries.append(MemoEntry(note: note, place: place, code: code))
      }
    }
    return entries
  }

  /// Whether a place is what was typed.
  private func place(_ typed: String) throws -> (NotePlace) -> Bool {
    if let subject = NoteSubject(typed: typed), subject != .project {
      return { $0.subject == subject }
    }
    let wanted = try notePlace(typed)
    return { place in
      guard place.subject == wanted.subject else { return false }
      switch wanted.subject {
      case .segment:
        guard let range = place.range, let other = wanted.range else { return false }
        return place.document == wanted.document && range.overlaps(other)
      default: return place.name == wanted.name
      }
    }
  }

  /// Whether a memo has what a query asks for.
  private static func finder(_ typed: String?) throws -> (String) -> Bool {
    guard let typed else { return { _ in true } }
    do {
      let query = try SearchQuery(typed)
      guard query.conditions.isEmpty else { throw Failure(.queryOnlyWords) }
      _ = try Matcher(query)
      return { text in
        guard var matcher = try? Matcher(query, reads: true) else { return false }
        return !matcher.matches(in: text).isEmpty
      }
    } catch {
      throw Failure(error)
    }
  }
}

/// A memo with one of the things that it is on.
private struct MemoEntry: Hashable {
  var note: Note
  var place: NotePlace
  /// The code that it is on, or that of the coding.
  var code: String?

  /// What memos are listed by.
  var sorting: [String] {
    func padded(_ number: Int?) -> String {
      let digits = number.map { String($0 + 1) } ?? "0"
      return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    }
    let kind =
      place.document == nil ? (NoteSubject.allCases.firstIndex(of: place.subject) ?? 0) : -1
    return [
      place.document ?? "", padded(kind), padded(place.range?.start), padded(place.range?.end),
      place.document == nil ? place.name : "", code ?? "", note.coder, note.text, note.id,
    ]
  }

  func row(on page: NotedPage?, _ messages: Messages) -> [Matrix.Cell] {
    let turn = place.range.flatMap { range in
      page?.transcript.turns.first { $0.range.overlaps(range) }
    }
    func position(_ byte: Int?) -> Matrix.Cell {
      guard let byte, let page else { return .text("") }
      return .count(page.map.codePoint(atByte: byte))
    }
    let about: String =
      switch place.subject {
      case .project, .segment, .document: ""
      default: place.name
      }
    return [
      .text(note.id), .text(note.type ?? ""),
      .text(messages.word("memo-on.\(place.subject.rawValue)")), .text(about),
      .text(place.document ?? ""), turn.map { .count($0.index) } ?? .text(""),
      .text(turn?.label ?? ""), .text(code ?? ""), .text(note.coder), .text(note.date ?? ""),
      .text(note.title ?? ""), .text(note.text),
      .text(place.range.flatMap { page?.transcript.text.text(in: $0) } ?? ""),
      position(place.range?.start), position(place.range?.end),
    ]
  }
}

extension MemoEntry: Comparable {
  static func < (a: MemoEntry, b: MemoEntry) -> Bool {
    a.sorting.lexicographicallyPrecedes(b.sorting)
  }
}

/// A document's text, as far as the rows of its memos need it.
private struct NotedPage {
  let transcript: Transcript
  let map: CodePointMap

  init(_ transcript: Transcript) {
    self.transcript = transcript
    map = CodePointMap(transcript.text)
  }
}
