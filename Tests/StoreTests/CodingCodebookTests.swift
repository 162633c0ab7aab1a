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
    try OldProject.make(at: world.path, version: 7) { db in
      try db.execute(
        sql: """
          INSERT INTO codebook (version, title, source, content, added_at, is_current) VALUES
            ('1', 't', 'a', '{}', '2021-06-14T10:00:00Z', 0),
            ('2', 't', 'b', '{}', '2021-06-14T11:00:00Z', 1);
          INSERT INTO code VALUES ('DES-01', NULL, 0, 'x', NULL, NULL, 'x', 0, 0, 0, NULL);
          INSERT INTO document (name, register) VALUES ('E-01', 'literal');
          INSERT INTO text_version (document_id, number, hash, text, paragraph_ends, likeness)
            VALUES (1, 1, 'h', 'abcdef', '[6]', x'');
          INSERT INTO coder (name) VALUES ('Ana');
          INSERT INTO layer (name, kind, coder_id) VALUES ('Ana', 'coder', 1);
          """)
      for (id, start) in [("a", 0), ("b", 1), ("c", 2), ("d", 3)] {
        try db.execute(
          sql: """
            INSERT INTO coding (id, version_id, start_byte, end_byte, code, layer_id, coder_id,
              origin, is_resolved) VALUES (?, 1, ?, 6, 'DES-01', 1, 1, 'hand', 0)
            """, arguments: [id, start])
      }
      for (act, subject, after) in [
        ("coding.add", "d", nil), ("codebook.set", "1", nil), ("coding.add", "a", nil),
        ("codebook.set", "2", nil), ("coding.add", "b", nil), ("coding.carry", "a", "c"),
      ] {
        try db.execute(
          sql: "INSERT INTO journal (event, at, who, act, subject) VALUES (?, ?, 'Ana', ?, ?)",
          arguments: [act + subject, World.date, act, subject])
        if let after {
          try db.execute(
            sql: "INSERT INTO journal_payload VALUES (last_insert_rowid(), 'after', x'00', ?)",
            arguments: [#"{"to":"\#(after)"}"#])
        }
      }
      try db.execute(sql: Schema.version8)
      try CodingCodebooks.fill(db)
      let books = try Int?.fetchAll(db, sql: "SELECT codebook_id FROM coding ORDER BY id")
      #expect(books == [1, 2, 1, nil])
    }
  }
}
