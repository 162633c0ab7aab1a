extension Schema {
  /// The words of the index with their stems, each word once.
  static let version6 = """
    -- Every word of the index with each of its stems: what a search for a word in all its forms asks
    -- the index for.
    CREATE TABLE word_stem (
      stem TEXT NOT NULL,
      word TEXT NOT NULL,
      PRIMARY KEY (stem, word)
    ) STRICT, WITHOUT ROWID;
    """
}
