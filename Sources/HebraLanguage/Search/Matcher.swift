internal import HebraModel

/// Finds the words of a query in texts and decides where the query is true.
///
/// The index only gives the rows that may match. Each text is scanned once, word by word; the result for each word form is cached. A query may
/// have at most 64 different words.
package struct Matcher: ~Copyable {
  /// A term as the numbers of its atoms, in sequence.
  private struct Pattern {
    var atoms: [Int]
  }

  /// The greatest number of different words in a query.
  package static let mostWords = 64

  private let query: SearchQuery
  var atoms: [Atom] = []
  private var patterns: [SearchQuery.Term: Pattern] = [:]
  let wordForms: WordForms
  private let folding: Folding
  let asksStems: Bool
  /// Whether an n in the text matches an ñ of the query.
  let isLenient: Bool
  /// The first bytes that any form of an inflected query word can have.
  let initials: Set<UInt8>
  var forms: [String] = []
  /// The atoms, if the query is one word or any of several words; otherwise nil.
  private var plain: UInt64?
  private var cache: MaskCache
  /// Words that satisfy an atom only if they are written with their accent.
  var accented: [String: (written: String, mask: UInt64)] = [:]
  private var spellingCounts = SpellingCounts()

  /// How often each form was written in each way, in all words that the query looks for.
  package var spellings: [String: [String: Int]] { spellingCounts.named(forms) }

  /// A matcher of `query`; throws if the query has more than ``mostWords`` different words.
  ///
  /// A lenient matcher is for texts typed without ñ: a query word with ñ also matches its spelling
  /// with n.
  package init(
    _ query: SearchQuery, language: Language = .spanish, isLenient: Bool = false,
    reads few: Bool = false
  ) throws(SearchQuery.Failure) {
    self.query = query
    cache = MaskCache(slots: few ? 1 << 9 : 1 << 14)
    self.isLenient = isLenient
    wordForms = WordForms(language)
    folding = language.folding
    asksStems = query.terms.contains { if case .inflected = $0 { true } else { false } }
    var initials: Set<UInt8> = []
    for case .inflected(let word, let stems, let others) in query.terms {
      initials.formUnion(([word] + stems + others).compactMap(\.utf8.first))
    }
    self.initials = initials
    var numbers: [Atom: Int] = [:]
    for term in query.terms where patterns[term] == nil {
      let wanted: [Atom] =
        switch term {
        case .inflected(let word, let stems, let others):
          [.stems(word: word, stems: stems, others: others)]
        case .exact(let word): [.exact(Array(word.utf8))]
        case .prefix(let prefix): [.prefix(Array(prefix.utf8))]
        case .phrase(let words): words.map { .exact(Array($0.utf8)) }
        }
      patterns[term] = Pattern(
        atoms: wanted.map { atom in
          if let number = numbers[atom] { return number }
          numbers[atom] = atoms.count
          atoms.append(atom)
          return atoms.count - 1
        })
    }
    guard atoms.count <= Self.mostWords else {
      throw SearchQuery.Failure(reason: .tooManyWords, start: 0, end: 0)
    }
    for (term, pattern) in patterns {
      guard let atom = pattern.atoms.first else { continue }
      for form in term.accented {
        accented[form.folded, default: (form.written, 0)].mask |= 1 << UInt64(atom)
      }
    }
    plain = plain(query.root)
  }

  private borrowing func plain(_ node: SearchQuery.Node) -> UInt64? {
    switch node {
    case .term(let term):
      guard let atoms = patterns[term]?.atoms, atoms.count == 1 else { return nil }
      return 1 << UInt64(atoms[0])
    case .any(let nodes):
      var mask: UInt64 = 0
      for node in nodes {
        guard let more = plain(node) else { return nil }
        mask |= more
      }
      return mask
    case .condition, .near, .all, .without:
      return nil
    }
  }

  /// Appends the words of `bytes` that the query looks for; `base` is added to their positions.
  package mutating func scan(
    _ bytes: Span<UInt8>, at base: Int = 0, text: Int = 0,
    into found: inout [Occurrence]
  ) {
    var scanner = WordScanner(bytes, folding: folding)
    var number = 0
    while scanner.next() {
      take(
        scanner.folded, bytes.extracting(scanner.start..<scanner.end),
        TextRange(scanner.start + base, scanner.end + base), number, text, &found)
      number += 1
    }
  }

  /// Appends those words of `bytes` with these numbers, in ascending order, that the query looks
  /// for; skips the words between them.
  package mutating func scan(
    _ bytes: Span<UInt8>, words numbers: Span<UInt32>,
    at base: Int = 0, into found: inout [Occurrence]
  ) {
    var scanner = WordScanner(bytes, folding: folding)
    var number = 0
    for i in 0..<numbers.count {
      let wanted = numbers[i]
      guard scanner.skip(Int(wanted) - number), scanner.next() else { return }
      number = Int(wanted) + 1
      take(
        scanner.folded, bytes.extracting(scanner.start..<scanner.end),
        TextRange(scanner.start + base, scanner.end + base), Int(wanted), 0, &found)
    }
  }

  /// Appends a word if the query looks for it.
  @inline(__always)
  private mutating func take(
    _ word: Span<UInt8>, _ written: Span<UInt8>, _ range: TextRange, _ number: Int, _ text: Int,
    _ found: inout [Occurrence]
  ) {
    let slot = cache.slot(of: word)
    var mask: UInt64
    if let known = cache.mask(word, slot) {
      mask = known
    } else {
      mask = satisfied(by: word)
      cache.remember(word, slot, mask)
    }
    if !accented.isEmpty { mask |= accentedMask(word, written) }
    guard mask != 0 else { return }
    let known = cache.form(word, slot)
    let name = known >= 0 ? known : intern(word)
    if known < 0 { cache.remember(word, slot, form: name) }
    spellingCounts.add(written, word, form: name)
    found.append(Occurrence(text: text, word: number, range: range, mask: mask, form: name))
  }

  /// The places where the query is true inside `stretches`, which together form one search unit and
  /// are disjoint and in order.
  ///
  /// `words` are the occurrences inside them. A place counts only if `holds` returns true for every
  /// condition that applies to its words.
  package borrowing func matches(
    _ words: ArraySlice<Occurrence>, in stretches: [SearchedStretch],
    where holds: (SearchQuery.Condition, SearchedStretch) -> Bool = { _, _ in true }
  ) -> [Match] {
    if isOfWords {
      var result: [Match] = []
      for word in words {
        if let match = match(word) { result.append(match) }
      }
      return result
    }
    guard var found = evaluate(query.root, words, stretches, [], holds) else { return [] }
    found.sort { ($0.text, $0.range.start, $0.range.end) < ($1.text, $1.range.start, $1.range.end) }
    var result: [Match] = []
    var last: (text: Int, end: Int)?
    for one in found where last.map({ one.text > $0.text || $0.end <= one.range.start }) ?? true {
      last = (one.text, one.range.end)
      result.append(
        Match(
          range: one.range, form: form(one), number: one.forms.isEmpty ? one.form : -1))
    }
    return result
  }

  /// The match for a word, if the query is one word or any of several; nil for any other query.
  package borrowing func match(_ word: Occurrence) -> Match? {
    guard let plain, word.mask & plain != 0 else { return nil }
    return Match(range: word.range, form: forms[word.form], number: word.form)
  }

  /// Whether every word found is a match by itself (``match(_:)``).
  package var isOfWords: Bool { plain != nil }

  /// The places where the query is true in `text` as one unit, without checking conditions.
  package mutating func matches(in text: String) -> [Match] {
    var words: [Occurrence] = []
    let count = text.utf8.count
    scan(text.utf8.span, into: &words)
    return matches(words[...], in: [SearchedStretch(text: 0, range: TextRange(0, count))])
  }

  // MARK: The tree

  private borrowing func evaluate(
    _ node: SearchQuery.Node, _ words: ArraySlice<Occurrence>, _ stretches: [SearchedStretch],
    _ restrictions: [Restriction], _ holds: (SearchQuery.Condition, SearchedStretch) -> Bool
  ) -> [FoundPlace]? {
    switch node {
    case .term(let term):
      let found = find(term, words).filter {
        Self.allows(restrictions, SearchedStretch(text: $0.text, range: $0.range), holds)
      }
      return found.isEmpty ? nil : found
    case .near(let a, let b, let distance):
      guard let left = evaluate(a, words, stretches, restrictions, holds),
        let right = evaluate(b, words, stretches, restrictions, holds)
      else { return nil }
      let found = FoundPlace.near(left, right, distance)
      return found.isEmpty ? nil : found
    case .condition:
      return evaluate(.all([node]), words, stretches, restrictions, holds)
    case .all(let nodes):
      // A condition restricts the positions of the words joined with it.
      var restrictions = restrictions
      for case .condition(let condition) in nodes { restrictions.append((condition, true)) }
      let others = nodes.filter { if case .condition = $0 { false } else { true } }
      guard !others.isEmpty else { return Self.whole(stretches, restrictions, holds) }
      var found: [FoundPlace] = []
      for child in others {
        guard let more = evaluate(child, words, stretches, restrictions, holds) else { return nil }
        found += more
      }
      return found
    case .any(let nodes):
      let found = nodes.compactMap { evaluate($0, words, stretches, restrictions, holds) }
      return found.isEmpty ? nil : Array(found.joined())
    case .without(let wanted, let unwanted):
      var restrictions = restrictions
      var others: [SearchQuery.Node] = []
      for node in Self.alternatives(unwanted) {
        if case .condition(let condition) = node {
          restrictions.append((condition, false))
        } else {
          others.append(node)
        }
      }
      for node in others where evaluate(node, words, stretches, [], holds) != nil { return nil }
      return evaluate(wanted, words, stretches, restrictions, holds)
    }
  }

  private borrowing func find(_ term: SearchQuery.Term, _ words: ArraySlice<Occurrence>)
    -> [FoundPlace]
  {
    guard let pattern = patterns[term], let first = pattern.atoms.first else { return [] }
    var found: [FoundPlace] = []
    for index in words.indices where words[index].mask >> UInt64(first) & 1 == 1 {
      let word = words[index]
      var last = word
      var forms: [Int] = []
      if pattern.atoms.count > 1 {
        guard index + pattern.atoms.count <= words.endIndex else { continue }
        forms.append(word.form)
        var holds = true
        for (offset, atom) in pattern.atoms.enumerated().dropFirst() {
          last = words[index + offset]
          holds =
            last.text == word.text && last.word == word.word + offset
            && last.mask >> UInt64(atom) & 1 == 1
          guard holds else { break }
          forms.append(last.form)
        }
        guard holds else { continue }
      }
      found.append(
        FoundPlace(
          range: TextRange(word.range.start, last.range.end), text: word.text, first: word.word,
          last: last.word, form: word.form, forms: forms))
    }
    return found
  }

  private borrowing func form(_ found: FoundPlace) -> String {
    if !found.forms.isEmpty { return found.forms.map { forms[$0] }.joined(separator: " ") }
    return found.form >= 0 ? forms[found.form] : ""
  }
}
