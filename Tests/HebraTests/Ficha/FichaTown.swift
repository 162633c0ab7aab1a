import Foundation
import Hebra
import HebraModel
import TestSupport

/// An invented municipality with interviews on both sides, as many as a test asks for.
struct FichaTown: ~Copyable {
  /// Names that must not leave the team.
  static let names = [
    "Rosalba-Quintero", "Don-Eladio", "Sargento-Pinzón", "La-Mona-Yepes", "Tránsito-Guaza",
    "Fiscal-Arrieta", "Personera-Ibarra", "Cabo-Lozano", "Jacinta-Pal", "Mayor-Tunubalá",
    "Evangelina-Mosquera", "Teniente-Roa", "Abelardo-Cuero", "Nidia-Chocué", "Comandante-Vélez",
    "Rector-Pandales", "Wilmer-Ascanio", "Inspectora-Duque", "Guardia-Ul", "Párroco-Esguerra",
  ]
  /// Offices of which a municipality has one.
  static let offices = [
    "alcalde", "personero", "comandante de estación", "fiscal local", "comisaria de familia",
    "secretaria de gobierno", "inspector de policía", "juez promiscuo", "registradora municipal",
    "párroco", "rectora del colegio", "gerente del hospital", "gobernador del cabildo",
    "presidenta de la junta", "notario", "capitán de bomberos", "coordinador de la guardia",
    "jefe de la UMATA", "directora del ICBF", "enlace de víctimas",
  ]
  static let codebook = """
    libro: {titulo: Prueba, version: '1', idioma: es-CO}
    familias:
      - id: DES
        nombre: Desempeño
        definicion: El servicio no responde.
        codigos:
          - {id: DES-01, nombre: Respuesta tardía, nombre_mesa: Atención de llamados, definicion: No acuden., riesgo_inicial: verde}
          - {id: DES-02, nombre: Falta de medios, nombre_mesa: Personal y medios, definicion: No tienen con qué., riesgo_inicial: verde, espejo: [DES-01]}
          - {id: DES-03, nombre: Silencio, definicion: Se calla., riesgo_inicial: rojo}
      - id: DIA
        nombre: Diálogo
        cuenta_como_causa: false
        definicion: Lo que se propone.
        codigos:
          - {id: DIA-05, nombre: Condición, definicion: Lo que se pide para sentarse., riesgo_inicial: verde}
    espejos:
      - {a: DES-01, b: DES-02, lectura: No llegan y no tienen con qué.}
    grupos_espejo:
      - {id: respuesta, nombre: Acudir cuando se llama, codigos: [DES-01, DES-02]}
    facetas:
      - id: tipo
        nombre: Tipo
        por_defecto: problema
        valores: [{id: problema, nombre: Problema}, {id: contraejemplo, nombre: Contraejemplo}]
      - id: valencia
        nombre: Valencia
        por_defecto: negativa
        valores: [{id: negativa, nombre: Negativa}, {id: positiva, nombre: Positiva}]
      - id: riesgo
        nombre: Riesgo
        por_defecto: codigo.riesgo_inicial
        valores: [{id: verde, nombre: Puede citarse}, {id: ambar, nombre: Parafrasear}, {id: rojo, nombre: No citar}]
    guia:
      instrumentos:
        - id: entrevista
          nombre: Entrevista
          bloques:
            - {id: b-1, nombre: Servicio, codigos: [DES-01, DES-02, DES-03]}
            - {id: b-2, nombre: Diálogo, codigos: [DIA-05]}
    """

  let study: Study

  /// Interviews with one person of the community and groups of institutions, in an order.
  ///
  /// - Parameters:
  ///   - count: how many documents; every third is of an institution.
  ///   - isReversed: whether they come into the project in the other order.
  ///   - coders: who codes and finishes each of them.
  /// - Throws: what making the study throws.
  init(_ count: Int, isReversed: Bool = false, coders: [String] = ["Ana"]) throws {
    let study = try Study(codebook: Self.codebook)
    var files: [String] = []
    var corpus = "documento,codigo_lugar,municipio,instrumento,fecha,b-1,b-2\n"
    var people = "documento,etiqueta,seudonimo,sector,cargo\n"
    for number in 0..<count {
      let name = "X-\(100 + number)"
      let isInstitution = number % 3 == 2
      let person = Self.names[number % Self.names.count]
      let sector = isInstitution ? "fuerza pública" : "comunidad"
      // Every word is said once, so that quotations find their place.
      files.append(
        try study.write(
          "\(name).txt",
          """
          E: ¿Cómo es el servicio en la vereda?
          P1: Uno llama y nunca llegan, dijo \(person), \(Self.offices[number % Self.offices.count]).
          P1: No hay ni gasolina para la moto.
          P2: De eso aquí no se habla con nadie.
          E: ¿Qué haría falta?
          P2: Que venga el padre de testigo.
          """ + (number % 2 == 0 ? "\nP2: Y un puente." : "")))
      corpus +=
        "\(name),01001,Tambo Alto,entrevista,2022-0\(1 + number % 6)-14,preguntado,preguntado\n"
      let office = Self.offices[number % Self.offices.count]
      people += "\(name),P1,\(person),\(sector),\(office)\n"
      people +=
        "\(name),P2,\(Self.names[(number + 7) % Self.names.count])-bis,\(sector),\(office)\n"
    }
    let tables = (try study.write("corpus.csv", corpus), try study.write("people.csv", people))
    try study.bring(isReversed ? files.reversed() : files) {
      $0.metadata = tables.0
      $0.participants = tables.1
      $0.allowsSimilar = true
    }
    let work = try Project.write(study.project, who: "Lead")
    let numbers = Array(0..<count)
    for number in isReversed ? numbers.reversed() : numbers {
      for coder in isReversed ? coders.reversed() : coders {
        try Self.code(work, "X-\(100 + number)", isInstitution: number % 3 == 2, coder)
      }
    }
    self.study = study
  }

  private static func code(
    _ work: borrowing Project, _ document: String, isInstitution: Bool, _ coder: String
  ) throws {
    var marks = [("Que venga el padre de testigo.", "DIA-05")]
    marks.append(isInstitution ? ("No hay ni gasolina", "DES-02") : ("Uno llama", "DES-01"))
    if document.hasSuffix("0") { marks.append(("De eso aquí no se habla", "DES-03")) }
    for (quote, code) in marks {
      _ = try work.addCoding(
        CodingRequest(document: document, at: .quotation(quote), code: code, coder: coder))
    }
    try work.finish(document: document, coder: coder, scope: .completo)
  }

  /// Writes a ficha and gives its bytes.
  func ficha(_ level: Disclosure, _ ending: String) throws -> Data {
    let path = study.folder.appending(path: "f-\(level.rawValue).\(ending)").path
    let work = try Project.export(from: study.project, who: "Lead")
    _ = try work.writeFicha(
      of: "01001", to: Destination(path, replaces: true, level: level))
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }
}
