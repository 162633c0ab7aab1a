import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

@Suite struct TEINameTests {
  @Test func `names by parts keep their space`() throws {
    let xml = """
      <TEI><teiHeader><person xml:id="a"><persName><roleName>Dr.</roleName><forename>Ana</forename>\
      <surname>Ruiz<hi>-Paz</hi></surname></persName></person></teiHeader><text><u who="#a">Soy \
      <persName><forename>Ana</forename><surname>Ruiz</surname></persName>, la <hi>que</hi>\
      <hi>brada</hi>.</u></text></TEI>
      """
    let document = try Readers.read(bytes: Array(xml.utf8), name: "a.xml").document
    #expect(document.paragraphs.map(\.speaker?.name) == ["Dr. Ana Ruiz-Paz"])
    #expect(document.text == "Soy Ana Ruiz, la quebrada.")
    expectDocumentLaws(document)
  }

  @Test func `a turn of nothing but a noise is the same in both readers of such a file`() throws {
    let xml = """
      <TEI><text><u who="A"><seg>Uno.</seg></u><u who="B"><vocal><desc>risa</desc></vocal></u>\
      <u who="A"><seg>Dos.</seg></u><u who="B"><seg>Tres.</seg><vocal><desc>tos</desc></vocal></u>\
      </text></TEI>
      """
    let tei = try Readers.read(bytes: Array(xml.utf8), name: "a.xml").document
    let mapped = try MappedXMLReaderTests.read(
      xml, "turno: u\ntexto: seg\nhablante: '@who'\napartar: [vocal]")
    let turns = [tei, mapped].map { TurnDetector().detect(in: $0).transcript }
    #expect(turns[0] == turns[1])
  }
}
