internal import HebraModel

/// What a cell counts of one code in one case.
package enum ShareUnit: String, CaseIterable, Sendable, Codable {
  /// Finished documents with the code, out of those in which it was explored.
  case documents
  /// Participants who voice it, out of those of the same documents.
  case participants
  /// Turns in those documents that voice it, of speakers whom nobody has identified.
  case unattributed
  /// Finished documents with the code in which it was not explored: they are in no share.
  case spontaneousDocuments = "spontaneous-documents"
  /// Participants who voice it in those documents.
  case spontaneousParticipants = "spontaneous-participants"

  var name: MatrixWords {
    switch self {
    case .documents: .documents
    case .participants: .participants
    case .unattributed: .unattributedTurns
    case .spontaneousDocuments: .spontaneousDocuments
    case .spontaneousParticipants: .spontaneousParticipants
    }
  }

  /// Whether it counts what was said without being asked.
  var isSpontaneous: Bool {
    self == .spontaneousDocuments || self == .spontaneousParticipants
  }
}

/// How a document takes part in the shares of one code.
enum ShareStanding {
  /// It is finished and explored the code: it is in N.
  case counted
  /// It is finished and did not explore the code: what it has is spontaneous.
  case spontaneous
  /// It is not finished, or has no agreed layer.
  case open

  /// The standing of a document in which the absence of the code is `missing`, or is a zero.
  init(_ missing: Matrix.Missing?) {
    switch missing {
    case nil: self = .counted
    case .unfinished, .noAgreedLayer: self = .open
    default: self = .spontaneous
    }
  }
}

/// For each case and each of some codes, documents and participants as n/N, and what is beside them.
///
/// Only finished documents count. Where a case has no finished document for a code, what its other
/// documents have is a provisional count without N. What is coded where the code was not explored is
/// spontaneous, and in no share.
struct ShareTable {
  /// The codes, as indices among those in use.
  let codes: [Int]
  /// How many documents have codings that could not be counted in n and N.
  private(set) var leftOut = 0
  private var cells: [ShareCell]
  /// The place of each code in use among ``codes``.
  private let places: [Int?]

  init(_ analysis: Analysis, _ cases: Cases, codes: [Int]) {
    self.codes = codes
    cells = Array(repeating: ShareCell(), count: cases.count * codes.count)
    var places = [Int?](repeating: nil, count: analysis.tree.codes.count)
    for (place, code) in codes.enumerated() { places[code] = place }
    self.places = places
    for i in analysis.documents.indices where !add(i, cases, analysis) { leftOut += 1 }
  }

  /// The cell of a case and of the code at this place among ``codes``.
  func cell(_ row: Int, _ code: Int, _ unit: ShareUnit) -> Matrix.Cell {
    cells[row * codes.count + code].cell(unit)
  }

  /// Whether any of the cells of a unit counts something.
  func isPositive(_ row: Int, _ unit: ShareUnit) -> Bool {
    codes.indices.contains { code in
      if case .count(let n) = cell(row, code, unit) { n > 0 } else { false }
    }
  }

  /// Adds a document; returns whether all codes that occur in it were counted.
  ///
  /// The codings of an unfinished document are known, but counting them in n and N would include a
  /// document only when the code occurs.
  private mutating func add(_ number: Int, _ cases: Cases, _ analysis: Analysis) -> Bool {
    let document = analysis.documents[number]
    let rows = cases.cases(of: number)
    guard !rows.isEmpty else { return true }
    let base = document.base
    var people = [Set<String>](repeating: [], count: rows.count)
    for i in base.turns.indices {
      guard let pseudonym = base.turns[i].pseudonym,
        let row = cases.place(document: number, turn: i).flatMap(rows.firstIndex)
      else { continue }
      people[row].insert(pseudonym)
    }
    let said = said(in: document, number, cases, rows, analysis.tree)
    var isWhole = true
    for (place, code) in codes.enumerated() {
      let missing = analysis.exploration.missing(
        code, in: document.document, layer: document.layer)
      for (i, row) in rows.enumerated() {
        let own = said[i * codes.count + place]
        let cell = row * codes.count + place
        if let missing { cells[cell].reasons.insert(Reasons(missing)) }
        switch ShareStanding(missing) {
        case .counted: cells[cell].count(own, among: people[i])
        case .spontaneous: cells[cell].spontaneous.add(own)
        case .open:
          cells[cell].open.add(own)
          if own.isFound { isWhole = false }
        }
      }
    }
    return isWhole
  }

