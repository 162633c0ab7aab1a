import HebraAnalysis
import HebraLanguage
import HebraModel
import TestSupport
import Testing

/// A corpus of four turns, and its tables written out.
@Suite struct WordFiguresTests {
  static let pieces = [
    SpeechPiece(
      document: "E-1", group: "Uno", participant: "Ana", text: "La policía no llega, la policía no"),
    SpeechPiece(document: "E-2", group: "Uno", participant: "Luz", text: "Policías y río"),
    SpeechPiece(document: "E-3", group: "Dos", participant: "Sol", text: "El río crece, el río"),
    SpeechPiece(document: "E-4", participant: "Mar", text: "Sin municipio"),
  ]
  static let tally = WordTally(pieces, language: .spanish)

  private func keys(_ matrix: Matrix) -> [String] { matrix.columns.map(\.key) }

  private func cell(_ matrix: Matrix, _ row: Int, _ key: String) throws -> Matrix.Cell {
    let column = try #require(matrix.columns.firstIndex { $0.key == key })
    return matrix.rows[row][column]
  }

  private func value(_ matrix: Matrix, _ name: String) -> String? {
    matrix.settings.first { $0.name == name }?.value
  }

  @Test func `frequencies show forms, n of N and what is missing`() throws {
    let selection = WordSelection(leavesOutFrequent: true, minimumCount: 2, limit: 2)
    let figure = WordFrequencies(Self.tally, selection: selection).figure()
    let matrix = figure.matrix
    #expect(matrix.rows.count == 2)
    #expect(matrix.rows.allSatisfy { $0.count == matrix.columns.count })
    // Three of each: letters decide.
    #expect(try cell(matrix, 0, "word") == .text("policía"))
    #expect(try cell(matrix, 0, "forms") == .text("policía (2), policías (1)"))
    #expect(try cell(matrix, 0, "count") == .count(3))
    #expect(try cell(matrix, 0, "per_thousand") == .decimal(3000.0 / 17))
    #expect(try cell(matrix, 0, "documents") == .share(n: 2, total: 4))
    #expect(try cell(matrix, 0, "participants") == .share(n: 2, total: 4))
    #expect(try cell(matrix, 0, "most_in_one_document") == .count(2))
    #expect(try cell(matrix, 1, "word") == .text("río"))
    #expect(value(matrix, "Palabras") == nil)
    #expect(value(matrix, "palabras") == "17")
    #expect(value(matrix, "Palabras de la lista") == "2 de 2")
    #expect(figure.notices.isEmpty)
    let cut = WordFrequencies(Self.tally, selection: WordSelection(limit: 1)).figure()
    #expect(cut.notices == [Notice("words.limited", count: 9)])
  }

  @Test func `keyness says what is compared with what`() throws {
    let settings = Keyness.Settings(
      selection: WordSelection(leavesOutFrequent: true), minimumLogLikelihood: 0)
    let figure = Keyness(Self.tally, settings: settings).figure(attribute: "municipality")
    let matrix = figure.matrix
    #expect(matrix.title == "Palabras clave: municipality")
    #expect(
      value(matrix, "Uno frente al resto")
        == "palabras 10, documentos 2, participantes 2 frente a palabras 5, documentos 1, "
        + "participantes 1")
    #expect(
      value(matrix, "Sin valor, en ningún lado") == "palabras 2, documentos 1, participantes 1")
    let row = try #require(
      matrix.rows.firstIndex { $0.starts(with: [.text("Uno"), .text("menos"), .text("río")]) })
    #expect(try cell(matrix, row, "documents") == .share(n: 1, total: 2))
    #expect(try cell(matrix, row, "count") == .count(1))
    #expect(try cell(matrix, row, "reference_count") == .count(2))
    #expect(try cell(matrix, row, "reference_documents") == .share(n: 1, total: 1))
    #expect(try cell(matrix, row, "log_ratio") == .decimal(-2))
    // The other side is one document: nothing is said of its dispersion.
    #expect(try cell(matrix, row, "dp") == .missing(.notApplicable))
    #expect(
      figure.notices.map(\.code)
        == ["words.single-document", "words.one-document", "words.without-value"])
    #expect(figure.notices[0].details == ["value": "Dos"])
    #expect(figure.notices[2].details == ["words": "2"])
  }

  @Test func `a value that nobody speaks under is not compared in silence`() {
    let figure = Keyness(Self.tally, value: "Cuatro", against: "Uno").figure(attribute: "m")
    #expect(figure.matrix.rows.isEmpty)
    #expect(
      figure.notices.contains(
        Notice("words.nothing-to-compare", details: ["value": "Cuatro"])))
  }

  @Test func `collocates show node, window and tables`() throws {
    let stem = RandomSpeech.stem("policia")
    var counter = CollocationCounter(.spanish, window: WordWindow(1)) { $0.stem == stem }
    for piece in Self.pieces { counter.add(piece) }
    let settings = Collocations.Settings(selection: WordSelection(minimumCount: 1))
    let matrix = counter.collocations(settings: settings).figure(language: .en).matrix
    #expect(matrix.title == "Collocates: policía")
    #expect(value(matrix, "Node") == "policía (2), policías (1)")
    #expect(value(matrix, "Window") == "1 + 1 words before and after")
    // la policía no … la policía no | policías y
    #expect(value(matrix, "Words near the node") == "5")
    #expect(try cell(matrix, 0, "word") == .text("la"))
    #expect(try cell(matrix, 0, "together") == .count(2))
    #expect(try cell(matrix, 0, "left") == .count(2))
    #expect(try cell(matrix, 0, "right") == .count(0))
    #expect(try cell(matrix, 0, "expected") == .decimal(10.0 / 14))
    #expect(try cell(matrix, 0, "documents") == .share(n: 1, total: 2))
    var nobody = CollocationCounter(.spanish, window: WordWindow(1)) { _ in false }
    for piece in Self.pieces { nobody.add(piece) }
    #expect(nobody.collocations().figure().notices == [Notice("words.node-not-found")])
  }

  @Test(arguments: FigureLanguage.allCases)
  func `every figure has titles, keys of its own and a definition`(_ language: FigureLanguage) {
    var counter = CollocationCounter(.spanish, window: WordWindow(2)) { $0.form == "rio" }
    for piece in Self.pieces { counter.add(piece) }
    let settings = Keyness.Settings(
      selection: WordSelection(), likelihood: .fourCells, minimumLogLikelihood: 0)
    let figures = [
      WordFrequencies(Self.tally).figure(language: language),
      Keyness(Self.tally, settings: settings).figure(attribute: "m", language: language),
      counter.collocations().figure(language: language),
    ]
    for figure in figures {
      let matrix = figure.matrix
      #expect(Set(keys(matrix)).count == matrix.columns.count)
      #expect(matrix.rows.allSatisfy { $0.count == matrix.columns.count })
      #expect(matrix.settings.first?.name == (language == .es ? "Definición" : "Definition"))
      // A key without a text would show its own name.
      for text in matrix.columns.map(\.title) + matrix.settings.map(\.name) {
        #expect(!text.contains(/^[a-z]+[A-Z]/) || text == "logDice")
      }
    }
  }
}
