extension Schema {
  /// What people decided about suggested codes; what nobody decided is in no table.
  static let version16 = """
    CREATE TABLE suggestion (
      -- A hash of the text, the range, the code and the coder.
      id TEXT PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES text_version(id),
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      code TEXT NOT NULL,
      -- JSON array: the indicators that fired, as the codebook writes them.
      indicators TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'changed', 'rejected')),
      reason TEXT CHECK (reason IN
        ('no-problem', 'negation', 'question', 'other-actor', 'irony', 'other')),
      -- The id of the coding that it became; it may have been removed since.
      coding TEXT,
      coder_id INTEGER NOT NULL REFERENCES coder(id),
      codebook_id INTEGER REFERENCES codebook(id),
      at TEXT NOT NULL,
      CHECK ((outcome = 'rejected') = (coding IS NULL)),
      CHECK (outcome = 'rejected' OR reason IS NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX suggestion_version ON suggestion(version_id);
    CREATE INDEX suggestion_coder ON suggestion(coder_id);
    """
}
