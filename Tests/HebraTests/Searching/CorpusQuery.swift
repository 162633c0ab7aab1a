import Hebra
import HebraModel

/// A query as the test means it, with how it is typed.
indirect enum CorpusQuery {
  /// A word in its forms, folded.
  case inflected(String)
  case exact(String)
  case prefix(String)
  case phrase([String])
  case near(CorpusQuery, CorpusQuery, Int)
  case all([CorpusQuery])
  case any([CorpusQuery])
  case without(CorpusQuery, CorpusQuery)

  /// Words of a turn, from one to another.
  struct Place: Hashable {
    var turn: Int
    var first: Int
    var last: Int
  }

  /// The terms that hits may be of.
  var wanted: [CorpusQuery] {
    switch self {
    case .inflected, .exact, .prefix, .phrase: [self]
    case .near(let a, let b, _): a.wanted + b.wanted
    case .all(let some), .any(let some): some.flatMap(\.wanted)
    case .without(let wanted, _): wanted.wanted
    }
  }

  /// Whether these folded words are what a term asks for.
  func accepts(_ words: [String], _ corpus: OpenCorpus) -> Bool {
    switch self {
    case .inflected(let word):
      words.count == 1
        && (words[0] == word
          || corpus.numbers[words[0]].map(corpus.inflections(of: word).contains) ?? false
          || corpus.places(ofFormsOf: word).contains {
            corpus.vocabulary[corpus.turns[$0.turn].words[$0.word]] == words[0]
          })
    case .exact(let word): words == [word]
    case .prefix(let prefix): words.count == 1 && words[0].hasPrefix(prefix)
    case .phrase(let phrase): words == phrase
    case .near, .all, .any, .without: false
    }
  }

  /// Every place of every turn where it is true, within a paragraph, a turn or a document: by definition, word by
  /// word, without any index but where each word stands.
  func places(in corpus: OpenCorpus, unit: SearchUnit) -> Set<Place> {
    switch self {
    case .inflected(let word):
      return Set(
        corpus.places(ofFormsOf: word).map { Place(turn: $0.turn, first: $0.word, last: $0.word) })
    case .exact(let word):
      return Self.places(of: Set([corpus.numbers[word]].compactMap { $0 }), corpus)
    case .prefix(let prefix):
      return Self.places(of: corpus.beginning(with: prefix), corpus)
    case .phrase(let words):
      let numbers = words.map { corpus.numbers[$0] ?? -1 }
      guard let first = numbers.first, first >= 0 else { return [] }
      var found: Set<Place> = []
      for position in corpus.positions[first] {
        let turn = corpus.turns[position.turn].words
        let end = position.word + numbers.count
        guard end <= turn.count, turn[position.word..<end].elementsEqual(numbers) else { continue }
        let place = Place(turn: position.turn, first: position.word, last: end - 1)
        guard unit != .paragraph || place.isInOneParagraph(corpus) else { continue }
        found.insert(place)
      }
      return found
    case .near(let a, let b, let distance):
      let (a, b) = (
        a.places(in: corpus, unit: unit), b.places(in: corpus, unit: unit)
      )
      return Self.near(a, b, distance, unit, corpus).union(Self.near(b, a, distance, unit, corpus))
    case .all(let nodes):
      let found = nodes.map { $0.places(in: corpus, unit: unit) }
      var units = Set(found[0].map { $0.unit(unit, corpus) })
      for some in found { units.formIntersection(some.map { $0.unit(unit, corpus) }) }
      let all: Set<Place> = found.reduce(into: []) { $0.formUnion($1) }
      return all.filter { units.contains($0.unit(unit, corpus)) }
    case .any(let nodes):
      return nodes.reduce(into: []) {
        $0.formUnion($1.places(in: corpus, unit: unit))
      }
    case .without(let wanted, let unwanted):
      let refused = Set(
        unwanted.places(in: corpus, unit: unit).map { $0.unit(unit, corpus) })
      return wanted.places(in: corpus, unit: unit)
        .filter { !refused.contains($0.unit(unit, corpus)) }
    }
  }

  private static func places(of words: Set<Int>, _ corpus: OpenCorpus) -> Set<Place> {
    var found: Set<Place> = []
    for number in words {
      for position in corpus.positions[number] {
        found.insert(Place(turn: position.turn, first: position.word, last: position.word))
      }
    }
    return found
  }

  /// Those of the first that have one of the second in their turn, no word shared, and at most so many
  /// words between the two.
  private static func near(
    _ some: Set<Place>, _ others: Set<Place>, _ distance: Int, _ unit: SearchUnit,
    _ corpus: OpenCorpus
  ) -> Set<Place> {
    // In a document too: near is in one turn.
    let unit = unit == .document ? SearchUnit.turn : unit
    let byUnit = Dictionary(grouping: others) { $0.unit(unit, corpus) }
    return some.filter { one in
      (byUnit[one.unit(unit, corpus)] ?? []).contains { other in
        let gap = one.last < other.first ? other.first - one.last : one.first - other.last
        let isShared = one.first <= other.last && other.first <= one.last
        return !isShared && gap - 1 <= distance
      }
    }
  }
}

extension CorpusQuery.Place {
  /// The number of the unit that it is in.
  fileprivate func unit(_ unit: SearchUnit, _ corpus: OpenCorpus) -> Int {
    switch unit {
    case .document: corpus.turns[turn].document
    case .paragraph: corpus.turns[turn].paragraphs[first]
    case .turn, .sentence: turn
    }
  }

  fileprivate func isInOneParagraph(_ corpus: OpenCorpus) -> Bool {
    corpus.turns[turn].paragraphs[first] == corpus.turns[turn].paragraphs[last]
  }
}
