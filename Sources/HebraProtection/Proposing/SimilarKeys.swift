/// Which keys probably name the same: a shorter form of a name, a diminutive, a misspelling.
struct SimilarKeys {
  /// Keys of names by each of their words.
  private var byWord: [String: Set<String>] = [:]
  /// Long keys by what is left when one letter is taken away, and by themselves.
  private var byRest: [String: [String]] = [:]
  private var counts: [String: Int] = [:]
  private var kinds: [String: IdentifierKind] = [:]

  /// The keys of these proposals.
  init(_ proposals: [IdentifierProposal]) {
    for proposal in proposals where Self.isName(proposal) {
      counts[proposal.key] = proposal.count
      kinds[proposal.key] = proposal.kind
      for word in proposal.key.split(separator: " ") {
        byWord[String(word), default: []].insert(proposal.key)
      }
      for rest in Self.rests(proposal.key) { byRest[rest, default: []].append(proposal.key) }
    }
  }

  /// The key that is probably the same, if there is one only.
  func key(for proposal: IdentifierProposal) -> String? {
    guard Self.isName(proposal) else { return nil }
    let key = proposal.key
    let words = key.split(separator: " ").map(String.init)
    let bases = words.map { ShortNames.bases(of: $0) }
    let others = [longer(than: words, key), full(bases, words, key), respelled(key)]
    return others.lazy.compactMap { $0 }.first { fits(proposal.kind, kinds[$0] ?? .other) }
  }

  /// Whether two keys may name the same: a person is no place.
  private func fits(_ one: IdentifierKind, _ other: IdentifierKind) -> Bool {
    one == other || one == .other || other == .other
  }

  private static func isName(_ proposal: IdentifierProposal) -> Bool {
    guard !proposal.isKeptByList else { return false }
    switch proposal.kind {
    case .person, .place, .organization, .unit, .other:
      return !IdentifierKey.isNumber(proposal.key)
    case .office, .number, .date, .event: return false
    }
  }

  /// The only key that has all of these words and more.
  private func longer(than words: [String], _ key: String) -> String? {
    guard let first = words.first, var keys = byWord[first] else { return nil }
    for word in words.dropFirst() { keys.formIntersection(byWord[word] ?? []) }
    keys.remove(key)
    return keys.count == 1 ? keys.first : nil
  }

  /// The only key whose words have these as diminutives.
  private func full(_ bases: [[String]], _ words: [String], _ key: String) -> String? {
    guard zip(bases, words).contains(where: { !$0.isEmpty && $0 != [$1] }) else { return nil }
    var keys: Set<String>?
    for (forms, word) in zip(bases, words) {
      let found = ([word] + forms).reduce(into: Set<String>()) { $0.formUnion(byWord[$1] ?? []) }
      keys = keys?.intersection(found) ?? found
    }
    keys?.remove(key)
    // The name alone is nearer than one with a surname.
    let same = keys?.filter { $0.split(separator: " ").count == words.count }
    if let same, same.count == 1 { return same.first }
    return keys?.count == 1 ? keys?.first : nil
  }

  /// The commonest of the keys that differ by one letter, if it is commoner than this.
  private func respelled(_ key: String) -> String? {
    let own = (counts[key] ?? 0, key)
    let others = Set(Self.rests(key).flatMap { byRest[$0] ?? [] }).subtracting([key])
    let best = others.max { ((counts[$0] ?? 0), $1) < ((counts[$1] ?? 0), $0) }
    guard let best, (own.0, best) < (counts[best] ?? 0, key) else { return nil }
    return best
  }

  private static func rests(_ key: String) -> [String] {
    let letters = Array(key.unicodeScalars.map { $0 == "ñ" ? "n" : $0 })
    guard 6 <= letters.count, letters.count <= 40 else { return [] }
    func text(_ scalars: [Unicode.Scalar]) -> String {
      String(String.UnicodeScalarView(scalars))
    }
    var rests = [text(letters)]
    for i in letters.indices {
      if 0 < i, letters[i] == letters[i - 1] { continue }
      rests.append(text(Array(letters[..<i] + letters[(i + 1)...])))
    }
    return rests
  }
}
