public import HebraModel

/// Finds what people asked to leave out of the record: `esto no lo ponga`, `apague eso`.
///
/// It looks for too much rather than too little: what it finds is outside every count until a person
/// decides. A short remark is about what the same speaker said before it, so that turn is in too.
public enum OffRecord {
  /// Words of a turn up to which a remark is about the turn before.
  private static let shortTurn = 8

  /// Word by word; `|` stands for one of several words.
  private static let phrases: [[Set<UInt64>]] = [
    "no lo|la|los|las|me|nos PONGA",
    "no PONGA eso|esto|mi|ese|esa|lo|nada",
    "no vaya|vayan|vayas PONER",
    "no lo|la vaya|vayan|vayas a PONER", "no vaya|vayan|vayas a PONER",
    "apague|apaga|apágame|apágueme|quite|quita eso|esto|la|el|ese|esa|un|ahi",
    "quede|queda|quedar entre nos|nosotros|nosotras|usted|ustedes|vos|los|las|tu",
    "entre usted|vos|tu y yo", "fuera de grabación|micrófono|cámara",
    "sin grabadora", "no sale|salga de aquí|acá", "borre|borra eso|esto|ese|esa", "off the record",
    "esto|eso no es para PONER",
  ].map { phrase in
    phrase.replacing("PONGA", with: verbs).replacing("PONER", with: infinitives)
      .split(separator: " ").map { word in
        Set(ByteText.wordKeys(String(word).replacing("|", with: " ")))
      }
  }

  private static let verbs = """
    ponga|pongas|pongás|pongan|escriba|escribas|escriban|grabe|grabes|graben|publique|publiquen|\
    apunte|apunten|saque|saquen|cite|citen|anote|anoten
    """

  private static let infinitives = """
    poner|ponerlo|ponerla|ponerme|escribir|escribirlo|grabar|grabarlo|publicar|publicarlo|sacar|\
    citar|citarme
    """

  /// The beginnings, four letters each, of the words without which no phrase is said: most turns
  /// have none of them and are not looked at word by word.
  private static let triggers: Set<UInt32> = Set(
    [
      "pong", "pone", "escr", "grab", "publ", "apun", "saqu", "saca", "cite", "cita", "anot",
      "apag", "quit", "qued", "entr", "sale", "salg", "borr", "reco",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })

  /// A bit for every hash of a trigger, asked before the set.
  private static let sieve: [Bool] = {
    var sieve = [Bool](repeating: false, count: 4096)
    for trigger in triggers { sieve[slot(trigger)] = true }
    return sieve
  }()

  private static func slot(_ key: UInt32) -> Int { Int((key &* 2_654_435_761) >> 20) }

  /// The stretches of speech in question, in order and disjoint.
  public static func find(in transcript: Transcript) -> [TextRange] {
    let text = ByteText(transcript.text)
    var found: Set<Int> = []
    text.bytes.withUnsafeBufferPointer { bytes in
      for turn in transcript.turns where turn.role != .interviewer && mayMatch(bytes, turn.speech) {
        let words = words(of: turn.speech, in: text)
        guard words.indices.contains(where: { at in phrases.contains { matches($0, words, at) } })
        else { continue }
        found.insert(turn.index)
        guard words.count <= shortTurn else { continue }
        let before = transcript.turns[..<turn.index].suffix(3).last { $0.label == turn.label }
        if let before { found.insert(before.index) }
      }
    }
    return found.sorted().map { transcript.turns[$0].speech }.filter { !$0.isEmpty }
  }

  /// The fingerprints of the words of a stretch.
  private static func words(of range: TextRange, in text: ByteText) -> [UInt64] {
    var words: [UInt64] = []
    var i = range.start
    while i < range.end {
      if case .other = text.kind(at: i) {
        i += text.scalarLength(at: i)
      } else {
        let end = text.wordEnd(from: i, to: range.end)
        words.append(text.wordKey(i, end))
        i = max(end, i + 1)
      }
    }
    return words
  }

  /// Whether a word of the stretch begins with a trigger.
  private static func mayMatch(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
    sieve.withUnsafeBufferPointer { sieve in
      var key: UInt32 = 0
      var length = 0
      for i in range.start..<range.end {
        let byte = bytes[i] | 0x20
        guard (0x61...0x7A).contains(byte) else {
          length = bytes[i] < 0x80 ? 0 : 5
          continue
        }
        length += 1
        guard length <= 4 else { continue }
        key = key << 8 | UInt32(byte)
        if length == 4, sieve[slot(key)], triggers.contains(key) { return true }
      }
      return false
    }
  }

  private static func matches(_ phrase: [Set<UInt64>], _ words: [UInt64], _ start: Int) -> Bool {
    guard start + phrase.count <= words.count else { return false }
    for (offset, choices) in phrase.enumerated() where !choices.contains(words[start + offset]) {
      return false
    }
    return true
  }
}
