package import HebraModel

/// Where something is said in each document, in words of its base.
package struct WordPlaces: Sendable {
  /// A document in which participants speak.
  package struct Row: Hashable, Sendable {
    package var document: String
    /// How many words count.
    package var words: Int
    /// The words at which it is said, ascending.
    package var places: [Int]
  }

  /// In the order of the corpus.
  package var rows: [Row]
  /// How even it is over the documents; nil where that has no meaning.
  package var dispersion: Dispersion?

  /// The places of `hits`, by document; those outside participants' speech do not count.
  package init(_ documents: [AnalysisDocument], hits: [String: [TextRange]]) {
    rows = documents.compactMap { document in
      let base = SpeechBase(document)
      guard base.wordCount > 0 else { return nil }
      let places = (hits[document.name] ?? []).compactMap { hit -> Int? in
        base.hasWord(in: hit) ? base.wordCount(before: hit.start) : nil
      }
      return Row(document: document.name, words: base.wordCount, places: places.sorted())
    }
    dispersion = Dispersion(counts: rows.map(\.places.count), sizes: rows.map(\.words))
  }

  /// The figures of the places of `query`.
  package func figure(of query: String, language: FigureLanguage) -> Figure {
    func word(_ word: PictureFigureWords) -> String { word.text(language) }
    let cells = rows.map { row -> [Matrix.Cell] in
      [
        .text(row.document), .count(row.places.count), .count(row.words),
        .decimal(1000 * Double(row.places.count) / Double(row.words)),
      ]
    }
    func text(_ value: MatrixWords) -> String { value.text(language) }
    func setting(_ name: String, _ value: String) -> Matrix.Setting { Matrix.Setting(name, value) }
    let with = rows.count { !$0.places.isEmpty }
    var settings = [
      setting(text(.definition), word(.defWord)), setting(text(.unit), word(.unitWord)),
      setting(text(.base), text(.baseSpeech)),
      setting(word(.documents), "\(with)/\(rows.count)"),
      setting(word(.places), "\(rows.reduce(0) { $0 + $1.places.count })"),
    ]
    if let dispersion {
      let hundredths = Int((dispersion.dpNorm * 100).rounded())
      let sign = language == .es ? "," : "."
      settings += [
        setting(
          word(.dp),
          "\(hundredths / 100)\(sign)" + String(String(100 + hundredths % 100).dropFirst())),
        setting(
          WordFigureWords.dispersion.text(language), WordFigureWords.defDispersion.text(language)),
      ]
    }
    let matrix = Matrix(
      title: "\(word(.wordTitle)) «\(query)»",
      columns: [
        Matrix.Column(key: "document", title: text(.document), width: 16),
        Matrix.Column(key: "hits", title: word(.places)),
        Matrix.Column(key: "words", title: word(.size)),
        Matrix.Column(key: "per_thousand", title: word(.rate)),
      ], rows: cells, settings: settings)
    return Figure(matrix)
  }
}
