import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

@Suite struct WordStemsTests {
  private struct Refusal: Error {}

  private static func add(_ name: String, _ text: String, _ act: inout Act) throws {
    let transcript = World.transcript(text)
    try act.addDocument(
      name, register: .literal, transcript: transcript,
      turnWords: transcript.turns.map { turn in
        text.text(in: turn.speech).map { Words.count($0) } ?? 0
      }, hash: TextIdentity.sha256(text),
      likeness: Likeness(text))
  }

  private static func pairs(_ store: borrowing ProjectStore) throws -> [String] {
    try store.read {
      try String.fetchAll($0, sql: "SELECT stem || ' ' || word FROM word_stem ORDER BY 1")
    }
  }

  /// What the table is to hold, by the words of texts alone.
  private static func expected(_ texts: [String]) -> [String] {
    let forms = WordForms(.spanish)
    var pairs: Set<String> = []
    for text in texts {
      for line in text.split(separator: "\n") {
        let speech = line.split(separator: ":", maxSplits: 1).last ?? ""
        for word in Words.folded(in: String(speech)) {
          for stem in forms.stems(of: word) { pairs.insert(stem + " " + word) }
        }
      }
    }
    return pairs.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test(arguments: ["in the act", "at its end"])
  func `an act that was undone leaves no word missing`(failure: String) throws {
    let world = try World()
    let store = try world.make()
    let text = "P: Nos amenazaron y denunciamos."
    #expect(throws: (any Error).self) {
      try store.write(who: "p", at: World.date) { act in
        try Self.add("E-02", text, &act)
        if failure == "in the act" { throw Refusal() }
        // Found when all is written and indexed: a code below one that is not there.
        try act.db.execute(
          sql: """
            INSERT INTO code (id, parent, position, name, definition, is_core, is_cause, is_retired)
            VALUES ('X-01', 'X', 99, 'x', 'x', 0, 0, 0)
            """)
      }
    }
    #expect(try store.documentNames() == ["E-01"])
    #expect(try Self.pairs(store) == Self.expected([World.text]))
    #expect(try store.find(SearchQuery("amenazar")).isEmpty)
    try store.write(who: "p", at: World.date) { try Self.add("E-02", text, &$0) }
    #expect(try Self.pairs(store) == Self.expected([World.text, text]))
    for query in ["amenazar", "denunciar", "denuncien"] {
      #expect(try store.rows(of: SearchQuery(query))?.rows.count == 1, "\(query)")
    }
    try store.check()
  }

  @Test func `a part that was undone alone leaves no word behind`() throws {
    let world = try World()
    let store = try world.make()
    try store.write(who: "p", at: World.date) { act in
      #expect(throws: Refusal.self) {
        try act.attempt { act in
          try Self.add("E-02", "P: Nos amenazaron.", &act)
          throw Refusal()
        }
      }
      try Self.add("E-03", "P: Nos hirieron.", &act)
    }
    #expect(try Self.pairs(store) == Self.expected([World.text, "P: Nos hirieron."]))
    try store.check()
  }

  @Test func `a later act adds the new words, and making all anew changes nothing`() throws {
    let world = try World()
    let text = "P: Los policías llegaron, dijeron algo y se fueron; dígame usted."
    do {
      let store = try world.make()
      let before = Set(try Self.pairs(store))
      try store.write(who: "p", at: World.date) { try Self.add("E-02", text, &$0) }
      #expect(Set(try Self.pairs(store)).isSuperset(of: before))
    }
    let store = try ProjectStore.open(world.path, for: .write(who: "p"))
    let grown = try Self.pairs(store)
    #expect(grown == Self.expected([World.text, text]))
    let words = Set(grown.compactMap { $0.split(separator: " ").last.map(String.init) })
    #expect(try store.vocabulary() == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    try store.rebuildIndex(who: "p", at: World.date)
    #expect(try Self.pairs(store) == grown)
    try store.check()
  }

  @Test func `a word in five thousand forms is asked for at once`() throws {
    let world = try World()
    let store = try world.make()
    let words = (0..<5000).map { number in
      "zz"
        + String(number, radix: 26).utf8.map { String(UnicodeScalar($0 < 58 ? $0 + 49 : $0 + 10)) }
        .joined()
    }
    let text = (0..<25).map { line in
      "P: " + words[line * 200..<line * 200 + 200].joined(separator: " y ")
    }.joined(separator: "\n")
    try store.write(who: "p", at: World.date) { try Self.add("E-02", text, &$0) }
    let term = SearchQuery.Term.inflected(word: words[0], stems: [], others: words + words)
    try store.read { db in
      let expression = try FTSExpression.one(term, db)
      #expect(expression.phrases.count == 5000 && expression.areDistinct)
      let found = try RowCollector.rows(db, expression)
      #expect(found.rows.count == 25)
      #expect(found.hits.allSatisfy { $0 == 200 })
    }
    // By the table too: all of them under one stem.
    try store.queue.write {
      try $0.execute(
        sql: """
          INSERT INTO word_stem SELECT DISTINCT 'polici-', word FROM word_stem WHERE word LIKE 'zz%'
          """)
    }
    #expect(try store.rows(of: SearchQuery("policía"))?.rows.count == 27)
  }

  @Test func `words of a table that someone has meddled with are words, no syntax`() throws {
    let world = try World()
    let store = try world.make()
    try store.queue.write { db in
      for word in [
        "\"", "a\" OR \"b", "", " ", "llegan tampoco", "x\u{0}\"", "NOT", "(", "*", "^", "{",
      ] {
        try db.execute(sql: "INSERT INTO word_stem VALUES ('polici', ?)", arguments: [word])
      }
    }
    #expect(try store.rows(of: SearchQuery("policía"))?.rows.count == 2)
  }

  @Test(arguments: [
    ("=policía", true), ("policía", true), ("policía O =llegan", true),
    ("polic*", false), ("\"la policía\"", false), ("policía O =policías", false),
    ("=van Y =viene", true), ("policía O polic*", false), ("=van O =van", false),
  ])
  func `an expression says whether a place may be found twice`(
    query: String, areDistinct: Bool
  ) throws {
    let world = try World()
    let store = try world.make()
    try store.read { db in
      let expression = try FTSExpression.within(SearchQuery(query), db)
      #expect(expression?.areDistinct == areDistinct)
    }
  }
}
