internal import HebraModel

extension Analysis {
  /// The codes of each document in the order in which they are said: one row for each code of each
  /// coded turn, with the codes as they were given and not those above them.
  package func codeSequence() -> Figure {
    let sectors = Dictionary(
      corpus.participants.map {
        ($0.pseudonym, $0.attributes[ParticipantAttribute.sector.rawValue] ?? "")
      }, uniquingKeysWith: { first, _ in first })
    var rows: [[Matrix.Cell]] = []
    for document in documents {
      var codes = [Set<Int>](repeating: [], count: document.base.turns.count)
      for coding in document.counted {
        for turn in document.base.turns(under: coding.range) { codes[turn].insert(coding.code) }
      }
      var order = 0
      for (turn, own) in zip(document.base.turns, codes) where !own.isEmpty {
        order += 1
        let person = turn.pseudonym ?? ""
        for code in own.sorted() {
          rows.append([
            .text(document.document.name), .count(order), .count(turn.turn.index),
            .text(person), .text(sectors[person] ?? ""), .text(tree.codes[code].id),
            .text(name(of: tree.codes[code])), .text(tree.codes[tree.family[code]].id),
          ])
        }
      }
    }
    let matrix = Matrix(
      title: word(.sequenceTitle),
      columns: [
        column("document", .document, width: 16), column("order", .sequenceOrder, width: 8),
        column("turn", .turn), column("pseudonym", .pseudonym, width: 18),
        column("sector", .sector, width: 18), column("code", .code, width: 10),
        column("code_name", .codeName, width: 34), column("family", .family),
      ], rows: rows, keyColumns: 2, settings: settings(.defSequence, unit: .unitTurn, empty: nil))
    return Figure(matrix, notices: notices)
  }

  /// A row for each document with its attributes, and for each code a column of 0 and 1 and one of
  /// codings, for statistics programs.
  ///
  /// Cells are missing or provisional as in ``casesByCodes(rows:kind:)``.
  package func documentTable() -> Figure {
    var figure = casesByCodes(rows: .documents, kind: .presence)
    let counts = casesByCodes(rows: .documents, kind: .codings).matrix
    let first = figure.matrix.columns.count - shownCodes.count
    for place in shownCodes.indices {
      var column = counts.columns[first + place]
      column.key += ".n"
      column.title += " (n)"
      column.band = nil
      figure.matrix.columns[first + place].band = nil
      figure.matrix.columns.append(column)
      for row in counts.rows.indices {
        figure.matrix.rows[row].append(counts.rows[row][first + place])
      }
    }
    figure.matrix.title = word(.documentTableTitle)
    figure.matrix.settings[0] = Matrix.Setting(word(.definition), word(.defDocumentTable))
    return figure
  }
}
