import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// Projects of the right form that say what Hebra never wrote.
@Suite struct MeaningTests {
  /// One forgery, and the parts in which it is found.
  struct Case: Sendable, CustomTestStringConvertible {
    var sql: String
    var parts: [CheckResult.Part]
    /// The rows that are named; nil where they do not matter.
    var rows: String?
    var testDescription: String { sql }

    init(_ parts: CheckResult.Part..., rows: String? = nil, sql: String) {
      (self.parts, self.rows, self.sql) = (parts, rows, sql)
    }
  }

  private static let texts = [
    Case(
      .texts, rows: "text_version 1", sql: "UPDATE text_version SET likeness = x'' WHERE id = 1"),
    Case(
      .texts, sql: "UPDATE text_version SET likeness = CAST(likeness || x'00' AS BLOB) WHERE id = 1"
    ),
    Case(.texts, sql: "UPDATE text_version SET paragraph_ends = '[10,36]' WHERE id = 1"),
    Case(.texts, sql: "UPDATE text_version SET paragraph_ends = 'no' WHERE id = 1"),
    Case(.texts, sql: "UPDATE text_version SET paragraph_ends = '[\"x\"]' WHERE id = 1"),
    Case(
      .texts, sql: "UPDATE document SET current_number = 9 WHERE id = 1"),
    Case(
      .texts,
      sql: """
        UPDATE text_version SET number = 0 WHERE id = 2;
        UPDATE document SET current_number = 0 WHERE id = 2;
        """),
  ]

  private static let turns = [
    Case(.turns, rows: "turn 2", sql: "UPDATE turn SET speech = upper(speech) WHERE id = 2"),
    Case(.turns, sql: "UPDATE turn SET speech = replace(speech, ' ', char(10)) WHERE id = 5"),
    Case(.turns, sql: "UPDATE turn SET start_byte = 0 WHERE id = 2"),
    Case(.turns, sql: "UPDATE turn SET end_byte = 100000 WHERE id = 4"),
    Case(.turns, sql: "UPDATE turn SET end_byte = speech_end - 1 WHERE id = 4"),
    Case(.turns, sql: "UPDATE turn SET turn_index = 7 WHERE id = 4"),
    Case(.turns, sql: "UPDATE turn SET turn_index = 1 - turn_index WHERE id IN (2, 3)"),
    Case(.turns, sql: "UPDATE turn SET time = 9e999 WHERE id = 2"),
    Case(.turns, sql: "UPDATE turn SET time = -1 WHERE id = 2"),
    Case(.turns, .index, sql: "UPDATE turn SET words = words + 1 WHERE id = 2"),
    Case(.turns, sql: "UPDATE turn SET label_written = NULL WHERE id = 2"),
    Case(.turns, .index, sql: "UPDATE turn SET speaker_id = 3 WHERE id = 2"),
    Case(.turns, sql: "UPDATE turn SET non_speech = '[[1]]' WHERE id = 5"),
    Case(.turns, sql: "UPDATE turn SET non_speech = '[[0,2]]' WHERE id = 5"),
    Case(.turns, .index, sql: "UPDATE turn SET non_speech = NULL WHERE id = 5"),
    Case(
      .turns,
      sql: "UPDATE turn SET label_written = CAST(x'ff' AS TEXT) WHERE speaker_id = 1"),
  ]

  private static let ranges = [
    Case(.ranges, sql: "UPDATE coding SET start_byte = 15"),
    Case(.ranges, sql: "UPDATE coding SET start_byte = 10, end_byte = 11"),
    Case(.ranges, rows: "coding 1", sql: "UPDATE coding SET end_byte = end_byte + 1"),
    Case(.ranges, sql: "UPDATE coding SET code = 'COR-03'"),
    Case(.ranges, sql: "DELETE FROM coding_facet; UPDATE coding SET id = 'a' || id"),
    Case(.ranges, sql: "UPDATE memo SET end_byte = 99999 WHERE end_byte IS NOT NULL"),
    Case(.ranges, sql: "UPDATE memo SET text = 'otra'"),
    Case(.ranges, sql: "UPDATE memo SET origin = 'sueño'"),
    Case(.ranges, rows: "off_record 1", sql: "UPDATE off_record SET end_byte = 99999"),
    Case(.ranges, sql: "UPDATE off_record SET start_byte = 15"),
    Case(.ranges, sql: "UPDATE off_record SET id = 9223372036854775807"),
    Case(.ranges, sql: "UPDATE saved_hit SET start_byte = -3"),
    Case(.ranges, sql: "UPDATE saved_hit SET end_byte = start_byte"),
    Case(.ranges, sql: "UPDATE carried SET start_byte = 0, end_byte = 99999"),
  ]

