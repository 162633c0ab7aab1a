internal import HebraAnalysis
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// A framework matrix (*marco*): cases by themes, with the summary that an analyst wrote in each cell.
///
/// A summary is a memo of the type *resumen* on a case and a code, and on the codings that were there when
/// it was written. When these are no longer the codings of the cell, it is out of date.
public struct FrameworkRequest: Hashable, Sendable {
  /// What a row is: document, participant or municipality, in either language.
  public var rows: String
  /// The themes, as typed; empty for the families that have codings.
  public var themes: [String]
  /// The layer whose codings a summary is about.
  public var layer: LayerChoice

  /// A request.
  public init(rows: String = "document", themes: [String] = [], layer: LayerChoice) {
    self.rows = rows
    self.themes = themes
    self.layer = layer
  }
}

/// What a framework matrix that was read changed.
public struct FrameworkImport: Hashable, Sendable {
  /// Summaries of cells that had none.
  public var added = 0
  /// Summaries with other words than before.
  public var changed = 0
  /// Summaries that were out of date and whose mark somebody took away.
  public var confirmed = 0
  /// Summaries that are no longer there.
  public var removed = 0
  /// What else the reader should know.
  public var notices: [Notice] = []
}

extension Project {
  /// The framework matrix: for each case and theme the summary, or how many segments wait for one.
  ///
  /// A line that begins with `⚠` says that a summary is out of date, and one that begins with `·` that
  /// there is none. A cell is empty where nobody asked, with the reason.
  public func framework(_ request: FrameworkRequest) throws -> (matrix: Matrix, notices: [Notice]) {
    let desk = try FrameworkDesk(request, in: self)
    let rows = desk.cells.names.indices.map { row in
      desk.cells.names[row].map { Matrix.Cell.text($0) }
        + desk.themes.indices.map { desk.shown(row, $0, messages) }
    }
    let matrix = Matrix(
      title: messages.word("framework"),
      columns: desk.cells.columns
        + desk.themes.map {
          Matrix.Column(key: $0.id, title: "\($0.id) \($0.name)", width: 40)
        },
      rows: rows, keyColumns: desk.cells.columns.count,
      settings: [
        Matrix.Setting(messages.word("framework.what"), messages.word("framework.definition")),
        Matrix.Setting(messages.word("framework.layer"), request.layer.name),
        Matrix.Setting(messages.word("framework.marks"), messages.word("framework.how")),
      ])
    return (matrix, try offRecordNotice() + asideNotices())
  }

  /// Takes over the summaries of a framework matrix that somebody has written in Excel, in one act.
  ///
  /// A cell that still says what Hebra wrote changes nothing. Where the mark `⚠` is gone, somebody has
  /// confirmed the summary for the codings of today.
  ///
  /// - Parameters:
  ///   - path: XLSX or CSV, as ``framework(_:)`` is written.
  ///   - layer: the layer whose codings the summaries are about.
  ///   - coder: who wrote what is new.
  ///   - isNewCoder: whether the author is new even if the name is close to that of another.
  /// - Returns: what changed.
  /// - Throws: ``Failure`` when the table has no column of cases or themes, or names an unknown case.
  public func importFramework(
    _ path: String, layer: LayerChoice, coder: String, isNewCoder: Bool = false
  ) throws -> FrameworkImport {
    let (table, notices) = try reading.table(path)
    return try exclusively {
      try CoderNames.check(
        coder, among: try asking { try $0.layers() }.compactMap(\.coder), isNew: isNewCoder)
      let sheet = try FrameworkSheet(table, file: path, try codebook())
      let desk = try FrameworkDesk(
        FrameworkRequest(rows: sheet.rows.rawValue, themes: sheet.themes.map(\.id), layer: layer),
        in: self)
      var result = FrameworkImport()
      result.notices = notices + sheet.notices
      var gone: [String] = []
      var new: [Note] = []
      for row in sheet.table.rows {
        let name = row[0].trimmed
        guard !name.isEmpty else { continue }
        guard let place = desk.cells.names.firstIndex(where: { $0.contains(name) }) else {
          throw Failure(
            .frameworkCase, at: Location(file: Location.name(path), line: row.line),
            [
              "case": name,
              "nearest": Nearest.name(to: name, among: desk.cells.names.map { $0[0] }) ?? "",
            ])
        }
        for (theme, column) in sheet.columns.enumerated() {
          let before = desk.summaries(place, theme)
          let (text, isMarked) = Self.read(row[column])
          let isSame = text == desk.words(place, theme)
          if isSame, isMarked == desk.isStale(place, theme) || before.isEmpty { continue }
          gone += before.map(\.id)
          switch (before.isEmpty, text.isEmpty) {
          case (_, true): result.removed += 1
          case (true, false): result.added += 1
          case (false, false): if isSame { result.confirmed += 1 } else { result.changed += 1 }
          }
          if !text.isEmpty {
            new.append(desk.note(text, by: coder, place, theme, messages))
          }
        }
      }
      guard !gone.isEmpty || !new.isEmpty else { return result }
      let (old, notes, types) = (gone, new, try memoTypes())
      try act { act in
        try act.together("framework.import", path) { act in
          for id in old { try act.removeMemo(id) }
          for note in notes { _ = try act.addNote(try checked(note, types)) }
        }
      }
      return result
    }
  }

