import Foundation
import TestSupport

/// A document in which every range and memo is one that a careless trip would lose.
enum HardDocument {
  struct Request {
    var quote: String
    var code = "DES-01"
    var facets = ["actor=policia"]
    var memo: String?
    var coder = "Ana"
  }

  /// NFD, CRLF, tabs, emoji of several code points, a soft hyphen, right-to-left, blank lines.
  static let source = [
    "Entrevista inventada", "", "E:\t¿Que\u{301} paso\u{301}?",
    "P1: Pues  mire 👩🏽‍🌾👨‍👩‍👧 la poli\u{AD}cía\tno\u{2011}llego\u{301}.",
    "Segunda parte, מילה, sin etiqueta.",
    "   Con espacios al comienzo y al final   ", "", "E: ¿Y la n\u{303}apa?",
    "P1: Nunca, nunca, \u{201C}nunca\u{201D} <b>&amp;</b>.",
  ].joined(separator: "\r\n")

  static let codings = [
    // Nested, crossing and equal ranges; one word; one sign; a whole turn of three paragraphs.
    Request(quote: "la poli\u{AD}cía\tno\u{2011}llegó"),
    Request(quote: "poli\u{AD}cía", code: "DES-02"),
    Request(quote: "👩🏽‍🌾👨‍👩‍👧", code: "COR-01"),
    Request(quote: "👨‍👩‍👧 la poli\u{AD}cía\tno", code: "COR-01", facets: ["fiscalia", "positiva"]),
    Request(quote: "la poli\u{AD}cía\tno\u{2011}llegó", code: "COR-01", memo: "uno\ndos\ntres"),
    Request(
      quote:
        "mire 👩🏽‍🌾👨‍👩‍👧 la poli\u{AD}cía\tno\u{2011}llegó.\nSegunda parte, מילה, sin etiqueta.\n   Con",
      code: "DES", facets: []),
    Request(quote: "no\u{2011}llegó.\nSegunda", code: "DES-02", memo: "dos párrafos"),
    Request(quote: "מילה", memo: "derecha a izquierda: מילה"),
    Request(quote: "ñapa", memo: "palabra de quien pregunta"),
    Request(quote: "\u{201C}nunca\u{201D} <b>&amp;</b>.", memo: "<w:t>&lt;</w:t>"),
    Request(quote: "\u{201C}nunca\u{201D} <b>&amp;</b>.", coder: "Luis"),
    Request(quote: "al comienzo y al final   ", code: "DES-02"),
  ]

  /// Memos whose lines look like code lines, or are lost when lines are trimmed.
  static let memos = [
    "una línea", "uno\ndos", "uno\n\ntres", "\nempieza vacía", "  con sangría\n\ty tabulador ",
    "#DES-02", "#esto no es un código", "DES-02", "DES-02: policía", "ver\nCOR-01 en E-02",
    "DES-99 no existe", "> una cita", ">", "termina en vacía\n", "cor 1", "# ", "\u{A0}raya —",
    "DES-01: actor=fiscalia\n> DES-02\n#COR", "emoji 👩🏽‍🌾 y e\u{301}",
  ]

  /// Adds one by the command.
  static func add(
    _ request: Request, _ project: URL, _ folder: URL, document: String = "D-01"
  ) throws {
    var arguments = [
      "code", "add", project.path, "--document", document, "--quote", request.quote, "--code",
      request.code, "--coder", request.coder,
    ]
    for facet in request.facets { arguments += ["--facet", facet] }
    if let memo = request.memo { arguments += ["--memo", memo] }
    let result = try Command.hebra(arguments, in: folder)
    guard result.status == 0 else { throw Refused(message: result.errors) }
  }

  struct Refused: Error { var message: String }
}
