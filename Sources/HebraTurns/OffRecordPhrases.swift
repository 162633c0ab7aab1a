/// The phrases with which people ask to keep something off the record.
extension OffRecordScan {
  /// The words of a phrase as hashes; each position accepts several alternatives.
  struct Phrase {
    var words: [[UInt64]]
    /// The position of the word used to search for the phrase.
    var rare: Int
  }

  /// `|` separates alternative words; `*` precedes the word that is rarest in speech.
  private static let spelled: [[Substring]] = [
    "no lo|la|los|las|me|nos *PONGA",
    "no *PONGA eso|esto|mi",
    "no vaya|vayan|vayas *PONER",
    "no lo|la vaya|vayan|vayas a *PONER", "no vaya|vayan|vayas a *PONER",
    "*apague|apaga|apagame|apagueme eso|esto|ahi", "*quite|quita eso|esto",
    "*apague|apaga|apagame|apagueme la|el|ese|esa|un RECORDER",
    "*quede|queda|quedar entre nos|nosotros|nosotras|usted|ustedes|vos",
    "*quede|quedar entre los|las|tu",
    "*entre usted|vos|tu y yo", "fuera de *grabacion|microfono|camara",
    "sin *grabadora", "que|esto|eso no *salga|sale de aqui|aca", "*borre|borra eso|esto",
    "off the *record", "esto|eso no es para *PONER",
  ].map { phrase in
    phrase.replacing("PONGA", with: verbs).replacing("PONER", with: infinitives)
      .replacing("RECORDER", with: recorders)
      .split(separator: " ")
  }

  private static let verbs = """
    ponga|pongas|pongás|pongan|escriba|escribas|escriban|grabe|grabes|graben|publique|publiquen|\
    apunte|apunten|saque|saquen|cite|citen|anote|anoten
    """

  private static let infinitives = """
    poner|ponerlo|ponerla|ponerme|escribir|escribirlo|grabar|grabarlo|publicar|publicarlo|sacar|\
    citar|citarme
    """

  private static let recorders = """
    grabadora|grabacion|aparato|aparatico|celular|telefono|microfono|audio|camara|momento|momentico|\
    momentito|rato|ratico|poquito|segundo
    """

  static let phrases: [Phrase] = spelled.map { words in
    Phrase(
      words: words.map { ByteText.wordKeys(choices($0)) },
      rare: words.firstIndex { $0.hasPrefix("*") } ?? 0)
  }

  private static let rareList = spelled.joined().filter { $0.hasPrefix("*") }.map(choices)
    .joined(separator: " ")
  /// The words used to search for the phrases.
  static let rareWords = WordTable([(mark: 1, words: rareList)])
  static let sieve = WordSieve(rareList)

  private static func choices(_ word: Substring) -> String {
    String(word.replacing("*", with: "").replacing("|", with: " "))
  }
}
