extension Schema {
  /// What is known about the protection of a text: never a name, only counts, readers and releases.
  static let version15 = """
    CREATE TABLE protection (
      version_id INTEGER NOT NULL REFERENCES text_version(id) ON DELETE CASCADE,
      -- proposed: identifiers were looked for; read: a person read the whole text for names;
      -- A, B, C: it was released for these readers.
      mark TEXT NOT NULL CHECK (mark IN ('proposed', 'read', 'A', 'B', 'C')),
      person TEXT NOT NULL,
      -- Of a proposal: identifiers that nobody decided on, and places that were replaced. Of a release:
      -- 1 where the holder of the key gave a reason, although something was open.
      open INTEGER CHECK (open >= 0),
      replaced INTEGER CHECK (replaced >= 0),
      at TEXT NOT NULL,
      PRIMARY KEY (version_id, mark, person)
    ) STRICT, WITHOUT ROWID;
    """
}
