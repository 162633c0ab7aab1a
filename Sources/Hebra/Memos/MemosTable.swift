internal import HebraFormats
internal import HebraModel

/// A table of memos: a memo on each row, or on several rows with the same id.
struct MemosTable {
  /// A thing that a memo is on, as a row says it.
  fileprivate struct Place {
    var on: String
    var about: String
    var document: String
    var code: String
    var quotation: String
    var turn: Int?
    var start: Int?
    var end: Int?
  }

  /// A memo with what it is on.
  struct Row {
    var location: Location
    fileprivate var id: String
    fileprivate var memo: Note
    fileprivate var places: [Place]
    fileprivate var refusal: Failure?
  }

  private(set) var rows: [Row] = []
  private(set) var notices: [Notice] = []

  /// Reads a table; `coder` is the author of rows that name none.
  init(file path: String, coder: String?, by service: ReadingService) throws {
    let (table, notices) = try service.table(path)
    self.notices = notices
    let name = Location.name(path)
    guard let memo = table.column("memo", "texto", "text") else {
      throw Failure(.tableNoColumn, at: Location(file: name), ["column": "memo"])
    }
    let id = table.column("id")
    let type = table.column("tipo", "type", "tipo de memo", "memo type")
    let title = table.column("titulo", "título", "title")
    let on = table.column("en", "on", "sobre qué", "sobre que")
    let about = table.column("sobre", "about")
    let document = table.column("documento", "document")
    let code = table.column("codigo", "código", "code")
    let quotation = table.column("cita", "quotation", "quote")
    let turn = table.column("intervencion", "intervención", "turn")
    let start = table.column("inicio", "start")
    let end = table.column("fin", "end")
    let who = table.column("codificador", "codificadora", "autor", "autora", "coder", "author")
    let date = table.column("fecha", "date")
    for row in table.rows {
      guard row.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
      let location = Location(file: name, line: row.line)
      var refusal: Failure?
      func number(_ column: Int?) -> Int? {
        let written = row[column].trimmed
        guard !written.isEmpty else { return nil }
        let number = CodingsTable.number(written)
        if number == nil {
          refusal = Failure(
            .tableNotANumber, at: location, ["column": column.map { table.headers[$0] } ?? ""])
        }
        return number
      }
      let place = Place(
        on: row[on].trimmed, about: row[about].trimmed, document: row[document].trimmed,
        code: row[code].trimmed, quotation: row[quotation].trimmed, turn: number(turn),
        start: number(start), end: number(end))
      let written = row[date].trimmed
      let moment = written.isEmpty ? nil : CodingsTable.date(written)
      if moment == nil, !written.isEmpty {
        refusal = Failure(
          .tableNotADate, at: location, ["column": date.map { table.headers[$0] } ?? ""])
      }
      let note = Note(
        type: row[type].trimmed.nilIfEmpty, title: row[title].trimmed.nilIfEmpty,
        text: row[memo].trimmed, coder: row[who].trimmed.nilIfEmpty ?? coder ?? "", date: moment,
        origin: .imported, places: [])
      let known = row[id].trimmed
      if !known.isEmpty, let last = rows.firstIndex(where: { $0.id == known }) {
        rows[last].places.append(place)
        rows[last].refusal = rows[last].refusal ?? refusal
      } else {
        rows.append(
          Row(location: location, id: known, memo: note, places: [place], refusal: refusal))
      }
    }
  }
}

extension MemosTable.Row {
  /// The memo with its places in a project.
  func note(_ project: borrowing Project) throws -> Note {
    if let refusal { throw refusal }
    var note = memo
    for place in places {
      let subject = place.on.isEmpty ? nil : NoteSubject(typed: place.on)
      guard place.on.isEmpty || subject != nil else {
        throw Failure(.memoOn, ["typed": place.on])
      }
      let hasSegment = !place.quotation.isEmpty || place.start != nil || place.end != nil
      let meant: NoteSubject =
        subject
        ?? (hasSegment
          ? .segment : place.document.isEmpty ? (place.code.isEmpty ? .project : .code) : .document)
      switch meant {
      case .segment:
        note.places.append(
          try project.segment(
            place.document,
            CodingPlace(
              quotation: place.quotation, turn: place.start == nil ? place.turn : nil,
              start: place.start, end: place.end)))
      case .document:
        note.places.append(
          try project.notePlace(.document, place.about.nilIfEmpty ?? place.document))
      case .code:
        note.places.append(try project.notePlace(.code, place.about.nilIfEmpty ?? place.code))
      default: note.places.append(try project.notePlace(meant, place.about))
      }
    }
    return note
  }
}
