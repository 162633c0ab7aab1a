import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// After a withdrawal of consent nothing of a document is in the bytes of the file, nothing else has
/// changed, and the document never comes back.
@Suite struct WithdrawalTests {
  /// Words that stand only in what belongs to the document, each in another place.
  private static let gone = [
    "Zarigüeya", "Ocelotito", "Yubartas", "Quirquincho", "Murciélago", "Tlacuache", "Guacharaca",
    "Cachicamo", "Perezoso", "Chigüiro", "Ornitorrinco", "Xilófono", "Entrevista-Pelícano",
    "Caparazón",
  ]
  /// Words of the other document.
  private static let kept = ["Mantarraya", "tamandúa", "llegan"]
  private static let first = World.text.replacing("este año", with: "este Ocelotito")
  private static let second = World.text.replacing("este año", with: "este Ornitorrinco")
  private static let other = "E: ¿Y el río?\nP: La Mantarraya sube y ellos nunca llegan."

  private func add(_ name: String, _ text: String, _ act: inout Act) throws {
    let transcript = World.transcript(text)
    try act.addDocument(
      name, register: .literal, transcript: transcript,
      turnWords: transcript.turns.map { Words.folded(in: text.text(in: $0.speech) ?? "").count },
      hash: TextIdentity.sha256(text),
      likeness: Likeness(text))
  }

  private func receipt(_ file: String) -> ImportReceipt {
    ImportReceipt(
      file: file, sha256: TextIdentity.sha256(file), reader: "docx", readerVersion: 1,
      textHash: "b",
      paragraphs: 4, turns: 3, speakers: [], wordsIn: 0, wordsInText: 0, wordsSetAside: 0,
      wordsOut: 0, items: [], identifiers: [], notices: [])
  }

  /// The document that stays, with a coding and a participant.
  private func fillOther(_ store: borrowing ProjectStore) throws {
    try store.write(who: "Ana", at: World.date) { act in
      try act.setCodebook(World.codebook, source: "libro: {}")
      try add("E-02", Self.other, &act)
      try act.setParticipant(Participant(pseudonym: "L-2", attributes: ["sector": "tamandúa"]))
      try act.setSpeaker("E-02", label: "P", role: .participant, pseudonym: "L-2")
      var coding = World.coding(18, 31, "DES-01")
      coding.document = "E-02"
      _ = try act.addCoding(coding)
    }
  }

  /// A document with two texts, under its second name, and something in every table.
  private func fill(_ store: borrowing ProjectStore) throws {
    try fillOther(store)
    try store.write(who: "Ana", at: World.date) { act in
      try add("Entrevista-Pelícano", Self.first, &act)
      try act.renameDocument("Entrevista-Pelícano", to: "E-01")
      _ = try act.addOrigin(
        of: "E-01", receipt: receipt("Perezoso.docx"),
        setAside: [(kind: "note", position: 1, text: "Tlacuache")])
      var removed = World.coding(13, 20, "DES-01")
      removed.memo = "dijo \"Zarigüeya\"\nChigüiro"
      if case .added(let id) = try act.addCoding(removed) { try act.removeCoding(id) }
      var coding = World.coding(40, 53, "DES-01")
      coding.memo = "Caparazón"
      _ = try act.addCoding(coding)
      try act.renameSpeaker("E-01", "P", to: "Yubartas")
      try act.setParticipant(Participant(pseudonym: "L-1", attributes: ["sector": "Murciélago"]))
      try act.setSpeaker("E-01", label: "Yubartas", role: .participant, pseudonym: "L-1")
      try act.describe(
        "E-01", register: nil, instrument: nil,
        municipality: Municipality(code: "05001", name: "Xilófono", department: "D"), date: nil,
        wave: nil,
        attributes: ["sala": "Guacharaca"])
      _ = try act.addMemo(
        Memo(
          id: "", document: "E-01", range: TextRange(0, 10), coder: "Ana", text: "Cachicamo",
          date: nil, origin: .hand))
      try act.finish("E-01", coder: "Ana", scope: .completo, codebookVersion: "1")
      try act.exported(
        "search.hits", file: "hallazgos.csv", disclosure: .team, sha256: "c", settings: [:],
        typed: ["query": "Quirquincho"])
      try act.exported(
        "transcript", file: "E-02.docx", disclosure: .team, sha256: "d",
        settings: ["document": "E-02"])
      let number = try act.addVersion(
        of: "E-01", transcript: World.transcript(Self.second),
        labels: ["E", "Yubartas", "Yubartas"], turnWords: [3, 5, 4],
        hash: TextIdentity.sha256(Self.second), likeness: Likeness(Self.second))
      try act.useVersion(number, of: "E-01")
    }
  }

