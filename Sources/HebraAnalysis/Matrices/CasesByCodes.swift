package import HebraModel

extension Analysis {
  /// Cases by codes: how much of each code each document or participant has.
  ///
  /// A code includes the union of the codes below it. A cell without codings is 0 only where the
  /// document is finished and the code was explored; otherwise it is missing, with the reason.
  package func casesByCodes(rows: CaseRows, kind: CellKind) -> Figure {
    let key: Matrix.Column =
      rows == .documents
      ? column("document", .document, width: 16)
      : column("participant", .participant, width: 20)
    let matrix = Matrix(
      title: "\(word(.caseTitle)): \(word(kind.name))",
      columns: [key]
        + tree.codes.map { Matrix.Column(key: $0.id, title: title(of: $0), width: 10) },
      rows: rows == .documents ? documentRows(kind) : participantRows(kind),
      settings: settings(
        kind.definition, unit: rows == .documents ? .unitDocument : .unitParticipant,
        base: kind == .coverageOfText ? .baseText : .baseSpeech))
    return Figure(matrix, notices: notices)
  }

  private func documentRows(_ kind: CellKind) -> [[Matrix.Cell]] {
    documents.map { document in
      let count = CharacterCount(document.document.text, isNeeded: kind.needsCharacters)
      var found = [[(range: TextRange, covered: [TextRange])]](
        repeating: [], count: tree.codes.count)
      for coding in document.counted {
        for code in tree.lineage[coding.code] {
          found[code].append((coding.range, [coding.range]))
        }
      }
      let speech = count.of(document.base.ranges)
      return [.text(document.document.name)]
        + tree.codes.indices.map { code in
          if found[code].isEmpty,
            let missing = exploration.missing(
              code, in: document.document, layer: document.layer)
          {
            return .missing(missing)
          }
          var cell = CaseCell()
          cell.add(CaseTally(found[code]), base: document.base, characters: count)
          return cell.cell(kind, speech: speech, text: count.ofText)
        }
    }
  }

  private func participantRows(_ kind: CellKind) -> [[Matrix.Cell]] {
    var table = ParticipantTable(self)
    for document in documents { table.add(document, kind: kind, analysis: self) }
    return table.names.indices.map { row in
      let name = table.names[row]
      return [.text(name.isEmpty ? word(.unattributed) : name)]
        + tree.codes.indices.map { code in
          let cell = table.cells[row][code]
          if cell.codings == 0, !table.hasZero[row][code] {
            return .missing(Exploration.together(table.reasons[row][code]))
          }
          return cell.cell(kind, speech: table.speech[row], text: table.text[row])
        }
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
    let count = CharacterCount(document.document.text, isNeeded: kind.needsCharacters)
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
