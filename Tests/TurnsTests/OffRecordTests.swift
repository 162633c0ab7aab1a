internal import HebraModel
internal import HebraTurns
internal import Testing

@Suite struct OffRecordTests {
  private func found(_ paragraphs: [String]) -> [String] {
    let transcript = TurnDetector().detect(in: MarkedDocument(paragraphs).document).transcript
    return OffRecord.find(in: transcript).map { transcript.text.text(in: $0) ?? "" }
  }

  @Test(arguments: [
    "Esto no lo ponga, pero fue el mismo comandante quien nos vendió con la otra gente del río.",
    "Apague eso un momento, que le voy a contar lo del puente y quién lo mandó volar ese día.",
    "Que quede entre nos, mija: el inspector recibe plata de la mina todos los meses sin falta.",
    "Lo de mi primo no vaya a ponerlo, porque allá saben quién es y dónde vive la familia de él.",
    "No lo pongás, vos. El muchacho estaba aquí escondido y nosotros le dábamos la comida, así.",
    "Eso no sale de aquí. La plata la pusieron los comerciantes y la recogió uno que ya se fue.",
  ])
  func `a request to leave it out sets its turn aside`(speech: String) {
    #expect(found(["E: ¿Y?", "P1: \(speech)", "E: Ajá.", "P1: Eso."]) == [speech])
  }

  @Test func `a short request is about what was said before it`() {
    #expect(
      found([
        "E: ¿Quién fue?", "P1: El hijo de la tendera, que anda con ellos.", "E: Ya.",
        "P1: No ponga eso.", "E: No.", "P1: Bueno.",
      ]) == ["El hijo de la tendera, que anda con ellos.", "No ponga eso."])
  }

  @Test(arguments: [
    "Ponga cuidado, que la carretera es mala.", "No me lo pusieron nunca, el puesto de salud.",
    "El radio lo apagan a las seis.", "Entre nosotros nos arreglamos.",
    "No graba bien ese aparato.",
    "Apaguen ese incendio, decían.", "Se quedó en la casa con su mamá.",
  ])
  func `ordinary talk is no request`(speech: String) {
    #expect(found(["E: ¿Y?", "P1: \(speech)", "E: Ajá.", "P1: Eso."]).isEmpty)
  }

  @Test func `who interviews may say it without setting anything aside`() {
    #expect(
      found([
        "Entrevistadora: Si quiere apago eso. No lo pongo.", "P1: No, siga.",
        "Entrevistadora: ¿Apague eso, dijo?", "P1: No.",
      ]).isEmpty)
  }
}
