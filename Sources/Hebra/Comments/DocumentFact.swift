internal import HebraCodebook
internal import HebraFormats
internal import HebraModel
internal import HebraStore

/// What a line of a comment says about its document, with who said it and where.
struct DocumentFact {
  var said: CommentFact
  var document: String
  var range: TextRange
  var coder: String
  var date: String?
}

extension Act {
  /// Adds what lines of comments say about documents; a line that cannot be read stays as a memo and is
  /// reported.
  mutating func settle(
    _ facts: [DocumentFact], by desk: FichaDesk, version: Int? = nil
  ) throws -> [Notice] {
    var notices: [Notice] = []
    for fact in facts {
      do {
        try attempt { try desk.add(fact, to: &$0) }
      } catch {
        notices.append(
          Notice(
            .commentFactUnread,
            details: ["document": fact.document]))
        _ = try addMemo(
          Memo(
            id: "", document: fact.document, range: fact.range, coder: fact.coder,
            text: fact.said.line, date: fact.date, origin: .wordComment), version: version)
      }
    }
    return notices
  }
}

extension Project {
  /// What reads lines of comments about documents.
  func commentDesk(_ places: PlaceNames) throws -> FichaDesk {
    FichaDesk(
      names: try asking { try $0.documentNames() }, layers: try asking { try $0.layers() },
      places: places, who: who)
  }
}

extension FichaDesk {
  /// Adds what a line of a comment says, read as a row of the table of its kind.
  fileprivate func add(_ fact: DocumentFact, to act: inout Act) throws {
    var desk = self
    desk.know(fact.document, coder: fact.coder)
    var cells = fact.said.pairs
    if fact.said.kind == .release {
      // Commas separate figures in a comment, since semicolons separate pairs.
      for (name, value) in cells { cells[name] = value.replacing(",", with: ";") }
    }
    if !fact.said.text.isEmpty { cells[fact.said.kind.column] = fact.said.text }
    if fact.said.kind == .place, let place = places.municipality(fact.said.text) {
      cells[fact.said.kind.column] = place.code
    }
    // Statements and released fichas are of the study.
    if ![.statement, .release].contains(fact.said.kind) { cells["document"] = fact.document }
    let names = cells.keys.sorted()
    let table = FichaTable(
      Table(
        headers: names, rows: [Table.Row(line: 1, cells: names.map { cells[$0] ?? "" })]))
    for row in table.rows { try Project.add(fact.said.kind.data, desk, row, &act) }
  }
}

extension CommentFact.Kind {
  /// The kind of data that the line is a row of.
  fileprivate var data: FichaData {
    switch self {
    case .session: .sessions
    case .place: .places
    case .event: .events
    case .statement: .statements
    case .final: .finals
    case .release: .releases
    }
  }

  /// The column of the text before the pairs.
  fileprivate var column: String {
    switch self {
    case .session: "composition"
    case .place: "place_code"
    case .event: "other_document"
    case .statement: "statement"
    case .final: "final_kind"
    case .release: "level"
    }
  }
}
