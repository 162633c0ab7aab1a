import HebraAnalysis
import TestSupport
import Testing

/// Who is alone with a combination of attributes.
@Suite struct UniqueCombinationsTests {
  private typealias Person = UniqueCombinations.Person

  /// Six people: computed by hand.
  private let six = [
    Person(["comunidad", "mujer", "41-59"], documents: ["E-01"]),
    Person(["comunidad", "mujer", "60+"], documents: ["E-02", "G-01"]),
    Person(["comunidad", "hombre", "41-59"], documents: ["G-01"]),
    Person(["comunidad", "hombre", "41-59"], documents: ["G-01"]),
    Person(["policía", "hombre", ""], documents: ["E-03"]),
    Person(["fiscalía", "mujer", ""], documents: ["E-04"]),
  ]

  @Test func `combinations are those that a person counts by hand`() {
    // comunidad 4, policía 1, fiscalía 1.
    let sector = UniqueCombinations(six, by: [0])
    #expect(sector.people == 6 && sector.alone == 2 && sector.combinations == 3)
    #expect(sector.smallest == 1 && sector.documents == 5 && sector.documentsOfAlone == 2)
    // 3 women, 3 men: nobody is alone.
    let gender = UniqueCombinations(six, by: [1])
    #expect(gender.alone == 0 && gender.combinations == 2 && gender.smallest == 3)
    #expect(gender.documentsOfAlone == 0 && gender.isBelowMark)
    // Only the two men of the community share all three.
    let all = UniqueCombinations(six, by: [0, 1, 2])
    #expect(all.alone == 4 && all.combinations == 5 && all.documentsOfAlone == 5)
    #expect(!all.isBelowMark)
    // A missing age is shared by two people, as a table shows it.
    #expect(UniqueCombinations(six, by: [2]).alone == 1)
  }

  @Test func `without attributes everybody is alike, and nobody without people`() {
    let alike = UniqueCombinations(six, by: [])
    #expect(alike.alone == 0 && alike.combinations == 1 && alike.smallest == 6)
    let nobody = UniqueCombinations([], by: [0, 1])
    #expect(nobody.people == 0 && nobody.combinations == 0 && nobody.smallest == 0)
    #expect(!nobody.isBelowMark)
    #expect(UniqueCombinations([six[0]], by: []).alone == 1)
  }

  @Test func `the mark is below three in a hundred`() {
    func count(_ all: Int, alone: Int) -> UniqueCombinations {
      let people = (0..<all).map {
        Person([$0 < alone ? "\($0)" : "x"], documents: ["\($0)"])
      }
      return UniqueCombinations(people, by: [0])
    }
    #expect(count(100, alone: 2).isBelowMark)
    #expect(!count(100, alone: 3).isBelowMark)
    #expect(count(101, alone: 3).isBelowMark)
  }

  @Test func `counts are those of comparing everybody with everybody`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let kinds = Int.random(in: 1...4, using: &random)
      let people = (0..<Int.random(in: 0...30, using: &random)).map { number in
        Person(
          (0..<kinds).map { _ in ["a", "b", "c", ""].randomElement(using: &random) ?? "" },
          documents: ["\(number / 3)", "\(Int.random(in: 0...5, using: &random))"])
      }
      let attributes = (0..<kinds).filter { _ in Bool.random(using: &random) }
      func isLike(_ a: Person, _ b: Person) -> Bool {
        attributes.allSatisfy { a.values[$0] == b.values[$0] }
      }
      let likes = people.map { person in people.count { isLike($0, person) } }
      let lonely = zip(people, likes).filter { $1 == 1 }.map(\.0)
      let count = UniqueCombinations(people, by: attributes)
      #expect(count.people == people.count)
      #expect(count.alone == lonely.count)
      #expect(count.smallest == likes.min() ?? 0)
      let documents: Set<String> = lonely.reduce(into: []) { $0.formUnion($1.documents) }
      #expect(count.documentsOfAlone == documents.count)
      // The mean of 1 ÷ k.
      let risk = likes.reduce(0.0) { $0 + 1 / Double($1) }
      #expect(abs(risk - Double(count.combinations)) < 1e-9)
    }
  }
}