  /// The words of a cell without the lines that Hebra wrote, and whether its mark is there.
  private static func read(_ cell: String) -> (text: String, isMarked: Bool) {
    var lines = cell.trimmed.split(separator: "\n", omittingEmptySubsequences: false)
    var isMarked = false
    while let first = lines.first, first.hasPrefix("⚠") || first.hasPrefix("·") {
      isMarked = isMarked || first.hasPrefix("⚠")
      lines.removeFirst()
    }
    let text = lines.joined(separator: "\n").trimmed
    // CSV says in words why a cell is empty.
    let isReason = [Messages.spanish, .english].contains { messages in
      Matrix.Missing.allCases.contains { messages.mark($0) == text }
    }
    return (isReason ? "" : text, isMarked)
  }
}

/// The columns of a framework matrix that somebody has filled in.
private struct FrameworkSheet {
  let table: Table
  let rows: NoteSubject
  let themes: [Code]
  /// The columns of the themes.
  let columns: [Int]
  var notices: [Notice] = []

  init(_ table: Table, file: String, _ codebook: Codebook) throws(Failure) {
    self.table = table
    let titles: [String: NoteSubject] = [
      "documento": .document, "document": .document, "participante": .participant,
      "participant": .participant, "codigo divipola": .municipality, "place code": .municipality,
    ]
    guard let rows = table.headers.first.flatMap({ titles[Words.fold($0)] }) else {
      throw Failure(.frameworkColumns, at: Location(file: Location.name(file)))
    }
    self.rows = rows
    var found: [(Code, Int)] = []
    for (column, title) in table.headers.enumerated() {
      let id = title.split(separator: " ").first.map(String.init) ?? ""
      if let code = codebook.code(codebook.standing(for: id)) { found.append((code, column)) }
    }
    guard !found.isEmpty else {
      throw Failure(.frameworkColumns, at: Location(file: Location.name(file)))
    }
    (themes, columns) = (found.map(\.0), found.map(\.1))
    let ignored = table.headers.count - found.count - (rows == .municipality ? 2 : 1)
    if ignored > 0 { notices.append(Notice(.frameworkIgnored, count: ignored)) }
  }
}

/// The cells of a framework matrix with the summaries that the project has.
private struct FrameworkDesk {
  /// What a summary is on.
  private struct Place: Hashable {
    var subject: NoteSubject
    var name: String
    var code: String
  }

  let themes: [Code]
  let cells: FrameworkCells
  private let subject: NoteSubject
  private var notes: [Place: [Note]] = [:]

