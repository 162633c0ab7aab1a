import Foundation
import HebraLanguage
import HebraModel
import TestSupport

/// A query drawn from the words of a corpus, as someone might type it.
struct DrawnQuery {
  let query: CorpusQuery
  let typed: String

  /// Words that are operators in capitals.
  private static let operators: Set = [
    "o", "or", "y", "and", "no", "not", "cerca", "near",
  ]
  /// Beyond them a phrase would have its quotation marks inside.
  private static let unquotable = "\"“”«»"

  init(_ corpus: OpenCorpus, _ random: inout SeededGenerator) {
    let turn = Self.turn(corpus, &random)
    switch Int.random(in: 0..<13, using: &random) {
    case 0...2: self = Self.term(corpus, turn, &random)
    case 3: self = Self.word(corpus, turn, &random, sign: "=")
    case 4: self = Self.word(corpus, turn, &random, sign: "*")
    case 5, 6: self = Self.phrase(corpus, turn, &random)
    case 7: self = Self.near(corpus, turn, &random)
    case 8:
      let (a, b) = (Self.term(corpus, turn, &random), Self.term(corpus, turn, &random))
      let sign = [" ", " Y ", " AND "].randomElement(using: &random) ?? " "
      self.init(.all([a.query, b.query]), a.typed + sign + b.typed)
    case 9:
      let (a, b) = (
        Self.term(corpus, turn, &random),
        Self.term(corpus, Self.turn(corpus, &random), &random)
      )
      let sign = Bool.random(using: &random) ? " O " : " OR "
      self.init(.any([a.query, b.query]), a.typed + sign + b.typed)
    case 10:
      let (a, b) = (
        Self.term(corpus, turn, &random),
        Self.term(corpus, Self.turn(corpus, &random), &random)
      )
      let sign = Bool.random(using: &random) ? " NO " : " NOT "
      self.init(.without(a.query, b.query), a.typed + sign + b.typed)
    case 11:
      let (a, b, c) = (
        Self.term(corpus, turn, &random), Self.near(corpus, turn, &random),
        Self.term(corpus, turn, &random)
      )
      self.init(
        .all([.any([a.query, b.query]), c.query]), "(\(a.typed) O \(b.typed)) \(c.typed)")
    default:
      let (a, b) = (Self.near(corpus, turn, &random), Self.phrase(corpus, turn, &random))
      self.init(.without(a.query, b.query), "(\(a.typed)) NO \(b.typed)")
    }
  }

  private init(_ query: CorpusQuery, _ typed: String) {
    self.query = query
    self.typed = typed
  }

  private static func turn(
    _ corpus: OpenCorpus, _ random: inout SeededGenerator
  ) -> OpenCorpus.Turn {
    // Through a word of the vocabulary: rare words are met as often as common ones.
    while true {
      let number = Int.random(in: 0..<corpus.vocabulary.count, using: &random)
      if let place = corpus.positions[number].randomElement(using: &random) {
        return corpus.turns[place.turn]
      }
    }
  }

