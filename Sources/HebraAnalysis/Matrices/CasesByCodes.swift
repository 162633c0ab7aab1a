package import HebraModel

extension Analysis {
  /// Cases by codes: how much of each code each document or participant has.
  ///
  /// A code includes the union of the codes below it. A cell without codings is 0 only where the
  /// documents of the case are finished and the code was explored; otherwise it is missing, with the
  /// reason. A cell with codings in a document that is not finished is provisional.
  package func casesByCodes(rows: CaseRows, kind: CellKind) -> Figure {
    let key: Matrix.Column =
      rows == .documents
      ? column("document", .document, width: 16)
      : column("participant", .participant, width: 20)
    let codes = shownCodes
    let (attributes, cells) =
      rows == .documents ? documentRows(kind, codes) : participantRows(kind, codes)
    let matrix = Matrix(
      title: "\(word(.caseTitle)): \(word(kind.name))",
      columns: [key] + attributes + columns(of: codes), rows: cells,
      settings: settings(
        kind.definition, unit: rows == .documents ? .unitDocument : .unitParticipant,
        base: kind == .coverageOfText ? .baseText : .baseSpeech, more: emptyCodeSettings))
    return Figure(matrix, notices: notices + provisionalNotices(matrix))
  }

  /// What to do about provisional cells; nothing where there are none.
  func provisionalNotices(_ matrix: Matrix) -> [Notice] {
    guard matrix.hasProvisionalCells else { return [] }
    let open = documents.count { $0.layer.scope != .completo && !$0.layer.isUndecided }
    return [Notice(.analysisProvisional, count: open)]
  }

  private func documentRows(
    _ kind: CellKind, _ codes: [Int]
  ) -> (attributes: [Matrix.Column], rows: [[Matrix.Cell]]) {
    let attributes = documentAttributes
    let rows = zip(documents, attributes.cells).map { document, own in
      let count = CharacterCount(document.document, isNeeded: kind.needsCharacters)
      var found = [[(range: TextRange, covered: [TextRange])]](
        repeating: [], count: tree.codes.count)
      for coding in document.counted {
        for code in tree.lineage[coding.code] {
          found[code].append((coding.range, [coding.range]))
        }
      }
      let speech = count.of(document.base.ranges)
      let cells = codes.map { code -> Matrix.Cell in
        let missing = exploration.missing(code, in: document.document, layer: document.layer)
        if found[code].isEmpty, let missing { return .missing(missing) }
        var cell = CaseCell()
        cell.add(CaseTally(found[code]), base: document.base, characters: count)
        let value = cell.cell(kind, speech: speech, text: count.ofText)
        return missing == .unfinished ? value.asProvisional : value
      }
      return [.text(document.document.name)] + own + cells
    }
    return (attributes.columns, rows)
  }

  private func participantRows(
    _ kind: CellKind, _ codes: [Int]
  ) -> (attributes: [Matrix.Column], rows: [[Matrix.Cell]]) {
    var table = ParticipantTable(self)
    for document in documents { table.add(document, kind: kind, analysis: self) }
    let attributes = participantAttributes(table.names)
    let rows = table.names.indices.map { row -> [Matrix.Cell] in
      let name = table.names[row]
      let cells = codes.map { code -> Matrix.Cell in
        let cell = table.cells[row][code]
        let isOpen = table.reasons[row][code].contains(.unfinished)
        // What was said in a document that is not finished is not known, so that the sum of all
        // documents is no zero.
        if cell.codings == 0, isOpen || !table.hasZero[row][code] {
          return .missing(Exploration.together(table.reasons[row][code]))
        }
        let value = cell.cell(kind, speech: table.speech[row], text: table.text[row])
        return isOpen ? value.asProvisional : value
      }
      return [.text(name.isEmpty ? word(.unattributed) : name)] + attributes.cells[row] + cells
    }
    return (attributes.columns, rows)
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

/// Sums the values of each participant over their documents.
private struct ParticipantTable {
  /// Pseudonyms in the order of the participants' table, then in order of appearance; an empty name
  /// stands for unattributed speech.
  private(set) var names: [String] = []
  private(set) var cells: [[CaseCell]] = []
  private(set) var hasZero: [[Bool]] = []
  private(set) var reasons: [[Set<Matrix.Missing>]] = []
  private(set) var speech: [Int] = []
  private(set) var text: [Int] = []
  private var rows: [String: Int] = [:]

  init(_ analysis: Analysis) {
    let met = analysis.documents.flatMap { $0.base.turns.map { $0.pseudonym ?? "" } }
    let known = Set(met)
    let listed = analysis.corpus.participants.map(\.pseudonym).filter { known.contains($0) }
    for name in listed + met.filter({ !$0.isEmpty }) + met where rows[name] == nil {
      rows[name] = names.count
      names.append(name)
    }
    let codes = analysis.tree.codes.count
    cells = Array(repeating: Array(repeating: CaseCell(), count: codes), count: names.count)
    hasZero = Array(repeating: Array(repeating: false, count: codes), count: names.count)
    reasons = Array(repeating: Array(repeating: [], count: codes), count: names.count)
    speech = Array(repeating: 0, count: names.count)
    text = speech
  }

  mutating func add(_ document: CodedDocument, kind: CellKind, analysis: Analysis) {
    let base = document.base
    let count = CharacterCount(document.document, isNeeded: kind.needsCharacters)
    var present: [Int] = []
    for turn in base.turns {
      guard let row = rows[turn.pseudonym ?? ""] else { continue }
      if !present.contains(row) { present.append(row) }
      speech[row] += count.of(base.shared(with: [turn.turn.speech]))
    }
    for row in present { text[row] += count.ofText }
    for code in analysis.tree.codes.indices where !present.isEmpty {
      let missing = analysis.exploration.missing(
        code, in: document.document, layer: document.layer)
      for row in present {
        if let missing { reasons[row][code].insert(missing) } else { hasZero[row][code] = true }
      }
    }
    struct Place: Hashable {
      var row: Int
      var code: Int
    }
    var found: [Place: [(range: TextRange, covered: [TextRange])]] = [:]
    for coding in document.counted {
      var covered: [Int: [TextRange]] = [:]
      for i in base.turns(under: coding.range) {
        guard let row = rows[base.turns[i].pseudonym ?? ""],
          let both = base.turns[i].turn.speech.intersection(coding.range)
        else { continue }
        covered[row, default: []].append(both)
      }
      for (row, ranges) in covered {
        for code in analysis.tree.lineage[coding.code] {
          found[Place(row: row, code: code), default: []].append((coding.range, ranges))
        }
      }
    }
    for (place, codings) in found {
      cells[place.row][place.code].add(CaseTally(codings), base: base, characters: count)
    }
  }
}
