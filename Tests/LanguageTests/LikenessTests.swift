import HebraLanguage
import TestSupport
import Testing

@Suite struct LikenessTests {
  private static func words(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed)
    return (0..<count).map { _ in "palabra\(Int.random(in: 0..<500, using: &random))" }
  }

  @Test func `a text is wholly like itself, in any case`() {
    let text = Self.words(800, seed: 1).joined(separator: " ")
    #expect(Likeness(text).share(with: Likeness(text.uppercased() + ".")) == 1)
  }

  @Test func `the estimate is near the true share of runs`() {
    let first = Self.words(2000, seed: 2)
    for kept in [500, 1000, 1500] {
      let second = Array(first[..<kept]) + Self.words(2000 - kept, seed: 3)
      func runs(_ words: [String]) -> Set<[String]> {
        Set((0...(words.count - 5)).map { Array(words[$0..<$0 + 5]) })
      }
      let (a, b) = (runs(first), runs(second))
      let truth = Double(a.intersection(b).count) / Double(a.union(b).count)
      let estimate = Likeness(first.joined(separator: " "))
        .share(with: Likeness(second.joined(separator: " ")))
      #expect(abs(estimate - truth) < 0.13, "kept \(kept): \(estimate) for \(truth)")
    }
  }

  @Test func `other texts and short texts are not alike`() {
    let text = Self.words(800, seed: 4).joined(separator: " ")
    #expect(
      Likeness(text).share(with: Likeness(Self.words(800, seed: 5).joined(separator: " "))) < 0.05)
    #expect(Likeness("sí, señora").share(with: Likeness("sí, señora")) == 0)
  }

  @Test(arguments: 1...6)
  func `the index finds what comparing all finds`(seed: UInt64) {
    var random = SeededGenerator(seed)
    var all: [Likeness] = []
    var index = LikenessIndex()
    var found = 0
    for number in 0..<300 {
      // A new sketch, or an older one with some of its hashes exchanged; a few are short.
      let size = number % 5 == 0 ? Int.random(in: 0...40, using: &random) : 128
      var hashes = Set((0..<size).map { _ in UInt64.random(in: 0...4_000, using: &random) })
      if number % 3 != 0, let older = all.randomElement(using: &random) {
        hashes = Set(older.hashes.filter { _ in Int.random(in: 0..<10, using: &random) > 1 })
          .union(hashes.prefix(Int.random(in: 0...90, using: &random)))
      }
      let sketch = Likeness(hashes: Array(hashes.sorted().prefix(128)))
      var best: (name: String, share: Double)?
      for (place, other) in all.enumerated() where other.share(with: sketch) >= 0.5 {
        let share = other.share(with: sketch)
        if share > best?.share ?? 0 { best = (String(place), share) }
      }
      let nearest = index.nearest(to: sketch)
      #expect(nearest?.name == best?.name && nearest?.share == best?.share)
      found += best == nil ? 0 : 1
      all.append(sketch)
      index.add(sketch, name: String(number))
    }
    #expect(found > 60 && found < 240)
  }
}
