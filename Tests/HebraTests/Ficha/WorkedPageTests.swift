import Foundation
import HebraDisclosure
import HebraModel
import TestSupport
import Testing

@testable import Hebra
@testable import HebraFormats

/// The page of section 3.8 of the method, as facilitators get it.
@Suite struct WorkedPageTests {
  private static let codebook = FichaTown.codebook.replacing(
    "espejos:",
    with: """
        - id: COR
          nombre: Corrupción
          definicion: El cargo para lo propio.
          codigos:
            - {id: COR-03, nombre: Filtración de lo dicho, definicion: Se sabe., riesgo_inicial: verde}
            - {id: COM-06, nombre: La gente no denuncia, definicion: Callan., riesgo_inicial: verde}
      espejos:
      """)

  /// A cause with its documents, the people of the community and of the institutions who say it.
  private static func cause(
    _ code: String, _ documents: Int, _ community: Int, _ institutions: Int
  ) -> FichaCause {
    var figure = CauseFigure(code: code)
    figure.documents = .init(n: documents, total: 14)
    figure.people = .init(n: community + institutions, total: 46)
    figure.sides = [
      .community: .init(n: community, total: 31), .institutions: .init(n: institutions, total: 15),
    ]
    var cause = FichaCause(code: code, family: "COR", low: figure, high: figure)
    cause.levels.people = ["raiz": 6, "inmediata": 8, "efecto": 1]
    cause.contrary = 2
    cause.lived = 9
    cause.severityOfPeople = [2, 2, 3]
    return cause
  }

  private static var figures: FichaFigures {
    var figures = FichaFigures(
      place: Municipality(code: "01007", name: "Municipio Siete", department: ""))
    figures.sources = (1...14).map { FichaSource(name: "E-\($0)", state: .agreed) }
    figures.people = [.community: 31, .institutions: 15]
    figures.causes = [cause("COR-03", 8, 14, 1), cause("COM-06", 6, 0, 7)]
    return figures
  }

  @Test func `one of fifteen authorities is withheld with the total; levels and denials stay`()
    throws
  {
    let study = try Study(codebook: Self.codebook)
    let codebook = try Project.read(study.project).codebook()
    let page = FichaRule.facilitators(Self.figures).map {
      FacilitatorPage(
        ficha: $0, words: FichaWords(messages: .spanish, codebook: codebook, statements: []),
        manifest: "", hasConsent: false, agreed: []
      ).sheet
    }
    let text = String(decoding: SheetMarkdown.write(page).bytes, as: UTF8.self)
    let row = try #require(text.split(separator: "\n").first { $0.contains("| Filtración") })
    #expect(row.contains("8/14") && row.contains("14/31"), "\(row)")
    #expect(row.split(separator: "reservado").count == 3, "\(row)")
    let other = try #require(text.split(separator: "\n").first { $0.contains("| La gente") })
    #expect(other.contains("6/14") && other.contains("0/31") && other.contains("7/15"), "\(other)")
    #expect(other.contains("7/46"), "\(other)")
    // 15 − 14 would tell it; what else the page of the team says is not here.
    for figure in ["15/46", "1/15", "2/46", "6 ·", "raíz", "inmediata", "En contra", "severidad"] {
      #expect(!text.contains(figure), "\(figure)")
    }
    #expect(text.contains("Citas: ninguna"))
  }
}
