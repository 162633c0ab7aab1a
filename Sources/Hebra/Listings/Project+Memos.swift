internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Which memos are listed.
public struct MemoRequest: Hashable, Sendable {
  /// Words that the memo must have, in the query language without conditions; nil for all memos.
  public var query: String?
  /// Only memos on this document, by its name.
  public var document: String?
  /// Only memos of this coder.
  public var coder: String?

  /// A request.
  public init(_ query: String? = nil, document: String? = nil, coder: String? = nil) {
    self.query = query
    self.document = document
    self.coder = coder
  }
}

extension Project {
  /// Memos on a text and memos of codings, in order of document and position; positions in code
  /// points.
  ///
  /// - Throws: ``Failure`` for an unknown document or coder, and for a query that cannot be read.
  public func memos(_ request: MemoRequest = MemoRequest(), _ messages: Messages) throws -> Matrix {
    let document = try request.document.map { try documentName($0) }
    let coder = try request.coder.map { try layer($0).name }
    let isFound = try Self.finder(request.query)
    var notes = try asking { try $0.memos(document: document) }.map {
      Note(document: $0.document, range: $0.range, coder: $0.coder, date: $0.date, text: $0.text)
    }
    notes += try asking { try $0.codings(document: document) }.compactMap { coding in
      coding.memo.map {
        Note(
          document: coding.document, range: coding.range, code: coding.code, coder: coding.coder,
          date: coding.date, text: $0)
      }
    }
    notes = notes.filter { (coder == nil || $0.coder == coder) && isFound($0.text) }
    notes.sort { $0.place < $1.place }
    var pages: [String: NotedPage] = [:]
    let rows = try notes.map { note -> [Matrix.Cell] in
      let page =
        try pages[note.document]
        ?? NotedPage(try asking { try $0.transcript(note.document) })
      pages[note.document] = page
      return page.row(note)
    }
    return Matrix(
      title: messages.word("memos"),
      columns: messages.columns([
        "document", "turn", "label", "code", "coder", "date", "memo", "quotation", "start", "end",
      ]),
      rows: rows)
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

/// A memo with its place, whatever it hangs on.
private struct Note {
  var document: String
  var range: TextRange?
  var code: String?
  var coder: String
  var date: String?
  var text: String

  /// What memos are ordered by.
  var place: (String, Int, Int, String, String, String) {
    (document, range?.start ?? -1, range?.end ?? -1, code ?? "", coder, text)
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

  func row(_ note: Note) -> [Matrix.Cell] {
    let turn = note.range.flatMap { range in
      transcript.turns.first { $0.range.overlaps(range) }
    }
    func position(_ byte: Int?) -> Matrix.Cell {
      byte.map { .count(map.codePoint(atByte: $0)) } ?? .text("")
    }
    return [
      .text(note.document), turn.map { .count($0.index) } ?? .text(""), .text(turn?.label ?? ""),
      .text(note.code ?? ""), .text(note.coder), .text(note.date ?? ""), .text(note.text),
      .text(note.range.flatMap { transcript.text.text(in: $0) } ?? ""),
      position(note.range?.start), position(note.range?.end),
    ]
  }
}
