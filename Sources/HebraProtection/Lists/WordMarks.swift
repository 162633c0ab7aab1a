/// What a word may be, as far as finding identifiers depends on it.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt32

  /// A given name, and one that is also an ordinary word.
  static let given = WordMarks(rawValue: 1)
  static let surname = WordMarks(rawValue: 1 << 1)
  /// A name that is also an ordinary word: `Paz`, `Luz`, `Torres`.
  static let doubtful = WordMarks(rawValue: 1 << 2)
  /// A word before a person's name: `don`, `sargento`.
  static let title = WordMarks(rawValue: 1 << 3)
  /// A title after which a word in lower case is a name too: `don`, `doña`.
  static let strong = WordMarks(rawValue: 1 << 4)
  static let kinship = WordMarks(rawValue: 1 << 5)
  /// A word before the name of a place: `vereda`, `río`.
  static let placeHead = WordMarks(rawValue: 1 << 6)
  /// A word that begins the name of an organization: `asociación`.
  static let bodyHead = WordMarks(rawValue: 1 << 7)
  /// A body of a place, which needs no name of its own: `junta`, `cabildo`.
  static let localBody = WordMarks(rawValue: 1 << 8)
  /// A word that begins the name of a unit: `batallón`, `frente`.
  static let unitHead = WordMarks(rawValue: 1 << 9)
  static let office = WordMarks(rawValue: 1 << 10)
  /// An event: `masacre`, `paro`.
  static let event = WordMarks(rawValue: 1 << 11)
  /// `de`, `del`, `la`: may stand inside a name.
  static let link = WordMarks(rawValue: 1 << 12)
  /// `el`, `la`, `los`, `las`.
  static let article = WordMarks(rawValue: 1 << 13)
  static let month = WordMarks(rawValue: 1 << 14)
  /// `uno`, `cero`, `mil`.
  static let number = WordMarks(rawValue: 1 << 15)
  /// `calle`, `cra`, `mz`.
  static let street = WordMarks(rawValue: 1 << 16)
  /// A frequent word that no name begins with.
  static let common = WordMarks(rawValue: 1 << 17)
  /// `alias`, `apodado`, `dicen`.
  static let alias = WordMarks(rawValue: 1 << 18)
  /// A word of a speaker label: `entrevistadora`, `moderador`.
  static let label = WordMarks(rawValue: 1 << 19)
  /// `cédula`, `documento`: an identity number follows.
  static let identity = WordMarks(rawValue: 1 << 20)
  /// `celular`, `whatsapp`: a telephone number follows.
  static let telephone = WordMarks(rawValue: 1 << 21)
  /// `cuenta`, `nequi`: the number of an account follows.
  static let account = WordMarks(rawValue: 1 << 22)
  /// `pesos`, `hectáreas`: the number before is an amount.
  static let amount = WordMarks(rawValue: 1 << 23)
  /// `en`, `desde`: a place follows.
  static let locative = WordMarks(rawValue: 1 << 24)
  /// The first word of a listed place.
  static let place = WordMarks(rawValue: 1 << 25)
  /// The first word of a kept name.
  static let kept = WordMarks(rawValue: 1 << 26)
  /// An abbreviation whose full stop ends no sentence: `sr`, `dra`.
  static let abbreviation = WordMarks(rawValue: 1 << 27)
  /// A noun that follows `vereda la` or `le dicen la` without being a name: `gente`.
  static let noun = WordMarks(rawValue: 1 << 28)
  /// A generic word inside the name of a body: `mujeres`, `víctimas`.
  static let member = WordMarks(rawValue: 1 << 29)
  /// A rank's second word, or an ordinal: `primero`, `mayor`.
  static let ordinal = WordMarks(rawValue: 1 << 30)

  /// The name of a field in a sheet, whose value begins no sentence: `Nombre:`, `Apodo:`.
  static let field = WordMarks(rawValue: 1 << 31)

  /// A given name or a surname.
  static let name: WordMarks = [.given, .surname]
  /// What ends a run of name words unless it is a name too.
  static let notName: WordMarks = [
    .title, .placeHead, .bodyHead, .localBody, .unitHead, .office, .street, .common, .month,
    .label,
  ]
}
