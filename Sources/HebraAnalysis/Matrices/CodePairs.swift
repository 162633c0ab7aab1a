internal import HebraModel

/// How often codes occur in the same turns and how often their codings overlap; a code includes
/// those below it.
struct CodePairs {
  /// Participants' turns.
  private(set) var units = 0
  private(set) var counts: [Int]
  /// Distinct (range, code) codings, by code.
  private(set) var codings: [Int]
  private var both: [Int]
  private var crossing: [Int]
  private let size: Int
  private let tree: CodeTree

  init(_ documents: [CodedDocument], tree: CodeTree) {
    self.tree = tree
    size = tree.codes.count
    counts = Array(repeating: 0, count: size)
    codings = counts
    both = Array(repeating: 0, count: size * size)
    crossing = both
    for document in documents where !document.layer.isUndecided {
      countTurns(of: document)
      countOverlaps(of: document)
    }
  }

  /// Turns with both codes.
  func together(_ a: Int, _ b: Int) -> Int { both[min(a, b) * size + max(a, b)] }

  /// Pairs of codings, one of each code, with overlapping ranges.
  func overlaps(_ a: Int, _ b: Int) -> Int { crossing[min(a, b) * size + max(a, b)] }

  private mutating func countTurns(of document: CodedDocument) {
    units += document.base.turns.count
    var codes = [Set<Int>](repeating: [], count: document.base.turns.count)
    for coding in document.counted {
      for turn in document.base.turns(under: coding.range) {
        codes[turn].formUnion(tree.lineage[coding.code])
      }
    }
    for found in codes {
      let found = found.sorted()
      for (i, a) in found.enumerated() {
        counts[a] += 1
        for b in found[(i + 1)...] { both[a * size + b] += 1 }
      }
    }
  }

  /// Sweeps over starts and ends with a count of open codings for each code, so that the cost
  /// depends on the number of codes, not of pairs of codings.
  private mutating func countOverlaps(of document: CodedDocument) {
    let distinct = Set(document.counted)
    let starts = distinct.sorted { ($0.range, $0.code) < ($1.range, $1.code) }
    let ends = distinct.sorted { ($0.range.end, $0.code) < ($1.range.end, $1.code) }
    var open: [Int: Int] = [:]
    var closed = 0
    for coding in starts {
      // Ranges are half-open: a coding that ends where this one begins does not overlap it.
      while closed < ends.count, ends[closed].range.end <= coding.range.start {
        for code in tree.lineage[ends[closed].code] {
          open[code] = open[code].flatMap { $0 > 1 ? $0 - 1 : nil }
        }
        closed += 1
      }
      let line = tree.lineage[coding.code]
      for code in line {
        codings[code] += 1
        for (other, count) in open where other != code {
          crossing[min(code, other) * size + max(code, other)] += count
        }
      }
      for code in line { open[code, default: 0] += 1 }
    }
  }
}
