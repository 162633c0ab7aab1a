import HebraModel
import HebraTurns
import Testing

@Suite struct FileNameIdentifierTests {
  @Test(arguments: [
    "María Inventada.docx", "maria_inventada.docx", "entrevista-Yolanda-Supuesta.docx",
    "Deyanira Mosquera.docx", "MARIA INVENTADA.docx", "MaríaInventada.docx", "Ana.docx",
    "E-07 Ana Supuesta.docx", "Sra Mosquera.txt", "alias Gato.txt", "Luz Mosquera.txt",
    "Mari\u{301}a Inventada.docx", "entrevista_jose.txt", "Mosquera, Deyanira.docx",
  ])
  func `names of persons are taken for such`(name: String) {
    let lines = PossibleIdentifiers.find(inName: name)
    #expect(lines.map(\.kind) == ["file-name"])
    #expect(lines.map(\.count) == [1])
    #expect(lines.map(\.paragraphs) == [[]])
  }

  @Test(arguments: [
    "E-01.docx", "E-03_ana.docx", "Grupo Focal Mujeres.docx", "entrevista_final.docx",
    "transcripcion 12 julio.docx", "Acta Reunión Consejo Comunitario.docx", "memo.txt",
    "marco.txt", "2021-06-14.txt", "GF2_Lideres.docx", "notas.md", "x.txt", "", "Taller 3 (2).docx",
    "e14.docx", "interview 1.docx",
  ])
  func `neutral names are not`(name: String) {
    #expect(PossibleIdentifiers.find(inName: name).isEmpty)
  }
}
