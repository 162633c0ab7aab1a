internal import HebraModel

/// What figures about words share: columns, cells and settings in one language.
struct WordFigures {
  let language: FigureLanguage

  func text(_ word: WordFigureWords) -> String { word.text(language) }

  func text(_ word: MatrixWords) -> String { word.text(language) }

  func column(_ key: String, _ title: WordFigureWords, width: Int = 12) -> Matrix.Column {
    Matrix.Column(key: key, title: text(title), width: width)
  }

  func column(_ key: String, _ title: MatrixWords, width: Int = 12) -> Matrix.Column {
    Matrix.Column(key: key, title: text(title), width: width)
  }

  var wordColumns: [Matrix.Column] {
    [
      column("word", .word, width: 20), column("stem", .stem, width: 16),
      column("forms", .forms, width: 40),
    ]
  }

  var dispersionColumns: [Matrix.Column] {
    [column("dp", .dp), column("dp_norm", .dpNorm), column("juilland_d", .juillandD)]
  }

  /// The most common form, the stem, and the forms with their counts.
  func cells(_ word: ListedWord) -> [Matrix.Cell] {
    [.text(word.label), .text(word.stem), .text(forms(word))]
  }

  func forms(_ word: ListedWord) -> String {
    word.forms.map { "\($0.form) (\($0.count))" }.joined(separator: ", ")
  }

  func cells(_ dispersion: Dispersion?) -> [Matrix.Cell] {
    [
      decimal(dispersion?.dp), decimal(dispersion?.dpNorm), decimal(dispersion?.juillandD),
    ]
  }

  func decimal(_ value: Double?) -> Matrix.Cell {
    value.map { .decimal($0) } ?? .missing(.notApplicable)
  }

  /// A figure in a text, with the sign of the language before its decimals.
  func figure(_ value: Double) -> String {
    let isWhole = value == value.rounded() && abs(value) < 1e12
    let text = isWhole ? String(Int(value)) : String(value)
    return language == .es ? text.replacing(".", with: ",") : text
  }

  func share(_ n: Int, _ total: Int) -> Matrix.Cell {
    total > 0 ? .share(n: n, total: total) : .missing(.notApplicable)
  }

  func rate(_ count: Int, of words: Int) -> Matrix.Cell {
    words > 0 ? .decimal(Double(count) * 1000 / Double(words)) : .missing(.notApplicable)
  }

  func setting(_ name: WordFigureWords, _ value: String) -> Matrix.Setting {
    Matrix.Setting(text(name), value)
  }

  func setting(_ name: MatrixWords, _ value: String) -> Matrix.Setting {
    Matrix.Setting(text(name), value)
  }

  /// The settings that come first: definition, unit and base.
  func settings(_ definition: WordFigureWords) -> [Matrix.Setting] {
    [
      setting(.definition, text(definition)), setting(.unit, text(.unitWord)),
      setting(.base, text(.baseSpeech)),
    ]
  }

  /// The settings of the selection, and how many of the eligible words are listed.
  func settings(_ selection: WordSelection, listed: Int, of eligible: Int) -> [Matrix.Setting] {
    [
      setting(.frequentWords, text(selection.leavesOutFrequent ? .leftOutOfList : .inList)),
      setting(.minimumCount, "\(selection.minimumCount)"),
      setting(.minimumLength, "\(selection.minimumLength)"),
      setting(.minimumDocuments, "\(selection.minimumDocuments)"),
      setting(.listed, "\(listed) \(text(.listedOf)) \(eligible)"),
    ]
  }

  func settings(_ base: WordBase) -> [Matrix.Setting] {
    [
      Matrix.Setting(text(.words), "\(base.words)"),
      Matrix.Setting(text(.documents), "\(base.documents)"),
      Matrix.Setting(text(.participants), "\(base.participants)"),
    ]
  }

  /// The totals of words, documents and participants in one line.
  func line(_ base: WordBase) -> String {
    "\(text(.words)) \(base.words), \(text(.documents)) \(base.documents), "
      + "\(text(.participants)) \(base.participants)"
  }

  /// A notice when the list was cut.
  func notices(listed: Int, of eligible: Int) -> [Notice] {
    listed < eligible ? [Notice(.wordsLimited, count: eligible - listed)] : []
  }
}

extension WordFrequencies {
  /// The list as a matrix, with its definition.
  package func figure(language: FigureLanguage = .es) -> Figure {
    let words = WordFigures(language: language)
    let matrix = Matrix(
      title: words.text(.frequencyTitle),
      columns: words.wordColumns + [
        words.column("count", .count), words.column("per_thousand", .rate),
        words.column("documents", .documents), words.column("participants", .participants),
        words.column("most_in_one_document", .mostInOne),
      ] + words.dispersionColumns,
      rows: rows.map { row in
        words.cells(row.word) + [
          .count(row.use.count), words.rate(row.use.count, of: base.words),
          words.share(row.use.documents, base.documents),
          words.share(row.use.participants, base.participants), .count(row.use.mostInOneDocument),
        ] + words.cells(row.use.dispersion)
      },
      settings: words.settings(.defFrequency) + words.settings(base)
        + words.settings(selection, listed: rows.count, of: eligible)
        + [
          words.setting(.mostInOne, words.text(.defMost)),
          words.setting(.dispersion, words.text(.defDispersion)),
          words.setting(.emptyCell, words.text(.noDispersion)),
        ])
    return Figure(matrix, notices: words.notices(listed: rows.count, of: eligible))
  }
}
