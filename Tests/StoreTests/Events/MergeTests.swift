import Foundation
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// Copies of a project that know nothing of each other are united without loss.
@Suite struct MergeTests {
  /// How many random cases; `HEBRA_CASES` asks for more.
  static let cases = number("HEBRA_CASES") ?? 40
  /// The first of them; `HEBRA_SEED` asks for another.
  static let first = number("HEBRA_SEED") ?? 0

  static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }

  /// Files beside one another, for one case.
  struct Copies: ~Copyable {
    let folder: URL
    init() throws { folder = try Places.temporary() }
    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name + ".hebra").path }

    func copy(_ from: String, to name: String) throws {
      try? FileManager.default.removeItem(atPath: path(name))
      try FileManager.default.copyItem(atPath: path(from), toPath: path(name))
    }

    func open(_ name: String) throws -> ProjectStore {
      try ProjectStore.open(path(name), for: .write(who: "p"))
    }

    /// The dump of `into`, a copy of `name`, after merging the others one after another.
    func merged(_ name: String, _ others: String..., into: String) throws -> [String] {
      try copy(name, to: into)
      let store = try open(into)
      for other in others { _ = try store.merge(open(other), who: "p", at: World.date) }
      let damaged = try store.examine().filter { $0.state == .damaged }
      guard damaged.isEmpty else { throw Unsound(parts: damaged) }
      return try store.recordDump()
    }
  }

  struct Unsound: Error {
    var parts: [CheckResult]
  }

  /// A base project and three copies in which people worked.
  private func diverged(_ seed: Int, _ copies: borrowing Copies) throws -> [RandomActs] {
    do {
      let store = try ProjectStore.create(at: copies.path("base"), who: "p")
      try store.write(who: "Ana", at: World.date) { act in
        try act.setCodebook(World.codebook, source: "libro: {}")
        for number in 1...3 {
          let text = World.text + "\nP: Texto \(number)."
          try act.addDocument(
            "E-0\(number)", register: .literal, transcript: World.transcript(text),
            turnWords: World.words(text), hash: TextIdentity.sha256(text),
            likeness: Likeness(text))
        }
      }
      var acts = RandomActs(seed: UInt64(seed) * 7 + 1, who: "Ana", mark: "base")
      try acts.run(6, on: store)
    }
    var all: [RandomActs] = []
    for (number, name) in ["a", "b", "c"].enumerated() {
      try copies.copy("base", to: name)
      let who = ["Ana", "Berta", "Ana"][number]
      var acts = RandomActs(
        seed: UInt64(seed) * 31 + UInt64(number), who: who, mark: number == 2 ? "a" : name)
      try acts.run(3 + seed % 9, on: copies.open(name))
      all.append(acts)
    }
    return all
  }

  /// Cases in which merging failed once.
  private static let failedOnce = [706, 716, 825]

  @Test func `a text that another copy gave to a withdrawn document keeps its turns elsewhere`()
    throws
  {
    let copies = try Copies()
    _ = try diverged(0, copies)
    try copies.copy("base", to: "a")
    try copies.copy("base", to: "c")
    let document = try copies.open("base").documentNames()[0]
    let text = World.text + "\nP: De dos."
    do {
      let store = try copies.open("a")
      _ = try store.withdraw(document, reason: "pidió", who: "Ana", at: World.date)
      try store.write(who: "Ana", at: World.date) { act in
        try act.addDocument(
          "Otro", register: .literal, transcript: World.transcript(text),
          turnWords: World.words(text), hash: TextIdentity.sha256(text), likeness: Likeness(text))
      }
    }
    try copies.open("c").write(who: "Berta", at: World.date) { act in
      let transcript = World.transcript(text)
      let version = try act.addVersion(
        of: document, transcript: transcript, labels: transcript.turns.map(\.label),
        turnWords: World.words(text), hash: TextIdentity.sha256(text), likeness: Likeness(text))
      try act.useVersion(version, of: document)
    }
    let turns = World.transcript(text).turns.count
    #expect(try copies.merged("a", "c", into: "ac") == copies.merged("c", "a", into: "ca"))
    #expect(try copies.open("ac").transcript("Otro").turns.count == turns)
    #expect(try !copies.open("ac").documentNames().contains(document))
  }

  @Test func `merging is commutative, associative and idempotent, and loses nothing`() throws {
    for seed in Array(Self.first..<Self.first + Self.cases) + Self.failedOnce {
      let copies = try Copies()
      let acts = try diverged(seed, copies)
      let story = "seed \(seed): \(acts.map(\.done))"
      do {
        let ab = try copies.merged("a", "b", into: "ab")
        #expect(try copies.merged("b", "a", into: "ba") == ab, "\(story)")
        #expect(try copies.merged("ab", "b", "a", "base", "ab", into: "again") == ab, "\(story)")
        let abc = try copies.merged("ab", "c", into: "abc")
        _ = try copies.merged("b", "c", into: "bc")
        #expect(try copies.merged("a", "bc", into: "a-bc") == abc, "\(story)")
        #expect(try copies.merged("c", "ba", into: "c-ba") == abc, "\(story)")
        // A replay: everything into a project that has nothing yet.
        _ = try ProjectStore.create(at: copies.path("empty"), who: "p")
        #expect(try copies.merged("empty", "abc", into: "replay") == abc, "\(story)")
      } catch {
        Issue.record("\(error) \(story)")
      }
    }
  }
}
