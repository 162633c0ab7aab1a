internal import HebraModel
internal import HebraTurns
internal import Testing

/// Invented people, places and numbers; none of the words may leave the finder.
@Suite struct PossibleIdentifiersTests {
  private func find(_ lines: [String]) -> [String: ImportReceipt.IdentifierLine] {
    let transcript = TurnDetector().transcript(of: MarkedDocument(lines).document).transcript
    let found = PossibleIdentifiers.find(in: transcript)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.kind, $0) })
  }

  @Test(arguments: [
    "Yo hablé con Rosalba ayer.", "Eso lo dijo don Elías.", "El sargento Murcia llegó.",
    "Le dicen Chucho en el pueblo.", "Era alias gato, el de arriba.", "Mi hermana Luz se fue.",
    "María López vino temprano.", "Marta vino.", "Nos llamó la Dra. Pinzón.",
    "Vino el profe Jairo.",
    "Con Ana de la Cruz no se habla.", "y entonces Yesid dijo que no",
  ])
  func `a name`(line: String) {
    #expect(find([line])["name"]?.count == 1)
  }

  @Test(arguments: [
    "Gracias a Dios no pasó nada.", "La Policía y la Fiscalía no vinieron.", "El Estado no llega.",
    "Fue en Enero, en Colombia.", "No confío en la JAC ni en la ONU.", "¿Usted cree? Yo no.",
    "Entonces nada. Después tampoco.", "Habló [PERSONA-3] y nadie más.",
  ])
  func `no name`(line: String) {
    #expect(find([line])["name"] == nil)
  }

  @Test(arguments: [
    "Mi cédula es 79.456.123 de allá.", "C.C. 1.020.345.678", "el documento 41 987 654",
    "CC 52345678",
    "Radicado 05001600020620190012345",
  ])
  func `an identity number`(line: String) {
    #expect(find([line])["id-number"]?.count == 1)
    #expect(find([line])["telephone"] == nil)
  }

  @Test(arguments: [
    "Me llaman al 310 555 0101 siempre.", "al 3105550101", "al 601 555 0101", "+57 310 555 01 01",
    "el fijo 555-0101", "+573105550101", "el teléfono 5550101",
  ])
  func `a telephone`(line: String) {
    #expect(find([line])["telephone"]?.count == 1)
    #expect(find([line])["id-number"] == nil)
  }

  @Test(arguments: [
    "Vivo en la Calle 12 # 34-56 del pueblo.", "Cra. 5 No. 3-21", "en la carrera 7", "Mz 4 casa 3",
    "vivimos en la vereda La Esperanza", "en el barrio 20 de Julio", "la finca El Recuerdo",
    "en la vereda la esperanza", "en el kilómetro 14",
  ])
  func `an address`(line: String) {
    #expect((find([line])["address"]?.count ?? 0) >= 1)
  }

  @Test(arguments: [
    "En 2019 y 2020 vinieron.", "Costó 1.500.000 pesos.", "Fueron $ 350.000 nada más.",
    "El 12-05-2021.",
    "A las 10:30 salimos.", "Eran 20 familias.", "00:12:31",
  ])
  func `no number of anyone`(line: String) {
    #expect(find([line])["id-number"] == nil)
    #expect(find([line])["telephone"] == nil)
  }

  @Test func `counts paragraphs from one and a label once`() {
    let found = find([
      "E: ¿Y?", "Ana Ruiz: Sí, con Rosalba.", "E: ¿Y?", "Ana Ruiz: Con Rosalba y con Jairo.",
      "E: ¿Y?",
      "Ana Ruiz: No.",
    ])
    #expect(found["name"]?.count == 4)
    #expect(found["name"]?.paragraphs == [2, 4])
  }
}
