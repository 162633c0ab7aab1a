package import HebraModel

extension Analysis {
  /// Cases by codes: how much of each code each document, participant, municipality or other case
  /// has.
  ///
  /// A code includes the union of the codes below it. A cell without codings is 0 only where the
  /// documents of the case are finished and the code was explored; otherwise it is missing, with the
  /// reason. A cell with codings in a document that is not finished is provisional.
  package func casesByCodes(rows: CaseAttribute, kind: CellKind) -> Figure {
    let cases = Cases(rows, in: self)
    var table = CaseTable(cases.count, codes: tree.codes.count)
    for (i, document) in documents.enumerated() {
      table.add(document, cases.divisions[i], kind: kind, analysis: self)
    }
    let codes = shownCodes
    let attributes = attributes(of: cases, rows)
    let matrix = Matrix(
      title: "\(word(.caseTitle)): \(word(kind.name))",
      columns: cases.columns + attributes.columns + columns(of: codes),
      rows: cases.names.indices.map { row in
        cases.names[row].map { .text($0) } + attributes.cells[row]
          + codes.map { table.cell(row, $0, kind) }
      },
      keyColumns: cases.columns.count,
      settings: settings(
        kind.definition, unit: rows.unit,
        base: kind == .coverageOfText ? .baseText : .baseSpeech, more: emptyCodeSettings))
    return Figure(matrix, notices: notices + provisionalNotices(matrix))
  }

  /// What to do about provisional cells; nothing where there are none.
  func provisionalNotices(_ matrix: Matrix) -> [Notice] {
    guard matrix.hasProvisionalCells else { return [] }
    let open = documents.count { $0.layer.scope != .completo && !$0.layer.isUndecided }
    return [Notice(.analysisProvisional, count: open)]
  }
}

extension CaseAttribute {
  /// What has a row.
  fileprivate var unit: MatrixWords {
    switch self {
    case .documents: .unitDocument
    case .participants: .unitParticipant
    case .focusGroups: .unitFocusGroup
    case .municipalities, .ofDocuments: .unitDocumentGroup
    case .ofParticipants: .unitParticipantGroup
    }
  }
}

extension Matrix.Cell {
  /// The value with the sign that it can still grow; a cell without a figure stays as it is.
  fileprivate var asProvisional: Matrix.Cell {
    switch self {
    case .count, .share, .decimal: .provisional(self)
    case .text, .missing, .provisional: self
    }
  }
}

/// Sums the values of each case over its documents.
private struct CaseTable {
  private let codes: Int
  private var cells: [CaseCell]
  private var hasZero: [Bool]
  private var reasons: [Reasons]
  private var speech: [Int]
  private var text: [Int]

  init(_ cases: Int, codes: Int) {
    self.codes = codes
    cells = Array(repeating: CaseCell(), count: cases * codes)
    hasZero = Array(repeating: false, count: cases * codes)
    reasons = Array(repeating: [], count: cases * codes)
    speech = Array(repeating: 0, count: cases)
    text = speech
  }

  /// The cell of a case and a code.
  ///
  /// What was said in a document that is not finished is not known, so that the sum of all documents is
  /// no zero.
  func cell(_ row: Int, _ code: Int, _ kind: CellKind) -> Matrix.Cell {
    let place = row * codes + code
    let cell = cells[place]
    let isOpen = reasons[place].contains(Reasons(.unfinished))
    if cell.codings == 0, isOpen || !hasZero[place] { return .missing(reasons[place].first) }
    let value = cell.cell(kind, speech: speech[row], text: text[row])
    return isOpen ? value.asProvisional : value
  }

  mutating func add(
    _ document: CodedDocument, _ division: Cases.Division, kind: CellKind, analysis: Analysis
  ) {
    let base = document.base
    let count = CharacterCount(document.document, isNeeded: kind.needsCharacters)
    let rows: [Int]
    switch division {
    case .whole(nil): return
    case .whole(let row?):
      rows = [row]
      speech[row] += count.of(base.ranges)
    case .turns(let turns):
      rows = Set(turns).sorted()
      for (turn, row) in zip(base.turns, turns) {
        speech[row] += count.of(base.shared(with: [turn.turn.speech]))
      }
    }
    for row in rows { text[row] += count.ofText }
    note(analysis, document, rows)
    if case .whole(let row?) = division, kind == .presence || kind == .codings {
      for coding in document.counted {
        for code in analysis.tree.lineage[coding.code] { cells[row * codes + code].codings += 1 }
      }
      return
    }
    var found = [CaseCodings](repeating: [], count: rows.count * codes)
    for coding in document.counted {
      for (row, covered) in parts(of: coding.range, division, rows, base) {
        for code in analysis.tree.lineage[coding.code] {
          found[row * codes + code].append((coding.range, covered))
        }
      }
    }
    for (place, codings) in found.enumerated() where !codings.isEmpty {
      let (row, code) = (rows[place / codes], place % codes)
      cells[row * codes + code].add(codings, for: kind, base: base, characters: count)
    }
  }

  /// Notes for each code whether its absence in a document is a zero, or why it is none.
  private mutating func note(_ analysis: Analysis, _ document: CodedDocument, _ rows: [Int]) {
    for code in 0..<codes where !rows.isEmpty {
      let missing = analysis.exploration.missing(
        code, in: document.document, layer: document.layer)
      for row in rows {
        if let missing {
          reasons[row * codes + code].insert(Reasons(missing))
        } else {
          hasZero[row * codes + code] = true
        }
      }
    }
  }

  /// The parts of a range that belong to each of the document's cases, which `rows` has in order.
  private func parts(
    of range: TextRange, _ division: Cases.Division, _ rows: [Int], _ base: SpeechBase
  ) -> [(row: Int, covered: [TextRange])] {
    guard case .turns(let turns) = division else { return [(0, [range])] }
    var parts: [(row: Int, covered: [TextRange])] = []
    for i in base.turns(under: range) {
      guard let row = rows.firstIndex(of: turns[i]),
        let both = base.turns[i].turn.speech.intersection(range)
      else { continue }
      if let known = parts.firstIndex(where: { $0.row == row }) {
        parts[known].covered.append(both)
      } else {
        parts.append((row, [both]))
      }
    }
    return parts
  }
}
