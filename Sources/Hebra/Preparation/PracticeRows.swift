internal import HebraAnalysis
internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// What a coder wrote in a practice: the table of a Word document, or a table in CSV or XLSX.
struct PracticeRows {
  /// One passage.
  struct Row {
    /// The row of the table, from 1, header included.
    var line: Int
    var id: String
    var codes: String
  }

  /// What stands in a cell for codes.
  enum Answer: Equatable {
    /// Nothing: the coder did not answer.
    case empty
    /// Ids of codes in use; none where the coder says that there is none.
    case codes(Set<String>)
    /// Something that is no code.
    case unknown(String)
  }

  let file: String
  private(set) var rows: [Row] = []
  private(set) var notices: [Notice] = []

  /// Reads a file.
  ///
  /// - Throws: ``Failure`` when it is no practice.
  init(_ path: String, by service: ReadingService) throws {
    file = Location.name(path)
    guard path.lowercased().hasSuffix(".docx") else {
      let table = try FichaTable(path, by: service)
      try table.expect(["id", "codes"])
      notices = table.notices
      rows = table.table.rows.map { row in
        Row(
          line: row.line, id: row[table.column("id")].trimmed,
          codes: row[table.column("codes")])
      }
      rows.removeAll { $0.id.isEmpty && $0.codes.trimmed.isEmpty }
      return
    }
    let request = ReadingRequest(path, .transcript(ReadingChoice(), .init()))
    guard case .transcript(let read) = try service.answer(request),
      read.properties[HandoffIdentity.practiceMark] != nil
    else { throw Failure(.practiceNoSheet, at: Location(file: file)) }
    for (_, table) in AgreementRows.cells(read).sorted(by: { $0.key < $1.key }) {
      for (number, cells) in table.sorted(by: { $0.key < $1.key }) where number > 0 {
        guard let id = (cells[0] ?? []).map(\.trimmed).first(where: AgreementRows.isID) else {
          continue
        }
        rows.append(
          Row(
            line: number + 1, id: id,
            codes: (cells[2] ?? []).joined(separator: "\n").trimmed))
      }
    }
    guard !rows.isEmpty else { throw Failure(.practiceNoSheet, at: Location(file: file)) }
  }

  private static let none: Set = [
    "ninguno", "ninguna", "ningun codigo", "nada", "none", "no code", "-", "–", "—", "0",
  ]

  /// Reads a cell: codes between commas, semicolons or on lines of their own.
  static func answer(_ text: String, _ grammar: CommentGrammar) -> Answer {
    let pieces = text.split { $0.isNewline || $0 == ";" || $0 == "," }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return .empty }
    var codes: Set<String> = []
    for piece in pieces {
      if none.contains(Words.fold(piece)) { continue }
      switch grammar.resolve(piece) {
      case .code(let code): codes.insert(code.id)
      case .retired(_, let replacement?): codes.insert(replacement.id)
      case .retired, .ambiguous, .unknown:
        // A line as in a comment: the id, then facets.
        let read = grammar.read([piece])
        guard !read.codings.isEmpty, read.memo == nil, read.problems.isEmpty else {
          return .unknown(piece)
        }
        codes.formUnion(read.codings.map(\.code))
      }
    }
    return .codes(codes)
  }
}
