internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The decisions in a file: rows of the tables of a Word document, or of a table in CSV or XLSX.
struct AgreementRows {
  /// One row.
  struct Row {
    /// The row of the sheet, or of the table in the Word document, from 1, header included.
    var line: Int
    /// The question's id, or its beginning.
    var question: String
    var decision: String
    var reason: String
    /// The other cells that name what the readings say.
    var readings: [String]
  }

  private(set) var rows: [Row] = []
  private(set) var notices: [Notice] = []
  let file: String

  /// Reads a file.
  ///
  /// - Throws: ``Failure`` when it has no such table.
  init(_ path: String, by service: ReadingService) throws {
    file = Location.name(path)
    guard path.lowercased().hasSuffix(".docx") else {
      let table = try FichaTable(path, by: service)
      try table.expect(["question", "decision"])
      notices = table.notices
      let reason = table.column("reason") ?? table.table.column("motivo", "razón")
      rows = table.table.rows.map { row in
        Row(
          line: row.line, question: row[table.column("question")].trimmed,
          decision: row[table.column("decision")], reason: row[reason], readings: [])
      }
      rows.removeAll { $0.question.isEmpty && $0.decision.trimmed.isEmpty }
      return
    }
    let request = ReadingRequest(path, .transcript(ReadingChoice(), .init()))
    guard case .transcript(let read) = try service.answer(request),
      read.properties[HandoffIdentity.agreementMark] != nil
    else { throw Failure(.agreementNoSheet, at: Location(file: file)) }
    rows = Self.rows(read)
    guard !rows.isEmpty else { throw Failure(.agreementNoSheet, at: Location(file: file)) }
  }

  /// The paragraphs of the cells of a Word document, by table, row and column, from 0.
  static func cells(_ read: ReadTranscript) -> [Int: [Int: [Int: [String]]]] {
    var tables: [Int: [Int: [Int: [String]]]] = [:]
    let paragraphs = read.transcript.paragraphs
    for placed in read.marks.cells where paragraphs.indices.contains(placed.paragraph) {
      let cell = placed.value
      let text =
        read.transcript.text.text(in: paragraphs[placed.paragraph]).map { String($0) } ?? ""
      tables[cell.table, default: [:]][cell.row, default: [:]][cell.column, default: []]
        .append(text)
    }
    return tables
  }

  /// The rows of all tables that name a question.
  private static func rows(_ read: ReadTranscript) -> [Row] {
    var rows: [Row] = []
    for (_, table) in cells(read).sorted(by: { $0.key < $1.key }) {
      let header = table[0] ?? [:]
      func column(_ key: String, fromEnd: Int) -> Int {
        let titles = [Messages.spanish, Messages.english].map {
          Words.fold($0.word("column.\(key)"))
        }
        return header.first {
          titles.contains(Words.fold($0.value.joined(separator: " ").trimmed))
        }?
        .key ?? (header.keys.max() ?? 0) - fromEnd
      }
      let (decision, reason) = (column("decision", fromEnd: 1), column("reason", fromEnd: 0))
      for (number, cells) in table.sorted(by: { $0.key < $1.key }) where number > 0 {
        guard let id = (cells[0] ?? []).map(\.trimmed).first(where: isID) else { continue }
        func text(_ column: Int) -> String { (cells[column] ?? []).joined(separator: "\n").trimmed }
        rows.append(
          Row(
            line: number + 1, question: id, decision: text(decision), reason: text(reason),
            readings: (2..<max(2, decision)).map(text)))
      }
    }
    return rows
  }

  /// Whether a text is the id of a row.
  static func isID(_ text: String) -> Bool {
    text.utf8.count == 12
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
