import HebraModel
import TestSupport
import Testing

@testable import HebraProtection

/// Sentences with every finding marked, by kind.
@Suite struct FindingTests {
  /// `place.place` and the like for each marked range.
  private static func check(
    _ marked: String, _ kinds: String, known: KnownIdentifiers = KnownIdentifiers(),
    location: SourceLocation = #_sourceLocation
  ) {
    let sentence = MarkedText(marked)
    let found = Corpus.finder.identifiers(in: sentence.text, known: known)
    let words = found.map { sentence.text.text(in: $0.range) ?? "?" }
    let expected = sentence.ranges.map { sentence.text.text(in: $0) ?? "?" }
    #expect(words == expected, "\(marked)", sourceLocation: location)
    #expect(found.map(\.range) == sentence.ranges, "\(marked)", sourceLocation: location)
    let names = found.map { "\($0.kind).\($0.finding)" }.joined(separator: " ")
    #expect(names == kinds, "\(marked)", sourceLocation: location)
  }

  @Test(arguments: [
    ("le conté a doña ⟦Rosa Elvira⟧ y a don ⟦eladio⟧", "person.title person.title"),
    ("el sargento ⟦Mina⟧ y el patrullero ⟦torres⟧ llegaron", "person.title person.title"),
    ("mi ⟦Teniente⟧ ⟦Alergia⟧ no quiso", "other.net person.title"),
    ("mi hermano ⟦Juan Carlos⟧ y mi comadre ⟦ofelia⟧", "person.kinship person.kinship"),
    ("mi hermano, ⟦Pedro⟧, no volvió", "person.kinship"),
    ("era ⟦María de los Ángeles de la Cruz⟧ la que hablaba", "person.list"),
    ("firmó ⟦J. M. Rentería⟧ y después ⟦Y. Caicedo⟧", "person.list person.list"),
    ("con ⟦MARÍA OFELIA CAICEDO⟧ y ⟦Ana-María⟧", "person.list person.list"),
    ("con ⟦Mari\u{301}a Caicedo⟧ y ⟦Ofe\u{AD}lia⟧", "person.list person.list"),
    ("con ⟦Ofe\u{200B}lia\u{A0}Caicedo⟧ ayer", "person.list"),
    ("vino ⟦caicedo⟧, el de la moto, con ⟦ofelia rentería⟧", "person.list person.list"),
    (
      "y la ⟦Marcelita⟧ no estaba con ⟦Carmencita⟧ ni ⟦Marselina⟧",
      "person.list person.list person.list"
    ),
    (
      "alias ⟦Tornillo⟧, alias el ⟦Mocho⟧, alias la ⟦Mona⟧",
      "person.alias person.alias person.alias"
    ),
    ("le dicen el ⟦zarco⟧ y lo llaman ⟦Perro Negro⟧", "person.alias person.alias"),
    ("apodado ⟦Cejas⟧ desde niño", "person.alias"),
    ("vive ⟦Luz Marina Paz⟧ con ⟦Cruz⟧", "person.list person.list"),
  ])
  func `people`(sentence: String, kinds: String) { Self.check(sentence, kinds) }

  @Test(arguments: [
    ("en la vereda ⟦La Esperanza⟧ y en la vereda ⟦la esperanza⟧", "place.place place.place"),
    ("el resguardo indígena de ⟦Piedra Sentada⟧", "place.place"),
    ("por el río ⟦San Juan⟧ hasta la quebrada ⟦Honda⟧", "place.place place.place"),
    ("en ⟦Caicedo⟧ y hacia ⟦Santander de Quilichao⟧", "place.place place.place"),
    ("en ⟦timbío⟧ y en ⟦el Tambo⟧", "place.place place.place"),
    ("entre ⟦Caicedo Ruiz⟧ y ⟦Córdoba⟧", "person.list person.list"),
    ("vino de ⟦San Antonio del Chamí⟧", "place.place"),
    ("en ⟦Calle 12 # 34-56⟧, barrio ⟦El Prado⟧", "place.number place.place"),
    ("manda a ⟦Mz 3 casa 5⟧ o a la ⟦cra 7 No. 12-45⟧", "place.number place.number"),
    ("en el ⟦km 14⟧ de la vía", "place.number"),
    (
      "por ⟦Loma Mojada⟧ hasta ⟦Puerto Sanjoá⟧ y ⟦Quebrada Honda⟧",
      "place.place place.place place.place"
    ),
    ("en la vereda la gente dice que el río crece", ""),
    ("en la finca grande y por la calle de arriba", ""),
  ])
  func `places and addresses`(sentence: String, kinds: String) { Self.check(sentence, kinds) }