  private static let codebook = [
    Case(.codebook, rows: "codebook 1", sql: "UPDATE codebook SET content = '{}'"),
    Case(.codebook, sql: "UPDATE codebook SET source = source || ' '"),
    Case(
      .codebook,
      sql: "UPDATE codebook SET content = json_set(content, '$.codes[1].indicators.weak[#]', 'x')"),
    Case(.codebook, sql: "UPDATE codebook SET title = 'Otro'"),
    Case(.codebook, sql: "UPDATE codebook SET is_current = 0"),
    Case(.links, .codebook, sql: "DELETE FROM codebook"),
    Case(.codebook, rows: "code 3", sql: "UPDATE code SET is_core = 7 WHERE id = 'DES'"),
    Case(.codebook, sql: "UPDATE code SET parent = id"),
    Case(.codebook, sql: "UPDATE code SET definition = 'Otra' WHERE id = 'DES-01'"),
    Case(.codebook, sql: "DELETE FROM code WHERE id = 'COR-03'"),
    Case(
      .codebook, sql: "INSERT INTO code SELECT 'X', NULL, 9, 'x', NULL, NULL, 'x', 0, 0, 0, NULL"),
  ]

  private static let records = [
    Case(
      .records, rows: "participant 1",
      sql: "UPDATE participant SET sector = CAST(x'80' AS TEXT)"),
    Case(.records, sql: "UPDATE participant_attribute SET value = CAST(x'6100' AS TEXT)"),
    Case(.records, sql: "UPDATE coding SET memo = CAST(x'f0' AS TEXT)"),
    Case(.ranges, .records, sql: "UPDATE layer SET name = 'Berta'"),
    Case(.records, sql: "UPDATE origin SET receipt = '[]'"),
    Case(.records, sql: "UPDATE origin SET receipt = json_set(receipt, '$.wordsIn', -5)"),
    Case(.records, sql: "UPDATE origin SET sha256 = 'x'"),
    Case(.records, sql: "UPDATE saved_search SET settings = '[1]'"),
    Case(.records, sql: "UPDATE saved_search SET settings = '{\"unit\":\"vida\"}'"),
    Case(.records, sql: "UPDATE saved_search SET query = '(('"),
  ]

  private static let settings = [
    Case(
      .settings, rows: "setting 2", sql: "UPDATE setting SET value = 'x' WHERE name = 'language'"),
    Case(.settings, sql: "DELETE FROM setting WHERE name = 'language'"),
    Case(.settings, sql: "INSERT INTO setting VALUES ('otro', 'x')"),
  ]

  private static let index = [
    Case(
      .index, rows: "turn_search_config 2",
      sql: "INSERT INTO turn_search_config VALUES ('pgsz', -1)"),
    Case(.index, sql: "INSERT INTO turn_search_config VALUES ('rank', 'otra()')"),
    Case(.index, sql: "UPDATE turn_search_idx SET pgno = 9223372036854775807"),
  ]

  private static let marked = "P: Nos reí<risas/>mos [ríe] ayer.\nE: Sí."

  /// Two documents, one of them with marks and two texts, and a row in every table.
  private static let base = Result {
    let world = try World()
    try fill(world.make())
    return try Data(contentsOf: URL(fileURLWithPath: world.path))
  }

  private func world() throws -> World {
    let world = try World()
    try Self.base.get().write(to: URL(fileURLWithPath: world.path))
    return world
  }

