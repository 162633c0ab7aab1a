/// The phrases with which people ask to keep something off the record.
extension OffRecordScan {
  /// The words of a phrase as hashes; each position accepts several alternatives.
  struct Phrase {
    var words: [[UInt64]]
    /// The position of the word used to search for the phrase.
    var rare: Int
    var place: Place
    /// Whether it asks to switch the recorder off, so that it says nothing about what was said.
    var isAboutNext: Bool
    /// Words that show, right after the phrase, that it is about something else.
    var unlessBefore: Set<UInt64>
    /// Words of which one must follow; empty if any may.
    var onlyBefore: Set<UInt64>
  }

  /// Where a phrase has to stand to be a request.
  enum Place {
    case anywhere
    /// Not under another verb: `dicen que no lo pongan`, `aunque no lo publiquen`.
    case ask
    /// At the beginning of a clause: `apaga eso` elsewhere tells what somebody does.
    case clause
    /// A clause by itself: `¿Apaga?`.
    case alone
  }

  /// The phrases, by the place that they need.
  ///
  /// `|` separates alternative words; `*` precedes the word that is rarest in speech. After `≠` stand
  /// words that must not follow; after `=`, words of which one must.
  private static let spelled: [(place: Place, phrases: [String])] = [
    (
      .ask,
      [
        "no lo|la|los|las *PUBLISH", "no me|nos *publique|publiquen|grabe|grabes|graben",
        // `que no lo pongan preso`, `no me pongan a trabajar` are about deeds.
        "no lo|la|los|las *ponga|pongas|pongan ≠ DEEDS", "no me|nos *ponga|pongas|pongan = THERE",
        // `que no nos saquen de la finca`, `no lo apunten con el arma`.
        "no lo|la|los|las|me *saque|saquen ≠ AWAY",
        "no lo|la|los|las *apunte|apunten|anote|anoten ≠ con a",
        "no me|nos *apunte|apunten|anote|anoten|escriba|escriban = eso esto mi el nombre ahi en",
        // `que no nos citen a la Fiscalía` is about summonses: several people are cited to appear.
        "no lo|la|los|las|me *cite|cites ≠ SUMMONS", "no lo|la|los|las|me|nos *citen = QUOTED",
        "no *PUBLISH|ponga|pongas|pongan eso|esto|mi", "no *mencione|mencionen mi|eso|esto",
        "no *diga|digan mi nombre", "no vaya|vayan|vayas *PUBLISHING",
        "no vaya|vayan|vayas *ponerlo|ponerla|ponerme ≠ DEEDS",
        "no lo|la|los|las|me vaya|vayan|vayas a *PUBLISHING",
        "no lo|la|los|las vaya|vayan|vayas a *poner ≠ DEEDS",
        "no lo|la|los|las vaya|vayan|vayas a *sacar ≠ AWAY",
        "no me vaya|vayan|vayas a *citar ≠ SUMMONS", "no vaya|vayan|vayas a *PUBLISHING",
        "no vaya|vayan|vayas a *ponerlo|ponerla ≠ DEEDS",
        "no vaya|vayan|vayas a *poner = eso esto mi",
        "no *quede|queda grabado|grabada|registrado|registrada|escrito|escrita",
        "*apague|apagame|apagueme eso|esto|ahi",
        "*apague|apagame|apagueme la|el|ese|esa|un RECORDER",
        "*quite eso|esto", "*borre eso|esto", "*quede entre KEPT ≠ y", "*quede entre tu y yo",
        "*quede entre los|las|nosotros dos|tres|presentes",
      ]
    ),
    (
      .clause,
      [
        "*apaga eso|esto|ahi", "*apaga la|el|ese|esa|un RECORDER", "*quita|quiteme eso|esto",
        "*borra eso|esto", "me *borra|borras mi|el|la|lo|eso|esto",
        "*borre|borreme|borrelo|borrela|borrame", "*apaguelo|apaguela|apagalo",
        "*queda|quedar entre KEPT ≠ y", "eso|esto *queda entre KEPT ≠ y",
        "*entre usted|vos|tu y yo", "que no *salga de aqui|aca",
      ]
    ),
    (.alone, ["*apaga|apague|apagas", "me la|lo *apaga|apagas"]),
    (
      .anywhere,
      [
        "fuera de *grabacion|microfono", "fuera de la *grabacion",
        "digo|cuento|hablar fuera de *camara",
        "sin *grabadora", "esto|eso no *salga|sale de aqui|aca", "off the *record",
        "esto|eso no es para *PUBLISHING|poner|sacar|citar",
      ]
    ),
  ]

  private static let lists: [(name: String, words: String)] = [
    (
      "PUBLISHING",
      "escribir|escribirlo|grabar|grabarlo|publicar|publicarlo|citarme|transcribir|divulgar"
    ),
    (
      "PUBLISH",
      """
      escriba|escribas|escriban|grabe|grabes|graben|publique|publiques|publiquen|divulgue|\
      divulguen|transcriba|transcriban|incluya|incluyan
      """
    ),
    (
      "RECORDER",
      """
      grabadora|grabacion|aparato|aparatico|celular|telefono|microfono|audio|camara|momento|\
      momentico|momentito|rato|ratico|poquito|segundo
      """
    ),
    ("KEPT", "nos|nosotros|nosotras|usted|ustedes|vos"),
    (
      "DEEDS",
      """
      a al de del preso presa presos presas bravo brava triste nervioso nerviosa problema problemas \
      multa multas trabas cuidado contra
      """
    ),
    ("THERE", "ahi el nombre mi con eso esto"),
    ("AWAY", "de del a al corriendo corriendolo por con"),
    ("SUMMONS", "a al ante en para por otra mas manana"),
    ("QUOTED", "textual textualmente nombre"),
  ]

  static let phrases: [Phrase] = spelled.flatMap { group in
    group.phrases.map { phrase($0, group.place) }
  }

  private static func phrase(_ spelled: String, _ place: Place) -> Phrase {
    let sides = expanded(spelled).split { $0 == "≠" || $0 == "=" }.map(String.init)
    let words = sides[0].split(separator: " ")
    let after = Set(sides.count > 1 ? ByteText.wordKeys(sides[1]) : [])
    let isExcluding = spelled.contains("≠")
    return Phrase(
      words: words.map { ByteText.wordKeys(choices($0)) },
      rare: words.firstIndex { $0.hasPrefix("*") } ?? 0, place: place,
      isAboutNext: spelled.contains("*apag"),
      unlessBefore: isExcluding ? after : [], onlyBefore: isExcluding ? [] : after)
  }

  /// The phrase with each list instead of its name.
  private static func expanded(_ spelled: String) -> String {
    lists.reduce(spelled) { $0.replacing($1.name, with: $1.words) }
  }

  private static let rareList =
    spelled.flatMap(\.phrases).flatMap { expanded($0).split(separator: " ") }
    .filter { $0.hasPrefix("*") }.map(choices).joined(separator: " ")
  /// The words used to search for the phrases.
  static let rareWords = WordTable([(mark: 1, words: rareList)])
  static let sieve = WordSieve(rareList)

  private static func choices(_ word: Substring) -> String {
    String(word.replacing("*", with: "").replacing("|", with: " "))
  }
}
