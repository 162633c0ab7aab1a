/// Counts spoken words from the source alone, independently of the readers' counts.
enum SpokenWords {
  /// The words in a paragraph of a turn, without non-speech marks.
  static func count(_ paragraph: CorpusSource.Paragraph) -> Int {
    // A separate paragraph that is entirely in brackets is a stage note, whatever its content.
    if case .continuation = paragraph.kind, isAllBrackets(paragraph.text) { return 0 }
    return words(in: withoutMarks(paragraph.text))
  }

  /// The number of maximal runs of letters and digits, which may include an apostrophe between
  /// letters (`pa'l`) and a point or comma between digits (`3.5`, `1,900`).
  static func words(in text: String) -> Int {
    let scalars = Array(text.unicodeScalars)
    var count = 0
    var isInside = false
    for (i, scalar) in scalars.enumerated() {
      let before = i > 0 ? scalars[i - 1] : " "
      let after = i + 1 < scalars.count ? scalars[i + 1] : " "
      let continues =
        switch scalar {
        case "'", "’": isInside && isLetter(before) && isLetter(after)
        case ".", ",": isInside && isDigit(before) && isDigit(after)
        default: isLetter(scalar) || isDigit(scalar)
        }
      if continues, !isInside { count += 1 }
      isInside = continues
    }
    return count
  }

  /// `text` with a space in place of every non-speech mark.
  static func withoutMarks(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let opening = rest.firstIndex(where: { $0 == "[" || $0 == "(" }) {
      kept += rest[..<opening]
      let inside = rest[rest.index(after: opening)...]
      let closing: Character = rest[opening] == "[" ? "]" : ")"
      let end = inside.firstIndex { $0 == closing || $0 == rest[opening] }
      if let end, inside[end] == closing, isMark(inside[..<end]) {
        kept += " "
        rest = inside[inside.index(after: end)...]
      } else {
        kept.append(rest[opening])
        rest = inside
      }
    }
    return kept + rest
  }

  /// Whether the text in brackets is a mark of a transcriber: a sound, a gesture, a time, dots.
  private static func isMark(_ inside: Substring) -> Bool {
    let words = inside.split { !isWordCharacter($0) && $0 != ":" }.map {
      CorpusName.slug(String($0))
    }
    let spoken = words.filter { !$0.isEmpty }
    if spoken.isEmpty { return true }
    if inside.contains(#/\d{1,2}:\d\d/#) { return spoken.count <= 5 }
    for word in spoken.prefix(3) {
      if sounds.contains(word) { return true }
      if !leading.contains(word) { return false }
    }
    return false
  }

  private static func isAllBrackets(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, text.count > 2 else { return false }
    let inside = text.dropFirst().dropLast()
    return (first == "(" && last == ")" && !inside.contains(")"))
      || (first == "[" && last == "]" && !inside.contains("]"))
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil && !scalar.properties.isAlphabetic
  }

  /// Words that may precede the sound: `(se ríe)`, `(no se entiende)`, `[larga pausa]`.
  private static let leading: Set = [
    "se", "no", "un", "una", "le", "la", "hay", "todos", "todas", "larga", "largo", "breve",
    "corta", "fin", "inicio", "muy",
  ]

  /// The first words of the marks in this corpus, without accents.
  private static let sounds = Set(
    """
    abre aplausos asiente audio bosteza canta carcajada carcajadas carraspea chasquea cierra corte
    entiende entra entran escucha estornuda exhala gesto gestos golpe golpea golpes grita gritan
    gritos imita inaudible inaudibles incomprensible inhala ininteligible interferencia interrumpe
    interrupcion ladra ladran ladridos levanta llanto llora lloran muestra murmullo murmullos
    musica niega oye oyen pausa resopla respira rie rien risa risas ruido ruidos sale salen
    santigua senala silencio silencios solloza sonrie suena suenan suspira suspiran suspiro
    susurra timbra timbre titubea toma tos tose tosen voces
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
