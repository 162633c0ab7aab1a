import Foundation
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// Memos on anything: they are records like codings, and go with what they are about.
@Suite struct NoteTests {
  private static let date = World.date
  private static let other = "Otra\nE: ¿Y el río?\nP: El río sube y ellos nunca llegan."

  private func make(_ world: borrowing World) throws -> ProjectStore {
    let store = try world.make()
    try store.write(who: "Ana", at: Self.date) { act in
      try act.addDocument(
        "E-02", register: .literal, transcript: World.transcript(Self.other),
        turnWords: World.words(Self.other), hash: TextIdentity.sha256(Self.other),
        likeness: Likeness(Self.other))
      try act.setParticipant(Participant(pseudonym: "L-1", attributes: [:]))
      try act.setSpeaker("E-01", label: "P", role: .participant, pseudonym: "L-1")
      _ = try act.addCoding(World.coding(35, 46, "DES-01"))
      try act.describe(
        "E-01", register: nil, instrument: nil,
        municipality: Municipality(code: "19001", name: "Popayán", department: "Cauca"), date: nil,
        wave: nil, attributes: [:])
    }
    return store
  }

  private func segment(_ document: String, _ start: Int = 35, _ end: Int = 46) -> NotePlace {
    .segment(document, TextRange(start, end))
  }

  /// Adds a memo and returns its id.
  @discardableResult
  private func add(
    _ store: borrowing ProjectStore, _ text: String, _ places: NotePlace...,
    type: String? = "teórico",
    who: String = "Ana"
  ) throws -> String {
    try store.write(who: who, at: Self.date) { act in
      switch try act.addNote(
        Note(type: type, text: text, coder: who, date: Self.date, places: places))
      {
      case .added(let id), .known(let id): return id
      }
    }
  }

  private func expectSound(_ store: borrowing ProjectStore) throws {
    #expect(try store.examine().filter { $0.state != .sound } == [])
  }

