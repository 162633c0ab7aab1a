import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

@Suite struct RosterTests {
  private static let text = """
    NOTA: grabación de prueba
    Ana Ruiz: ¿Cómo es el servicio?
    Don Elías: Uno llama y nunca llegan.
    Ana Ruis: ¿Y denunciar?
    Don Elías: Para qué.
    Ana Ruiz: ¿Y después?
    Elías: Nada. Ya le dije.
    OBSERVA: llega otro.
    Ana Ruis: ¿Otro?
    OBSERVA: se va.
    Elías: Sí.
    """

  private func speakers(_ study: borrowing Study) throws -> [[String]] {
    try study.rows { Matrix(speakers: try $0.speakerTurns(of: "E-01"), of: "E-01", .spanish) }.map {
      [$0["label"] ?? "", $0["role"] ?? "", $0["turns"] ?? ""]
    }
  }

  @Test func `the roster says who seems to be whom, and why`() throws {
    let study = try Study()
    let folder = study.folder.appending(path: "tablas").path
    try study.bring([study.write("E-01.txt", Self.text)]) {
      $0.templates = folder
      $0.isDryRun = true
    }
    #expect(
      try study.documents().isEmpty)
    let sheet = try Command.shell(
      "python3 -c 'import openpyxl,sys; [print(*[str(c.value or \"\") for c in r][:8], sep=\"|\") for r in openpyxl.load_workbook(sys.argv[1]).worksheets[0].iter_rows()]' tablas/hablantes.xlsx",
      in: study.folder)
    guard sheet.status == 0 else { return }
    #expect(sheet.output.contains("E-01.txt|Ana Ruiz|Ana Ruiz|"))
    #expect(sheet.output.contains("|Ana Ruis"))
    #expect(sheet.output.contains("E-01.txt|Elías|Elías|"))
    #expect(sheet.output.contains("|Don Elías"))
  }

  @Test func `labels are joined, renamed and left out as the table says`() throws {
    let study = try Study()
    let roster = try study.write(
      "hablantes.csv",
      """
      archivo,etiqueta,hablante,rol
      E-01.txt,Ana Ruis,Ana Ruiz,
      E-01.txt,Ana Ruiz,Ana Ruiz,entrevistadora
      E-01.txt,Elías,Pescador,
      E-01.txt,Don Elías,Pescador,participante
      E-01.txt,OBSERVA,-,
      E-01.txt,Nadie,Alguien,
      E-07.txt,E,E,jefe
      """)
    let report = try study.bring([study.write("E-01.txt", Self.text)]) { $0.roster = roster }
    #expect(
      report.problems.map(\.code) == [
        "table.unknown-role", "table.label-missing", "roster.file-missing",
      ])
    #expect(
      try speakers(study) == [
        ["Ana Ruiz", "entrevistador", "4"], ["Pescador", "participante", "4"],
      ])
  }

  @Test func `a row adds a label that was not taken for one, or all that begin alike`() throws {
    let study = try Study()
    let text = """
      Ana: ¿Quién habla?
      Luz: Yo, y ella.
      señora del fondo: Yo también.
      Ana: ¿Alguien más?
      Luz: Nadie.
      grupo 1: Nosotros.
      grupo 2: Y nosotras.
      """
    let roster = try study.write(
      "hablantes.csv",
      """
      archivo,etiqueta,hablante,rol
      E-01.txt,señora del fondo,Señora,participante
      E-01.txt,grupo *,,
      """)
    let file = try study.write("E-01.txt", text)
    let report = try study.bring([file]) { $0.roster = roster }
    #expect(report.problems.isEmpty, "\(report.problems)")
    #expect(
      try speakers(study).map { $0[0] + " " + $0[2] } == [
        "Ana 2", "Luz 2", "Señora 1", "grupo 1 1", "grupo 2 1",
      ])
  }

  @Test func `a file of one voice is a turn of the voice that the table names`() throws {
    let study = try Study()
    let roster = try study.write(
      "hablantes.csv", "archivo;etiqueta;hablante;rol\nE-01.txt;*;Testimonio;participante\n")
    let report = try study.bring([
      study.write("E-01.txt", "Yo vivía en el río.\nDespués nos fuimos.\nY ya.")
    ]) { $0.roster = roster }
    #expect(report.isClean)
    #expect(try speakers(study) == [["Testimonio", "participante", "1"]])
    #expect(
      try study.documents().first?["words"] == "10")
  }

  @Test func `the table as it was written changes nothing`() throws {
    let study = try Study()
    let folder = study.folder.appending(path: "tablas").path
    let file = try study.write("E-01.txt", Self.text)
    try study.bring([file]) {
      $0.templates = folder
      $0.isDryRun = true
    }
    let other = try Study()
    let report = try other.bring([file]) { $0.roster = folder + "/hablantes.xlsx" }
    #expect(report.problems.isEmpty)
    try study.bring([file])
    #expect(try speakers(other) == speakers(study))
  }
}