  init(_ request: FrameworkRequest, in project: borrowing Project) throws {
    let attribute = try project.caseAttribute(request.rows)
    switch attribute {
    case .documents: subject = .document
    case .participants: subject = .participant
    case .municipalities: subject = .municipality
    default: throw Failure(.frameworkRows, ["rows": request.rows])
    }
    let analysis = Analysis(
      try project.corpus(), layer: try project.known(request.layer),
      language: project.language.figures,
      layout: FigureLayout(showsAttributes: false, showsEmptyCodes: true))
    let codebook = analysis.corpus.codebook
    themes =
      try request.themes.isEmpty
      ? codebook.codes.filter { $0.parent == nil && !$0.isRetired }
      : request.themes.map { try CodingDesk.code($0, codebook) }
    cells = analysis.frameworkCells(rows: attribute, themes: themes.map(\.id))
    for note in try project.notes() where Self.isSummary(note) {
      let codes = note.places.filter { $0.subject == .code }
      for place in note.places where place.subject == subject && codes.count == 1 {
        let key = Place(
          subject: subject, name: place.name, code: codebook.standing(for: codes[0].name))
        notes[key, default: []].append(note)
      }
    }
  }

  /// The summaries of a cell, the oldest first.
  func summaries(_ row: Int, _ theme: Int) -> [Note] {
    let key = Place(subject: subject, name: cells.names[row][0], code: themes[theme].id)
    return (notes[key] ?? []).sorted { ($0.date ?? "", $0.id) < ($1.date ?? "", $1.id) }
  }

  /// The words of all summaries of a cell.
  func words(_ row: Int, _ theme: Int) -> String {
    summaries(row, theme).map(\.text).joined(separator: "\n\n")
  }

  /// Whether the codings of a cell are no longer those that its summary was written about.
  func isStale(_ row: Int, _ theme: Int) -> Bool {
    let change = change(row, theme)
    return !summaries(row, theme).isEmpty && (change.new > 0 || change.gone > 0)
  }

  /// How many codings are new since the summary, and how many are no longer there.
  private func change(_ row: Int, _ theme: Int) -> (new: Int, gone: Int) {
    let now = cells.cells[row][theme].codings
    let then = Set(
      summaries(row, theme).flatMap(\.places).filter { $0.subject == .coding }.map(\.name))
    return (now.subtracting(then).count, then.subtracting(now).count)
  }

  /// A cell as people see it.
  func shown(_ row: Int, _ theme: Int, _ messages: Messages) -> Matrix.Cell {
    let cell = cells.cells[row][theme]
    guard summaries(row, theme).isEmpty else {
      guard isStale(row, theme) else { return .text(words(row, theme)) }
      let change = change(row, theme)
      let mark = messages.what(
        .frameworkStale, ["new": String(change.new), "gone": String(change.gone)])
      return .text("⚠ \(mark)\n\(words(row, theme))")
    }
    if cell.segments == 0, let missing = cell.missing { return .missing(missing) }
    return .text("· " + messages.what(.frameworkSegments, ["count": String(cell.segments)]))
  }

  /// A summary of a cell, on the case, the theme and the codings of today.
  func note(
    _ text: String, by coder: String, _ row: Int, _ theme: Int, _ messages: Messages
  ) -> Note {
    Note(
      type: messages.word("framework.type"), text: text, coder: coder, date: Moment.now(),
      origin: .imported,
      places: [
        NotePlace(subject, cells.names[row][0]), NotePlace(.code, themes[theme].id),
      ] + cells.cells[row][theme].codings.sorted().map { NotePlace(.coding, $0) })
  }

  /// Whether a memo is a summary, in whatever language it was written.
  private static func isSummary(_ note: Note) -> Bool {
    guard let type = note.type else { return false }
    return [Messages.spanish, .english].contains {
      Words.fold($0.word("framework.type")) == Words.fold(type)
    }
  }
}
