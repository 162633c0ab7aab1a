/// How much two values differ, squared, as Krippendorff's alpha weights a disagreement.
package enum RatingDistance: Sendable {
  /// Any two values differ equally.
  case nominal
  /// The categories are in ascending order; the distance follows from how often each occurs.
  case ordinal
  /// The value of each category; the square of the difference.
  case interval([Double])
  /// A distance for each two categories, row by row.
  case matrix([Double])

  /// The ratio metric: ((a − b) ÷ (a + b))² of values that are not negative.
  package static func ratio(_ values: [Double]) -> RatingDistance {
    matrix(of: values) { a, b in
      guard a != b else { return 0 }
      let quotient = (a - b) / (a + b)
      return quotient * quotient
    }
  }

  /// One minus the Jaccard coefficient of sets; the empty set is a value like any other.
  package static func jaccard(_ sets: [Set<Int>]) -> RatingDistance {
    overlapping(sets) { shared, a, b in 1 - coefficient(shared, a, b) }
  }

  /// One minus MASI (Passonneau 2006): Jaccard times 1, ⅔, ⅓ or 0, for equal sets, one inside the
  /// other, sets that overlap, and sets without a common element.
  package static func masi(_ sets: [Set<Int>]) -> RatingDistance {
    overlapping(sets) { shared, a, b in
      let monotonicity =
        shared == a && shared == b ? 1 : shared == min(a, b) ? 2.0 / 3 : shared > 0 ? 1.0 / 3 : 0
      return 1 - coefficient(shared, a, b) * monotonicity
    }
  }

  private static func coefficient(_ shared: Int, _ a: Int, _ b: Int) -> Double {
    a + b == 0 ? 1 : Double(shared) / Double(a + b - shared)
  }

  private static func matrix<Value>(
    of values: [Value], _ distance: (Value, Value) -> Double
  ) -> RatingDistance {
    var cells = [Double](repeating: 0, count: values.count * values.count)
    for (a, first) in values.enumerated() {
      for b in 0..<a {
        cells[a * values.count + b] = distance(first, values[b])
        cells[b * values.count + a] = cells[a * values.count + b]
      }
    }
    return .matrix(cells)
  }

  /// A distance that follows from the sizes of two sets and of what they share.
  private static func overlapping(
    _ sets: [Set<Int>], _ distance: (Int, Int, Int) -> Double
  ) -> RatingDistance {
    matrix(of: sets.map { $0.sorted() }) { a, b in
      var (i, j, shared) = (0, 0, 0)
      while i < a.count, j < b.count {
        if a[i] == b[j] {
          shared += 1
          i += 1
          j += 1
        } else if a[i] < b[j] {
          i += 1
        } else {
          j += 1
        }
      }
      return distance(shared, a.count, b.count)
    }
  }
}
