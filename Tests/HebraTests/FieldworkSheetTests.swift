import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// The sheet of fieldwork: written by an import, filled in, and read again.
@Suite struct FieldworkSheetTests {
  /// The XML of the first sheet of a workbook.
  private func sheet(_ path: String, in folder: URL) throws -> String {
    let read = try Command.shell(
      "python3 -c \"import zipfile; z = zipfile.ZipFile('\(path)'); print(z.read('xl/worksheets/sheet1.xml').decode())\"",
      in: folder)
    try #require(read.status == 0, "\(read.errors)")
    return read.output
  }

  @Test func `each column with few answers has a drop-down list`() throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    let folder = study.folder.appending(path: "tablas").path
    try study.bring([file]) { $0.templates = folder }
    let corpus = try sheet("tablas/corpus.xlsx", in: study.folder)
    // Instrument, register, five answers about consent and recording, two blocks of the guide.
    #expect(corpus.contains("dataValidations count=\"9\""), "\(corpus)")
    #expect(corpus.contains("<formula1>\"comunidad\"</formula1>"))
    #expect(corpus.components(separatedBy: "<formula1>\"sí,no\"</formula1>").count == 6)
    #expect(corpus.contains("preguntado,salió sin preguntar,no explorado"))
    let names = try Command.shell(
      "python3 -c \"import zipfile; z = zipfile.ZipFile('tablas/corpus.xlsx'); print(z.read('xl/workbook.xml').decode())\"",
      in: study.folder)
    #expect(names.output.contains("name=\"Para llenar\""))
    #expect(names.output.contains("name=\"Explicaciones\""))
    let roster = try sheet("tablas/hablantes.xlsx", in: study.folder)
    #expect(roster.contains("<formula1>\"entrevistador,participante,otro\"</formula1>"))
  }

  @Test func `what was written in the sheet comes back, and into the next one`() throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    let table = try study.write(
      "corpus.csv",
      """
      documento,fecha,consentimiento_grabar,consentimiento_citar,com-1
      E-01,3/05/2022,sí,no,no se preguntó por riesgo
      """)
    let folder = study.folder.appending(path: "tablas").path
    let report = try study.bring([file]) {
      $0.metadata = table
      $0.templates = folder
    }
    #expect(report.problems.isEmpty, "\(report.problems)")
    let document = try Project.read(study.project).document(named: "E-01")
    #expect(document.date == "2022-05-03")
    #expect(document.attributes["consentimiento_grabar"] == "sí")
    let other = try Study()
    let again = try other.bring([file]) { $0.metadata = folder + "/corpus.xlsx" }
    #expect(again.problems.isEmpty, "\(again.problems)")
    let same = try Project.read(other.project).document(named: "E-01")
    #expect(same.attributes == document.attributes)
    #expect(same.date == document.date)
  }

  @Test func `an empty row is imported, and the figures say so`() throws {
    let study = try Study()
    let table = try study.write("corpus.csv", "documento,fecha\nE-01,2022-05-03\nE-02,\n")
    let report = try study.bring([
      study.write("E-01.txt", Study.interview), study.write("E-02.txt", Study.other),
    ]) { $0.metadata = table }
    #expect(report.isClean)
    let work = try Project.read(study.project)
    let notices = try work.matrix(MatrixRequest(.caseByCode(), layer: .union)).notices
    let empty = notices.filter { $0.code == "documents.undescribed" }
    #expect(empty.map(\.details) == [["documents": "E-02"]])
  }
}