  @Test(arguments: [
    ("la ⟦asociación de mujeres Tejiendo Vida⟧", "organization.organization"),
    ("la ⟦Fundación Manos Abiertas⟧ y el sindicato", "organization.organization"),
    ("el consejo comunitario ⟦Renacer Negro⟧", "organization.organization"),
    ("la junta de acción comunal de ⟦Piedra Sentada⟧", "place.place"),
    ("la ⟦SIJIN⟧ con la ⟦Policía Nacional⟧", "organization.organization organization.organization"),
    ("el ⟦batallón Pichincha⟧ y el ⟦frente 30⟧", "unit.unit unit.unit"),
    ("la ⟦columna Dagoberto Ramos⟧ y la ⟦estación de Policía de Timbío⟧", "unit.unit unit.unit"),
    ("en frente de la escuela, al frente de la estación de policía", ""),
    (
      "la ⟦presidenta de la junta de acción comunal⟧ de la vereda ⟦La Honda⟧",
      "office.combination place.place"
    ),
    (
      "el ⟦personero⟧ de ⟦timbío⟧ y la ⟦alcaldesa⟧ de ⟦Guaicalá⟧",
      "office.combination place.place office.combination place.place"
    ),
    ("el ⟦rector⟧ del ⟦colegio Simón Bolívar⟧", "office.combination organization.organization"),
    ("soy presidenta de la junta y él es inspector de policía", ""),
    ("el ⟦Alcalde⟧ no vino y el alcalde ⟦Juan Pérez⟧ tampoco", "office.office person.title"),
    (
      "la ⟦masacre⟧ de ⟦El Tambo⟧ y el ⟦paro⟧ del ⟦2021⟧",
      "event.combination place.place event.combination number.net"
    ),
  ])
  func `bodies, units, offices, events`(sentence: String, kinds: String) {
    Self.check(sentence, kinds)
  }

  @Test(arguments: [
    ("mi cédula es ⟦1.061.234.567⟧ o ⟦34567890⟧", "number.number number.number"),
    (
      "llame al ⟦310 555 0142⟧ o al ⟦+57 602 823 4567⟧ o al ⟦823 4567⟧",
      "number.number number.number number.number"
    ),
    ("con ⟦NIT⟧ ⟦900.373.115-3⟧", "organization.organization number.number"),
    ("la placa ⟦QHX482⟧ o ⟦QHX 482⟧ o ⟦KTR-41F⟧", "number.number number.number number.number"),
    ("cuenta de ahorros ⟦123-456789-01⟧", "number.number"),
    ("radicado ⟦19001 31 03 001 2021 00123 00⟧", "number.number"),
    ("en ⟦2.4448, -76.6147⟧ o ⟦2°26'38\"N⟧", "number.number number.number"),
    (
      "a ⟦nadie.nada@ejemplo.org⟧, a ⟦@juntaarriba⟧ y en ⟦www.ejemplo.org/junta⟧.",
      "number.number number.number number.number"
    ),
    ("es el ⟦uno cero seis uno, dos tres cuatro⟧ y ya", "number.number"),
    (
      "el ⟦14 de junio de 2021⟧, el ⟦catorce de junio⟧ y el ⟦14/06/2021⟧",
      "date.number date.number date.number"
    ),
    (
      "hace ⟦3⟧ años, ⟦20⟧ personas en ⟦2021⟧, a las ⟦3:45⟧",
      "number.net number.net number.net number.net"
    ),
    ("vale ⟦1.200.000⟧ pesos, son $ ⟦34.567.890⟧ y el ⟦20⟧%", "number.net number.net number.net"),
    ("hace tres años eran treinta y dos mil pesos", ""),
    (
      "la ⟦P1⟧ en ⟦4x4⟧, la ⟦E-01⟧ y el expediente ⟦SPR-2207⟧ o ⟦2021-00456⟧",
      "number.net number.net number.net number.number number.number"
    ),
  ])
  func `numbers and dates`(sentence: String, kinds: String) { Self.check(sentence, kinds) }

  @Test(arguments: [
    ("Entrevistadora: Bueno, ¿y usted?\nE: Claro.\nP1: Sí.\nENT: No.\nEntrevistadora 2: Eso.", ""),
    ("⟦María Caicedo⟧: No sé.\n⟦ANA⟧: Tampoco.", "person.list person.list"),
    ("[⟦13:02:05⟧] Equipo: Buenas.\nDon ⟦Eladio⟧: Déjelo ahí.", "number.net person.title"),
    (
      "Bueno, dijo. ¿Y ⟦Rosa⟧? «Nadie». ⟦Rosa⟧ no. Ayer ⟦Tutunendo⟧ llegó.",
      "person.list person.net other.net"
    ),
    ("Nombre: ⟦Cejas⟧\nVereda: ⟦Arriba⟧\nEntrevistada: Arriba.", "other.net other.net"),
    ("dijo ⟦Zutano⟧ y ⟦Ellos⟧ no", "other.net other.net"),
    ("Con [Persona-07] y la [Vereda-AA] de ⟦Maria⟧", "person.list"),
    ("[⟦Maria⟧-⟦07⟧] no es de las nuestras", "person.list number.net"),
    ("el doctor ⟦Мария⟧ y ⟦東京⟧", "person.title other.net"),
    ("", ""), ("   \n\n", ""), ("…", ""),
  ])
  func `labels, sentence starts and pseudonyms`(sentence: String, kinds: String) {
    Self.check(sentence, kinds)
  }

  @Test func `what people decided is found in lower case`() {
    var known = KnownIdentifiers(["cruz": .person, "piedra sentada": .place])
    known.insert("ofelia zambrano piñacue", .person)
    known.insert("#3105550142", .number)
    Self.check(
      "con la ⟦cruz⟧ a ⟦Piedra Sentada⟧, ⟦piedra sentada⟧, y ⟦zambrano⟧ dijo",
      "person.known place.known place.known person.known", known: known)
    Self.check("⟦Cruz⟧ vino. ⟦CRUZ⟧ no.", "person.known person.known", known: known)
    #expect(known.contains("cruz"))
    #expect(!known.contains("paz"))
  }
}
