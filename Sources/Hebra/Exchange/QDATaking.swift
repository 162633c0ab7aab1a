internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// The steps of taking a project of another program in.
struct QDATaking {
  let read: QDAReading
  let folder: URL
  private(set) var report: QDAImport
  private var codes: [String: String] = [:]
  /// The document of each source, by place.
  private var documents: [String?] = []
  private let users: [String: String]

  private var project: QDAProject { read.project }

  init(_ read: QDAReading, in folder: URL) {
    self.read = read
    self.folder = folder
    let dialect = read.dialect
    var positions = [dialect.countsUnits ? "utf-16" : "code-points"]
    if dialect.joinsLines { positions.append("crlf-1") }
    if dialect.countsMark { positions.append("bom") }
    report = QDAImport(
      origin: read.project.origin, positions: positions.joined(separator: ", "))
    users = Dictionary(
      read.project.users.map { ($0.guid, $0.name.isEmpty ? $0.guid : $0.name) },
      uniquingKeysWith: { first, _ in first })
    for (element, count) in read.unread.sorted(by: { $0.key < $1.key }) {
      lose(element, count)
    }
    lose("Link", read.project.links.count)
    if read.misplaced > 0 {
      report.notices.append(Notice(.exchangeMisplaced, count: read.misplaced))
    }
    for name in read.missing {
      report.notices.append(Notice(.exchangeNoText, details: ["source": name]))
    }
  }

  private mutating func lose(_ element: String, _ count: Int) {
    guard count > 0 else { return }
    report.notices.append(Notice(.exchangeUnread, count: count, details: ["element": element]))
  }

  /// A name that the file gives, without what would make a path of it.
  private static func fileName(_ written: String, else other: String) -> String {
    String((written.nilIfEmpty ?? other).map { "/\\:".contains($0) ? "-" : $0 }.prefix(80))
  }

  private func write(_ name: String, _ rows: [[String]]) throws -> String {
    let file = folder.appending(path: name)
    try PlainRows.csv(rows).write(to: file)
    return file.path
  }

  /// Codes that the codebook does not have are added to it, in a new version.
  mutating func addCodes(to own: borrowing Project) throws {
    // What Hebra wrote beside the standard has definitions and facets whole.
    if try own.currentCodebook() == nil, let source = project.codebookSource {
      let file = folder.appending(path: "libro.yaml")
      try Data(source.utf8).write(to: file)
      report.codes = try own.setCodebook(file: file.path).codebook?.codes.count ?? 0
    }
    let made = QDACodes(project.codes, onto: try own.currentCodebook())
    codes = made.ids
    guard !made.rows.isEmpty else { return }
    var rows = [["código", "familia", "nombre", "definición"]]
    rows += made.rows.map { [$0.id, $0.parent ?? "", $0.name, $0.description ?? ""] }
    let result = try own.importCodebook(
      file: write(Self.fileName(project.name, else: "libro") + ".csv", rows))
    report.codes += result.added.count
  }

