internal import HebraLanguage
internal import HebraModel

/// The best-scoring turns for a query.
extension ProjectStore {
  /// The best hits of a plain search, read without other turns; nil when the search needs a full
  /// run.
  func best(_ plan: SearchPlan) throws -> FoundHits? {
    let search = plan.search
    guard let width = search.context, search.order == .relevance, plan.isPlain,
      let limit = search.limit, limit > 0,
      let found = try self.rows(
        of: plan.search.query, detail: .frequencies, isLate: { plan.isLate }),
      !found.isCut
    else { return nil }
    let table = try turnTable()
    let scores = try scores(found, plan, table)
    var best = BestRows(limit)
    var total = 0
    var documents = Array(repeating: false, count: table.blocks.count)
    let blocks = table.block
    for (i, row) in found.rows.enumerated() {
      let block = blocks[Int(row)]
      guard block >= 0, plan.admits(row, block, table) else { continue }
      total += Int(found.hits[i])
      documents[Int(block)] = true
      best.offer(row, scores[i])
    }
    var run = try SearchRun(plan, context: width, isImmediate: true, reads: limit <= 200)
    try eachTurn(rows: best.rows) { turn, speech in
      _ = try run.visit(turn, speech) { _ in [] }
      return run.hits.count < limit
    }
    try addContext(run.bare, &run)
    return FoundHits(
      hits: Array(run.hits.prefix(limit)), total: total, forms: run.forms,
      documents: documents.count { $0 }, isCut: false, hasFormsOfShown: run.hits.count < total)
  }

  /// The scores of the turns from the index, by row id; nil for a query without words, or when time
  /// has run out.
  func scores(_ plan: SearchPlan) throws -> [Int64: Double]? {
    guard
      let found = try self.rows(
        of: plan.search.query, across: plan.search.unit == .document, detail: .frequencies,
        isLate: { plan.isLate }), !found.isCut
    else { return nil }
    let scores = try scores(found, plan, try turnTable())
    return Dictionary(
      zip(found.rows.lazy.map(Int64.init), scores), uniquingKeysWith: { first, _ in first })
  }

  private func scores(
    _ found: SearchedRows, _ plan: SearchPlan, _ table: TurnTable
  ) throws -> [Double] {
    try table.check(found.rows)
    let terms = found.terms.count
    var holding = Array(repeating: 0, count: terms)
    if plan.search.query.isOfAlternatives {
      let blocks = table.block
      for (i, row) in found.rows.enumerated() where blocks[Int(row)] >= 0 {
        for term in 0..<terms where found.frequencies[i * terms + term] > 0 { holding[term] += 1 }
      }
    } else {
      for (term, asked) in found.terms.enumerated() {
        let rows = try self.rows(of: asked)
        try table.check(rows)
        holding[term] = rows.count { table.block[Int($0)] >= 0 }
      }
    }
    let measure = BM25(texts: table.count, words: table.totalWords, holding: holding)
    var scores = Array(repeating: 0.0, count: found.rows.count)
    let lengths = table.words
    for i in found.rows.indices {
      let length = lengths[Int(found.rows[i])]
      for term in 0..<terms {
        let frequency = found.frequencies[i * terms + term]
        if frequency > 0 {
          scores[i] += measure.score(word: term, frequency: frequency, length: length)
        }
      }
    }
    return scores
  }
}

/// Keeps the rows with the highest scores; of equal scores, the first rows.
private struct BestRows {
  private let limit: Int
  /// Sorted with the best first, except for rows added since the last sort.
  private var kept: [(row: UInt32, score: Double)] = []
  private var least = -Double.infinity

  init(_ limit: Int) { self.limit = limit }

  var rows: [UInt32] {
    mutating get {
      order()
      return kept.map(\.row)
    }
  }

  /// Adds a row if it may be among the best; rows must come in ascending order.
  mutating func offer(_ row: UInt32, _ score: Double) {
    guard score > least else { return }
    kept.append((row, score))
    if kept.count / 4 >= limit { order() }
  }

  private mutating func order() {
    kept.sort { ($1.score, $0.row) < ($0.score, $1.row) }
    guard kept.count >= limit else { return }
    kept.removeLast(kept.count - limit)
    least = kept[limit - 1].score
  }
}
