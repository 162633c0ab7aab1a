import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

@Suite struct TextBaseTests {
  /// A text of random words, with turns whose speech has marks.
  private static func transcript(_ seed: UInt64) -> Transcript {
    var random = SeededGenerator(seed)
    let words = ["policía", "ñame", "y", "«no»", "a—b", "🙂", "vereda", "  ", "tarde,", "20.000"]
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let label = ["E: ", "P: ", ""].randomElement(using: &random) ?? ""
      let said = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      lines.append(label + said.joined(separator: " "))
    }
    var transcript = World.transcript(lines.joined(separator: "\n"))
    for i in transcript.turns.indices {
      let speech = transcript.turns[i].speech
      for word in Words.ranges(in: transcript.text) where speech.contains(word) {
        if Int.random(in: 0..<40, using: &random) == 0 {
          transcript.turns[i].nonSpeech.append(word)
        }
      }
    }
    return transcript
  }

  private static func add(_ transcript: Transcript, to store: borrowing ProjectStore) throws {
    let text = transcript.text.utf8.span
    let counts = transcript.turns.map { Words.count(text, in: $0.speech, without: $0.nonSpeech) }
    try store.write(who: "Ana", at: World.date) { act in
      try act.addDocument(
        "E-01", register: .literal, transcript: transcript, turnWords: counts,
        hash: TextIdentity.sha256(transcript.text), likeness: Likeness(transcript.text))
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `what is kept of a text is what its words say`(seed: UInt64) throws {
    let world = try World()
    let store = try ProjectStore.create(at: world.path, who: "prueba")
    let transcript = Self.transcript(seed)
    try Self.add(transcript, to: store)
    let kept = try #require(try store.measuredTexts()["E-01"])
    #expect(kept.words.map { Int($0) } == Words.ranges(in: transcript.text).map(\.start))
    let whole = CodePointMap(transcript.text)
    #expect(kept.characters.count == transcript.text.unicodeScalars.count)
    for byte in 0...transcript.text.utf8.count
    where transcript.text.utf8.dropFirst(byte).first.map({ $0 & 0xC0 != 0x80 }) ?? true {
      #expect(kept.characters.codePoint(atByte: byte) == whole.codePoint(atByte: byte))
    }
    for index in -1...transcript.text.unicodeScalars.count + 1 {
      #expect(kept.characters.byte(atCodePoint: index) == whole.byte(atCodePoint: index))
    }
    let stored = try store.transcript("E-01")
    let plan = try store.plan(of: "E-01")
    #expect(plan.characters == kept.characters)
    #expect(plan.speech == stored.turns.filter { $0.role == .interviewer }.map(\.speech))
    #expect(kept.turns.map(\.turn) == stored.turns)
    #expect(stored.turns.map(\.nonSpeech) == transcript.turns.map(\.nonSpeech))
  }

  @Test func `a damaged base is refused, whatever it holds`() throws {
    let world = try World()
    let store = try ProjectStore.create(at: world.path, who: "prueba")
    try Self.add(Self.transcript(5), to: store)
    let (places, block) = try store.read { db in
      (
        try #require(try db.first("", "SELECT places FROM text_base") { try $0[0].bytes() }),
        try #require(try db.first("", "SELECT turns FROM turn_block") { try $0[0].bytes() })
      )
    }
    /// Whether all of it can be read; never traps.
    func isRead(_ places: [UInt8]) -> Bool {
      do {
        var reader = try TextBaseReader(places.span)
        for i in 0..<block.count / TurnBlock.width {
          _ = try reader.next(places.span, speech: TurnBlock.Entry(block.span, i).speech)
        }
        return reader.isAtEnd(of: places.span)
      } catch {
        return false
      }
    }
    #expect(isRead(places))
    for end in 0..<places.count { #expect(!isRead(Array(places[..<end]))) }
    #expect(!isRead(places + [0]))
    var random = SeededGenerator(1)
    for _ in 0..<5000 {
      var other = places
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        other[Int.random(in: other.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      _ = isRead(other)
    }
    // A number that never ends, and one that claims more words than there are bytes.
    #expect(!isRead([UInt8](repeating: 0xFF, count: 40)))
    #expect(!isRead([0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0, 1]))
  }

  @Test func `doctor finds a base that does not follow from its text, and the index mends it`()
    throws
  {
    for damage in [
      "UPDATE text_base SET places = substr(places, 1, length(places) - 1)",
      "UPDATE text_base SET places = CAST(x'07' || substr(places, 2) AS BLOB)",
      "DELETE FROM text_base",
    ] {
      let world = try World()
      do { _ = try world.make() }
      let queue = try DatabaseQueue(
        path: world.path, configuration: SpeechlessTokenizer.configuration)
      try queue.write { try $0.execute(sql: damage) }
      try queue.close()
      let store = try ProjectStore.open(world.path, for: .write(who: "Ana"))
      #expect(throws: StoreError.self) { try store.measuredTexts() }
      var finding: String?
      do { try store.check() } catch let error as StoreError { finding = error.details["finding"] }
      #expect(finding?.contains("text base") ?? false, "\(damage)")
      try store.rebuildIndex(who: "Ana", at: World.date)
      try store.check()
      #expect(
        try store.measuredTexts()["E-01"]?.words.count == Words.ranges(in: World.text).count)
    }
  }

  @Test func `an older project gets the base of every text when it is raised`() throws {
    let world = try World()
    do { _ = try world.make() }
    let queue = try DatabaseQueue(
      path: world.path, configuration: SpeechlessTokenizer.configuration)
    try queue.write { db in
      try db.execute(
        sql: """
          DROP TABLE suggestion; DROP TABLE protection; DROP VIEW panel_list; DROP VIEW commitment_list; DROP TABLE panel_answer;
          DROP TABLE panel_item; DROP TABLE commitment;
          ALTER TABLE assignment DROP COLUMN blind; ALTER TABLE finished DROP COLUMN blind;
          ALTER TABLE merged_file DROP COLUMN is_carried; DROP TABLE seen;
          DROP TABLE text_base; DROP TABLE recheck; DROP INDEX coding_place;
          CREATE INDEX coding_place ON coding(version_id, start_byte, end_byte, code);
          PRAGMA user_version = 11
          """)
    }
    try queue.close()
    let store = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    try store.check()
    #expect(try store.measuredTexts()["E-01"]?.turns.count == 3)
  }
}
