internal import GRDB
internal import HebraLanguage

extension ProjectStore {
  /// The words of the index, folded.
  package func vocabulary() throws -> [String] {
    try read {
      try $0.all("word_stem", "SELECT DISTINCT word FROM word_stem ORDER BY word") {
        try $0[0].text()
      }
    }
  }

  /// Replaces the stored lemmas with these.
  package func setLemmas(
    _ pairs: [(word: String, lemma: String)], who: String, at date: String
  ) throws {
    try write(who: who, at: date) { act in
      let old =
        try act.db.first("lemma", "SELECT count(*) FROM lemma") { try $0[0].count() } ?? 0
      guard old != pairs.count || !pairs.isEmpty else { return }
      try act.db.execute(sql: "DELETE FROM lemma")
      for pair in pairs {
        try act.db.cachedStatement(
          sql: "INSERT OR IGNORE INTO lemma (word, lemma) VALUES (?, ?)"
        ).execute(arguments: [pair.word, pair.lemma])
      }
      try act.note("index", after: ["words": .number(pairs.count)])
      try act.record("index.lemmas", id: "lemma")
    }
  }

  /// The words of the index that share a lemma with a folded word or have it as their lemma,
  /// without the word itself.
  package func forms(like word: String) throws -> [String] {
    try read { db in
      try db.all(
        "lemma",
        """
        SELECT DISTINCT b.word FROM lemma b
        WHERE b.word <> ?1
          AND (b.lemma IN (SELECT a.lemma FROM lemma a WHERE a.word = ?1)
            OR (b.lemma = ?1 AND NOT EXISTS (SELECT 1 FROM lemma a WHERE a.word = ?1)))
        ORDER BY b.word
        """, [word]
      ) { try $0[0].text() }
    }
  }
}
