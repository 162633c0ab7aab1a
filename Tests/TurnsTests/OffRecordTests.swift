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
    "Le pido el favor que no lo publique, porque en la vereda todos saben de quién es esa finca.",
    "Borre primero la parte donde lloré, que no es cosa de ponerse a oír delante de los demás.",
    "Ya le dije que no lo ponga, y menos con nombre, que allá leen todo lo que sale de la alcaldía.",
    "Me lo contó el que dice que manda, pero no lo escriba, que después preguntan quién lo dijo.",
    "Yo esto lo digo, pero que no quede grabado: la orden vino de arriba y todos la conocían bien.",
    "No me cite, por favor. Él sabe que la única que estaba en la ventana esa noche era yo misma.",
    "No me vaya a citar con nombre, pero el que cobraba era el de la moto y lo sabía el inspector.",
    "Y a mi hermana no la ponga ahí, que ella sí vive en el pueblo y tiene los niños en la escuela.",
    "No me pongan el nombre en eso, pongan otro, que por menos han sacado gente de por estos lados.",
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

  @Test func `a short request in a group leaves alone what its speaker said before others`() {
    #expect(
      found([
        "M: ¿Algo?", "P1: Los lunes, cuando estaba la doctora.", "P2: Y el inspector, calvo él.",
        "P1: No ponga eso.", "M: ¿Y?", "P2: Ya.",
      ]) == ["No ponga eso."])
  }

  @Test func `a request to switch off is not about what was said before it`() {
    #expect(
      found(["E: ¿Y?", "P1: Me fui en lancha.", "E: Ya.", "P1: ¿Apaga?", "E: Sí.", "P1: Ya."])
        == ["¿Apaga?"])
  }

  @Test(arguments: [
    "Ponga cuidado, que la carretera es mala.", "No me lo pusieron nunca, el puesto de salud.",
    "El radio lo apagan a las seis.", "Entre nosotros nos arreglamos.",
    "No graba bien ese aparato.",
    "Apaguen ese incendio, decían.", "Se quedó en la casa con su mamá.",
    // Citar is to summon, poner preso is to jail, sacar is to drive out.
    "Primero, que no nos citen a nosotros, que siempre nos toca madrugar.",
    "Que no nos citen a la Fiscalía cada mes.", "Pedimos que no lo pongan preso por eso.",
    "Lo que pedimos es que no nos saquen de la finca.", "Que no me pongan a trabajar de noche.",
    "Que no lo apunten con el fusil, decía ella.",
    // Who wants it recorded asks for the contrary, and who asks about it asks for nothing.
    "¿Eso queda grabado?", "Que quede grabado que yo lo denuncié.", "Quedó grabado todo, ¿no?",
    // Asked of others, or told.
    "Borré la fecha de la agenda.", "Eso no lo publiqué yo.", "No lo anoté por miedo.",
    "Yo le grité, ¡doctor, apague eso y venga hable!", "Dicen que no lo publican por miedo.",
    "Aunque no lo publiquen en el periódico, todos saben.", "El vecino apaga eso a las seis.",
    "Él dijo que no lo grabaran, que no lo publiquen.", "La plata se queda entre ustedes.",
    "La gente que no sale de aquí no sabe.", "La diferencia entre usted y yo es la tierra.",
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
