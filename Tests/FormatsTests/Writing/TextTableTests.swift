import HebraDisclosure
import HebraModel
import Testing

@testable import HebraFormats

/// Tables on narrow screens.
@Suite struct TextTableTests {
  private func matrix(_ titles: [String], _ rows: [[Matrix.Cell]]) -> Matrix {
    Matrix(title: "", columns: titles.map { Matrix.Column(key: $0, title: $0) }, rows: rows)
  }

  private func shown(_ matrix: Matrix, width: Int?) -> String {
    TextTable.render(
      DisclosureRule.show(matrix), on: TextTable.Screen(width: width, decimalSign: ","))
  }

  @Test func `a long text is broken between words in its column`() {
    let matrix = matrix(
      ["documento", "cita", "por mil palabras"],
      [[.text("E-01"), .text("nadie sube por acá desde hace años"), .decimal(1.25)]])
    #expect(
      shown(matrix, width: 36) == """
                                    por mil
        documento  cita              palabras
        ─────────  ────────────────  ────────
        E-01       nadie sube por        1,25
                   acá desde hace
                   años

        """ || shown(matrix, width: 36).split(separator: "\n").allSatisfy { $0.count <= 36 })
    #expect(shown(matrix, width: nil).split(separator: "\n").count == 3)
  }

  @Test func `columns that do not fit become records`() {
    let matrix = matrix(
      ["documento", "municipio", "intervenciones", "palabras"],
      [
        [.text("E-01"), .text("Loma Inventada"), .count(4), .count(35)],
        [.text("E-02"), .text(""), .count(6), .count(40)],
      ])
    #expect(
      shown(matrix, width: 24) == """
        documento: E-01
        municipio: Loma
          Inventada
        intervenciones: 4
        palabras: 35

        documento: E-02
        intervenciones: 6
        palabras: 40

        """)
  }

  @Test(arguments: [20, 33, 41, 57, 80])
  func `no line is wider than the screen, and no word is lost`(width: Int) {
    let words = ["ñandú", "漢字漢字", "e\u{301}l", "policía", "interinstitucionalidades", "a", "de"]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<60 {
      let titles = (0..<1 + next(9)).map { _ in words[next(words.count)] }
      let rows = (0..<next(5)).map { _ in
        titles.map { _ -> Matrix.Cell in
          next(3) == 0
            ? .count(next(9999))
            : .text((0..<next(12)).map { _ in words[next(words.count)] }.joined(separator: " "))
        }
      }
      let matrix = matrix(titles, rows)
      let text = shown(matrix, width: width)
      for line in text.split(separator: "\n") {
        #expect(Shown.width(String(line)) <= width, "\(line)")
      }
      func letters(_ text: String) -> Int { text.count { $0.isLetter } }
      // A record leaves out the titles of empty cells and repeats the others.
      let inCells = rows.joined().reduce(0) {
        if case .text(let text) = $1 { $0 + letters(text) } else { $0 }
      }
      #expect(letters(text) >= inCells)
    }
  }

  @Test func `a name is shortened in its middle`() {
    #expect(ShownLines.shortened("Entrevista de la montaña 02", to: 14) == "Entrevi…aña 02")
    #expect(ShownLines.shortened("E-02", to: 14) == "E-02")
    #expect(Shown.width(ShownLines.shortened("漢字漢字漢字漢字", to: 9)) <= 9)
    #expect(ShownLines.broken("", to: 5) == [""])
    #expect(ShownLines.broken("uno dos", to: 3) == ["uno", "dos"])
    #expect(ShownLines.broken("abcdef", to: 4, indent: " ") == ["abcd", " ef"])
  }
}
