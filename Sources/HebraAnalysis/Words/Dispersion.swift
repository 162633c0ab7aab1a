internal import Glibc

/// How evenly a word is spread over documents.
///
/// With v the share of the word's occurrences that a document has, s the share of all words that it
/// has, and p the word's rate in it:
/// - DP = ½ Σ |v − s| (Gries 2008); 0 is even, near 1 is all in one small document;
/// - DPnorm = DP ÷ (1 − the smallest s) (Lijffijt and Gries 2012), which reaches 1;
/// - D = 1 − (σ(p) ÷ mean(p)) ÷ √(n − 1), with the population's σ (Juilland and others); 1 is even.
///
/// Documents without a word are no documents here. Of one document, and of a word that was not said,
/// nothing can be said.
public struct Dispersion: Hashable, Sendable {
  /// Gries' deviation of proportions.
  public var dp: Double
  /// The same, over its largest possible value.
  public var dpNorm: Double
  /// Juilland's D over rates, for documents of unequal size.
  public var juillandD: Double

  /// The dispersion of a word said `counts[i]` times in a document of `sizes[i]` words.
  public init?(counts: [Int], sizes: [Int]) {
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

/// What is summed up over the documents that have the word; the others follow from what is left.
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
    // The word has nothing of an absent document's share: what differs is that share itself.
    let dp = (deviation + (absent > 0 ? 1 - sharesPresent : 0)) / 2
    let variance = (squares + Double(absent) * meanRate * meanRate) / Double(documents)
    return Dispersion(
      dp: dp, dpNorm: dp / (1 - Double(smallest) / Double(words)),
      juillandD: 1 - variance.squareRoot() / meanRate / Double(documents - 1).squareRoot())
  }
}
