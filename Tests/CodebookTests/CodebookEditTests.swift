import HebraCodebook
import HebraModel
import TestSupport
import Testing

/// Laws of the changes of a codebook, on random changes of the codebook of the repository.
struct CodebookEditTests {
  private static let start: Codebook = {
    // The file is read in another test, which says what is wrong with it.
    (try? CodebookWriterTests.read(CodebookWriterTests.source("Codebooks/desconfianza.yaml")))
      ?? Codebook(title: "", version: "", language: "", codes: [])
  }()

  private static func edit(_ codebook: Codebook, _ random: inout SeededGenerator, _ mark: String)
    -> CodebookEdit
  {
    func one() -> String { codebook.codes.randomElement(using: &random)?.id ?? "" }
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      return .add(
        Code(id: "N-\(mark)", parent: one(), name: "nuevo \(mark)", definition: "se define"))
    case 1: return .rename(one(), name: "nombre \(mark)", nameEnglish: nil, tableName: nil)
    case 2:
      return .define(one(), CodebookEdit.Definition(text: "otra \(mark)", exclude: "nada \(mark)"))
    case 3: return .move(one(), parent: one())
    case 4, 5: return .merge([one()], into: one())
    case 6: return .split(one(), into: [one(), one()])
    default: return .retire([one()])
    }
  }

  @Test(arguments: 0..<12) func `a chain of changes loses no id and is written as it is`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed)
    var book = Self.start
    var done = 0
    for number in 0..<60 {
      let edit = Self.edit(book, &random, "\(seed)-\(number)")
      guard let next = try? book.applying(edit) else { continue }
      done += 1
      // No id goes, and none comes but that of a new code.
      let (before, after) = (Set(book.codes.map(\.id)), Set(next.codes.map(\.id)))
      #expect(before.isSubset(of: after) && after.count == next.codes.count)
      #expect(after.subtracting(before) == (edit.act == .add ? Set(edit.codes) : []))
      // A retired code is read as one in use, or as itself where nothing replaces it.
      for code in next.codes {
        let standing = next.standing(for: code.id)
        let isInUse = next.code(standing)?.isRetired == false
        #expect(isInUse == (!code.isRetired || code.replacedBy != nil), "\(code.id) \(edit)")
        #expect(next.standing(for: standing) == standing)
        // Nothing that is in use stands below something that is not.
        if !code.isRetired, let parent = code.parent {
          #expect(next.code(parent)?.isRetired == false, "\(code.id) \(edit)")
        }
        // Once retired, always retired: ids are not given again.
        if book.code(code.id)?.isRetired == true { #expect(code.isRetired) }
      }
      // What was read as the same code before is read as the same code now.
      for (old, target) in book.replacements {
        #expect(next.standing(for: old) == next.standing(for: target) || edit.act == .retire)
      }
      if edit.act != .split { #expect(!book.differences(to: next).isEmpty) }
      book = next
    }
    #expect(done > 15)
    #expect(try CodebookWriterTests.read(CodebookWriter.yaml(book)) == book)
    #expect(book.differences(to: book).isEmpty)
  }

  @Test(arguments: 0..<20) func `two changes of different codes are combined in any order`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed)
    let base = Self.start
    func changed(_ mark: String) -> (Codebook, CodebookEdit)? {
      for number in 0..<20 {
        let edit = Self.edit(base, &random, "\(mark)\(number)")
        guard edit.act != .split, var book = try? base.applying(edit) else { continue }
        book.history = [
          CodebookChange(
            version: mark, from: "x", act: edit.act, codes: edit.codes, author: mark, date: "d")
        ]
        return (book, edit)
      }
      return nil
    }
    let (first, one) = try #require(changed("a"))
    let (second, two) = try #require(changed("b"))
    let (ab, ba) = (base.combined(first, second), base.combined(second, first))
    #expect(Set(ab.clashes) == Set(ba.clashes))
    guard ab.clashes.isEmpty else { return }
    func byID(_ book: Codebook) -> [String: Code] {
      Dictionary(book.codes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    #expect(byID(ab.codebook) == byID(ba.codebook), "\(one) \(two)")
    // It has what each of them says.
    for (book, other) in [(first, second), (second, first)] {
      for code in book.codes
      where base.code(code.id) != code && base.code(code.id) == other.code(code.id) {
        #expect(byID(ab.codebook)[code.id] == code, "\(one) \(two)")
      }
    }
    #expect(ab.codebook.history.count == 2)
  }

  @Test(arguments: [
    ("0.2", "0.2.1"), ("0.2.1", "0.2.2"), ("0.2-borrador", "0.2.1-borrador"),
    ("0.2.9-borrador", "0.2.10-borrador"), ("1", "1.1"), ("borrador", "borrador.1"),
  ])
  func `the next version has the next number`(version: String, next: String) {
    let book = Codebook(title: "", version: version, language: "es", codes: [])
    #expect(book.nextVersion(besides: [version]) == next)
    #expect(book.nextVersion(besides: [version, next]) != next)
  }

  private static let small = Codebook(
    title: "P", version: "1", language: "es",
    codes: [
      Code(id: "A", name: "a", definition: "d"),
      Code(id: "A-1", parent: "A", name: "a1", definition: "d"),
      Code(id: "A-2", parent: "A", name: "a2", definition: "d", mirrors: ["B-1"]),
      Code(id: "B", name: "b", definition: "d"),
      Code(id: "B-1", parent: "B", name: "b1", definition: "d", mirrors: ["A-2"]),
      Code(id: "V", name: "v", definition: "d", isRetired: true, replacedBy: "A-1"),
      Code(id: "X", name: "x", definition: "d", isRetired: true),
    ], mirrors: [Mirror(a: "A-2", b: "B-1", reading: "dos lados")],
    instruments: [
      Instrument(
        id: "i", name: "i", blocks: [GuideBlock(id: "g", name: "g", codes: ["A-1", "A-2", "B-1"])])
    ])

  private static let refused: [(CodebookEdit, CodebookRefusal.Reason)] = [
    (.add(Code(id: "a-1", name: "n", definition: "d")), .taken),
    (.add(Code(id: "V", name: "n", definition: "d")), .taken),
    (.add(Code(id: "dos palabras", name: "n", definition: "d")), .badID),
    (.add(Code(id: "", name: "n", definition: "d")), .badID),
    (.add(Code(id: "=1", name: "n", definition: "d")), .badID),
    (.add(Code(id: "N", parent: "X", name: "n", definition: "d")), .parentRetired),
    (.add(Code(id: "N", parent: "no", name: "n", definition: "d")), .unknown),
    (.add(Code(id: "N", name: "", definition: "d")), .noName),
    (.add(Code(id: "N", name: "n", definition: "")), .noDefinition),
    (.rename("X", name: "n", nameEnglish: nil, tableName: nil), .retired),
    (.rename("A", name: "a", nameEnglish: nil, tableName: nil), .nothing),
    (.define("A", CodebookEdit.Definition()), .nothing),
    (.define("A", CodebookEdit.Definition(text: "")), .noDefinition),
    (.move("A", parent: "A-1"), .parentBelow), (.move("A", parent: "A"), .parentBelow),
    (.move("A-1", parent: "A"), .parentSame), (.move("A", parent: nil), .parentSame),
    (.merge(["A"], into: "B"), .hasCodes), (.merge(["A-1"], into: "A-1"), .intoItself),
    (.merge(["A-1"], into: "V"), .retired), (.merge(["V"], into: "A-1"), .retired),
    (.merge(["A-1", "B"], into: "B-1"), .hasCodes), (.retire(["B"]), .hasCodes),
    (.retire(["no"]), .unknown), (.split("A-1", into: ["A-2"]), .intoTwo),
    (.split("A-1", into: ["A-2", "A-2"]), .intoTwo),
    (.split("A-1", into: ["A-1", "A-2"]), .intoItself),
    (.split("X", into: ["A-1", "A-2"]), .retired),
  ]

  @Test(arguments: refused.indices) func `what is impossible is refused with its reason`(
    index: Int
  ) {
    let (edit, reason) = Self.refused[index]
    #expect(throws: CodebookRefusal.self) {
      do { _ = try Self.small.applying(edit) } catch let refusal as CodebookRefusal {
        #expect(refusal.reason == reason, "\(edit)")
        throw refusal
      }
    }
  }

  @Test func `a merged code gives its mirrors, its places in the guide and its readers`() throws {
    let book = try Self.small.applying(.merge(["A-2"], into: "A-1"))
    #expect(book.code("A-1")?.mirrors == ["B-1"] && book.code("B-1")?.mirrors == ["A-1"])
    #expect(book.mirrors == [Mirror(a: "A-1", b: "B-1", reading: "dos lados")])
    #expect(book.instruments[0].blocks[0].codes == ["A-1", "B-1"])
    let next = try book.applying(.merge(["A-1"], into: "B-1"))
    #expect(["V", "A-2", "A-1"].map { next.standing(for: $0) } == ["B-1", "B-1", "B-1"])
    #expect(next.mirrors.isEmpty && next.code("B-1")?.mirrors == [])
    #expect(next.instruments[0].blocks[0].codes == ["B-1"])
    #expect(next.read(as: ["B-1"]) == ["B-1", "A-1", "A-2", "V"])
  }
}