  private static func fill(_ store: borrowing ProjectStore) throws {
    var transcript = World.transcript(marked)
    transcript.turns[0].nonSpeech = ["<risas/>", "[ríe]"].compactMap { mark in
      marked.range(of: mark).map {
        let start = marked.utf8.distance(from: marked.startIndex, to: $0.lowerBound)
        return TextRange(start, start + mark.utf8.count)
      }
    }
    try store.write(who: "Ana", at: World.date) { act in
      try act.set("created", to: World.date)
      try act.set("language", to: "es")
      try act.addDocument(
        "E-02", register: .literal, transcript: transcript, turnWords: [3, 1],
        hash: TextIdentity.sha256(marked), likeness: Likeness(marked))
      _ = try act.addOrigin(of: "E-01", receipt: receipt, setAside: [("note", 1, "nota")])
      try act.setParticipant(
        Participant(pseudonym: "Ana-1", attributes: ["sector": "comunidad", "oficio": "partera"]))
      guard case .added(let coding) = try act.addCoding(World.coding(13, 20, "DES-01")) else {
        return
      }
      _ = try act.addMemo(
        Memo(
          id: "", document: "E-01", range: TextRange(13, 20), coder: "Ana", text: "nota",
          date: nil, origin: .hand))
      try act.addOffRecord([TextRange(13, 20)], of: "E-01")
      try act.decideOffRecord(1, counts: false)
      try act.describe(
        "E-01", register: nil, instrument: "G", municipality: nil, date: nil, wave: "1",
        attributes: ["sala": "dos"])
      try act.setTopic("E-01", block: "B1", state: .notExplored)
      try act.finish("E-01", coder: "Ana", scope: .nucleo, codebookVersion: "1")
      let hit = Hit(
        document: "E-01", turn: 0, label: "E", role: nil, range: TextRange(19, 27), form: "policia")
      try act.save(SavedSearch(name: "una", query: "policía"), hits: [hit])
      let corrected = World.text + "\nE: ¿Y?"
      let number = try act.addVersion(
        of: "E-01", transcript: World.transcript(corrected), labels: ["E", "P", "P", "E"],
        turnWords: [3, 5, 4, 1], hash: TextIdentity.sha256(corrected),
        likeness: Likeness(corrected))
      try act.carry(
        Act.Carrying(
          kind: .coding, source: coding, state: .doubtful, range: TextRange(13, 20)),
        to: number, of: "E-01")
    }
  }

  private static let receipt = ImportReceipt(
    file: "E-01.txt", sha256: "aa", reader: "text", readerVersion: 1,
    textHash: TextIdentity.sha256(World.text), paragraphs: 4, turns: 3, speakers: [], wordsIn: 1,
    wordsInText: 1, wordsSetAside: 0, wordsOut: 1, items: [], identifiers: [], notices: [])

  private func damage(_ world: borrowing World, _ sql: String) throws {
    var configuration = SpeechlessTokenizer.configuration
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: world.path, configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func found(_ world: borrowing World) throws -> [CheckResult] {
    try ProjectStore.open(world.path, for: .write(who: "p")).examine { query in
      (try? SearchQuery(query)) != nil
    }
  }

  @Test func `a project with a row in every table is sound`() throws {
    let world = try world()
    let found = try found(world)
    #expect(found.allSatisfy { $0.state == .sound }, "\(found)")
    let store = try ProjectStore.open(world.path, for: .read)
    try store.read { db in
      for table in ["carried", "off_record", "saved_hit", "memo", "origin", "participant"] {
        let rows = try db.first(table, "SELECT count(*) FROM \(table)") { try $0[0].count() }
        #expect(rows == 1)
      }
    }
  }

  @Test(
    arguments: [texts, turns, ranges, codebook, records, settings, events, index].flatMap(\.self))
  func `what Hebra never wrote is found where it is`(forgery: Case) throws {
    let world = try world()
    try damage(world, forgery.sql)
    let found = try found(world)
    let damaged = found.filter { $0.state == .damaged }
    #expect(damaged.map(\.part) == forgery.parts, "\(damaged)")
    if let rows = forgery.rows { #expect(damaged.first?.details["rows"] == rows) }
    // The last event is looked for only when somebody names one.
    #expect(found.count == CheckResult.Part.allCases.count - 1)
    for details in found.map(\.details) {
      #expect(!details.values.contains { $0.contains("olic") || $0.contains("nota") })
    }
  }

  @Test func `words that no purge took are missed, and those that one took are not`() throws {
    let world = try world()
    do {
      let store = try ProjectStore.open(world.path, for: .write(who: "Ana"))
      try store.write(who: "Ana", at: World.date) { act in
        try act.removeCoding(try #require(try store.codings().first?.id))
        try act.useVersion(2, of: "E-01")
        let memo = try act.memoID()
        try act.carry(
          Act.Carrying(kind: .memo, source: memo, state: .dropped, range: nil), to: 2, of: "E-01")
      }
      #expect(try store.examine().allSatisfy { $0.state == .sound })
      _ = try store.purge(who: "Ana", at: World.date)
      let erased = try store.journalEvents().filter { !$0.erased.isEmpty }
      #expect(!erased.isEmpty)
      #expect(try store.examine().allSatisfy { $0.state == .sound })
      try store.write(who: "Ana", at: World.date) { try $0.set("language", to: "en") }
    }
    try damage(
      world,
      "UPDATE change SET after = NULL, after_salt = NULL WHERE event_id = (SELECT max(id) FROM event)"
    )
    let found = try found(world).filter { $0.state == .damaged }
    #expect(found.map(\.part) == [.events])
  }
}

extension Act {
  fileprivate func memoID() throws -> String {
    try #require(try db.first("memo", "SELECT id AS memo FROM memo") { try $0[0].text() })
  }
}
