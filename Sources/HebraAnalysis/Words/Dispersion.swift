internal import Glibc

/// How evenly a word is distributed over documents.
///
/// Let v be a document's share of the word's occurrences, s its share of all words, and p the
/// word's rate in it:
/// - DP = ½ Σ |v − s| (Gries 2008); 0 is even, near 1 is all in one small document;
/// - DPnorm = DP ÷ (1 − the smallest s) (Lijffijt and Gries 2012), whose maximum is 1;
/// - D = 1 − (σ(p) ÷ mean(p)) ÷ √(n − 1), with the population's σ (Juilland and others); 1 is even.
///
/// Documents without words are left out. The measures are undefined for a single document and for a
/// word that does not occur.
package struct Dispersion: Hashable, Sendable {
  /// Gries' deviation of proportions.
  package var dp: Double
  /// DP divided by its maximum.
  package var dpNorm: Double
  /// Juilland's D computed from rates, for documents of unequal size.
  package var juillandD: Double

  /// The dispersion of a word with `counts[i]` occurrences in a document of `sizes[i]` words.
  package init?(counts: [Int], sizes: [Int]) {
    var sums = DispersionSums(sizes: sizes)
    let present = zip(counts, sizes).filter { $0.0 > 0 && $0.1 > 0 }
    let total = present.reduce(0) { $0 + $1.0 }
    var rates = 0.0
    for (count, size) in present { rates += Double(count) / Double(size) }
    let mean = rates / Double(sums.documents)
    for (count, size) in present { sums.add(count, of: total, size: size, meanRate: mean) }
    guard let value = sums.dispersion(meanRate: mean) else { return nil }
    self = value
  }

  init(dp: Double, dpNorm: Double, juillandD: Double) {
    self.dp = dp
    self.dpNorm = dpNorm
    self.juillandD = juillandD
  }
}

/// Sums over the documents that contain the word; the terms of the other documents follow from
/// these sums.
struct DispersionSums {
  let documents: Int
  private let words: Int
  private let smallest: Int
  private var present = 0
  private var deviation = 0.0
  private var sharesPresent = 0.0
  private var squares = 0.0

  init(sizes: [Int]) {
    let sizes = sizes.filter { $0 > 0 }
    documents = sizes.count
    words = sizes.reduce(0, +)
    smallest = sizes.min() ?? 0
  }

  mutating func add(_ count: Int, of total: Int, size: Int, meanRate: Double) {
    present += 1
    let share = Double(size) / Double(words)
    deviation += abs(Double(count) / Double(total) - share)
    sharesPresent += share
    let difference = Double(count) / Double(size) - meanRate
    squares += difference * difference
  }

  func dispersion(meanRate: Double) -> Dispersion? {
    guard documents > 1, present > 0 else { return nil }
    let absent = documents - present
    // In a document without the word v is 0, so the difference is the document's share s.
    let dp = (deviation + (absent > 0 ? 1 - sharesPresent : 0)) / 2
    let variance = (squares + Double(absent) * meanRate * meanRate) / Double(documents)
    return Dispersion(
      dp: dp, dpNorm: dp / (1 - Double(smallest) / Double(words)),
      juillandD: 1 - variance.squareRoot() / meanRate / Double(documents - 1).squareRoot())
  }
}
