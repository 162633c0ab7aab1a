internal import HebraModel

extension DoubleCoding {
  /// The turns and codes on which coders differ, in the order of the documents, to talk about.
  package func disagreements(language: FigureLanguage = .es) -> Figure {
    let words = ReliabilityFigure(language: language)
    var rows: [[Matrix.Cell]] = []
    for document in documents { rows += self.rows(of: document, words) }
    let matrix = Matrix(
      title: words.text(.disagreementTitle),
      columns: [
        words.column("document", MatrixWords.document),
        words.column("municipality", .municipality, width: 16),
        words.column("turn", MatrixWords.turn), words.column("speaker", .speaker),
        words.column("code", MatrixWords.code, width: 9),
        words.column("code_name", .codeName, width: 24), words.column("with", .with, width: 18),
        words.column("without", .without, width: 18),
        words.column("instead", .instead, width: 24),
        words.column("quotation", .quotation, width: 60), words.column("blind", .blind, width: 18),
      ], rows: rows, keyColumns: 1,
      settings: [
        words.setting(.definition, words.text(.defDisagreements)),
        words.setting(.unit, words.text(.unitDisagreement)),
      ] + source(words), printedColumns: 10)
    return Figure(matrix, notices: notices)
  }

  /// How many disagreements there are.
  package var disagreementCount: Int {
    documents.reduce(0) { sum, document in
      sum + document.units.indices.reduce(0) { $0 + differing(document, turn: $1).count }
    }
  }

  /// The codes of a turn that some coders gave and others, who read it, did not.
  private func differing(
    _ document: DoubleCodedDocument, turn: Int
  ) -> [(code: Int, with: [Int], without: [Int])] {
    let given = Set(coders.indices.flatMap { document.own[$0][turn, default: []] })
    return given.sorted().compactMap { code in
      let readers = coders.indices.filter { document.reads(code, coder: $0, tree) }
      let with = readers.filter { document.own[$0][turn, default: []].contains(code) }
      let without = readers.filter { !with.contains($0) }
      return with.isEmpty || without.isEmpty ? nil : (code, with, without)
    }
  }

  private func rows(
    of document: DoubleCodedDocument, _ words: ReliabilityFigure
  ) -> [[Matrix.Cell]] {
    let bytes = Array((document.document.text ?? "").utf8)
    return document.units.indices.flatMap { turn in
      differing(document, turn: turn).map { code, with, without -> [Matrix.Cell] in
        let unit = document.units[turn].turn
        let instead = Set(without.flatMap { document.own[$0][turn, default: []] })
          .subtracting(with.flatMap { document.own[$0][turn, default: []] }).sorted()
        let own = tree.codes[code]
        let quotation = (document.ranges[with[0]][code] ?? []).compactMap {
          $0.intersection(unit.turn.speech)
        }.map { String(decoding: bytes[$0.start..<min($0.end, bytes.count)], as: UTF8.self) }
        return [
          .text(document.document.name), .text(document.municipality), .count(unit.turn.index),
          .text(unit.turn.label), .text(own.id),
          .text(words.language == .en ? own.nameEnglish ?? own.name : own.name),
          .text(with.map { coders[$0] }.joined(separator: ", ")),
          .text(without.map { coders[$0] }.joined(separator: ", ")),
          .text(instead.map { tree.codes[$0].id }.joined(separator: ", ")),
          .text(quotation.joined(separator: " […] ")), .text(words.text(document.blindness)),
        ]
      }
    }
  }
}
