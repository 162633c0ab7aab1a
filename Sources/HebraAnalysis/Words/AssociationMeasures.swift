internal import Glibc

/// Association between a word and a node, from the four counts of their surface co-occurrence.
///
/// The sample is every word that is not an occurrence of the node (Evert 2008, section 5.1):
///
/// | | the collocate | other words | |
/// | --- | --- | --- | --- |
/// | within the window of a node | O | | R |
/// | elsewhere | | | |
/// | | C | | N |
///
/// A word counts once, however many nodes are near it, so that O ≤ R and the rows and columns add
/// up.
package struct AssociationMeasures: Hashable, Sendable {
  /// O: occurrences of the collocate near a node.
  package let together: Int
  /// R: all words near a node.
  package let near: Int
  /// C: occurrences of the collocate.
  package let collocate: Int
  /// N: all words except the node's occurrences.
  package let sample: Int
  /// Occurrences of the node.
  package let node: Int

  /// The measures of a contingency table; nil when the counts are inconsistent.
  package init?(together: Int, near: Int, collocate: Int, sample: Int, node: Int) {
    guard together >= 0, together <= near, together <= collocate, near <= sample,
      near - together <= sample - collocate, collocate > 0, near > 0, node > 0
    else { return nil }
    self.together = together
    self.near = near
    self.collocate = collocate
    self.sample = sample
    self.node = node
  }

  private var o: Double { Double(together) }
  private var r: Double { Double(near) }
  private var c: Double { Double(collocate) }
  private var n: Double { Double(sample) }

  /// E = R·C ÷ N; R is counted and not computed as 2·window·node, because turns end and windows
  /// overlap.
  package var expected: Double { r * c / n }

  /// O − E, computed without rounding E first.
  private var difference: Double { (o * n - r * c) / n }

  /// Whether they co-occur more often than expected.
  package var isAttracted: Bool { difference > 0 }

  /// G² over the four cells (Dunning 1993; Evert 2008); never negative.
  package var logLikelihood: Double {
    let sum =
      LogLikelihood.term(o, expected, difference)
      + LogLikelihood.term(r - o, r - expected, -difference)
      + LogLikelihood.term(c - o, c - expected, -difference)
      + LogLikelihood.term(n - r - c + o, n - r - c + expected, difference)
    return max(0, 2 * sum)
  }

  /// MI = log₂(O ÷ E) (Church and Hanks 1990); nil when they never co-occur.
  package var mutualInformation: Double? { together > 0 ? log2(o / expected) : nil }

  /// MI³ = log₂(O³ ÷ E) (Daille 1994); nil when they never co-occur.
  package var cubedMutualInformation: Double? { mutualInformation.map { $0 + 2 * log2(o) } }

  /// t = (O − E) ÷ √O (Church and others 1991); nil when they never co-occur.
  package var tScore: Double? { together > 0 ? difference / o.squareRoot() : nil }

  /// 14 + log₂(2·O ÷ (node + C)) (Rychlý 2008); nil when they never co-occur.
  ///
  /// It does not depend on the size of the text. For adjacent words the maximum is 14; in a window,
  /// a collocate that occurs several times near one node can exceed it.
  package var logDice: Double? {
    together > 0 ? 14 + log2(2 * o / (Double(node) + c)) : nil
  }
}
