package import HebraModel

/// What a coder made of a practice, compared with the key.
package struct PracticeScore: Sendable {
  /// A passage with what the coder gave it.
  package struct Answer: Sendable {
    /// Its place in the file, from 1.
    package var number: Int
    package var item: PracticeItem
    /// The codes that the coder gave; empty for none.
    package var given: Set<String>

    package init(number: Int, item: PracticeItem, given: Set<String>) {
      (self.number, self.item, self.given) = (number, item, given)
    }

    /// Codes of the key that the coder did not give.
    package var missed: Set<String> { item.key.subtracting(given) }
    /// Codes that the coder gave and the key does not have.
    package var extra: Set<String> { given.subtracting(item.key) }
  }

  /// The agreement on one code.
  package struct Row: Hashable, Sendable {
    package var code: String
    /// Passages with it in the key, in the coder's answers, and in both.
    package var key: Int
    package var given: Int
    package var both: Int
    /// The share of passages on which both say the same; nil without passages.
    package var percent: Double?
    /// Nominal alpha; nil where either has fewer than five passages with the code.
    package var alpha: Double?
  }

  /// A code of the key in whose place the coder gave another.
  package struct Confusion: Hashable, Sendable {
    package var key: String
    package var given: String
    /// The numbers of the passages.
    package var passages: [Int]
  }

  package let answers: [Answer]
  /// The codes of the key or of the answers, in the order of the codebook.
  package let rows: [Row]
  /// Alpha of the sets of codes (Jaccard); nil where there are too few.
  package let alpha: Double?
  /// Those that occur most often first, then in the order of the codebook.
  package let confusions: [Confusion]

  /// Compares answers with the key.
  package init(_ answers: [Answer], _ codebook: Codebook) {
    self.answers = answers.sorted { $0.number < $1.number }
    let places = Dictionary(
      codebook.codes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ code: String) -> Int { places[code] ?? .max }
    let codes = Set(answers.flatMap { $0.item.key.union($0.given) }).sorted {
      (place($0), $0) < (place($1), $1)
    }
    rows = codes.map { Self.row($0, answers) }
    alpha = Self.alpha(answers)
    var found: [[String]: [Int]] = [:]
    for answer in self.answers {
      for missed in answer.missed {
        for extra in answer.extra { found[[missed, extra], default: []].append(answer.number) }
      }
    }
    confusions = found.map { Confusion(key: $0[0], given: $0[1], passages: $1) }.sorted { a, b in
      (-a.passages.count, place(a.key), place(a.given))
        < (-b.passages.count, place(b.key), place(b.given))
    }
  }

  /// How many passages have exactly the codes of the key.
  package var exact: Int { answers.count { $0.missed.isEmpty && $0.extra.isEmpty } }

  private static func row(_ code: String, _ answers: [Answer]) -> Row {
    var table = RatingTable(coders: 2, categories: 2)
    var both = 0
    for (place, answer) in answers.enumerated() {
      let (key, given) = (answer.item.key.contains(code), answer.given.contains(code))
      if key, given { both += 1 }
      table.add([key ? 1 : 0, given ? 1 : 0], cluster: place)
    }
    let one = agreement(table, .nominal, answers.count)
    let positives = table.positives(1)
    return Row(
      code: code, key: positives[0], given: positives[1], both: both, percent: one.percent,
      alpha: one.alpha)
  }

  private static func alpha(_ answers: [Answer]) -> Double? {
    let codes = Set(answers.flatMap { $0.item.key.union($0.given) }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var sets: [Set<Int>] = [[]]
    func category(_ given: Set<String>) -> Int {
      let set = Set(given.compactMap { numbers[$0] })
      if let known = sets.firstIndex(of: set) { return known }
      sets.append(set)
      return sets.count - 1
    }
    let rows = answers.map { [category($0.item.key), category($0.given)] }
    var table = RatingTable(coders: 2, categories: sets.count)
    for (place, row) in rows.enumerated() { table.add(row, cluster: place) }
    return agreement(table, .jaccard(sets), answers.count).alpha
  }

  private static func agreement(
    _ table: RatingTable, _ distance: RatingDistance, _ count: Int
  ) -> Reliability {
    Reliability(
      table, distance: distance, documents: count, resampling: Resampling(samples: 0),
      needsJackknife: false)
  }
}
