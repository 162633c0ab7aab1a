import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

@Suite struct ProjectStoreTests {
  @Test func `a project is one file, private, with a rollback journal and full syncing`() throws {
    let world = try World()
    let store = try world.make()
    let durability = try store.durability()
    #expect(durability.journalMode == "truncate")
    #expect(durability.synchronous == 2)
    let mode = try FileManager.default.attributesOfItem(atPath: world.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    try store.check()
  }

  @Test func `a transcript comes back as it went in`() throws {
    let world = try World()
    let store = try world.make()
    #expect(try store.transcript("E-01") == World.transcript(World.text))
    #expect(try store.document(withTextHash: TextIdentity.sha256(World.text)) == "E-01")
    let record = try #require(try store.documents().first)
    #expect(record.paragraphs == 4)
    #expect(record.bytes == World.text.utf8.count)
    #expect(record.turns == 3)
    #expect(record.words == 3 + 5 + 4)
  }

  @Test func `a copy of the file alone carries every acknowledged act`() throws {
    let world = try World()
    let store = try world.make()
    try store.write(who: "Ana", at: World.date) { act in
      _ = try act.coder("Ana")
      _ = try act.addCoding(World.coding(14, 20, "DES-01"))
    }
    // The store is still open: nothing may wait in a side file.
    let copy = world.folder.appending(path: "copia.hebra").path
    try FileManager.default.copyItem(atPath: world.path, toPath: copy)
    let other = try ProjectStore.open(copy, for: .read)
    #expect(try other.codings().count == 1)
    withExtendedLifetime(store.path) {}
  }

  @Test func `adding a coding twice is adding it once, and brings what was missing`() throws {
    let world = try World()
    let store = try world.make()
    var coding = World.coding(14, 20, "DES-01")
    coding.facets = [FacetValue(facet: "actor", value: "policia", isAssumed: true)]
    coding.memo = nil
    let ids = try store.write(who: "Ana", at: World.date) { act in
      _ = try act.coder("Ana")
      let first = try act.addCoding(coding)
      let second = try act.addCoding(World.coding(14, 20, "DES-01"))
      let third = try act.addCoding(World.coding(14, 20, "DES-01"))
      return [first, second, third]
    }
    guard case .added(let id) = ids[0] else {
      Issue.record("the first must be added")
      return
    }
    #expect(ids[1] == .known(id: id))
    #expect(ids[2] == .known(id: id))
    let stored = try store.codings()
    #expect(stored.count == 1)
    #expect(stored[0].memo == "nota")
    #expect(stored[0].facets == [FacetValue(facet: "actor", value: "policia")])
    // UUIDv5: version and variant digits.
    let digits = Array(id)
    #expect(digits[14] == "5")
    #expect("89ab".contains(digits[19]))
  }

  @Test(arguments: [(14, 14), (-1, 5), (0, 9999), (10, 11), (14, 15)])
  func `a range that is empty, outside, blank or splits a character is refused`(
    start: Int, end: Int
  ) throws {
    let world = try World()
    let store = try world.make()
    #expect(throws: StoreError(.badRange)) {
      try store.write(who: "Ana", at: World.date) { act in
        _ = try act.coder("Ana")
        _ = try act.addCoding(World.coding(start, end, "DES-01"))
      }
    }
    #expect(try store.codings().isEmpty)
    #expect(try store.layers().isEmpty)
  }

  @Test func `every change leaves its event, with before and after`() throws {
    let world = try World()
    let store = try world.make()
    var seen = try store.journalEvents().count
    func leavesEvent(_ act: String, _ body: (inout Act) throws -> Void) throws {
      try store.write(who: "Ana", at: World.date) { try body(&$0) }
      let journal = try store.journalEvents()
      #expect(journal.count > seen, "\(act) left no event")
      #expect(journal.last?.act == act)
      seen = journal.count
    }
    try leavesEvent("setting.set") { try $0.set("language", to: "es") }
    try leavesEvent("coder.add") { _ = try $0.coder("Ana") }
    try leavesEvent("coding.add") { _ = try $0.addCoding(World.coding(14, 20, "DES-01")) }
    try leavesEvent("memo.add") {
      _ = try $0.addMemo(
        Memo(
          id: "", document: "E-01", range: nil, coder: "Ana", text: "x", date: nil, origin: .hand))
    }
    try leavesEvent("document.finish") {
      try $0.finish("E-01", coder: "Ana", scope: .completo, codebookVersion: "1")
    }
    try leavesEvent("topic.set") { try $0.setTopic("E-01", block: "com-1", state: .notAskedRisk) }
    try leavesEvent("participant.add") {
      try $0.setParticipant(Participant(pseudonym: "Líder-01", attributes: ["sector": "comunidad"]))
    }
    try leavesEvent("speaker.set") {
      try $0.setSpeaker("E-01", label: "P", role: .other, pseudonym: "Líder-01")
    }
    try leavesEvent("document.describe") {
      try $0.describe(
        "E-01", register: .notas, instrument: "entrevista_comunidad",
        municipality: Municipality(code: "01001", name: "A", department: "D"), date: "2021-06-01",
        wave: "1",
        attributes: ["duracion": "40"])
    }
    let id = try #require(try store.codings().first).id
    try leavesEvent("coding.remove") { try $0.removeCoding(id) }
    let last = try #require(try store.journalEvents().last)
    #expect(last.before?.contains("DES-01") == true)
    #expect(try store.codings().isEmpty)
  }

