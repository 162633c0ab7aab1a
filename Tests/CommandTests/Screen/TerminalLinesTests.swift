import HebraModel
import Testing

@testable import HebraCLI

/// Sentences on a terminal.
@Suite struct TerminalLinesTests {
  @Test func `a line is broken between words, and its rest is indented`() {
    #expect(
      TerminalLines.broken("  palabras: 2830 en el archivo = 2582 en el texto", to: 30) == [
        "  palabras: 2830 en el archivo", "    = 2582 en el texto",
      ])
    #expect(TerminalLines.broken("corta", to: 30) == ["corta"])
  }

  @Test func `a suggested command stays in one piece, so that it can be pasted`() {
    let command = "hebra receipt 'mi estudio.hebra' E-01 --off-record"
    let inQuotes = TerminalLines.broken(
      "aviso: 1 intervención no cuenta. «\(command)» la lista.", to: 40)
    #expect(inQuotes.contains { $0.contains("«\(command)»") })
    let last = TerminalLines.broken(
      "error: tiene varias palabras. Escríbala entre comillas: \(command)", to: 40)
    #expect(last.contains { $0.hasSuffix(command) })
    let inside = TerminalLines.broken(
      "Si es la corregida: hebra update p.hebra E-06 ARCHIVO; si solo trae comentarios, otra",
      to: 40)
    #expect(inside.contains { $0.contains("hebra update p.hebra E-06 ARCHIVO;") })
    for line in inQuotes + last + inside where !line.contains("hebra") {
      #expect(Shown.width(line) <= 40)
    }
  }
}
