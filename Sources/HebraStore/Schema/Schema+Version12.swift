extension Schema {
  /// What figures need of a text, so that they need not read and cut it each time.
  static let version12 = """
    -- A part of the index, made from the text and its turns (`TextBase`).
    CREATE TABLE text_base (
      version_id INTEGER PRIMARY KEY REFERENCES text_version(id) ON DELETE CASCADE,
      -- Numbers of seven bits a byte, the lowest first: where words begin, which bytes do not begin a
      -- character, and the ranges of turns.
      places BLOB NOT NULL
    ) STRICT;

    -- With the layer a figure reads the index alone.
    DROP INDEX coding_place;
    CREATE INDEX coding_place ON coding(version_id, start_byte, end_byte, code, layer_id);
    """
}
