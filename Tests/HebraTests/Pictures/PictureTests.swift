import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Pictures of a small study that two people coded.
@Suite struct PictureTests: CodedStudy {
  private func text(
    _ request: PictureRequest, _ work: borrowing Project, _ folder: URL, as ending: String = "svg"
  ) throws -> String {
    let path = folder.appending(path: "x.\(ending)").path
    _ = try work.writePicture(request, to: Destination(path, replaces: true))
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private func request(
    _ kind: PictureRequest.Kind, _ change: (inout PictureRequest) -> Void = { _ in }
  ) -> PictureRequest {
    var request = PictureRequest(kind)
    request.layer = .layer("Ana")
    request.document = [.line, .portrait].contains(kind) ? "E-01" : nil
    request.query = kind == .dispersion ? "policía" : nil
    request.minimum = 1
    change(&request)
    return request
  }

  @Test func `every kind is drawn in every format, with a row of the journal, and the same again`()
    throws
  {
    let study = try study()
    let work = try write(study)
    for kind in PictureRequest.Kind.allCases {
      for ending in ["svg", "png", "html"] {
        let before = try work.exports().count
        let first = try text(request(kind), work, study.folder, as: ending)
        let row = try #require(try work.exports().last)
        #expect(row.kind == "picture.\(kind.rawValue)" && row.settings["kind"] == kind.rawValue)
        #expect(try work.exports().count == before + 1)
        // An export is an event, which the next picture says in its last line.
        let again = try text(request(kind), work, study.folder, as: ending)
        #expect(first.count == again.count || ending == "png", "\(kind) \(ending)")
      }
    }
  }

  @Test func `a map says of each code what can be said`() throws {
    let study = try study()
    let work = try write(study)
    let drawn = try text(request(.map), work, study.folder)
    // Nobody wrote which blocks were asked: what Ana coded was said without being asked.
    #expect(drawn.contains("<title>DES-01 Respuesta tardía · E-01: lo nombró sin que se le"))
    #expect(!drawn.contains("COR-01 Filtración ·"), "a code that is not coded in this layer")
    let words = try text(request(.map) { $0.cell = .words }, work, study.folder)
    #expect(words.contains(">5<") && words.contains(">9<"))
    let places = try text(request(.map) { $0.cases = .municipalities }, work, study.folder)
    #expect(places.contains("Un cuadro por documento"))
    #expect(throws: Failure.self) {
      try work.picture(
        request(.map) {
          $0.cases = .municipalities
          $0.cell = .words
        })
    }
  }

  @Test func `a network has the codes of one turn, and their shares`() throws {
    let study = try study()
    let work = try write(study)
    let drawn = try text(request(.network), work, study.folder)
    #expect(
      drawn.contains("DES-01 y DES-02: 1 intervención en común, de 1 con DES-01 y 1 con DES-02"))
    let failure = #expect(throws: Failure.self) {
      try work.picture(request(.network) { $0.minimum = 2 })
    }
    #expect(failure?.code.rawValue == "picture.no-pairs")
  }

  @Test func `a line has each stretch at its words`() throws {
    let study = try study()
    let work = try write(study)
    let drawn = try text(request(.line), work, study.folder)
    // "Uno llama y nunca llegan." are the first five words, "La policía llega tarde." the next four.
    #expect(drawn.contains("<title>DES-01 Respuesta tardía: 1–5</title>"))
    #expect(drawn.contains("<title>DES-02 Falta de medios: 1–5</title>"))
    #expect(drawn.contains("<title>DES-02 Falta de medios: 6–9</title>"))
    #expect(drawn.contains(">9/16<"))
    let portrait = try text(request(.portrait), work, study.folder)
    #expect(portrait.contains("Codificados: 2 de 4") && portrait.contains(">DES<"))
  }

  @Test func `a dispersion counts what participants say`() throws {
    let study = try study()
    let work = try write(study)
    let drawn = try text(request(.dispersion) { $0.query = "servicio" }, work, study.folder)
    #expect(drawn.contains(">0 en 16 palabras<"), "the interviewer alone says it")
    #expect(
      try text(request(.dispersion), work, study.folder).contains(">1 en 16 palabras<"))
  }

  @Test func `what is missing is asked for, and what leaves nobody is not drawn`() throws {
    let study = try study()
    let work = try write(study)
    for (kind, code) in [
      (PictureRequest.Kind.line, "usage.picture-document"),
      (.portrait, "usage.picture-document"), (.dispersion, "usage.picture-query"),
    ] {
      let failure = #expect(throws: Failure.self) { try work.picture(PictureRequest(kind)) }
      #expect(failure?.code.rawValue == code)
    }
    // Two readings and no agreed layer.
    let failure = #expect(throws: Failure.self) {
      try work.picture(request(.line) { $0.layer = .final })
    }
    #expect(failure?.code.rawValue == "picture.undecided")
    for level in [Disclosure.facilitators, .table] {
      #expect(throws: Failure.self) {
        try work.writePicture(
          request(.map),
          to: Destination(study.folder.appending(path: "b.svg").path, level: level))
      }
    }
    #expect(!FileManager.default.fileExists(atPath: study.folder.appending(path: "b.svg").path))
  }
}
