extension Schema {
  /// Saved searches with their hits at the time, and words with their lemmas.
  static let version3 = """
    CREATE TABLE saved_search (
      name TEXT PRIMARY KEY,
      query TEXT NOT NULL,
      -- JSON: what narrows it.
      settings TEXT NOT NULL,
      at TEXT NOT NULL,
      who TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE saved_hit (
      search TEXT NOT NULL REFERENCES saved_search(name) ON DELETE CASCADE,
      version_id INTEGER NOT NULL REFERENCES text_version(id) ON DELETE CASCADE,
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      form TEXT NOT NULL,
      PRIMARY KEY (search, version_id, start_byte, end_byte)
    ) STRICT, WITHOUT ROWID;

    -- Words of the index and what a dictionary takes them for, folded: for searches only.
    CREATE TABLE lemma (
      word TEXT NOT NULL,
      lemma TEXT NOT NULL,
      PRIMARY KEY (lemma, word)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lemma_word ON lemma(word);

    -- So that words are summed up without reading what was said.
    CREATE INDEX turn_words ON turn(version_id, speaker_id, turn_index, words);
    """
}
