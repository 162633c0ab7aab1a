import HebraModel
import TestSupport
import Testing

@testable import Hebra

@Suite struct MessagesTests {
  @Test func `an optional part is left out when there is nothing to put in it`() {
    let sentence = "no existe «{value}»[[. ¿Quiso decir «{nearest}»?]]"
    #expect(
      Sentence.fill(sentence, ["value": "x", "nearest": "y"])
        == "no existe «x». ¿Quiso decir «y»?")
    for details in [
      ["value": "x"], ["value": "x", "nearest": ""], ["value": "x", "nearest": "—"],
    ] {
      #expect(Sentence.fill(sentence, details) == "no existe «x»")
    }
    #expect(Sentence.fill("a[[ {b}]] c[[ {d}]] [e, f]", ["d": "1"]) == "a c 1 [e, f]")
    // What a person typed is never read as a part of the sentence.
    #expect(Sentence.fill("«{value}»", ["value": "[[{x}]]"]) == "«[[{x}]]»")
    // Without its number a word is in the plural; a sentence that never closes stays as it is.
    #expect(Sentence.fill("{n|par|pares} [[ {n}", [:]) == "pares [[ ")
  }

  @Test func `a number has its noun in the singular or the plural`() {
    func total(_ hits: Int, _ documents: Int, _ messages: Messages) -> String {
      messages.what("search.total", ["hits": String(hits), "documents": String(documents)])
    }
    #expect(total(1, 1, .spanish) == "1 hallazgo en 1 documento")
    #expect(total(2, 1, .spanish) == "2 hallazgos en 1 documento")
    #expect(total(0, 0, .spanish) == "0 hallazgos en 0 documentos")
    #expect(total(21, 11, .english) == "21 hits in 11 documents")
    #expect(total(1, 1, .english) == "1 hit in 1 document")
    let found = Messages.spanish.what(
      "import.identifiers", ["names": "2", "ids": "1", "telephones": "0", "addresses": "1"])
    #expect(found.contains("2 nombres, 1 cédula, 0 teléfonos, 1 dirección;"))
    let sheets = Notice("xlsx.other-sheets", at: Location(file: "a.xlsx"), count: 1)
    #expect(
      Messages.spanish.line(sheets)
        == "a.xlsx: aviso: el libro tiene 1 hoja más, que no se leyó")
  }

  @Test func `nothing near leaves no empty question`() {
    let failure = Failure("place.unknown", ["place": "Narnia", "nearest": ""])
    #expect(
      Messages.spanish.line(failure)
        == "ningún documento es del municipio «Narnia». «hebra transcripts PROYECTO» dice de qué "
        + "municipios son.")
    let finding = Notice("codebook.unknown-parent", details: ["value": "Q"])
    #expect(Messages.spanish.line(finding) == "aviso: el padre «Q» no existe")
    for messages in UserLanguage.allCases.map(Messages.init) {
      for code in messages.catalog.sentences.keys.map(MessageCode.init(rawValue:)) {
        for text in [
          messages.what(code, ["value": "v", "typed": "t"]),
          messages.remedy(code, ["value": "v", "typed": "t"]) ?? "",
        ] {
          for empty in ["¿?", "«—»", "¿Quiso decir: ?", "mean: ?", "mean \"\"", "[[", "]]"] {
            #expect(!text.contains(empty), "\(messages.language) \(code.rawValue): \(text)")
          }
        }
      }
    }
  }

  @Test func `every suggestion can be left out`() {
    for messages in UserLanguage.allCases.map(Messages.init) {
      for (code, sentence) in messages.catalog.sentences {
        for text in [sentence.what, sentence.remedy ?? ""] {
          let outside = text.replacing(#/\[\[.*?\]\]/#, with: "")
          #expect(!outside.contains("{nearest}") && !outside.contains("{options}"), "\(code)")
        }
      }
    }
  }

  @Test func `a file that is no transcript has the remedy of its own kind`() {
    for messages in UserLanguage.allCases.map(Messages.init) {
      for code: MessageCode in ["format.pdf", "format.doc", "format.project", "zip.doctype"] {
        let remedy = messages.remedy(code) ?? ""
        #expect(!remedy.isEmpty && !remedy.contains("<!DOCTYPE"), "\(code)")
        #expect(messages.what(code) != code.rawValue)
      }
      for kind in ["list", "mapping", "boolean", "text"] {
        let code = MessageCode(rawValue: "codebook.wrong-type-\(kind)")
        let text = messages.what(code, ["key": "nucleo"])
        #expect(messages == .english || !text.split(separator: " ").contains(kind[...]), "\(text)")
        #expect(text != code.rawValue)
      }
    }
  }
}
