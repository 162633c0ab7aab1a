internal import HebraModel

/// What is coded along one document, in words of its base.
package struct CodedLine: Sendable {
  /// A code, with the stretches in which it is coded.
  package struct Row: Hashable, Sendable {
    /// The code's id.
    package var code: String
    package var name: String
    /// Its id and name.
    package var title: String
    /// Whether it is a family, whose stretches are also those of the codes below it.
    package var isFamily: Bool
    /// The place of its family in the codebook's order of families.
    package var family: Int
    /// Half-open ranges of words, sorted and disjoint.
    package var stretches: [Range<Int>]
  }

  /// Who speaks which words.
  package struct Turn: Hashable, Sendable {
    /// The participant, or the label where nobody has identified one.
    package var speaker: String
    package var words: Range<Int>
  }

  /// How many words count.
  package var words: Int
  /// The turns that have words which count.
  package var turns: [Turn]
  /// The codes that occur, in the order of the codebook.
  package var rows: [Row]

  /// The families that are coded among some words, each with how many of them it has.
  package func families(in words: Range<Int>) -> [(row: Int, words: Int)] {
    rows.indices.filter { rows[$0].isFamily }.compactMap { row in
      let count = rows[row].stretches.reduce(0) { $0 + $1.clamped(to: words).count }
      return count > 0 ? (row, count) : nil
    }
  }
}

extension Analysis {
  /// The line of a document and its figures: for each code, how many stretches and words it has.
  ///
  /// Nil when there is no such document, or when it has two readings and no agreed layer.
  package func line(of name: String) -> (line: CodedLine, figure: Figure)? {
    guard let document = documents.first(where: { $0.document.name == name }),
      !document.layer.isUndecided
    else { return nil }
    let base = document.base
    func words(_ range: TextRange) -> Range<Int> {
      base.wordCount(before: range.start)..<base.wordCount(before: range.end)
    }
    var ranges = [[TextRange]](repeating: [], count: tree.codes.count)
    for coding in document.counted {
      for code in tree.lineage[coding.code] { ranges[code].append(coding.range) }
    }
    let families = tree.codes.indices.filter { tree.family[$0] == $0 }
    let shown = tree.codes.indices.filter { !ranges[$0].isEmpty }
    // Codes below their family, families in the order of the codebook.
    let order = families.flatMap { family in
      [family] + shown.filter { tree.family[$0] == family && $0 != family }
    }.filter { !ranges[$0].isEmpty }
    let rows = order.map { code in
      CodedLine.Row(
        code: tree.codes[code].id, name: self.name(of: tree.codes[code]),
        title: title(of: tree.codes[code]),
        isFamily: tree.family[code] == code,
        family: families.firstIndex(of: tree.family[code]) ?? 0,
        stretches: TextRange.stretches(of: ranges[code]).map(words).filter { !$0.isEmpty })
    }
    let turns = base.turns.map {
      CodedLine.Turn(speaker: $0.pseudonym ?? $0.turn.label, words: words($0.turn.speech))
    }
    let line = CodedLine(
      words: base.wordCount, turns: turns.filter { !$0.words.isEmpty }, rows: rows)
    return (line, figure(line, name, document.layer.scope == nil))
  }

  private var lineSettings: [Matrix.Setting] {
    // The definition and the unit of other figures are replaced by those of this one.
    [
      Matrix.Setting(word(.definition), word(PictureFigureWords.defLine)),
      Matrix.Setting(word(.unit), word(PictureFigureWords.unitLine)),
    ] + settings(.defStretches, unit: .unitDocument, empty: nil).dropFirst(2)
  }

  private func word(_ word: PictureFigureWords) -> String { word.text(language) }

  private func figure(_ line: CodedLine, _ name: String, _ isOpen: Bool) -> Figure {
    let rows = line.rows.map { row -> [Matrix.Cell] in
      let cells: [Matrix.Cell] = [
        .count(row.stretches.count),
        .share(n: row.stretches.reduce(0) { $0 + $1.count }, total: line.words),
      ]
      return [.text(row.title)] + cells.map { isOpen ? .provisional($0) : $0 }
    }
    let matrix = Matrix(
      title: "\(word(PictureFigureWords.lineTitle)) \(name)",
      columns: [
        column("code", .code, width: 34), column("stretches", .stretches),
        column("words", .words),
      ], rows: rows,
      settings: lineSettings,
      summaryRows: Set(line.rows.indices.filter { line.rows[$0].isFamily }))
    return Figure(matrix, notices: notices.filter { $0.details["document"] == name })
  }
}
