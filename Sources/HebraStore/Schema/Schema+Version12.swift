extension Schema {
  /// Which codings a person looked at again after the codebook changed.
  static let version12 = """
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
