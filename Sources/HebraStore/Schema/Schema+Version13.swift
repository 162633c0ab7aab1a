extension Schema {
  /// Who codes blind, who saw another's codings of a document, and which merges were cut off.
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

    -- 0 until what the file brought on earlier texts was carried to the current ones.
    ALTER TABLE merged_file ADD COLUMN is_carried INTEGER NOT NULL DEFAULT 1
      CHECK (is_carried IN (0, 1));
    """
}
