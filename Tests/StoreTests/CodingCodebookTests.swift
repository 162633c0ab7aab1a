import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// Each coding knows the codebook that it was made under.
@Suite struct CodingCodebookTests {
  /// One coding under each of two codebooks, and the first of them carried to another text.
  private func fill(_ store: borrowing ProjectStore) throws {
    try store.write(who: "Ana", at: World.date) { act in
      guard case .added(let first) = try act.addCoding(World.coding(13, 20, "DES-01")) else {
        return
      }
      var book = try #require(try store.codebook())
      book.version = "2"
      try act.setCodebook(book, source: "another")
      _ = try act.addCoding(World.coding(19, 27, "DES-01"))
      let corrected = World.text + "\nE: ¿Y?"
      let number = try act.addVersion(
        of: "E-01", transcript: World.transcript(corrected), labels: ["E", "P", "P", "E"],
        turnWords: [3, 5, 4, 1], hash: TextIdentity.sha256(corrected),
        likeness: Likeness(corrected))
      try act.carry(
        Act.Carrying(kind: .coding, source: first, state: .kept, range: TextRange(13, 20)),
        to: number, of: "E-01")
    }
  }

  private func rows(_ world: borrowing World) throws -> String {
    let store = try ProjectStore.open(world.path, for: .read)
    return try store.examine().filter { $0.state == .damaged }
      .map { "\($0.part) \($0.details["count"] ?? "")" }.joined(separator: ", ")
  }

  @Test func `a coding has the version of its day, and so has its copy`() throws {
    let world = try World()
    let store = try world.make()
    let version = try #require(try store.codebook()).version
    try fill(store)
    #expect(try store.codings(version: 1).map(\.codebookVersion) == [version, "2"])
    #expect(try store.codings(version: 2).map(\.codebookVersion) == [version])
    #expect(try store.examine().allSatisfy { $0.state != .damaged })
  }

  @Test(arguments: ["NULL", "3 - codebook_id"])
  func `another codebook than the journal's is found`(value: String) throws {
    let world = try World()
    try fill(world.make())
    let queue = try DatabaseQueue(
      path: world.path, configuration: SpeechlessTokenizer.configuration)
    try queue.write { try $0.execute(sql: "UPDATE coding SET codebook_id = \(value)") }
    try queue.close()
    #expect(try rows(world) == "events 3")
  }

  @Test func `the codings of an earlier program get the codebook that the journal says`() throws {
    let world = try World()
    var expected: [String?] = []
    do {
      let store = try world.make()
      try fill(store)
      expected = try store.codings(version: 1).map(\.codebookVersion)
    }
    let queue = try DatabaseQueue(
      path: world.path, configuration: SpeechlessTokenizer.configuration)
    try queue.write { db in
      try db.execute(sql: "UPDATE coding SET codebook_id = NULL")
      try CodingCodebooks.fill(db)
    }
    try queue.close()
    let store = try ProjectStore.open(world.path, for: .read)
    #expect(try store.codings(version: 1).map(\.codebookVersion) == expected)
    #expect(try rows(world) == "")
  }
}