  @Test func `nothing of it is in the bytes, and the project is sound`() throws {
    let world = try World()
    let store = try ProjectStore.create(at: world.path, who: "Ana")
    try fill(store)
    for word in Self.gone { #expect(try PurgeTests.isIn(world.path, word), "\(word): never there") }
    #expect(try store.exports(since: "E-01").map(\.kind) == ["search.hits"])
    let trial = try store.withdraw(
      "E-01", reason: "lo pidió", who: "Ana", at: World.date, isDryRun: true)
    #expect(try store.documentNames() == ["E-01", "E-02"])
    let result = try store.withdraw("E-01", reason: "lo pidió", who: "Ana", at: World.date)
    #expect(result.counts == trial.counts)
    #expect(result.counts[.texts] == 2 && result.counts[.participants] == 1)
    #expect(result.file.isRewritten && result.file.found == 0)
    #expect(result.file.sought >= Self.gone.count)
    for word in Self.gone {
      #expect(try !PurgeTests.isIn(world.path, word), "\(word) is still there")
    }
    for word in Self.kept { #expect(try PurgeTests.isIn(world.path, word), "\(word) is gone") }
    #expect(try store.examine().filter { $0.state != .sound } == [])
    let isValid = try store.read { try JournalPayloadTests.isValid($0) }
    #expect(isValid)
  }

  @Test func `what stays is what a project has that never had it`() throws {
    let world = try World()
    let never = try World()
    let store = try ProjectStore.create(at: world.path, who: "Ana")
    try fill(store)
    _ = try store.withdraw("E-01", reason: "lo pidió", who: "Ana", at: World.date)
    let clean = try ProjectStore.create(at: never.path, who: "Ana")
    try fillOther(clean)
    #expect(try store.documents() == clean.documents())
    #expect(try store.codings() == clean.codings() && store.codings().count == 1)
    #expect(try store.participants() == clean.participants())
    #expect(try store.vocabulary() == clean.vocabulary())
    #expect(try store.finished().isEmpty)
    #expect(try store.find(SearchQuery("llegan")).count == 1)
    for table in ["place", "speaker", "turn", "memo", "origin", "carried", "word_stem"] {
      let counts = try [
        store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") },
        clean.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") },
      ]
      #expect(counts[0] == counts[1], "\(table)")
    }
  }

  @Test func `statements that can only come from it go, and others have to be signed again`() throws
  {
    let world = try World()
    let other = try World()
    let store = try ProjectStore.create(at: world.path, who: "Ana")
    try fill(store)
    try store.write(who: "Ana", at: World.date) { act in
      for (place, words) in [
        ("05001", "Guatín dijeron aquí"), (nil, "Armadillo"), ("05002", "Nutria"),
      ] {
        _ = try act.addStatement(
          SignedStatement(
            block: "inicio", level: .team, place: place, text: words, signedBy: "Ana",
            signedAt: World.date, secondBy: "Luis", secondAt: World.date))
      }
    }
    try FileManager.default.copyItem(atPath: world.path, toPath: other.path)
    let result = try store.withdraw("E-01", reason: "lo pidió", who: "Ana", at: World.date)
    #expect(result.counts[.statements] == 1 && result.counts[.signatures] == 1)
    let copy = try ProjectStore.open(other.path, for: .write(who: "Luis"))
    _ = try copy.merge(store, who: "Luis", at: World.date)
    for path in [world.path, other.path] {
      #expect(try !PurgeTests.isIn(path, "Guatín"))
      let left = try ProjectStore.open(path, for: .read)
      let statements = try left.statements()
      #expect(statements.map(\.text).sorted() == ["Armadillo", "Nutria"])
      // That of a municipality to which the document says nothing keeps its signatures.
      #expect(statements.filter { $0.signedBy != nil }.map(\.text) == ["Nutria"])
      #expect(statements.filter { $0.secondBy != nil }.map(\.text) == ["Nutria"])
      #expect(try left.examine().filter { $0.state == .damaged } == [])
    }
  }

  @Test func `no text and no file of it is taken again, and a purge keeps that`() throws {
    let world = try World()
    let store = try ProjectStore.create(at: world.path, who: "Ana")
    try fill(store)
    _ = try store.withdraw("E-01", reason: "lo pidió", who: "Ana", at: World.date)
    _ = try store.purge(who: "Ana", at: World.date)
    #expect(try store.examine().filter { $0.state != .sound } == [])
    let refusal = StoreError(.withdrawn, ["date": "2021-06-14"])
    let events = try store.journalEvents().count
    for text in [Self.first, Self.second] {
      #expect(throws: refusal) {
        try store.write(who: "Ana", at: World.date) { try add("E-09", text, &$0) }
      }
      #expect(throws: refusal) {
        try store.write(who: "Ana", at: World.date) { act in
          _ = try act.addVersion(
            of: "E-02", transcript: World.transcript(text), labels: ["E", "P", "P"],
            turnWords: [3, 5, 4], hash: TextIdentity.sha256(text), likeness: Likeness(text))
        }
      }
    }
    #expect(throws: refusal) {
      try store.write(who: "Ana", at: World.date) { act in
        _ = try act.addOrigin(of: "E-02", receipt: receipt("Perezoso.docx"), setAside: [])
      }
    }
    #expect(try store.journalEvents().count == events)
    #expect(try store.withdrawals() == 1)
  }

  @Test(arguments: [
    "DELETE FROM withdrawn", "UPDATE withdrawn SET reason = 'otra'",
    "INSERT INTO withdrawn SELECT 'text', hash, 'x', '', '' FROM text_version",
  ])
  func `a trace that is taken away, changed or invented is found`(sql: String) throws {
    let world = try World()
    let store = try ProjectStore.create(at: world.path, who: "Ana")
    try fill(store)
    _ = try store.withdraw("E-01", reason: "lo pidió", who: "Ana", at: World.date)
    try store.queue.write { try $0.execute(sql: sql) }
    #expect(try store.examine().first { $0.part == .events }?.state == .damaged)
  }
}
