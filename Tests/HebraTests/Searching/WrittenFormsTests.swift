import Hebra
import HebraModel
import TestSupport
import Testing

/// Forms in lists, as they are written in the texts, and words that only an accent tells apart.
@Suite struct WrittenFormsTests {
  private func study() throws -> Study {
    let study = try Study()
    let first = try study.write(
      "E-01.txt",
      """
      E: ¿Y entonces?
      P1: La POLICÍA llegó. La policia no, la policía sí.
      P2: Ese caso lo lleva la fiscalia.
      E: ¿Y su familia?
      P1: Mi hija se casó en el barrio.
      P2: El viento barrió la calle. La fiscalía, nada. La policía tampoco.
      """)
    let second = try study.write(
      "E-02.txt",
      """
      E: ¿Qué pasó?
      P1: El caso es que no se casaron.
      E: ¿Y ahora?
      P1: Caso cerrado. Los casos del barrio, unos dos.
      """)
    let documents = try study.write(
      "c.csv", "documento,municipio\nE-01,Puerto Inventado\nE-02,Loma Inventada\n")
    let people = try study.write(
      "p.csv",
      """
      seudonimo,documento,etiqueta,rol,sector
      Vecina-01,E-01,P1,participante,comunidad
      Vecino-02,E-01,P2,participante,comunidad
      Vecina-03,E-02,P1,participante,comunidad
      """)
    try study.bring([first, second]) {
      $0.metadata = documents
      $0.participants = people
    }
    return study
  }

  private func forms(_ study: borrowing Study, _ query: String) throws -> [String] {
    let found = try Project.read(study.project).search(SearchRequest(query))
    #expect(found.total == found.hits.count)
    return found.forms.map { "\($0.form) \($0.count)" }
  }

  @Test func `a form is listed as it is written most often, with its accents`() throws {
    let study = try study()
    #expect(try forms(study, "policia") == ["policía 4"])
    // As often with the accent as without it.
    #expect(try forms(study, "fiscalía") == ["fiscalía 2"])
    #expect(try forms(study, "\"la policia\"") == ["la policía 4"])
  }

  @Test func `an accent finds the verb, and the noun only with its own spelling`() throws {
    let study = try study()
    #expect(try forms(study, "casar") == ["casaron 1", "casó 1"])
    #expect(try forms(study, "casó") == ["casaron 1", "casó 1"])
    #expect(try forms(study, "barrer") == ["barrió 1"])
    // A search ignores accents, so the noun also brings what is written like it.
    #expect(try forms(study, "casos") == ["caso 4", "casos 1"])
    #expect(try forms(study, "=casó") == ["caso 4"])
  }

  @Test func `counts and hits agree on what an accent decides`() throws {
    let study = try study()
    let work = try Project.read(study.project)
    for query in ["casar", "barrer", "caso", "barrio"] {
      let counted = try work.countHits(SearchRequest(query), by: "documento").matrix
      let sum = counted.rows.reduce(0) { sum, row in
        if case .count(let hits) = row[1] { sum + hits } else { sum }
      }
      var request = SearchRequest(query)
      request.role = .participant
      #expect(sum == (try work.search(request).total), "\(query)")
    }
  }

  @Test func `words and collocates list forms as they are written`() throws {
    let study = try study()
    let work = try Project.read(study.project)
    var request = WordsRequest()
    request.minimum = 1
    let words = try work.words(request).matrix
    let forms = try #require(words.columns.firstIndex { $0.key == "forms" })
    let all = words.rows.map { Study.text($0[forms]) }
    #expect(all.contains("policía (4)"))
    #expect(all.contains("fiscalía (2)"))
    #expect(try !all.contains { try $0.contains(Regex("policia|fiscalia")) })
    var near = CollocatesRequest("policía")
    near.words.minimum = 1
    let collocates = try work.collocates(near).matrix
    #expect(collocates.title.contains("policía"))
  }
}
