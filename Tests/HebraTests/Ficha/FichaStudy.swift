import Hebra
import HebraModel
import TestSupport

/// An invented study with what tables of data for the ficha refer to.
enum FichaStudy {
  static let codebook = Study.codebook.replacing(
    "facetas:",
    with: """
      facetas:
        - id: riesgo
          nombre: Riesgo
          valores: [{id: verde, nombre: Puede citarse}, {id: rojo, nombre: No citar}]
      """)

  static func make() throws -> Study {
    let study = try Study(codebook: Self.codebook)
    let files = [
      try study.write("E-01.txt", Study.interview), try study.write("E-02.txt", Study.other),
    ]
    let corpus = try study.write(
      "corpus.csv",
      "documento,codigo_lugar,municipio,instrumento\nE-01,01001,Tambo Alto,diálogo\n"
        + "E-02,01002,Caño Hondo,Diario de campo\n")
    let people = try study.write(
      "people.csv", "documento,etiqueta,seudonimo\nE-01,P1,Vecina-01\nE-02,P1,Vecina-02\n")
    let report = try study.bring(files) {
      $0.metadata = corpus
      $0.participants = people
    }
    guard report.isClean else { throw NotClean(problems: report.problems) }
    let work = try Project.write(study.project, who: "Ana")
    for (quote, code) in [("nunca llegan", "DES-01"), ("Denunciar es avisarle al otro", "COR-01")] {
      _ = try work.addCoding(
        CodingRequest(document: "E-01", at: .quotation(quote), code: code, coder: "Ana"))
    }
    return study
  }

  struct NotClean: Error {
    let problems: [Notice]
  }

  /// A table of each kind: all its rows can be read.
  static let tables: [FichaData: String] = [
    .relations: """
    documento,intervencion,de,a,tipo,cita,codificador
    E-01,1,DES-01,COR-01,explicita,Uno llama y nunca llegan,Ana
    E-01,3,COR-01,DES-01,inferida,"Denunciar […] Todos saben",Ana
    """,
    .groups: """
    clase;etiqueta;independiente;firma;documento;codigo
    propuesta;mesa mensual;no;Ana;E-01;DES-01
    propuesta;mesa mensual;;;E-01;COR-01
    puente;la rectora;sí;;;
    """,
    .risks: "documento,codigo,color,por\nE-01,DES-01,Puede citarse,Ana\n",
    .statements: """
    bloque,nivel,codigo_lugar,enunciado,firma,fecha_firma
    espejo.servicio,B,01001,Llaman y nadie va,Ana,2022-05-01
    """,
    .consents: """
    documento,seudonimo,consentimiento_grabar,consentimiento_citar,por
    E-01,Vecina-01,sí,no,Ana
    E-02,Vecina-02,,si,
    """,
    .sessions:
      "documento,composicion,hablaron,asistieron,terceros_presentes\nE-02,dos vecinas,2,3,no\n",
    .places: "documento,codigo_lugar,municipio\nE-01,01002,\nE-01,01003,Vega Baja\n",
    .events: "documento,otro_documento\nE-02,E-01\n",
    .finals: "documento,clase_final,capa,por,cuándo\nE-01,única,Ana,Lead,2022-05-02\n",
    .releases:
      "nivel,codigo_lugar,cuándo,por,manifiesto,cifras\nB,01001,2022-06-01,Lead,v1,DES-01=1/1\n",
  ]

  /// The rows of a listing as text.
  static func rows(_ project: String, _ kind: FichaData) throws -> [[String]] {
    try Project.read(project).listing(of: kind, .spanish).rows.map { $0.map(Study.text) }
  }
}
