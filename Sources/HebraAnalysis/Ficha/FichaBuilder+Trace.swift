package import HebraModel

/// What stands behind a line of a ficha: one unit of evidence.
package struct FichaTraceRow: Hashable, Sendable {
  /// How a unit enters the line of its cause.
  package enum Use: String, CaseIterable, Sendable {
    /// In n.
    case counts
    /// One of two readers marked it.
    case disputed
    /// Nobody was asked.
    case spontaneous
    /// It denies the cause or tells the opposite.
    case contrary
  }

  package var code: String
  package var use: Use
  package var document: String
  /// The turn, counted from 0.
  package var turn: Int
  package var pseudonym: String?
  package var sector: String
  /// The layers that marked it, sorted.
  package var readers: [String]
  /// From the first to the last byte that they marked.
  package var range: TextRange
  /// Its risk.
  package var risk: String
}

extension Analysis {
  /// The units of evidence behind the causes of a ficha, by code, document and turn.
  package func fichaTrace(_ request: FichaRequest) -> [FichaTraceRow] {
    var builder = FichaBuilder(self, request)
    _ = builder.figures()
    return builder.trace()
  }
}

extension FichaBuilder {
  func trace() -> [FichaTraceRow] {
    var rows: [FichaTraceRow] = []
    for document in evidence {
      for unit in document.causes {
        let use: FichaTraceRow.Use =
          !isExplored(unit.code, in: document)
          ? .spontaneous : unit.isCommon ? .counts : .disputed
        rows.append(row(unit, use, document))
      }
      for unit in document.contrary where unit.isCommon {
        rows.append(row(unit, .contrary, document))
      }
    }
    return rows.sorted { a, b in
      (a.code, a.document, a.turn, a.use.rawValue) < (b.code, b.document, b.turn, b.use.rawValue)
    }
  }

  private func row(
    _ unit: EvidenceUnit, _ use: FichaTraceRow.Use, _ document: DocumentEvidence
  ) -> FichaTraceRow {
    let coded = document.document
    let turn = coded.base.turns[unit.turn].turn
    let ranges = unit.codings.compactMap { $0.range.intersection(turn.speech) }
    let start = ranges.map(\.start).min() ?? turn.speech.start
    let end = ranges.map(\.end).max() ?? turn.speech.end
    return FichaTraceRow(
      code: tree.codes[unit.code].id, use: use, document: document.source.name,
      turn: coded.document.turns.firstIndex { $0.turn.range == turn.range } ?? unit.turn,
      pseudonym: unit.pseudonym, sector: unit.pseudonym.flatMap { sectors[$0] } ?? "",
      readers: Set(unit.codings.map(\.layer)).sorted(), range: TextRange(start, end),
      risk: risk(unit, in: document.source.name))
  }
}