  private static func term(
    _ corpus: OpenCorpus, _ turn: OpenCorpus.Turn, _ random: inout SeededGenerator
  ) -> DrawnQuery {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: word(corpus, turn, &random, sign: "=")
    case 1: word(corpus, turn, &random, sign: "*")
    case 2: phrase(corpus, turn, &random)
    default: word(corpus, turn, &random, sign: "")
    }
  }

  private static func near(
    _ corpus: OpenCorpus, _ turn: OpenCorpus.Turn, _ random: inout SeededGenerator
  ) -> DrawnQuery {
    let distance = Int.random(in: 0...6, using: &random)
    let (a, b) = (term(corpus, turn, &random), term(corpus, turn, &random))
    let name = Bool.random(using: &random) ? "CERCA" : "NEAR"
    return DrawnQuery(
      .near(a.query, b.query, distance), "\(a.typed) \(name)/\(distance) \(b.typed)")
  }

  /// A word of the turn, or one time in three of the whole vocabulary.
  private static func word(
    _ corpus: OpenCorpus, _ turn: OpenCorpus.Turn, _ random: inout SeededGenerator, sign: String
  ) -> DrawnQuery {
    // Mostly the rarest of some: as words come, every other one would be an article.
    let several = Int.random(in: 0..<20, using: &random) == 0 ? 1 : 9
    let some = (0..<several).compactMap { _ in
      turn.words.randomElement(using: &random)
    }
    var number = some.min { corpus.positions[$0].count < corpus.positions[$1].count } ?? 0
    if Int.random(in: 0..<3, using: &random) == 0 {
      number = Int.random(in: 0..<corpus.vocabulary.count, using: &random)
    }
    var spelt = corpus.spellings[number]
    if sign == "*" {
      let length = Int.random(in: 4...7, using: &random)
      spelt = String(spelt.prefix(length))
      guard ReadWord.folded(spelt).first?.count ?? 0 > 2 else {
        return word(corpus, turn, &random, sign: "=")
      }
    }
    let typed = dressed(spelt, &random)
    guard let folded = ReadWord.folded(typed).first else {
      return word(corpus, turn, &random, sign: sign)
    }
    switch sign {
    case "=": return DrawnQuery(.exact(folded), "=" + typed)
    case "*": return DrawnQuery(.prefix(folded), typed + "*")
    default:
      // With the accent that makes a verb of it, a word asks for that verb.
      let forms = WordForms(.spanish)
      let isVerb = forms.stems(ofWritten: typed).count > forms.stems(of: folded).count
      return DrawnQuery(.inflected(folded), isVerb ? folded : typed)
    }
  }

  /// Two to five words of the turn as they stand there, or joined by spaces or hyphens.
  private static func phrase(
    _ corpus: OpenCorpus, _ turn: OpenCorpus.Turn, _ random: inout SeededGenerator
  ) -> DrawnQuery {
    let length = Int.random(in: 2...5, using: &random)
    guard turn.words.count >= length else { return word(corpus, turn, &random, sign: "=") }
    let first = Int.random(in: 0...(turn.words.count - length), using: &random)
    let numbers = Array(turn.words[first..<first + length])
    let words = numbers.map { corpus.vocabulary[$0] }
    let range = turn.ranges[first].start..<turn.ranges[first + length - 1].end
    var typed = String(decoding: corpus.documents[turn.document].text[range], as: UTF8.self)
    let hasMark = turn.marks.contains { $0.start < range.upperBound && range.lowerBound < $0.end }
    if hasMark || typed.contains(where: unquotable.contains)
      || Int.random(in: 0..<4, using: &random) == 0
    {
      typed = numbers.map { corpus.spellings[$0] }.joined(separator: " ")
    }
    if Int.random(in: 0..<8, using: &random) == 0, words.allSatisfy({ $0.allSatisfy(\.isLetter) }) {
      return DrawnQuery(.phrase(words), words.joined(separator: "-"))
    }
    let quotes =
      [("\"", "\""), ("“", "”"), ("«", "»")].randomElement(using: &random) ?? ("\"", "\"")
    return DrawnQuery(.phrase(words), quotes.0 + dressed(typed, &random) + quotes.1)
  }

  /// The same in capitals, without accents, decomposed, with soft hyphens, or with an ñ too few.
  private static func dressed(_ text: String, _ random: inout SeededGenerator) -> String {
    var result = text
    switch Int.random(in: 0..<10, using: &random) {
    case 0: result = text.uppercased()
    case 1:
      result = text.replacing("ñ", with: "\u{1}").folding(
        options: .diacriticInsensitive, locale: nil
      ).replacing("\u{1}", with: "ñ")
    case 2: result = text.decomposedStringWithCanonicalMapping
    case 3:
      var scalars = Array(text.unicodeScalars)
      scalars.insert("\u{AD}", at: Int.random(in: 0...scalars.count, using: &random))
      result = String(String.UnicodeScalarView(scalars))
    case 4 where !text.contains(where: \.isWhitespace):
      // Another word, to be sought as another word.
      return text.replacing("ñ", with: "n")
    default: return text
    }
    let isSame = ReadWord.folded(result) == ReadWord.folded(text)
    let isOperator = operators.contains(text.lowercased())
    return isSame && !isOperator ? result : text
  }
}
