import HebraLanguage
import HebraModel
import TestSupport
import Testing

/// The matcher against an evaluator that knows nothing of bits, caches and occurrences: lists of words
/// and the definition of each operator.
@Suite struct QueryOracleTests {
  /// A word of a text, and where it stands.
  private struct Word {
    var folded: String
    var range: TextRange
  }

  /// A place found: the words from one number to another.
  private struct Place: Hashable {
    var first: Int
    var last: Int
  }

  private static let vocabulary = [
    "denuncia", "denunciaron", "policía", "policias", "miedo", "plata", "río", "año", "ano", "casa",
    "caso", "pa'", "para", "dígame", "no", "la",
  ]

  /// Which of the words have a stem in common.
  private static let shared: Set<[String]> = {
    let forms = WordForms(.spanish)
    var pairs: Set<[String]> = []
    let words = vocabulary.map { Words.fold($0).replacing("'", with: "") }
    for a in words { for b in words where forms.share(a, b) { pairs.insert([a, b]) } }
    return pairs
  }()

  private static func words(_ text: String) -> [Word] {
    Words.ranges(in: text).map { Word(folded: Words.fold(text.text(in: $0) ?? ""), range: $0) }
  }

  private static func places(_ term: SearchQuery.Term, _ words: [Word]) -> Set<Place> {
    func found(_ holds: (String) -> Bool) -> Set<Place> {
      Set(words.indices.filter { holds(words[$0].folded) }.map { Place(first: $0, last: $0) })
    }
    switch term {
    case .exact(let word): return found { $0 == word }
    case .prefix(let prefix): return found { $0.hasPrefix(prefix) }
    case .inflected(let word, _, _):
      return found { shared.contains([$0.replacing("'", with: ""), word]) }
    case .phrase(let phrase):
      return Set(
        words.indices.filter { i in
          i + phrase.count <= words.count
            && zip(phrase, words[i...]).allSatisfy { $0 == $1.folded }
        }.map { Place(first: $0, last: $0 + phrase.count - 1) })
    }
  }

  /// Where a node is true; nil where it is not.
  private static func places(_ node: SearchQuery.Node, _ words: [Word]) -> Set<Place>? {
    switch node {
    case .term(let term):
      let found = places(term, words)
      return found.isEmpty ? nil : found
    case .condition: return nil
    case .near(let a, let b, let distance):
      guard let a = places(a, words), let b = places(b, words) else { return nil }
      func near(_ x: Place, _ y: Place) -> Bool {
        (x.last < y.first && y.first - x.last - 1 <= distance)
          || (y.last < x.first && x.first - y.last - 1 <= distance)
      }
      let found = a.filter { x in b.contains { near(x, $0) } }
        .union(b.filter { y in a.contains { near($0, y) } })
      return found.isEmpty ? nil : found
    case .all(let nodes):
      var found: Set<Place> = []
      for node in nodes {
        guard let more = places(node, words) else { return nil }
        found.formUnion(more)
      }
      return found
    case .any(let nodes):
      let found = nodes.compactMap { places($0, words) }
      return found.isEmpty ? nil : found.reduce(into: Set()) { $0.formUnion($1) }
    case .without(let wanted, let unwanted):
      guard places(unwanted, words) == nil else { return nil }
      return places(wanted, words)
    }
  }

  private static func query(_ random: inout SeededGenerator, depth: Int = 0) -> String {
    func word() -> String { vocabulary.randomElement(using: &random) ?? "la" }
    func term() -> String {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: "=" + word()
      case 1: String(word().prefix(3)) + "*"
      case 2: "\"\(word()) \(word())\""
      default: word()
      }
    }
    switch Int.random(in: 0..<(depth > 2 ? 3 : 9), using: &random) {
    case 0...3: return term()
    case 4: return term() + " CERCA/\(Int.random(in: 0...4, using: &random)) " + term()
    case 5:
      return query(&random, depth: depth + 1) + " O " + query(&random, depth: depth + 1)
    case 6:
      return query(&random, depth: depth + 1) + " " + query(&random, depth: depth + 1)
    case 7: return "(" + query(&random, depth: depth + 1) + ") NO " + term()
    default: return "(" + query(&random, depth: depth + 1) + ")"
    }
  }

  @Test func `five thousand queries find what their definitions say`() throws {
    var random = SeededGenerator(2026)
    var hits = 0
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Self.vocabulary.randomElement(using: &random) ?? ""
      }.joined(separator: [" ", ", ", "\n", " — "].randomElement(using: &random) ?? " ")
      let typed = Self.query(&random)
      let query = try SearchQuery(typed)
      var matcher = try Matcher(query)
      let words = Self.words(text)
      // Overlapping places are shown once, the first and shortest of them.
      let expected = (Self.places(query.root, words) ?? [])
        .sorted { ($0.first, $0.last) < ($1.first, $1.last) }
        .reduce(into: [Place]()) { kept, place in
          if kept.last.map({ $0.last < place.first }) ?? true { kept.append(place) }
        }
        .map { TextRange(words[$0.first].range.start, words[$0.last].range.end) }
      let found = matcher.matches(in: text)
      #expect(found.map(\.range) == expected, "\(typed) in \(text)")
      hits += found.count
      for match in found {
        let cut = text.text(in: match.range) ?? ""
        #expect(
          Words.folded(in: cut).joined(separator: " ") == match.form, "\(typed) in \(text)")
      }
    }
    #expect(hits > 1500)
  }

  @Test func `ten thousand hostile queries are read or refused with a place inside them`() {
    var random = SeededGenerator(7)
    let pieces = [
      "policía", "=", "*", "\"", "«", "»", "(", ")", " ", " O ", " Y ", " NO ", "CERCA/", "NEAR/3",
      "municipio:", "fecha>=", "dentro:", "sin:", "x:y", "..", "<", ">", "'", "\\", "--", ";",
      "DROP TABLE turn", "NULL", "^", "{", "}", "\u{0}", "\u{200B}", "\u{202E}", "ñ", "n\u{303}",
      "👩‍👩‍👧", "\u{AD}", "AND", "NOT", "speech:", "rank", "%", "_", "\n", "\t", "😀*", "=\"a b\"",
    ]
    var refused = 0
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 1...10, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      do {
        _ = try Matcher(SearchQuery(text))
      } catch {
        refused += 1
        #expect(
          0 <= error.start && error.start <= error.end
            && error.end <= max(1, text.unicodeScalars.count + 1), "\(text.debugDescription)")
      }
    }
    #expect(1000..<9500 ~= refused)
  }
}
