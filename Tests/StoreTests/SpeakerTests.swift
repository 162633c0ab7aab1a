import Foundation
import GRDB
import HebraModel
import HebraStore
import Testing

@Suite struct SpeakerTests {
  /// Everything that mending speakers must leave alone.
  private func rest(_ store: borrowing ProjectStore) throws -> [String] {
    let transcript = try store.transcript("E-01")
    return [transcript.text] + transcript.turns.map { "\($0.index) \($0.range) \($0.speech)" }
      + (try store.codings().map(\.id))
  }

  @Test func `mending who speaks touches neither text nor codings`() throws {
    let world = try World()
    let store = try world.make()
    try store.write(who: "Ana", at: World.date) { act in
      _ = try act.coder("Ana")
      _ = try act.addCoding(World.coding(37, 50, "DES-01"))
    }
    let before = try rest(store)
    try store.write(who: "Ana", at: World.date) { act in
      try act.renameSpeaker("E-01", "P", to: "Señora 2")
      let moved = try act.splitSpeaker("E-01", "Señora 2", turns: [0, 2, 9], to: "P?")
      #expect(moved == 1)
    }
    #expect(try rest(store) == before)
    let labels = try store.transcript("E-01").turns.map(\.label)
    #expect(labels == ["E", "Señora 2", "P?"])
    #expect(
      try store.speakers(of: "E-01").map(\.role) == [.interviewer, .participant, .participant])
    try store.write(who: "Ana", at: World.date) { act in
      #expect(
        try act.labels(of: "E-01") == [
          Act.KnownLabel(label: "E", written: ["E"]),
          Act.KnownLabel(label: "Señora 2", written: ["Señora 2", "P"]),
          Act.KnownLabel(label: "P?", written: ["P?", "P"]),
        ])
      try act.mergeSpeaker("E-01", "P?", into: "Señora 2")
    }
    #expect(try rest(store) == before)
    #expect(try store.transcript("E-01").turns.map(\.label) == ["E", "Señora 2", "Señora 2"])
    #expect(
      try store.journalEvents(limit: 3).map(\.act)
        == ["speaker.rename", "speaker.split", "speaker.merge"])
  }

  @Test func `merging keeps what only one of the two had`() throws {
    let world = try World()
    let store = try world.make()
    try store.write(who: "Ana", at: World.date) { act in
      #expect(try act.splitSpeaker("E-01", "P", turns: [2], to: "P?") == 1)
      try act.setParticipant(Participant(pseudonym: "Lideresa-01"))
      try act.setSpeaker("E-01", label: "P", role: nil, pseudonym: "Lideresa-01")
      try act.mergeSpeaker("E-01", "P", into: "P?")
    }
    #expect(
      try store.speakers(of: "E-01").last
        == Speaker(label: "P?", role: .participant, pseudonym: "Lideresa-01"))
  }
}
