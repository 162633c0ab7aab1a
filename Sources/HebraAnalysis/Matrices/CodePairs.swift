internal import HebraModel

/// How often codes occur in the same units of text and how often their codings overlap; a code includes
/// those below it.
struct CodePairs {
  /// Units of text: participants' turns, paragraphs or documents.
  private(set) var units = 0
  private(set) var counts: [Int]
  /// Distinct (range, code) codings, by code.
  private(set) var codings: [Int]
  private var both: [Int]
  private var crossing: [Int]
  private let size: Int
  private let tree: CodeTree

  /// Counts units, overlaps or both; what is not asked for stays 0.
  init(
    _ documents: [CodedDocument], tree: CodeTree, unit: PairUnit = .turn, shared: Bool = true,
    overlaps: Bool = true
  ) {
    self.tree = tree
    size = tree.codes.count
    counts = Array(repeating: 0, count: size)
    codings = counts
    both = Array(repeating: 0, count: size * size)
    crossing = both
    for document in documents where !document.layer.isUndecided {
      let own = PairUnits(unit, of: document)
      units += own.count
      if shared { countUnits(own, of: document) }
      if overlaps { countOverlaps(of: document) }
    }
  }

  /// Units with both codes.
  func together(_ a: Int, _ b: Int) -> Int { both[min(a, b) * size + max(a, b)] }

  /// Pairs of codings, one of each code, with overlapping ranges.
  func overlaps(_ a: Int, _ b: Int) -> Int { crossing[min(a, b) * size + max(a, b)] }

  private mutating func countUnits(_ own: PairUnits, of document: CodedDocument) {
    // A bit for each code in each unit.
    let width = (size + UInt64.bitWidth - 1) / UInt64.bitWidth
    var marks = [UInt64](repeating: 0, count: width * own.count)
    for coding in document.counted {
      own.each(under: coding.range) { unit in
        for code in tree.lineage[coding.code] {
          marks[unit * width + code / UInt64.bitWidth] |= 1 << (code % UInt64.bitWidth)
        }
      }
    }
    var found: [Int] = []
    for unit in 0..<own.count {
      found.removeAll(keepingCapacity: true)
      for place in 0..<width {
        var rest = marks[unit * width + place]
        while rest != 0 {
          found.append(place * UInt64.bitWidth + rest.trailingZeroBitCount)
          rest &= rest - 1
        }
      }
      for i in found.indices {
        counts[found[i]] += 1
        for j in i + 1..<found.count { both[found[i] * size + found[j]] += 1 }
      }
    }
  }

  /// Sweeps over starts and ends with a count of open codings for each code, so that the cost
  /// depends on the number of codes, not of pairs of codings.
  private mutating func countOverlaps(of document: CodedDocument) {
    var starts = document.counted.sorted { ($0.range, $0.code) < ($1.range, $1.code) }
    starts.removeRepeated()
    let ends = starts.sorted { $0.range.end < $1.range.end }
    var open = OpenCodes(size)
    var closed = 0
    for coding in starts {
      // Ranges are half-open: a coding that ends where this one begins does not overlap it.
      while closed < ends.count, ends[closed].range.end <= coding.range.start {
        for code in tree.lineage[ends[closed].code] { open.close(code) }
        closed += 1
      }
      let line = tree.lineage[coding.code]
      for code in line {
        codings[code] += 1
        for other in open.codes where other != code {
          crossing[min(code, other) * size + max(code, other)] += open.counts[other]
        }
      }
      for code in line { open.open(code) }
    }
  }
}

/// How many codings of each code are open at a place.
private struct OpenCodes {
  private(set) var counts: [Int]
  /// The codes with an open coding, in any order.
  private(set) var codes: [Int] = []

  init(_ size: Int) { counts = Array(repeating: 0, count: size) }

  mutating func open(_ code: Int) {
    counts[code] += 1
    if counts[code] == 1 { codes.append(code) }
  }

  mutating func close(_ code: Int) {
    counts[code] -= 1
    guard counts[code] == 0, let place = codes.firstIndex(of: code) else { return }
    codes.swapAt(place, codes.count - 1)
    codes.removeLast()
  }
}

extension [CountedCoding] {
  /// Keeps the first of equal neighbours.
  fileprivate mutating func removeRepeated() {
    var kept = 0
    for coding in self where kept == 0 || self[kept - 1] != coding {
      self[kept] = coding
      kept += 1
    }
    removeLast(count - kept)
  }
}
