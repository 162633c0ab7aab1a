/// Words that would share a stem with a word of another meaning: `caso` with `casa`, `barrio` with
/// `barrió`.
///
/// Each list is data: a word stands in it because the two meanings were counted in open texts and
/// the search for one brought mostly the other. Words are folded. A word after a slash is the form
/// of the verb as it is written (`barrio/barrió`): where a text has that accent, it is the verb.
enum WordsApart {
  /// Nouns in *-o* or *-a* that would be taken for the other gender of another noun (`caso`, `casa`)
  /// or of a verb form (`término`, `termina`; `mesa` of *mesar* in the system's dictionary); they have
  /// a stem of their own, for singular and plural.
  private static let own = """
    acera acta articulo/articuló bando barro boleto bolso capo cara cargo/cargó caso/casó caño cera
    cerca charco circulo/circuló coco conducto correa costa cuadra cuadro cuerda data derecha
    estadia filo foca genero/generó grada habito/habitó huerta junta libra libro llanta lomo manga
    mango marco/marcó mayo mesa meta moda palo pasta pato pera piso/pisó plato plazo pollo
    publico/publicó puebla puerto punta ramo rata rato reina sala sida sigla suela tema
    termino/terminó tienda tormenta torno/tornó trama tramo vela velo
    """

  /// Words that are forms of a verb of another meaning, and hardly ever used as such.
  private static let notVerbs = """
    acerca adelante/adelanté andes aparte/aparté barrera barreras barrio/barrió calle/callé calles
    casa casas cerro/cerró controles corte/corté cortes cosa cosas duro/duró enfrente/enfrenté
    entre/entré estado estados funcionaria funcionarias impuesto impuestos intereses media/medía
    medias medio mejores monte/monté montes nombre/nombré nombres notaria notarias oriente/orienté
    parte partes partido partidos rio/rió señales solida solido solidos suelo tarde/tardé tardes
    traje valores varias
    """

  /// Forms that two listed verbs have, with the one that is meant.
  private static let settledVerbs = """
    creo/creó creer, cree creer, crees creer, creen creer, creemos creer, siento sentir,
    visto ver, vista ver, vistas ver
    """

  /// Forms that no rule joins with their word.
  private static let together = """
    buen bueno, algun alguno, ningun ninguno, primer primero, tercer tercero, gran grande, san santo,
    cualesquiera cualquiera, cualquier cualquiera, jefa jefe, jueza juez, fiscala fiscal,
    generala general, concejala concejal, española español, capitana capitan, bailarina bailarin,
    monja monje, nena nene, musulmana musulman, catalana catalan, leona leon, duquesa duque,
    esta este, estas este, estos este, esa ese, esas ese, esos ese, aquella aquel, aquellas aquel,
    aquellos aquel, seria serio, publica publico, andaluza andaluz, guardiana guardian, alemana aleman
    """

  /// The stem of each word with a stem of its own: the singular with `=`, which no other stem contains.
  static let stems: [String: String] = {
    var table: [String: String] = [:]
    for (word, _) in entries(own) {
      table[word] = word + "="
      table[plural(of: word)] = word + "="
    }
    return table
  }()

  /// Words that are never taken for a verb form unless an accent says so.
  static let neverVerbs = Set(entries(notVerbs).map(\.word))

  /// The verb of which a form is, where several are possible.
  static let verbs = Dictionary(
    pairs(settledVerbs).map { (entry($0.form).word, $0.word) }
  ) { one, _ in one }

  /// The word to whose family a form belongs.
  static let words: [String: String] = {
    var table: [String: String] = [:]
    for (form, word) in pairs(together) {
      table[form] = word
      if form.hasSuffix("a") { table[form + "s"] = word }
    }
    return table
  }()

  /// The written forms that are verbs, by their folded spelling.
  static let writtenVerbs: [String: String] = {
    let all = entries(own) + entries(notVerbs) + pairs(settledVerbs).map { entry($0.form) }
    return Dictionary(all.compactMap { entry in entry.verb.map { (entry.word, $0) } }) { one, _ in
      one
    }
  }()

  /// Whether a folded word is never a form of another word.
  static func isNoun(_ word: String) -> Bool { stems[word] != nil || neverVerbs.contains(word) }

  private static func entries(_ list: String) -> [(word: String, verb: String?)] {
    list.split(whereSeparator: \.isWhitespace).map { entry(String($0)) }
  }

  private static func entry(_ text: String) -> (word: String, verb: String?) {
    let parts = text.split(separator: "/").map(String.init)
    return (parts[0], parts.count > 1 ? parts[1] : nil)
  }

  private static func pairs(_ list: String) -> [(form: String, word: String)] {
    list.split(separator: ",").compactMap { pair in
      let parts = pair.split(whereSeparator: \.isWhitespace).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  private static func plural(of word: String) -> String {
    word + (word.last.map { "aeiou".contains($0) } ?? false ? "s" : "es")
  }
}

/// A form that is a verb if it is written with its accent.
package struct AccentedForm: Hashable, Sendable {
  /// Without case and accents.
  package var folded: String
  /// With its accent, in lower case.
  package var written: String
}
