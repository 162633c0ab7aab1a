import HebraAnalysis
import HebraLanguage
import HebraModel
import Testing

/// Small corpora at random, and every word of them as a plain list.
struct RandomSpeech {
  struct Token {
    var document: String
    var group: String?
    var participant: String?
    var piece: Int
    /// The folded word.
    var form: String
    /// The word in lower case, composed, without soft hyphens.
    var written: String
    var stem: String
    var isFrequent: Bool
  }

  private static let words = [
    "la", "La", "de", "que", "no", "un", "unir", "para", "parar", "paramos", "año", "Años", "ano",
    "policía", "policia", "policías", "desconfianza", "desconfían", "río", "ríos", "CASA", "casas",
    "3.5", "pa'l", "n\u{303}ame", "ñame", "confi\u{AD}anza", "tierra", "tierras", "agua",
  ]
  private static let frequent: Set = ["la", "de", "que", "no", "un", "para"]
  private static let marks = [" ", ", ", ". ", " — ", "\n", "… ¿"]

  /// The stem by which lists gather a folded word.
  static func stem(_ form: String, _ forms: borrowing WordForms = WordForms(.spanish)) -> String {
    forms.stems(of: form)[0].replacing("=", with: "")
  }

  private(set) var pieces: [SpeechPiece] = []
  private(set) var tokens: [Token] = []

  init(seed: UInt64, pieces count: Int = 40, words most: Int = 30) {
    var generator = SeededGenerator(seed: seed)
    let forms = WordForms(.spanish)
    // Some words are common, some are rare, and each voice has its own.
    for i in 0..<Int.random(in: 0...count, using: &generator) {
      let document = "D\(Int.random(in: 0..<6, using: &generator))"
      let group: String? = ["Uno", "Dos", "Tres", nil][Int.random(in: 0..<4, using: &generator)]
      let participant: String? = ["Ana", "Luz", nil][Int.random(in: 0..<3, using: &generator)]
      var text = ""
      for _ in 0..<Int.random(in: 0...most, using: &generator) {
        let bound = Int.random(in: 1...Self.words.count, using: &generator)
        text += Self.words[Int.random(in: 0..<bound, using: &generator)]
        text += Self.marks[Int.random(in: 0..<Self.marks.count, using: &generator)]
      }
      pieces.append(
        SpeechPiece(document: document, group: group, participant: participant, text: text))
      for range in Words.ranges(in: text) {
        let word = String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
        let form = Words.folded(in: word)[0]
        let isFrequent = Self.frequent.contains(form)
        tokens.append(
          Token(
            document: document, group: group, participant: participant, piece: i, form: form,
            written: word.lowercased().replacing("\u{AD}", with: ""),
            stem: isFrequent ? form : Self.stem(form, forms), isFrequent: isFrequent))
      }
    }
  }
}

/// A stem as a key: the same letters may be a stem and a frequent word.
struct StemKey: Hashable {
  var stem: String
  var isFrequent: Bool

  init(_ token: RandomSpeech.Token) { (stem, isFrequent) = (token.stem, token.isFrequent) }
  init(_ word: ListedWord) { (stem, isFrequent) = (word.stem, word.isFrequent) }
}