  @Test func `search folds accents, keeps ñ, widens by stem and narrows by role`() throws {
    let world = try World()
    let store = try world.make()
    func found(_ query: String, role: Role? = nil) throws -> [Int?] {
      try store.find(SearchQuery(query), role: role).map(\.turn.turn)
    }
    #expect(try found("policia") == [0, 2])
    #expect(try found("=policías") == [2])
    #expect(try found("AÑO") == [1])
    #expect(try found("ano") == [])
    #expect(try found("llegar") == [1])
    #expect(try found("entrevista") == [nil])
    #expect(try found("\"se van\" NO viene") == [2])
    #expect(try found("policia", role: .participant) == [2])
  }

  @Test func `marks of non-speech are out of the index and shift nothing`() throws {
    let world = try World()
    let store = try world.make()
    let marked = MarkedText("P: ⟦[risas]⟧ el par⟦<alargamiento/>⟧que [y no] era")
    var transcript = World.transcript(marked.text)
    transcript.turns[0].nonSpeech = marked.ranges
    try store.write(who: "p", at: World.date) {
      try $0.addDocument(
        "E-02", register: .literal, transcript: transcript, turnWords: [5],
        hash: TextIdentity.sha256(marked.text),
        likeness: Likeness(marked.text))
    }
    #expect(try store.find(SearchQuery("risas")).isEmpty)
    #expect(try store.find(SearchQuery("alargamiento")).isEmpty)
    let turn = try #require(try store.find(SearchQuery("=parque")).first)
    #expect(turn.indexText.utf8.count == turn.turn.speech.count)
    var matcher = try Matcher(SearchQuery("parque"))
    let hit = try #require(matcher.matches(in: turn.indexText).first)
    #expect(
      marked.text.text(in: hit.range.shifted(by: turn.turn.speech.start)) == "par<alargamiento/>que"
    )
  }

  @Test func `files that are no project, damaged or newer are refused as they are`() throws {
    let world = try World()
    do { _ = try world.make() }
    let other = world.folder.appending(path: "x.hebra").path
    func open(_ bytes: Data) throws {
      try bytes.write(to: URL(fileURLWithPath: other))
      defer { #expect((try? Data(contentsOf: URL(fileURLWithPath: other))) == bytes) }
      _ = try ProjectStore.open(other, for: .read)
    }
    let good = try Data(contentsOf: URL(fileURLWithPath: world.path))
    #expect(throws: StoreError(.notAProject, ["file": other])) { try open(Data("hola".utf8)) }
    var newer = good
    newer[63] = 99
    #expect(throws: StoreError(.newer, ["file": other, "version": "99"])) { try open(newer) }
    #expect {
      try open(good.prefix(good.count / 2))
    } throws: {
      ($0 as? StoreError)?.code == .damaged
    }
    #expect(throws: StoreError(.missing, ["file": other + "x"])) {
      _ = try ProjectStore.open(other + "x", for: .read)
    }
  }

  @Test func `a second writer is told who holds the project`() throws {
    let world = try World()
    let store = try world.make()
    let other = try ProjectStore.open(world.path, for: .write(who: "Luis"), patience: 0.2)
    try store.exclusively {
      let opening = #expect(throws: StoreError.self) {
        _ = try ProjectStore.open(world.path, for: .write(who: "Luis"), patience: 0.2)
      }
      let writing = #expect(throws: StoreError.self) {
        try other.write(who: "Luis", at: World.date) { try $0.set("language", to: "en") }
      }
      for error in [opening, writing] {
        #expect(error?.code == .locked && error?.details["who"] == "prueba")
      }
      // Readers are free.
      let documents = try ProjectStore.open(world.path, for: .read).documents()
      #expect(documents.count == 1)
    }
  }

  @Test(arguments: [
    ("/home/a/OneDrive - ONG/p.hebra", "", "OneDrive"),
    ("/home/a/Dropbox/x/p.hebra", "", "Dropbox"),
    ("/mnt/c/p.hebra", "/dev/a / ext4 rw 0 0\nC: /mnt/c 9p rw 0 0", "9p"),
    ("/mnt/cosas/p.hebra", "/dev/a / ext4 rw 0 0\nC: /mnt/c 9p rw 0 0", nil),
    ("/srv/p.hebra", "/dev/a / ext4 rw 0 0", nil),
  ])
  func `folders that lie about syncing are named`(path: String, mounts: String, name: String?) {
    #expect(UnsafeFolder.name(of: path, mounts: mounts) == name)
  }

  @Test func `other programs can read the tables and views`() throws {
    let world = try World()
    do {
      let store = try world.make()
      try store.write(who: "Ana", at: World.date) { act in
        _ = try act.coder("Ana")
        _ = try act.addCoding(World.coding(14, 20, "DES-01"))
      }
    }
    // A plain connection without our tokenizer.
    let queue = try DatabaseQueue(path: world.path)
    let (quotation, turns, document, check) = try queue.read { db in
      (
        try String.fetchOne(db, sql: "SELECT quotation FROM coding_list"),
        try Int.fetchOne(db, sql: "SELECT count(*) FROM turn_list"),
        try String.fetchOne(db, sql: "SELECT document FROM case_list"),
        try String.fetchOne(db, sql: "PRAGMA integrity_check")
      )
    }
    #expect(quotation == World.text.text(in: TextRange(14, 20)))
    #expect(turns == 3)
    #expect(document == "E-01")
    #expect(check == "ok")
  }
}
