internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The table of documents (`corpus.csv`), read once and looked up by file name.
struct DocumentTable {
  struct Entry {
    var name: String
    /// The line in the file, or the row in the sheet.
    var line = 0
    var file: String?
    var municipality: Municipality?
    var instrument: String?
    var register: Register?
    var date: String?
    var wave: String?
    var topics: [String: TopicState] = [:]
    var attributes: [String: String] = [:]
  }

  var entries: [Entry] = []
  var notices = NoticeTally()
  var problems = NoticeTally()
  /// Indices into `entries` of the first row with each name or file.
  private var byName: [String: Int] = [:]
  private var byFile: [String: Int] = [:]

  init() {}

  /// Reads a table; `blocks` are the guide blocks of the codebook, and `places` the list with which
  /// municipalities are compared.
  init(
    file: String, blocks: [String], instruments: [Instrument], places: PlaceList,
    by service: ReadingService
  ) throws {
    let (table, notices) = try service.table(file)
    self.notices.add(notices)
    let columns = TableColumns(table)
    guard columns.document != nil else {
      throw Failure(
        .tableNoColumn, at: Location(file: Location.name(file)), ["column": "documento"])
    }
    let known = columns.known
    for row in table.rows {
      let name = row[columns.document].trimmed
      guard !name.isEmpty else { continue }
      let place = Location(file: Location.name(file), line: row.line)
      var entry = Entry(name: name)
      guard byName[name] == nil else {
        problems.add(Notice(.tableDocumentTwice, at: place, details: ["document": name]))
        continue
      }
      entry.file = row[columns.file].trimmed.nilIfEmpty
      entry.line = row.line
      readDate(row, columns, table, place, &entry)
      entry.wave = row[columns.wave].trimmed.nilIfEmpty
      readPlace(row, columns, place, places, &entry)
      readInstrument(row, columns, place, instruments, &entry)
      readRegister(row, columns, place, &entry)
      for (index, header) in table.headers.enumerated() where !known.contains(index) {
        let value = row[index].trimmed
        guard !value.isEmpty else { continue }
        let key = Words.fold(header.trimmed)
        if let block = blocks.first(where: { Words.fold($0) == key }) {
          guard let state = Self.states[Words.fold(value)] else {
            problems.add(
              Notice(.tableUnknownState, at: place, details: ["column": header]))
            continue
          }
          entry.topics[block] = state
        } else {
          entry.attributes[header.trimmed] = value
        }
      }
      byName[name] = entries.count
      if let file = entry.file, byFile[file] == nil { byFile[file] = entries.count }
      entries.append(entry)
    }
    settlePlaces(places, file: Location.name(file))
  }

  /// The row of a file: found by the file's name, else by the longest document name that is a
  /// prefix of it.
  func entry(forFile file: String) -> Entry? {
    if let index = byFile[file] { return entries[index] }
    let stem = Location.stem(file)
    if let index = byName[stem] { return entries[index] }
    var end = stem.endIndex
    while end > stem.startIndex {
      end = stem.index(before: end)
      if "_ .(-".contains(stem[end]), let index = byName[String(stem[..<end])] {
        return entries[index]
      }
    }
    return nil
  }

  /// The row of a document.
  func entry(named name: String) -> Entry? { byName[name].map { entries[$0] } }

  private mutating func readDate(
    _ row: Table.Row, _ columns: TableColumns, _ table: Table, _ place: Location,
    _ entry: inout Entry
  ) {
    let written = row[columns.date].trimmed
    guard !written.isEmpty, let column = columns.date else { return }
    entry.date = TableDate.iso(written) ?? DateWords.date(written)?.text
    guard entry.date == nil else { return }
    var place = place
    place.column = column + 1
    problems.add(
      Notice(
        .tableUnreadDate, at: place,
        details: ["document": entry.name, "column": table.headers[column]]))
  }

  private mutating func readInstrument(
    _ row: Table.Row, _ columns: TableColumns, _ place: Location, _ instruments: [Instrument],
    _ entry: inout Entry
  ) {
    let written = row[columns.instrument].trimmed
    guard !written.isEmpty else { return }
    let folded = Words.fold(written)
    let found = (instruments + Instrument.withoutGuide).first {
      [$0.id, $0.name, $0.nameEnglish ?? ""].contains { Words.fold($0) == folded }
    }
    if found == nil, !instruments.isEmpty {
      problems.add(
        Notice(
          .tableUnknownInstrument, at: place,
          details: [
            "value": written, "instruments": instruments.map(\.id).joined(separator: ", "),
          ]))
    }
    entry.instrument = found?.id ?? written
  }

  private mutating func readRegister(
    _ row: Table.Row, _ columns: TableColumns, _ place: Location, _ entry: inout Entry
  ) {
    let written = row[columns.register].trimmed
    guard !written.isEmpty else { return }
    entry.register = Self.registers[Words.fold(written)]
    if entry.register == nil {
      problems.add(Notice(.tableUnknownRegister, at: place, details: ["value": written]))
    }
  }

  private static let registers: [String: Register] = [
    "literal": .literal, "verbatim": .literal, "relatoria": .relatoria, "account": .relatoria,
    "minutes": .relatoria, "notas": .notas, "notes": .notas,
  ]

  static let states: [String: TopicState] = [
    "preguntado": .asked, "asked": .asked, "si": .asked, "yes": .asked,
    "salio sin preguntar": .unasked, "came up unasked": .unasked, "unasked": .unasked,
    "no explorado": .notExplored, "not explored": .notExplored, "no": .notExplored,
    "no se pregunto por riesgo": .notAskedRisk, "no preguntado por riesgo": .notAskedRisk,
    "not asked because of risk": .notAskedRisk, "riesgo": .notAskedRisk, "risk": .notAskedRisk,
  ]
}
