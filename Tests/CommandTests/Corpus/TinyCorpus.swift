import Foundation

@testable import HebraCorpus

/// One small invented conversation, as every container can hold it.
enum TinyCorpus {
  static func text(_ container: String) -> String {
    let header = """
      documento: E-90
      contenedor: \(container)
      titulo: Entrevista E-90
      municipio: Loma Inventada
      fecha: 2022-03-12
      nota: Todo lo que sigue es inventado.
      """
    let isWord = container.hasPrefix("word-")
    let times =
      ["elan", "vtt", "whatsapp", "word-table", "word-trint", "word-teams"]
      .contains(container) || container == "word-transcribe"
    var second = 0
    let turns = Self.turns.map { label, said in
      second += 7
      let time = times ? "[00:00:\(second < 10 ? "0" : "")\(second)] " : ""
      return "\(time)\(label): \(said)"
    }
    guard container != "word-notes" else {
      return header
        + "\n\n> Relatoría inventada\n= Acuerdos\n* Volver el martes.\n* Traer el acta.\n"
    }
    let copies = isWord ? "\ncopias: ana = Ana; luis = Luis, LUIS R." : ""
    let sheet = isWord ? "| Lugar | Loma Inventada\n> Entrevista E-90, inventada\n" : ""
    var body = turns.joined(separator: "\n")
    if !isWord { body = body.replacing("{-nunca-}{+casi nunca+}", with: "casi nunca") }
    if !isWord { body = body.replacing("{Luis~el lunes~los lunes}", with: "el lunes") }
    return header + copies + "\n\n" + sheet + body + "\n---\n" + comments(isWord) + "\n"
  }

  private static let turns = [
    ("Entrevistadora", "¿Y aquí quién viene?"),
    ("Don Tulio", "{1}Pues vienen {-nunca-}{+casi nunca+}, vea.{/1} [risas] El del 3.5 sí vino."),
    ("Entrevistadora", "¿Cuándo fue eso?"),
    ("Don Tulio", "{2}{3}Fue {Luis~el lunes~los lunes}.{/2} Y no dejaron dicho pa'l acta.{/3}"),
    ("Entrevistadora", "Ajá."),
    ("Don Tulio", "(se ríe) Y ya. (A mí me lo contaron así.)"),
    ("Entrevistadora", "¿Y después?"),
    ("Don Tulio", "Después nada, {4}nos fuimos para la casa.{/4} [inaudible 00:00:52]"),
  ]

  private static func comments(_ isWord: Bool) -> String {
    let second = isWord ? "LUIS R." : "Luis"
    var lines = [
      "1 | Ana | 2022-04-01T09:00:00Z | DES-01: policía, vivida",
      "2 | Luis | 2022-04-02T09:00:00Z | des 3: policía // TRA-06",
      "3 ! | Ana | 2022-04-01T09:10:00Z | cor03 // PRE-01: fiscalía",
      "4 | \(second) | 2022-04-02T09:10:00Z | #MIE-01 // DES-01",
    ]
    if isWord {
      lines[3] = "4 | LUIS R. | 2022-04-02T09:10:00Z | ABU-01 // no sé qué poner"
      lines.append("5 > 1 | Supervisora | 2022-04-05T09:00:00Z | De acuerdo.")
    }
    return lines.joined(separator: "\n")
  }

  /// Writes the source, tables and interviews of one container into a folder.
  static func pour(_ container: String, into folder: URL) throws {
    let sources = folder.appending(path: "sources")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    try Data(text(container).utf8).write(to: sources.appending(path: "E-90.txt"))
    var people = "seudonimo,documento,etiqueta,rol,sector\n"
    if container != "word-notes" {
      people += "Entrevistadora-90,E-90,Entrevistadora,entrevistador,\n"
      people += "Vecino-90,E-90,Don Tulio,participante,comunidad\n"
    }
    try Data(people.utf8).write(to: folder.appending(path: "participants.csv"))
    try Data("autor,codificador\nAna,Ana\nLuis,Luis\nLUIS R.,Luis\n".utf8)
      .write(to: folder.appending(path: "coders.csv"))
    try Data("documento,registro\nE-90,literal\n".utf8)
      .write(to: folder.appending(path: "corpus.csv"))
  }
}