  /// What is coded in a document, for each of its cases and each code.
  private func said(
    in document: CodedDocument, _ number: Int, _ cases: Cases, _ rows: [Int], _ tree: CodeTree
  ) -> [SaidInDocument] {
    var said = [SaidInDocument](repeating: SaidInDocument(), count: rows.count * codes.count)
    for coding in document.counted {
      let line = tree.lineage[coding.code].compactMap { places[$0] }
      guard !line.isEmpty else { continue }
      if case .whole = cases.divisions[number] {
        for code in line { said[code].isFound = true }
      }
      for i in document.base.turns(under: coding.range) {
        guard let row = cases.place(document: number, turn: i).flatMap(rows.firstIndex) else {
          continue
        }
        for code in line {
          said[row * codes.count + code].add(turn: i, document.base.turns[i].pseudonym)
        }
      }
    }
    return said
  }
}

/// What is coded with one code in one document, as far as it belongs to one case.
private struct SaidInDocument {
  var isFound = false
  var voices: Set<String> = []
  /// Turns of speakers whom nobody has identified.
  var unattributed: Set<Int> = []

  mutating func add(turn: Int, _ pseudonym: String?) {
    isFound = true
    if let pseudonym { voices.insert(pseudonym) } else { unattributed.insert(turn) }
  }
}

/// The values for one code in one case.
private struct ShareCell {
  /// What occurs in documents that are in no share.
  struct Outside {
    var documents = 0
    var voices: Set<String> = []
    var unattributed = 0

    mutating func add(_ said: SaidInDocument) {
      guard said.isFound else { return }
      documents += 1
      voices.formUnion(said.voices)
      unattributed += said.unattributed.count
    }
  }

  private var documents = 0
  private var explored = 0
  private var voices: Set<String> = []
  private var people: Set<String> = []
  private var unattributed = 0
  var reasons: Reasons = []
  /// What occurs in documents that are not finished.
  var open = Outside()
  /// What occurs in finished documents that did not explore the code.
  var spontaneous = Outside()

  /// Counts a document that is in N, with its participants of the case.
  mutating func count(_ said: SaidInDocument, among present: Set<String>) {
    explored += 1
    if said.isFound { documents += 1 }
    people.formUnion(present)
    voices.formUnion(said.voices)
    unattributed += said.unattributed.count
  }

  func cell(_ unit: ShareUnit) -> Matrix.Cell {
    switch unit {
    case .spontaneousDocuments: return spontaneousCell(spontaneous.documents)
    case .spontaneousParticipants: return spontaneousCell(spontaneous.voices.count)
    case .documents, .participants, .unattributed: break
    }
    guard explored > 0 else {
      let count =
        switch unit {
        case .documents: open.documents
        case .participants: open.voices.count
        default: open.unattributed
        }
      return count > 0 ? .provisional(.count(count)) : .missing(reasons.first)
    }
    switch unit {
    case .documents: return .share(n: documents, total: explored)
    case .participants:
      return people.isEmpty
        ? .missing(.notApplicable) : .share(n: voices.count, total: people.count)
    default: return .count(unattributed)
    }
  }

  /// A zero only where some document is finished and did not explore the code, or all explored it.
  private func spontaneousCell(_ count: Int) -> Matrix.Cell {
    let isKnown =
      explored > 0 || !reasons.isDisjoint(with: [Reasons(.notExplored), Reasons(.notAskedRisk)])
    return count > 0 || isKnown ? .count(count) : .missing(reasons.first)
  }
}
