import HebraModel
import TestSupport
import Testing

@testable import Hebra

@Suite struct MessagesTests {
  @Test func `an optional part is left out when there is nothing to put in it`() {
    let sentence = "no existe «{value}»[[. ¿Quiso decir «{nearest}»?]]"
    #expect(
      Messages.fill(sentence, ["value": "x", "nearest": "y"])
        == "no existe «x». ¿Quiso decir «y»?")
    for details in [
      ["value": "x"], ["value": "x", "nearest": ""], ["value": "x", "nearest": "—"],
    ] {
      #expect(Messages.fill(sentence, details) == "no existe «x»")
    }
    #expect(Messages.fill("a[[ {b}]] c[[ {d}]] [e, f]", ["d": "1"]) == "a c 1 [e, f]")
    // What a person typed is never read as a part of the sentence.
    #expect(Messages.fill("«{value}»", ["value": "[[{x}]]"]) == "«[[{x}]]»")
    // Without its number a word is in the plural; a sentence that never closes stays as it is.
    #expect(Messages.fill("{n|par|pares} [[ {n}", [:]) == "pares [[ ")
  }

  @Test func `a number has its noun in the singular or the plural`() {
    func total(_ hits: Int, _ documents: Int, _ language: UserLanguage) -> String {
      Messages.what(
        "search.total", ["hits": String(hits), "documents": String(documents)], language)
    }
    #expect(total(1, 1, .spanish) == "1 hallazgo en 1 documento")
    #expect(total(2, 1, .spanish) == "2 hallazgos en 1 documento")
    #expect(total(0, 0, .spanish) == "0 hallazgos en 0 documentos")
    #expect(total(21, 11, .english) == "21 hits in 11 documents")
    #expect(total(1, 1, .english) == "1 hit in 1 document")
    let found = Messages.what(
      "import.identifiers", ["names": "2", "ids": "1", "telephones": "0", "addresses": "1"],
      .spanish)
    #expect(found.contains("2 nombres, 1 cédula, 0 teléfonos, 1 dirección;"))
    let sheets = Notice("xlsx.other-sheets", at: Location(file: "a.xlsx"), count: 1)
    #expect(
      Messages.line(sheets, .spanish)
        == "a.xlsx: aviso: el libro tiene 1 hoja más, que no se leyó")
  }

  @Test func `nothing near leaves no empty question`() {
    let failure = Failure("place.unknown", ["place": "Narnia", "nearest": ""])
    #expect(
      Messages.line(failure, .spanish)
        == "ningún documento es del municipio «Narnia». «hebra transcripts PROYECTO» dice de qué "
        + "municipios son.")
    let finding = Notice("codebook.unknown-parent", details: ["value": "Q"])
    #expect(Messages.line(finding, .spanish) == "aviso: el padre «Q» no existe")
    for language in UserLanguage.allCases {
      for code in Messages.keys(language).map(MessageCode.init(rawValue:)) {
        for text in [
          Messages.what(code, ["value": "v", "typed": "t"], language),
          Messages.remedy(code, ["value": "v", "typed": "t"], language) ?? "",
        ] {
          for empty in ["¿?", "«—»", "¿Quiso decir: ?", "mean: ?", "mean \"\"", "[[", "]]"] {
            #expect(!text.contains(empty), "\(language) \(code.rawValue): \(text)")
          }
        }
      }
    }
  }

  @Test func `every suggestion can be left out`() {
    for language in UserLanguage.allCases {
      for (code, sentence) in Messages.catalog(language) {
        for text in [sentence.what, sentence.remedy ?? ""] {
          let outside = text.replacing(#/\[\[.*?\]\]/#, with: "")
          #expect(!outside.contains("{nearest}") && !outside.contains("{options}"), "\(code)")
        }
      }
    }
  }

  @Test func `a file that is no transcript has the remedy of its own kind`() {
    for language in UserLanguage.allCases {
      for code: MessageCode in ["format.pdf", "format.doc", "format.project", "zip.doctype"] {
        let remedy = Messages.remedy(code, [:], language) ?? ""
        #expect(!remedy.isEmpty && !remedy.contains("<!DOCTYPE"), "\(code)")
        #expect(Messages.what(code, [:], language) != code.rawValue)
      }
      for kind in ["list", "mapping", "boolean", "text"] {
        let code = MessageCode(rawValue: "codebook.wrong-type-\(kind)")
        let text = Messages.what(code, ["key": "nucleo"], language)
        #expect(language == .english || !text.split(separator: " ").contains(kind[...]), "\(text)")
        #expect(text != code.rawValue)
      }
    }
  }
}
