/// The use of one word on one side of a comparison, or in all speech.
package struct WordUse: Hashable, Sendable {
  /// Occurrences of all of its forms.
  package var count: Int
  /// Documents that contain it.
  package var documents: Int
  /// Participants who use it; unidentified speech adds none.
  package var participants: Int
  /// Occurrences in the document with the most.
  package var mostInOneDocument: Int
  /// How evenly it is distributed over the side's documents.
  package var dispersion: Dispersion?
}

/// Totals: the N of every n/N.
package struct WordBase: Hashable, Sendable {
  /// All words, whether listed or not.
  package var words: Int
  /// Documents with at least one word.
  package var documents: Int
  /// Participants with at least one word.
  package var participants: Int

  /// A base.
  package init(words: Int, documents: Int, participants: Int) {
    self.words = words
    self.documents = documents
    self.participants = participants
  }
}

/// The counts of some parts of a tally, by stem.
struct WordSide {
  private(set) var base = WordBase(words: 0, documents: 0, participants: 0)
  private(set) var counts: [Int]
  private(set) var documents: [Int32]
  private(set) var participants: [Int32]
  private(set) var mostInOneDocument: [Int32]
  private(set) var formCounts: [Int]
  private var rates: [Double]
  private let tally: WordTally
  private let parts: [WordTally.Part]
  /// The consecutive parts of each document.
  private var spans: [(parts: Range<Int>, words: Int)] = []

  init(_ tally: WordTally, where isIncluded: (WordTally.Part) -> Bool) {
    self.tally = tally
    parts = tally.parts.filter { $0.words > 0 && isIncluded($0) }
    let stems = tally.vocabulary.stemCount
    counts = Array(repeating: 0, count: stems)
    documents = Array(repeating: 0, count: stems)
    participants = documents
    mostInOneDocument = documents
    formCounts = Array(repeating: 0, count: tally.vocabulary.formCount)
    rates = Array(repeating: 0, count: stems)
    findSpans()
    countDocuments()
    countParticipants()
  }

  func use(_ stem: Int, dispersion: Dispersion?) -> WordUse {
    WordUse(
      count: counts[stem], documents: Int(documents[stem]),
      participants: Int(participants[stem]), mostInOneDocument: Int(mostInOneDocument[stem]),
      dispersion: dispersion)
  }

  /// The dispersion of each of `stems`; requires a second pass, because it needs totals and mean
  /// rates.
  func dispersions(of stems: [Int]) -> [Dispersion?] {
    var places = [Int32](repeating: -1, count: counts.count)
    for (place, stem) in stems.enumerated() { places[stem] = Int32(place) }
    let empty = DispersionSums(sizes: spans.map(\.words))
    var sums = [DispersionSums](repeating: empty, count: stems.count)
    let n = Double(base.documents)
    forEachDocument { size, touched, open in
      for stem in touched where places[Int(stem)] >= 0 {
        let i = Int(stem)
        sums[Int(places[i])].add(
          Int(open[i]), of: counts[i], size: size, meanRate: rates[i] / n)
      }
    }
    return zip(stems, sums).map { stem, sums in sums.dispersion(meanRate: rates[stem] / n) }
  }

  private mutating func findSpans() {
    var start = 0
    for i in parts.indices where i + 1 == parts.count || parts[i + 1].document != parts[i].document
    {
      spans.append((start..<i + 1, parts[start...i].reduce(0) { $0 + $1.words }))
      start = i + 1
    }
    base.documents = spans.count
    base.words = spans.reduce(0) { $0 + $1.words }
    base.participants = Set(parts.compactMap(\.participant)).count
  }

  private mutating func countDocuments() {
    for part in parts {
      for entry in part.counts { formCounts[Int(entry.form)] += Int(entry.count) }
    }
    var (counts, documents, most, rates) = (counts, documents, mostInOneDocument, rates)
    forEachDocument { size, touched, open in
      for stem in touched {
        let i = Int(stem)
        counts[i] += Int(open[i])
        documents[i] += 1
        most[i] = max(most[i], open[i])
        rates[i] += Double(open[i]) / Double(size)
      }
    }
    (self.counts, self.documents, mostInOneDocument, self.rates) = (counts, documents, most, rates)
  }

  private mutating func countParticipants() {
    var seen = [Int32](repeating: -1, count: counts.count)
    let named = parts.indices.filter { parts[$0].participant != nil }
      .sorted { (parts[$0].participant ?? 0, $0) < (parts[$1].participant ?? 0, $1) }
    for i in named {
      guard let participant = parts[i].participant else { continue }
      for entry in parts[i].counts {
        let stem = Int(tally.vocabulary.stemOfForm[Int(entry.form)])
        guard seen[stem] != participant else { continue }
        seen[stem] = Int32(participant)
        participants[stem] += 1
      }
    }
  }

  /// Calls `body` for each document with its size, its stems, and the counts of these.
  private func forEachDocument(_ body: (_ size: Int, _ touched: [Int32], _ open: [Int32]) -> Void) {
    var open = [Int32](repeating: 0, count: counts.count)
    var touched: [Int32] = []
    for span in spans {
      for part in parts[span.parts] {
        for entry in part.counts {
          let stem = tally.vocabulary.stemOfForm[Int(entry.form)]
          if open[Int(stem)] == 0 { touched.append(stem) }
          open[Int(stem)] += entry.count
        }
      }
      body(span.words, touched, open)
      for stem in touched { open[Int(stem)] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
  }
}
