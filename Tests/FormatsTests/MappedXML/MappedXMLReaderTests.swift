import HebraFormats
import HebraModel
import HebraYAML
import TestSupport
import Testing

@Suite struct MappedXMLReaderTests {
  static let interview = """
    <?xml version="1.0" encoding="UTF-8"?>
    <entrevista><titulo>Una tarde</titulo>
    <intervencion quien="Entrevistadora" inicio="1500"><texto>¿Cómo <b>llegó</b>?</texto>
    <texto>Cuénteme.</texto><nota>tose</nota></intervencion>
    <intervencion inicio="x"><quien>Luz</quien><texto>A <nota>ríe <b>mucho</b></nota>pie.</texto>suelto
    </intervencion>
    <intervencion inicio="9000"><texto>Alguien.</texto></intervencion></entrevista>
    """

  static let mapping = """
    turno: intervencion
    texto: texto
    hablante: "@quien"
    tiempo: "@inicio"
    unidad: ms
    apartar: [nota]
    """

  static func read(_ xml: String, _ yaml: String) throws -> SourceDocument {
    let mapping = try XMLMapping(yaml: Array(yaml.utf8))
    return try MappedXMLReader.read(Array(xml.utf8), name: "e.xml", mapping: mapping)
  }

  @Test func `reads turns by attributes and children, and drops nothing`() throws {
    let document = try Self.read(Self.interview, Self.mapping)
    #expect(document.text == "¿Cómo llegó?\nCuénteme.\nA pie.\nAlguien.")
    #expect(
      document.paragraphs.map(\.speaker?.name) == ["Entrevistadora", "Entrevistadora", nil, nil])
    #expect(document.paragraphs.map(\.time) == [1.5, nil, nil, 9])
    #expect(document.paragraphs.map(\.continuesUtterance) == [false, true, false, false])
    #expect(
      document.setAside.map { [$0.kind, $0.text] } == [
        ["unmapped", "Una tarde"], ["note", "tose"], ["unmapped", "Luz"], ["note", "ríe mucho"],
        ["unmapped", "suelto"],
      ])
    #expect(document.notices == [Notice("xml.turns-without-speaker", count: 2)])
    expectDocumentLaws(document)
    let children = Self.mapping.replacing("\"@quien\"", with: "quien")
    let other = try Self.read(Self.interview, children)
    #expect(other.paragraphs.map(\.speaker?.name) == [nil, nil, "Luz", nil])
    expectDocumentLaws(other)
  }

  @Test func `takes all of a turn, English keys and clocks`() throws {
    let document = try Self.read(
      "<a><t><w>Ana</w><c>00:01:02,5</c>Hola <i>hola</i>.</t></a>",
      "turn: t\nspeaker: w\ntime: c\nunit: clock\n")
    #expect(document.text == "Hola hola.")
    #expect(document.paragraphs.map(\.speaker?.name) == ["Ana"])
    #expect(document.paragraphs.map(\.time) == [62.5])
  }

  @Test(arguments: [
    ("turno: u\nablante: w\n", ["mapping.unknown-key", "mapping.missing-key"], "hablante"),
    ("turno: u\n", ["mapping.missing-key"], nil),
    ("turno: u\nhablante: \"@a b\"\n", ["mapping.not-a-name"], nil),
    ("turno: [u]\nhablante: w\n", ["mapping.wrong-type-text"], nil),
    ("turno: u\nhablante: w\nunidad: relog\n", ["mapping.unknown-unit"], "reloj"),
    ("turno: u\nturn: v\nhablante: w\n", ["mapping.duplicate-key"], nil),
    ("- u\n", ["mapping.wrong-type-mapping"], nil), ("", ["mapping.empty"], nil),
    ("turno: \"u\nhablante: w\n", ["mapping.syntax"], nil),
    ("turno: &a u\nhablante: *a\n", ["mapping.anchor"], nil),
  ])
  func `says what is wrong in a mapping`(_ yaml: String, _ codes: [String], _ nearest: String?) {
    let failure = #expect(throws: XMLMappingFailure.self) {
      _ = try XMLMapping(yaml: Array(yaml.utf8))
    }
    #expect(failure?.findings.map(\.code.rawValue) == codes)
    #expect(failure?.findings.first?.details["nearest"] == nearest)
  }

  @Test func `a mapping that finds no turn names the nearest element`() {
    let error = #expect(throws: ReadError.self) {
      _ = try Self.read(Self.interview, "turno: intervension\nhablante: quien")
    }
    #expect(error?.code == .noMappedTurn)
    #expect(error?.details == ["turn": "intervension", "nearest": "intervencion"])
    #expect(error?.location.file == "e.xml")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `two hundred turns come back as they were`(_ seed: UInt64) throws {
    let talk = InventedTalk(seed: seed)
    var xml = "<charla>"
    for line in talk.lines {
      xml += "<turno voz=\"\(line.speaker)\" desde=\"\(line.start)\">"
      xml += InventedTalk.escaped(line.words) + "</turno>"
    }
    talk.check(
      try Self.read(
        xml + "</charla>", "turno: turno\nhablante: \"@voz\"\ntiempo: \"@desde\"\nunidad: ms"))
  }

  @Test func `is read or refused, however it is cut`() throws {
    let bytes = Array(Self.interview.utf8)
    let mapping = try XMLMapping(yaml: Array(Self.mapping.utf8))
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var turned = bytes
      turned[place] ^= 0x15
      for piece in [Array(bytes[..<place]), turned] {
        guard let document = try? MappedXMLReader.read(piece, name: "e.xml", mapping: mapping)
        else { continue }
        expectDocumentLaws(document)
      }
      _ = try? XMLMapping(yaml: Array(Array(Self.mapping.utf8).prefix(place)))
    }
  }
}
