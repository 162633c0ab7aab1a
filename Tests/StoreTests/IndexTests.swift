import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

@Suite struct IndexTests {
  /// Families with frequent words in them: what the index leaves out must not be missed.
  static let words = """
    para par paren todo toda todos mucho mucha muchos como comer come poco poca pocos pocas uno una
    unas policía policías policial denuncia denuncian denunciar denunciaron tengo tiene tienen ten
    otro otra otros cuando cuanto nada nadar nadie contra contrato hacia hacía hacer hace solo solos
    mismo mismas ahora ahorita siempre nunca hoy hoyo año años ano anos caña cana cañas mañana vereda
    veredas confianza desconfianza desconfían desconfió líder líderes lideresas
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test func `the index finds exactly the turns that hold a word of the query's stem`() throws {
    let world = try World()
    let store = try world.make()
    var random = SeededGenerator(11)
    let lines = (0..<80).map { _ in
      "P: "
        + (0..<Int.random(in: 1...4, using: &random))
        .map { _ in Self.words[Int.random(in: 0..<Self.words.count, using: &random)] }
        .joined(separator: " ")
    }
    let text = lines.joined(separator: "\n")
    let transcript = World.transcript(text)
    try store.write(who: "p", at: World.date) {
      try $0.addDocument(
        "E-09", register: .literal, transcript: transcript,
        turnWords: transcript.turns.map { _ in 1 }, hash: TextIdentity.sha256(text),
        likeness: Likeness(text))
    }
    for word in Self.words {
      for query in [word, "=" + word, String(word.prefix(4)) + "*"] {
        let parsed = try SearchQuery(query)
        var matcher = try Matcher(parsed)
        let expected = transcript.turns.filter { turn in
          !matcher.matches(in: text.text(in: turn.speech) ?? "").isEmpty
        }.map(\.index)
        #expect(
          try store.find(parsed, document: "E-09").compactMap(\.turn.turn) == expected, "\(query)")
      }
    }
  }

  @Test func `an index of other tokens is made anew at the next writing`() throws {
    let world = try World()
    do {
      let store = try world.make()
      try store.write(who: "p", at: World.date) { try $0.set("index", to: "tokens 0") }
    }
    let queue = try DatabaseQueue(
      path: world.path, configuration: SpeechlessTokenizer.configuration)
    try queue.write {
      try $0.execute(sql: "INSERT INTO turn_search(turn_search) VALUES ('delete-all')")
    }
    try queue.close()
    // Whoever only reads cannot mend it, and reads every turn.
    do {
      let reader = try ProjectStore.open(world.path, for: .read)
      #expect(try reader.rows(of: SearchQuery("policia")) == nil)
      #expect(try reader.find(SearchQuery("policia")).count == 2)
    }
    // Opening for writing changes nothing yet, nor does an act that fails.
    let stale = try Data(contentsOf: URL(filePath: world.path))
    let store = try ProjectStore.open(world.path, for: .write(who: "p"))
    #expect(try store.find(SearchQuery("policia")).count == 2)
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try store.write(who: "p", at: World.date) { _ in throw Refusal() }
    }
    #expect(try Data(contentsOf: URL(filePath: world.path)) == stale)
    try store.write(who: "p", at: World.date) { try $0.set("language", to: "en") }
    #expect(try store.setting("index") == IndexVersion.current)
    #expect(try store.rows(of: SearchQuery("policia"))?.rows.count == 2)
    #expect(try store.find(SearchQuery("policia")).count == 2)
    try store.check()
  }

  @Test func `a receipt comes back as it went in`() throws {
    let world = try World()
    let store = try world.make()
    let receipt = ImportReceipt(
      file: "a \"b\"\\c\n.docx", sha256: "0", reader: "docx", readerVersion: 1, textHash: "h",
      paragraphs: 4, turns: 3,
      speakers: [
        .init(label: "Doña Ñ", role: .interviewer, turns: 1, words: 2),
        .init(label: "P", role: nil, turns: 1, words: 0),
      ], wordsIn: 9, wordsInText: 8, wordsSetAside: 1, wordsOut: 7,
      items: [.init(kind: "table", found: 2, kept: 1, setAside: 1, refused: 0, words: 3)],
      identifiers: [.init(kind: "name", count: 2, paragraphs: [1, 4])],
      notices: [
        Notice("x.y", at: Location(part: "word/document.xml", paragraph: 2), count: 3),
        Notice("z", details: ["label": "E\u{1}"]),
      ])
    try store.write(who: "p", at: World.date) {
      _ = try $0.addOrigin(of: "E-01", receipt: receipt, setAside: [])
    }
    #expect(try store.receipts(of: "E-01") == [receipt])
  }
}
