import HebraModel
import TestSupport
import Testing

@testable import Hebra

/// Lines for notices and commands in them.
@Suite struct NoticeLinesTests {
  private func notice(_ file: String, _ paragraph: Int?, _ count: Int = 1) -> Notice {
    Notice(
      "comment.on-interviewer", at: Location(file: file, paragraph: paragraph), count: count)
  }

  @Test func `repeated notices are one line with their number and places`() {
    let lines = Messages.spanish.lines([
      notice("a.docx", 3), notice("a.docx", 8, 2), notice("b.docx", 1), notice("c.docx", nil),
    ])
    #expect(
      lines == [
        "aviso: toca palabras de quien entrevista; se guardó tal cual (×5) "
          + "(a.docx: párr. 3, 8; b.docx: párr. 1; c.docx)"
      ])
    #expect(
      Messages.spanish.lines([notice("a.docx", 3)]) == [
        "a.docx: párrafo 3: aviso: toca palabras de quien entrevista; se guardó tal cual"
      ])
  }

  @Test func `a suggested command names the project and the document as a shell takes them`() {
    let messages = Messages(.spanish, project: "mi {label} PROYECTO.hebra")
    let failure = Failure("off-record.unknown", ["number": "7", "document": "Doña O'Neil"])
    #expect(
      messages.line(failure).contains(
        "«hebra receipt 'mi {label} PROYECTO.hebra' 'Doña O'\\''Neil' --off-record»"))
    #expect(Messages.spanish.line(failure).contains("hebra receipt PROYECTO "))
    for (word, quoted) in [
      ("E-01", "E-01"), ("Ñandú_3", "Ñandú_3"), ("", "''"), ("a b", "'a b'"), ("$x", "'$x'"),
      ("a'b", "'a'\\''b'"), ("«x»", "'«x»'"),
    ] {
      #expect(ShellWord.quoted(word) == quoted)
    }
  }

  @Test func `what other programs say in English is not shown to a Spanish reader`() {
    let yaml = Failure("codebook.syntax", ["problem": "did not find expected key"])
    #expect(Messages.spanish.line(yaml).contains("falta una clave"))
    #expect(
      Messages.spanish.line(Failure("codebook.syntax", ["problem": "boom"])).contains(
        "algo no está donde se espera"))
    #expect(Messages.english.line(yaml).contains("did not find expected key"))
    let damaged = Failure("project.damaged", ["finding": "11 (database disk image is malformed)"])
    #expect(Messages.spanish.line(damaged).contains("(SQLite 11)"))
  }
}