  @Test func `a memo can be on anything, is added once, changed, removed and all of it undone`()
    throws
  {
    let world = try World()
    let store = try make(world)
    let coding = try #require(try store.codings().first?.id)
    let id = try add(
      store, "Se repite", NotePlace(.project), NotePlace(.code, "DES-01"),
      NotePlace(.document, "E-02"), NotePlace(.participant, "L-1"),
      NotePlace(.municipality, "19001"), NotePlace(.coding, coding), NotePlace(.figure, "F3"),
      segment("E-01"), segment("E-02"))
    #expect(try store.notes().first?.places.count == 9)
    #expect(try add(store, "Se repite", segment("E-01")) == id, "it is on that place already")
    try expectSound(store)
    let same = try store.write(who: "Ana", at: Self.date) { act in
      try act.changeNote(
        id,
        NoteChange(
          type: "pendiente", title: "Río", text: "Volver", places: [segment("E-02", 5, 7)]))
    }
    #expect(same == id)
    let changed = try #require(try store.notes().first)
    #expect(
      changed.type == "pendiente" && changed.title == "Río" && changed.text == "Volver"
        && changed.places.count == 10)
    try expectSound(store)
    // What a person types again is another memo, because the first one says something else now.
    #expect(try add(store, "Se repite", segment("E-01")) != id)
    try store.write(who: "Ana", at: Self.date) { try $0.removeMemo(id) }
    #expect(try store.notes().count == 1)
    try store.undoLast(who: "Ana", at: Self.date, isRedo: false)
    #expect(try store.notes().contains(changed))
    try store.undoLast(who: "Ana", at: Self.date, isRedo: false)
    try store.undoLast(who: "Ana", at: Self.date, isRedo: false)
    #expect(try store.notes().map(\.text) == ["Se repite"])
    #expect(try store.notes().first?.places.count == 9)
    try expectSound(store)
  }

  @Test func `a plain memo gets a type in its place`() throws {
    let world = try World()
    let store = try make(world)
    let id = try add(store, "ojo", segment("E-01"), type: nil)
    #expect(try store.memos().map(\.id) == [id] && store.notes().isEmpty)
    let new = try store.write(who: "Luis", at: Self.date) {
      try $0.changeNote(id, NoteChange(type: "reflexivo"))
    }
    #expect(try store.memos().isEmpty)
    let note = try #require(try store.notes().first)
    #expect(note.id == new && note.type == "reflexivo" && note.text == "ojo" && note.coder == "Ana")
    #expect(note.places == [segment("E-01")])
    try expectSound(store)
    try store.undoLast(who: "Luis", at: Self.date, isRedo: false)
    #expect(try store.memos().map(\.id) == [id] && store.notes().isEmpty)
    #expect(throws: StoreError.self) {
      try store.write(who: "Ana", at: Self.date) { try $0.removeMemo("nada") }
    }
  }

  @Test func `a memo follows its words to a corrected text and a coder to another name`() throws {
    let world = try World()
    let store = try make(world)
    let id = try add(store, "sigue", segment("E-01"), NotePlace(.code, "DES-01"))
    let text = World.text + "\nP: Y más."
    try store.write(who: "Ana", at: Self.date) { act in
      let number = try act.addVersion(
        of: "E-01", transcript: World.transcript(text), labels: ["E", "P", "P", "P"],
        turnWords: World.words(text), hash: TextIdentity.sha256(text), likeness: Likeness(text))
      try act.useVersion(number, of: "E-01")
    }
    #expect(try store.notes().first?.places.map(\.subject) == [.code])
    #expect(try store.unsettled().map(\.kind) == [.coding, .memo])
    let place = try #require(try store.noteSegments(document: "E-01", version: 1).first)
    try store.write(who: "Ana", at: Self.date) { act in
      for (source, kind) in [
        (place.id, DecisionKind.memo), (try store.codings(version: 1)[0].id, .coding),
      ] {
        try act.carry(
          Act.Carrying(kind: kind, source: source, state: .moved, range: place.range), to: 2,
          of: "E-01")
      }
    }
    #expect(try store.notes().first?.places == [NotePlace(.code, "DES-01"), segment("E-01")])
    #expect(try store.unsettled().isEmpty)
    let moved = try store.write(who: "Ana", at: Self.date) {
      _ = try $0.coder("Eva")
      return try $0.mergeCoder("Ana", into: "Eva", singleFacets: [])
    }
    #expect(moved.memos == 1)
    #expect(try store.notes().map(\.coder) == ["Eva"])
    try expectSound(store)
    let purged = try store.purge(who: "Ana", at: Self.date)
    #expect(purged.counts[.memos] == 1 && purged.file.found == 0)
    #expect(try store.notes().map(\.id) == [id])
    #expect(try store.notes().first?.places.count == 2)
    try expectSound(store)
  }

  @Test func `a purge erases the words of memos that were removed or changed`() throws {
    let world = try World()
    let store = try make(world)
    let removed = try add(store, "Zarigüeya", NotePlace(.project), type: "Ocelotito")
    let kept = try add(store, "Yubartas", NotePlace(.project))
    try store.write(who: "Ana", at: Self.date) { act in
      try act.removeMemo(removed)
      _ = try act.changeNote(kept, NoteChange(text: "Mantarraya"))
    }
    #expect(try store.purge(who: "Ana", at: Self.date).file.found == 0)
    for word in ["Zarigüeya", "Ocelotito", "Yubartas"] {
      #expect(try !PurgeTests.isIn(world.path, word), "\(word)")
    }
    #expect(try store.notes().map(\.text) == ["Mantarraya"])
    try expectSound(store)
  }

  @Test func `a withdrawal erases memos about the document alone and cuts the others`() throws {
    let world = try World()
    let store = try make(world)
    let coding = try #require(try store.codings().first?.id)
    try add(store, "Zarigüeya", segment("E-01"))
    try add(store, "Ocelotito", NotePlace(.document, "E-01"), NotePlace(.coding, coding))
    try add(store, "Yubartas", NotePlace(.participant, "L-1"))
    let both = try add(store, "Mantarraya", segment("E-01"), segment("E-02"))
    let first = try add(store, "Tamandúa", segment("E-01"))
    try store.write(who: "Ana", at: Self.date) { act in
      _ = try act.changeNote(first, NoteChange(text: "Guacharaca", places: [NotePlace(.project)]))
    }
    let result = try store.withdraw("E-01", reason: "lo pidió", who: "Ana", at: Self.date)
    #expect(result.counts[.memos] == 3 && result.file.found == 0)
    for word in ["Zarigüeya", "Ocelotito", "Yubartas", "Tamandúa"] {
      #expect(try !PurgeTests.isIn(world.path, word), "\(word)")
    }
    let notes = try store.notes()
    #expect(Set(notes.map(\.text)) == ["Mantarraya", "Guacharaca"])
    #expect(notes.first { $0.id == both }?.places == [segment("E-02")])
    #expect(notes.first { $0.id == first }?.places == [NotePlace(.project)])
    try expectSound(store)
    // The one that is only on the other document now goes with that one.
    _ = try store.withdraw("E-02", reason: "también", who: "Ana", at: Self.date)
    #expect(try store.notes().map(\.text) == ["Guacharaca"])
    try expectSound(store)
  }

  @Test
  func
    `copies unite memos: an edit wins over a removal until someone decides, a withdrawal over both`()
    throws
  {
    let copies = try MergeTests.Copies()
    let world = try World()
    do { _ = try make(world) }
    try FileManager.default.copyItem(atPath: world.path, toPath: copies.path("base"))
    let id: String
    do {
      let base = try copies.open("base")
      id = try add(base, "común", segment("E-01"), NotePlace(.project))
    }
    try copies.copy("base", to: "a")
    try copies.copy("base", to: "b")
    do {
      let a = try copies.open("a")
      let b = try copies.open("b")
      try a.write(who: "Ana", at: Self.date) { try $0.removeMemo(id) }
      _ = try b.write(who: "Luis", at: Self.date) {
        try $0.changeNote(id, NoteChange(text: "cambiado"))
      }
      try add(b, "nuevo", segment("E-01"), who: "Luis")
    }
    let ab = try copies.merged("a", "b", into: "ab")
    #expect(try copies.merged("b", "a", into: "ba") == ab)
    do {
      let store = try copies.open("ab")
      #expect(try store.notes().first { $0.id == id }?.text == "cambiado")
      #expect(try store.notes().first { $0.id == id }?.places.count == 2)
      let conflict = try #require(try store.conflicts().first)
      let absent = try #require(conflict.versions.firstIndex { $0.who == "Ana" })
      try store.write(who: "Ana", at: Self.date) {
        try $0.decideConflict(conflict.number, version: absent + 1)
      }
      #expect(try store.notes().map(\.text) == ["nuevo"])
      try expectSound(store)
    }
    try copies.copy("base", to: "c")
    do {
      let c = try copies.open("c")
      _ = try c.withdraw("E-01", reason: "lo pidió", who: "Ana", at: Self.date)
      #expect(try c.notes().map(\.text) == ["común"])
    }
    let bc = try copies.merged("b", "c", into: "bc")
    #expect(try copies.merged("c", "b", into: "cb") == bc)
    let store = try copies.open("bc")
    #expect(try store.notes().map(\.text) == ["cambiado"])
    #expect(try store.notes().first?.places == [NotePlace(.project)])
    #expect(try !PurgeTests.isIn(copies.path("cb"), "nuevo"), "the words of a memo about it alone")
  }
}
