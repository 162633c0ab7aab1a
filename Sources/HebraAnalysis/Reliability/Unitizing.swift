/// The unitizing alpha family of Krippendorff, Mathet, Bouvry & Widlöcher (2016): how well several
/// coders agree on where segments begin and end and which value they have.
///
/// Each coder divides a continuum into segments with a value and gaps without one. Several continua
/// (documents) add up, each with its own coders.
package struct Unitizing: Sendable {
  /// A stretch with a value; the end is not part of it, and stretches of one coder do not overlap.
  package struct Segment: Hashable, Sendable {
    package var start: Int
    package var end: Int
    package var value: Int

    /// A segment.
    package init(_ start: Int, _ end: Int, _ value: Int) {
      self.start = start
      self.end = end
      self.value = value
    }
  }

  /// Observed coincidences; row and column 0 are the gaps, value v is at v + 1.
  private var observed: [Double]
  /// What is drawn as a whole: Σ length² of segments, Σ length of gaps.
  private var wholes: [Double]
  /// Σ (length that others gave any value)² of segments, by value.
  private var pairable: [Double]
  private let size: Int

  /// Nothing coded yet, with values from 0 to `values` − 1.
  package init(values: Int) {
    size = values + 1
    observed = [Double](repeating: 0, count: size * size)
    wholes = [Double](repeating: 0, count: size)
    pairable = [Double](repeating: 0, count: size)
  }

  /// Adds a continuum of `length`, with the segments of each of its coders in order of position.
  package mutating func add(length: Int, _ coders: [[Segment]]) {
    guard coders.count > 1, length > 0 else { return }
    let others = Double(coders.count - 1)
    let parts = coders.map { Self.filled($0.filter { $0.start < $0.end }, length) }
    for (i, own) in parts.enumerated() {
      var shared = [Double](repeating: 0, count: own.count)
      for (j, other) in parts.enumerated() where i != j {
        Self.eachOverlap(own, other) { a, b, length in
          observed[own[a].row * size + other[b].row] += length / others
          if own[a].row > 0, other[b].row > 0 { shared[a] += length / others }
        }
      }
      for (place, part) in own.enumerated() {
        let length = Double(part.end - part.start)
        wholes[part.row] += part.row > 0 ? length * length : length
        if part.row > 0 { pairable[part.row] += shared[place] * shared[place] }
      }
    }
  }

  /// uα: agreement on segments and values.
  package var nominal: Double? { Self.alpha(observed, wholes, size) }

  /// |uα: agreement on what is coded at all, whatever its value.
  package var binary: Double? {
    var collapsed = [Double](repeating: 0, count: 4)
    for a in 0..<size {
      for b in 0..<size { collapsed[min(a, 1) * 2 + min(b, 1)] += observed[a * size + b] }
    }
    return Self.alpha(collapsed, [wholes[0], wholes.dropFirst().reduce(0, +)], 2)
  }

  /// cuα: agreement on the values of what both coded.
  package var coded: Double? {
    guard size > 1 else { return nil }
    let inner = size - 1
    let cells = (0..<inner * inner).map { observed[($0 / inner + 1) * size + $0 % inner + 1] }
    return Self.alpha(cells, Array(pairable.dropFirst()), inner)
  }

  /// (k)uα: agreement on one value, against the others, of what both coded.
  package func alpha(of value: Int) -> Double? {
    let k = value + 1
    let met = (1..<size).reduce(0) { $0 + observed[$1 * size + k] }
    guard met > 0 else { return nil }
    let inner = size - 1
    let cells = (0..<inner * inner).map { observed[($0 / inner + 1) * size + $0 % inner + 1] }
    let expected = Self.expected(cells, Array(pairable.dropFirst()), inner)
    guard let expected else { return nil }
    let column = (0..<inner).reduce(0) { $0 + expected[$1 * inner + value] }
    let chance = column - expected[value * inner + value]
    guard chance > 0 else { return nil }
    return 1 - column / met * (met - observed[k * size + k]) / chance
  }

  /// The share of a value's length to which others gave a value too.
  package func coverage(of value: Int) -> Double? {
    let k = value + 1
    let all = (0..<size).reduce(0) { $0 + observed[$1 * size + k] }
    return all > 0 ? (all - observed[k]) / all : nil
  }

  /// The expected coincidences.
  ///
  /// Of values c and k: ℓ..(ℓ_c. ℓ_.k − [c = k] K_c) ÷ (ℓ..² − ΣK).
  private static func expected(_ cells: [Double], _ wholes: [Double], _ size: Int) -> [Double]? {
    let total = cells.reduce(0, +)
    let rest = total * total - wholes.reduce(0, +)
    guard total > 0, rest > 0 else { return nil }
    let rows = (0..<size).map { a in (0..<size).reduce(0) { $0 + cells[a * size + $1] } }
    return (0..<size * size).map { place in
      let (a, b) = (place / size, place % size)
      return total * (rows[a] * rows[b] - (a == b ? wholes[a] : 0)) / rest
    }
  }

  private static func alpha(_ cells: [Double], _ wholes: [Double], _ size: Int) -> Double? {
    guard let expected = expected(cells, wholes, size) else { return nil }
    let total = cells.reduce(0, +)
    var (alike, chance) = (0.0, 0.0)
    for k in 0..<size {
      alike += cells[k * size + k]
      chance += expected[k * size + k]
    }
    // What rounding leaves of zero is no disagreement to expect.
    return total - chance > total * 1e-12 ? 1 - (total - alike) / (total - chance) : nil
  }

  private struct Part {
    var start: Int
    var end: Int
    var row: Int
  }

  /// The segments with the gaps between them.
  private static func filled(_ segments: [Segment], _ length: Int) -> [Part] {
    var parts: [Part] = []
    var at = 0
    for segment in segments {
      if at < segment.start { parts.append(Part(start: at, end: segment.start, row: 0)) }
      parts.append(Part(start: segment.start, end: segment.end, row: segment.value + 1))
      at = segment.end
    }
    if at < length { parts.append(Part(start: at, end: length, row: 0)) }
    return parts
  }

  private static func eachOverlap(
    _ a: [Part], _ b: [Part], _ visit: (Int, Int, Double) -> Void
  ) {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let length = min(a[i].end, b[j].end) - max(a[i].start, b[j].start)
      if length > 0 { visit(i, j, Double(length)) }
      if a[i].end < b[j].end { i += 1 } else { j += 1 }
    }
  }
}
