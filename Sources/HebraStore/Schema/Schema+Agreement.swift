extension Schema {
  /// The tables of who codes what, and of what coders agreed on.
  static let agreementTables = """
    -- What people decided about one question of the readings of a document.
    CREATE TABLE agreement (
      -- The question: the first digits of a hash of the codings that were compared.
      id TEXT PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      outcome TEXT NOT NULL
        CHECK (outcome IN ('accepted', 'one', 'both', 'other', 'neither')),
      -- JSON arrays: layers whose codings were taken, ids of codings that were compared, and ids of
      -- codings in the agreed layer that follow.
      layers TEXT NOT NULL,
      compared TEXT NOT NULL,
      result TEXT NOT NULL,
      reason TEXT,
      decided_by TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreement_document ON agreement(document_id);

    -- Who is to code which document, and until when.
    CREATE TABLE assignment (
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      coder_id INTEGER NOT NULL REFERENCES coder(id),
      due TEXT,
      assigned_by TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (document_id, coder_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX assignment_coder ON assignment(coder_id);
    """
}
