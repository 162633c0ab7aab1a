extension Schema {
  /// Who codes blind, and who saw another's codings of a document.
  static let version13 = """
    -- 1 where the coder is to code the document without seeing another's codings of it.
    ALTER TABLE assignment ADD COLUMN blind INTEGER CHECK (blind IN (0, 1));

    -- 1 where the document was coded blind, 0 where it was not; NULL where nobody said so.
    ALTER TABLE finished ADD COLUMN blind INTEGER CHECK (blind IN (0, 1));

    -- A person saw a layer of a document that is coded blind.
    CREATE TABLE seen (
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      person TEXT NOT NULL,
      layer TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (document_id, person, layer)
    ) STRICT, WITHOUT ROWID;
    """
}