  /// Texts become documents, with the values of their variables.
  mutating func addTexts(to own: borrowing Project) throws {
    var paths: [String] = []
    var names: Set<String> = []
    for (place, source) in project.sources.enumerated() {
      var stem = Self.fileName(source.name, else: "texto-\(place + 1)")
      for ending in [".txt", ".docx", ".rtf", ".odt", ".pdf"]
      where stem.lowercased().hasSuffix(ending) {
        stem = String(stem.dropLast(ending.count))
      }
      while !names.insert(stem).inserted { stem += "-\(place + 1)" }
      let file = folder.appending(path: stem + ".txt")
      try Data(source.text.utf8).write(to: file)
      paths.append(file.path)
    }
    var options = ImportOptions()
    options.allowsSimilar = true
    let imported = try own.importFiles(paths, options)
    // Reports come in the order of the names.
    let byFile = Dictionary(
      imported.files.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    documents = paths.map { path in byFile[Location.name(path)]?.document }
    report.added = imported.added
    report.known = imported.files.count { $0.outcome == .known }
    for file in imported.files {
      guard let refusal = file.refusal else { continue }
      report.notices.append(
        Notice(
          .exchangeRefused,
          details: ["source": file.file, "code": refusal.code.rawValue]))
    }
    try describe(own)
  }

  private mutating func describe(_ own: borrowing Project) throws {
    let names = Dictionary(
      project.variables.map { ($0.guid, $0.name) }, uniquingKeysWith: { first, _ in first })
    func table(_ head: String, _ rows: [(String, [QDAProject.Value])]) -> [[String]]? {
      let columns = Set(rows.flatMap(\.1).compactMap { names[$0.variable] })
        .subtracting(["document"]).sorted()
      guard !columns.isEmpty else { return nil }
      return [[head] + columns]
        + rows.map { name, values in
          let own = Dictionary(
            values.compactMap { value in names[value.variable].map { ($0, value.text) } },
            uniquingKeysWith: { first, _ in first })
          return [name] + columns.map { own[$0] ?? "" }
        }
    }
    var options = ImportOptions()
    let described = zip(project.sources, documents).compactMap { source, document in
      document.map { ($0, source.values) }
    }
    if let rows = table("documento", described) {
      options.metadata = try write("documentos.csv", rows)
    }
    var people = try participants(own)
    if people.count > 1 {
      let columns = table("seudonimo", project.cases.map { ($0.name ?? "", $0.values) }) ?? []
      let values = Dictionary(
        columns.dropFirst().map { ($0[0], Array($0.dropFirst())) },
        uniquingKeysWith: { first, _ in first })
      for row in people.indices {
        people[row] +=
          row == 0 ? Array((columns.first ?? []).dropFirst()) : values[people[row][2]] ?? []
      }
      options.participants = try write("participantes.csv", people)
    }
    guard options.metadata != nil || options.participants != nil else { return }
    let imported = try own.importFiles([], options)
    report.notices += (imported.notices + imported.problems).prefix(5)
  }

  /// Cases whose selections are turns of one label are participants.
  private func participants(_ own: borrowing Project) throws -> [[String]] {
    var rows = [["documento", "etiqueta", "seudonimo"]]
    var places: [String: (source: Int, start: Int)] = [:]
    for (number, source) in project.sources.enumerated() {
      for one in source.selections { places[one.guid] = (number, one.start) }
    }
    var labels: [Int: [(range: TextRange, label: String)]] = [:]
    var seen: Set<[String]> = []
    for person in project.cases {
      guard let name = person.name, !name.isEmpty else { continue }
      for selection in person.selections {
        guard let place = places[selection], let document = documents[place.source] else {
          continue
        }
        if labels[place.source] == nil {
          let transcript = try own.transcript(of: document)
          let map = CodePointMap(transcript.text)
          labels[place.source] = transcript.turns.map { turn in
            (
              TextRange(
                map.codePoint(atByte: turn.speech.start), map.codePoint(atByte: turn.speech.end)),
              turn.label
            )
          }
        }
        guard
          let turn = labels[place.source]?.first(where: {
            $0.range.start <= place.start && place.start < $0.range.end
          })
        else { continue }
        let row = [document, turn.label, name]
        if seen.insert(row).inserted { rows.append(row) }
      }
    }
    return rows
  }

  /// Codings and memos.
  mutating func addMarks(to own: borrowing Project) throws {
    let notes = Dictionary(
      project.notes.map { ($0.guid, $0) }, uniquingKeysWith: { first, _ in first })
    let book = try own.currentCodebook()
    var moved = 0
    var taken: Set<String> = []
    var (codings, memos) = (0, 0)
    var lost = 0
    var unknown = 0
    try own.act { act in
      for (source, document) in zip(project.sources, documents) {
        guard let document else { continue }
        let text = try own.transcript(of: document).text
        let reanchoring = text == source.text ? nil : Reanchoring(from: source.text, to: text)
        let map = CodePointMap(source.text)
        let letters = Letters(text)
        func range(_ one: QDAProject.Selection) -> TextRange? {
          guard let start = map.byte(atCodePoint: one.start),
            let end = map.byte(atCodePoint: one.end)
          else { return nil }
          let written = TextRange(start, end)
          guard let reanchoring else { return letters.whole(written) }
          switch reanchoring.outcome(of: written) {
          case .kept(let range): return letters.whole(range)
          case .moved(let range), .doubtful(let range):
            moved += 1
            return letters.whole(range)
          case .lost: return nil
          }
        }
        for one in source.selections {
          guard let range = range(one) else {
            lost += max(1, one.codings.count)
            continue
          }
          for coding in one.codings {
            guard let code = codes[coding.code] else {
              unknown += 1
              continue
            }
            let coder = users[coding.user ?? one.user ?? ""] ?? own.messages.word("exchange-nobody")
            let said = coding.notes.compactMap { notes[$0]?.text }.joined(separator: "\n")
            taken.formUnion(coding.notes)
            let (facets, memo) = Self.facets(in: said, of: book)
            let defaults =
              book?.code(code).map { book?.facetDefaults(for: $0, given: facets) ?? [] } ?? []
            let made = Coding(
              id: "", document: document, range: range, code: code, coder: coder, layer: coder,
              facets: facets + defaults, origin: .imported, date: coding.date ?? one.date,
              memo: memo)
            if case .added = try act.addCoding(made, singleFacets: book?.singleFacets ?? []) {
              codings += 1
            }
          }
          let words =
            one.notes.compactMap { notes[$0] }.map { ($0.text, $0.user, $0.date) }
            + [one.description].compactMap(\.self).map { ($0, one.user, one.date) }
          taken.formUnion(one.notes)
          for (words, user, date) in words where !words.trimmed.isEmpty {
            if case .added = try act.addMemo(
              memo(words, user, date, on: document, range, own.messages))
            {
              memos += 1
            }
          }
        }
        for note in source.notes.compactMap({ notes[$0] }) where !note.text.trimmed.isEmpty {
          taken.insert(note.guid)
          if case .added = try act.addMemo(
            memo(note.text, note.user, note.date, on: document, nil, own.messages))
          {
            memos += 1
          }
        }
      }
    }
    (report.codings, report.memos) = (codings, memos)
    if moved > 0 { report.notices.append(Notice(.exchangeMoved, count: moved)) }
    if lost > 0 { report.notices.append(Notice(.exchangeMisplaced, count: lost)) }
    if unknown > 0 { report.notices.append(Notice(.exchangeNoCode, count: unknown)) }
    lose("Note", project.notes.count { !taken.contains($0.guid) })
    lose("Coding", project.sources.reduce(0) { $0 + $1.codings.count })
  }

  private func memo(
    _ words: String, _ user: String?, _ date: String?, on document: String, _ range: TextRange?,
    _ messages: Messages
  ) -> Memo {
    Memo(
      id: "", document: document, range: range,
      coder: users[user ?? ""] ?? messages.word("exchange-nobody"), text: words, date: date,
      origin: .imported)
  }

  /// Facets that Hebra wrote into a note, one a line, and the rest of it.
  private static func facets(in note: String, of book: Codebook?) -> ([FacetValue], String?) {
    var facets: [FacetValue] = []
    var rest: [Substring] = []
    for line in note.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "=", maxSplits: 1)
      let facet = parts.count == 2 ? book?.facets.first { $0.id == parts[0] } : nil
      if let facet, facet.values.contains(where: { $0.id == parts[1] }) {
        facets.append(FacetValue(facet: facet.id, value: String(parts[1])))
      } else {
        rest.append(line)
      }
    }
    return (facets, rest.joined(separator: "\n").trimmed.nilIfEmpty)
  }
}
