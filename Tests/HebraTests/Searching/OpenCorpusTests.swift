import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// The whole road of a search on transcripts that nobody here wrote, against a scan of every turn by
/// the definitions.
@Suite(.enabled(if: !OpenCorpus.files.isEmpty, "../shared/data is absent"))
struct OpenCorpusTests {
  private struct Found: Hashable {
    var document: String
    var range: TextRange
  }

  /// What is to be found: overlapping places are shown once, the first and shortest.
  private func expected(
    _ query: CorpusQuery, _ corpus: OpenCorpus, unit: SearchUnit
  ) -> Set<Found> {
    var found: Set<Found> = []
    var last: CorpusQuery.Place?
    for place in query.places(in: corpus, unit: unit)
      .sorted(by: { ($0.turn, $0.first, $0.last) < ($1.turn, $1.first, $1.last) })
    {
      if let last, last.turn == place.turn, place.first <= last.last { continue }
      last = place
      let turn = corpus.turns[place.turn]
      found.insert(
        Found(
          document: corpus.documents[turn.document].name,
          range: TextRange(turn.ranges[place.first].start, turn.ranges[place.last].end)))
    }
    return found
  }

  @Test func `five thousand queries on open transcripts find what a scan of them finds`()
    async throws
  {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = try OpenCorpus(OpenCorpus.files, in: folder)
    #expect(corpus.turns.reduce(0) { $0 + $1.words.count } > 150_000)
    let sums = try await withThrowingTaskGroup(of: Sums.self) { group in
      for seed in 0..<4 {
        group.addTask { try ask(corpus, 1250, seed: UInt64(2_027 + seed)) }
      }
      return try await group.reduce(into: Sums()) {
        $0.hits += $1.hits
        $0.empty += $1.empty
      }
    }
    #expect(sums.hits > 100_000)
    #expect(sums.empty < 2_000)
  }

  private struct Sums: Sendable {
    var hits = 0
    var empty = 0
  }

  private func ask(_ corpus: OpenCorpus, _ count: Int, seed: UInt64) throws -> Sums {
    let texts = Dictionary(uniqueKeysWithValues: corpus.documents.map { ($0.name, $0.text) })
    let marks = Dictionary(grouping: corpus.turns) { corpus.documents[$0.document].name }
      .mapValues { $0.flatMap(\.marks) }
    let work = try Project.read(corpus.project)
    var random = SeededGenerator(seed)
    var sums = Sums()
    for number in 0..<count {
      let drawn = DrawnQuery(corpus, &random)
      let name = "\(seed) \(number): \(drawn.typed.debugDescription)"
      var request = SearchRequest(drawn.typed)
      request.patience = nil
      request.unit = number % 10 == 0 ? .document : number % 10 == 1 ? .paragraph : .turn
      if number % 5 == 2 {
        // The best first: the same hits in another order, of words by another road.
        request.order = .relevance
        request.limit = 1 << 20
      }
      let concordance = try work.search(request)
      let found = Set(concordance.hits.map { Found(document: $0.document, range: $0.range) })
      let wanted = expected(drawn.query, corpus, unit: request.unit)
      #expect(found == wanted, "\(name)")
      #expect(concordance.hits.count == wanted.count && concordance.total == wanted.count)
      sums.hits += found.count
      sums.empty += found.isEmpty ? 1 : 0
      // What a hit is of: judged once for each of its forms.
      var judged: Set<String> = []
      for hit in concordance.hits {
        let text = texts[hit.document] ?? []
        let cut = ReadWord.all(
          in: text, hit.range,
          without: (marks[hit.document] ?? []).filter { $0.overlaps(hit.range) }
        ).map(\.folded)
        #expect(cut.joined(separator: " ") == hit.form, "\(name)")
        #expect(hit.text.utf8.elementsEqual(text[hit.range.start..<hit.range.end]))
        guard judged.insert(hit.form).inserted else { continue }
        #expect(drawn.query.wanted.contains { $0.accepts(cut, corpus) }, "\(name)")
      }
    }
    return sums
  }
}
