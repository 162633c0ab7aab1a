internal import HebraLanguage
public import HebraModel

/// Finds what people asked to leave out of the record: `esto no lo ponga`, `apague eso`.
///
/// It looks for too much rather than too little: what it finds is outside every count until a person
/// decides. A short remark is about what the same speaker said before it, so that turn is in too.
public enum OffRecord {
  /// Words of a turn up to which a remark is about the turn before.
  private static let shortTurn = 8

  /// Word by word, folded; `*` stands for any ending, `|` for one of several words.
  private static let phrases: [[[String]]] = [
    "no lo|la|los|las|me|nos ponga*|ponés|escriba*|grabe*|publique*|apunte*|saque*|cite*|anote*",
    "no ponga*|escriba*|grabe*|publique*|apunte*|anote* eso|esto|mi|ese|esa|lo|nada",
    "no vaya*|vayas a poner|ponerlo|ponerla|escribir|escribirlo|grabar|grabarlo|publicar|publicarlo",
    "no lo|la vaya*|vayas a poner|escribir|grabar|publicar|sacar|citar",
    "apague|apaga|apagame|apágueme|pare|quite|quita eso|esto|la|el|ese|esa|un|ahi",
    "quede|queda|quedar entre nos|nosotros|nosotras|usted|ustedes|vos|los|las|tu",
    "entre usted|vos|tu y yo", "fuera de grabacion|micrófono|camara", "sin grabadora|grabar",
    "no sale|salga de aqui|aca|aquí|acá", "borre*|borra eso|esto|ese|esa", "off the record",
    "se lo digo a usted|vos no mas|nomas", "esto|eso no es para grabar|publicar|poner",
  ].map { phrase in
    phrase.split(separator: " ").map { word in
      word.split(separator: "|").map { Words.fold(String($0)) }
    }
  }

  /// The stretches of speech in question, in order and disjoint.
  public static func find(in transcript: Transcript) -> [TextRange] {
    var found: Set<Int> = []
    for turn in transcript.turns where turn.role != .interviewer {
      let words = Words.folded(in: transcript.text.text(in: turn.speech) ?? "")
      guard words.indices.contains(where: { at in phrases.contains { matches($0, words, at) } })
      else { continue }
      found.insert(turn.index)
      guard words.count <= shortTurn else { continue }
      let before = transcript.turns[..<turn.index].suffix(3).last { $0.label == turn.label }
      if let before { found.insert(before.index) }
    }
    return found.sorted().map { transcript.turns[$0].speech }.filter { !$0.isEmpty }
  }

  private static func matches(_ phrase: [[String]], _ words: [String], _ start: Int) -> Bool {
    guard start + phrase.count <= words.count else { return false }
    return zip(phrase, words[start...]).allSatisfy { choices, word in
      choices.contains { choice in
        choice.last == "*" ? word.hasPrefix(choice.dropLast()) : word == choice
      }
    }
  }
}
