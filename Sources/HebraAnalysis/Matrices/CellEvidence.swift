package import HebraModel

/// The codings behind one cell of a figure.
package struct CellEvidence: Sendable {
  /// A coding that counts, with the participants' turns of which it covers a word.
  struct Candidate {
    /// The number of its document.
    var document: Int
    var coding: CountedCoding
    var turns: [Int]
  }

  /// The name of the row and that of the column.
  package let place: String
  /// What the cell says.
  package let cell: Matrix.Cell
  /// How many codings there are.
  package private(set) var codings = 0
  /// How many distinct ranges they have.
  package private(set) var segments = 0
  /// In how many documents they are.
  package private(set) var documents = 0
  /// How many identified participants say them.
  package private(set) var participants = 0
  /// In how many participants' turns of the case they are.
  package private(set) var turns = 0
  private let isBehind: @Sendable (Candidate) -> Bool

  init(
    _ place: String, _ cell: Matrix.Cell, in analysis: Analysis,
    voices isVoice: (Candidate, Int) -> Bool = { _, _ in true },
    where isBehind: @escaping @Sendable (Candidate) -> Bool
  ) {
    (self.place, self.cell, self.isBehind) = (place, cell, isBehind)
    var people: Set<String> = []
    for (number, document) in analysis.documents.enumerated() {
      var ranges: Set<TextRange> = []
      var own: Set<Int> = []
      for coding in document.counted {
        let candidate = Candidate(
          document: number, coding: coding, turns: document.base.turns(under: coding.range))
        guard isBehind(candidate) else { continue }
        codings += 1
        ranges.insert(coding.range)
        own.formUnion(candidate.turns.filter { isVoice(candidate, $0) })
      }
      segments += ranges.count
      documents += ranges.isEmpty ? 0 : 1
      turns += own.count
      people.formUnion(own.compactMap { document.base.turns[$0].pseudonym })
    }
    participants = people.count
  }

  /// Whether a coding that counts is behind the cell.
  func has(_ coding: CountedCoding, document: Int, _ base: SpeechBase) -> Bool {
    isBehind(
      Candidate(document: document, coding: coding, turns: base.turns(under: coding.range)))
  }
}

extension Analysis {
  /// What is behind the cell of a row and a column of a figure.
  package func evidence(
    _ kind: FigureKind, row: String, column: String
  ) throws(CellMistake) -> CellEvidence {
    let matrix = figure(kind).matrix
    switch kind {
    case .sequence, .segments: throw CellMistake(.kind, matrix.title)
    default: break
    }
    let address = try CellAddress(row: row, column: column, in: matrix)
    let key = matrix.columns[address.column].key
    let names = matrix.rows[address.row].prefix(matrix.keyColumns).compactMap { cell in
      if case .text(let text) = cell { text } else { nil }
    }
    let place =
      names.joined(separator: " ") + " · " + matrix.columns[address.column].title
    let cell = matrix.rows[address.row][address.column]
    func code(_ id: String) throws(CellMistake) -> Int {
      let id = id.split(separator: " ").first.map(String.init) ?? id
      guard let code = tree.index(of: id) else { throw CellMistake(.column, column) }
      return code
    }
    switch kind {
    case .casesByCodes(let attribute, _):
      return evidence(
        place, cell, [(Cases(attribute, in: self), address.row)], code: try code(key), nil)
    case .documentTable:
      let id = key.hasSuffix(".n") ? String(key.dropLast(2)) : key
      return evidence(
        place, cell, [(Cases(.documents, in: self), address.row)], code: try code(id), nil)
    case .codesByValues(let attribute):
      let cases = Cases(attribute, in: self)
      let (value, unit) = Self.share(key)
      return evidence(
        place, cell, [(cases, cases.place(key: value))], code: try code(names[0]), unit)
    case .valuesByValues(let id, let rows, let columns):
      let (own, others) = (Cases(rows, in: self), Cases(columns, in: self))
      let (value, unit) = Self.share(key)
      let row = address.row < own.count ? address.row : nil
      return evidence(
        place, cell, [(own, row), (others, others.place(key: value))], code: try code(id), unit)
    case .codesByCodes(let measure, let unit):
      return pairEvidence(place, cell, measure, unit, try code(names[0]), try code(key))
    case .codePairs(let unit):
      let (a, b) = (try code(names[0]), try code(names[1]))
      switch key {
      case "n1": return pairEvidence(place, cell, .together, unit, a, a)
      case "n2": return pairEvidence(place, cell, .together, unit, b, b)
      case "overlaps": return pairEvidence(place, cell, .overlaps, unit, a, b)
      default: return pairEvidence(place, cell, .together, unit, a, b)
      }
    case .sequence, .segments: throw CellMistake(.kind, matrix.title)
    }
  }

  /// The value and the unit that the key of a column of shares names.
  private static func share(_ key: String) -> (value: String, unit: ShareUnit) {
    for unit in ShareUnit.allCases where key.hasSuffix("." + unit.rawValue) {
      return (String(key.dropLast(unit.rawValue.count + 1)), unit)
    }
    return (key, .documents)
  }

  /// What is behind a cell of cases; a case that is nil is all of them.
  ///
  /// A share has a unit, by which some documents and voices are in it and others are not.
  private func evidence(
    _ place: String, _ cell: Matrix.Cell, _ cases: [(cases: Cases, place: Int?)], code: Int,
    _ unit: ShareUnit?
  ) -> CellEvidence {
    let standing = unit.map { unit -> ShareStanding in
      if unit.isSpontaneous { return .spontaneous }
      if case .provisional = cell { return .open }
      return .counted
    }
    let isCounted = documents.map { document in
      guard let standing else { return true }
      return standing
        == ShareStanding(
          exploration.missing(code, in: document.document, layer: document.layer))
    }
    let isKnown = documents.map { $0.base.turns.map { $0.pseudonym != nil } }
    /// Whether the unit counts what a turn says.
    @Sendable func isVoice(_ candidate: CellEvidence.Candidate, _ turn: Int) -> Bool {
      switch unit {
      case .participants, .spontaneousParticipants:
        guard isKnown[candidate.document][turn] else { return false }
      case .unattributed:
        guard !isKnown[candidate.document][turn] else { return false }
      case .documents, .spontaneousDocuments, nil: break
      }
      return cases.allSatisfy { own in
        own.place.map { own.cases.place(document: candidate.document, turn: turn) == $0 } ?? true
      }
    }
    /// Whether all of a document belongs to the case, also what stands in no turn.
    @Sendable func isWhole(_ document: Int) -> Bool {
      cases.allSatisfy { own in
        guard let place = own.place else { return true }
        if case .whole(let row) = own.cases.divisions[document] { return row == place }
        return false
      }
    }
    let countsTurns = ![.documents, .spontaneousDocuments, nil].contains(unit)
    return CellEvidence(place, cell, in: self, voices: isVoice) { [tree] candidate in
      guard tree.lineage[candidate.coding.code].contains(code), isCounted[candidate.document]
      else { return false }
      return !countsTurns && isWhole(candidate.document)
        || candidate.turns.contains { isVoice(candidate, $0) }
    }
  }
}
