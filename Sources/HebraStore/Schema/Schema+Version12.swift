extension Schema {
  /// What figures need of a text, so that they need not read and cut it each time; and which codings a
  /// person looked at again after the codebook changed.
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

    -- A person looked at a coding again under this version of the codebook; the coding keeps the
    -- version that it was made under.
    CREATE TABLE recheck (
      coding_id TEXT PRIMARY KEY REFERENCES coding(id) DEFERRABLE INITIALLY DEFERRED,
      version_id INTEGER NOT NULL REFERENCES text_version(id),
      codebook_id INTEGER NOT NULL REFERENCES codebook(id),
      checked_by TEXT NOT NULL,
      at TEXT
    ) STRICT, WITHOUT ROWID;
    """
}
