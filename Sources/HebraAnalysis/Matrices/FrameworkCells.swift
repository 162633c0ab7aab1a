package import HebraModel

/// What a framework matrix stands on: for each case and theme, the codings that a summary is about.
package struct FrameworkCells: Sendable {
  /// One cell.
  package struct Cell: Hashable, Sendable {
    /// The ids of the codings of the theme in the case.
    package var codings: Set<String> = []
    /// How many distinct ranges they have.
    package var segments = 0
    /// Why the absence of codings is no zero; nil when it is one.
    package var missing: Matrix.Missing?
  }

  /// The columns that identify a case.
  package let columns: [Matrix.Column]
  /// For each case, the text in these columns.
  package let names: [[String]]
  /// For each case, a cell for each theme.
  package let cells: [[Cell]]
}

extension Analysis {
  /// The codings behind each summary of a framework matrix; `themes` are ids of codes in use.
  ///
  /// The corpus must have whole codings.
  package func frameworkCells(rows: CaseAttribute, themes: [String]) -> FrameworkCells {
    let cases = Cases(rows, in: self)
    let codes = themes.compactMap { tree.index(of: $0) }
    let reasons = casesByCodes(rows: rows, kind: .codings).matrix
    var cells = cases.names.indices.map { row in
      codes.map { code in
        let column = reasons.columns.firstIndex { $0.key == tree.codes[code].id }
        var cell = FrameworkCells.Cell()
        if let column, case .missing(let reason) = reasons.rows[row][column] {
          cell.missing = reason
        }
        return cell
      }
    }
    var ranges = cells.map { $0.map { _ in Set<SegmentPlace>() } }
    let byDocument = Dictionary(grouping: corpus.codings, by: \.document)
    for (number, document) in documents.enumerated() {
      for coding in byDocument[document.document.name] ?? []
      where document.layer.layers.contains(coding.layer) {
        guard let code = tree.index(of: coding.code),
          document.base.wordCount(in: coding.range) > 0,
          rule.counts(coding.facets, as: tree.codes[code], in: corpus.codebook)
        else { continue }
        let own: Set<Int>
        if case .whole(let row) = cases.divisions[number] {
          own = row.map { [$0] } ?? []
        } else {
          own = Set(
            document.base.turns(under: coding.range)
              .compactMap { cases.place(document: number, turn: $0) })
        }
        for (place, theme) in codes.enumerated() where tree.lineage[code].contains(theme) {
          for row in own {
            cells[row][place].codings.insert(coding.id)
            ranges[row][place].insert(SegmentPlace(document: number, range: coding.range))
          }
        }
      }
    }
    for row in cells.indices {
      for place in cells[row].indices { cells[row][place].segments = ranges[row][place].count }
    }
    return FrameworkCells(columns: cases.columns, names: cases.names, cells: cells)
  }
}

/// A range of one of the documents.
private struct SegmentPlace: Hashable {
  var document: Int
  var range: TextRange
}
