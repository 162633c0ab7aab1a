internal import HebraAnalysis
internal import HebraCodebook
internal import HebraFormats
internal import HebraModel

/// What the comments of the fuzzer are about: a codebook and a talk, both invented.
struct CommentStudy {
  /// Stands in the talk and in what comments are made of; no failure may hold it.
  static let canary = "zarigüeyanto"

  let codebook: Codebook
  let grammar: CommentGrammar

  init() {
    let read = try? CodebookReader.read(Array(Self.book.utf8), name: "libro.yaml")
    guard let codebook = read?.codebook else { fatalError("the codebook has errors") }
    self.codebook = codebook
    grammar = CommentGrammar(codebook: codebook)
  }

  /// Values of attributes: ids that meet each other, names, dates.
  static let values = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10000001", "10000002", "10000003",
    "10000004", "Ana", "Luis", "", "Usuario de Windows", "2021-07-02T09:30:00Z", "2021-07-02",
    "true", "begin", "separate", "end", "F0B7", "Symbol", "preserve", "separator", "drop", "00E1",
    canary,
  ]

  /// Pieces of comments.
  static let pieces = [
    "DES-01", "des 1", "DES-02", "COR-01", "COR", "DES", "DES-99", "COR-1a", "#", "#filtración",
    "#respuesta", "#falta de medios", ":", ": ", ", ", "; ", " y ", " and ", " — ", " - ", ".", "/",
    "+", "policía", "fiscalia", "actor=policia", "actor=", "valencia=positiva", "negativa",
    "positiva", "riesgo=alto", "=", "nunca llegan", "con 3 policías", "con 15 familias", "[COR-01]",
    "• DES-01", "> ", ">", " ", "\t", "\u{A0}", "\u{FEFF}", "\u{AD}", "\u{301}", "ñ", "n\u{303}",
    "👩‍👩‍👧", "DES-00001", "DES-03", "Respuesta tardía", "Late answer", canary, "1", "٣", "İ", "ß",
  ]

  static let authors = ["Ana", "Luis", "Ana ", "ANA", "", "Usuario", canary, "Ana Y. M."]

  /// Two families, one retired code, one facet with many values, one required, one with a default.
  private static let book = """
    libro: {titulo: Prueba, version: '1', idioma: es-CO}
    familias:
      - id: DES
        nombre: Desempeño
        definicion: El servicio no responde.
        codigos:
          - {id: DES-01, nombre: Respuesta tardía, en: Late answer, definicion: No acuden.}
          - {id: DES-02, nombre: 'Falta de medios: carros', definicion: No tienen con qué.}
          - {id: DES-03, nombre: Demora, definicion: Antes., estado: retirado, reemplazado_por: DES-01}
      - id: COR
        nombre: Corrupción
        definicion: El cargo para lo propio.
        codigos:
          - {id: COR-01, nombre: Filtración, definicion: Lo que se denuncia se sabe.}
          - {id: COR-02, nombre: Filtración de listas, definicion: Listas.}
    facetas:
      - id: actor
        nombre: Actor
        multiple: true
        obligatoria: true
        valores:
          - {id: policia, nombre: 'Policía: la de aquí/uniformados'}
          - {id: fiscalia, nombre: Fiscalía}
      - id: valencia
        nombre: Valencia
        por_defecto: negativa
        valores: [{id: negativa, nombre: Negativa}, {id: positiva, nombre: Positiva}]
    """
}
