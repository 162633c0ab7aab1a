extension Schema {
  /// The turns of each text in one block, so that hits are counted and ranked without a row for
  /// each.
  static let version4 = """
    CREATE TABLE turn_block (
      version_id INTEGER PRIMARY KEY REFERENCES text_version(id) ON DELETE CASCADE,
      -- The rows of a text follow one another.
      first_turn INTEGER NOT NULL,
      -- For each turn, in order, two little-endian numbers of four bytes: its words, and 0 for a
      -- stretch under no label, 1 for a turn of nobody known, else two more than the speaker's row.
      turns BLOB NOT NULL
    ) STRICT;

    -- Words are summed up from the blocks.
    DROP INDEX IF EXISTS turn_words;
    """
}
