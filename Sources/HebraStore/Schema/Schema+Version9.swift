extension Schema {
  /// Documents that were taken out of the study, and the traces of those whose consent was
  /// withdrawn.
  static let version9 = """
    -- A document out of the study has no current text: `current_number` is 0, and this is the number
    -- that it had. Null is in the study.
    ALTER TABLE document ADD COLUMN aside_number INTEGER;

    -- What must never come back: the SHA-256 of each text and of each file of a document whose
    -- consent was withdrawn.
    CREATE TABLE withdrawn (
      kind TEXT NOT NULL CHECK (kind IN ('text', 'file')),
      hash TEXT NOT NULL,
      -- The subject of its event in the journal: the same for all of one document.
      withdrawal TEXT NOT NULL,
      at TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (kind, hash)
    ) STRICT, WITHOUT ROWID;

    DROP VIEW coding_list;
    CREATE VIEW coding_list AS
      SELECT c.id, d.name AS document, c.code, k.name AS code_name, l.name AS layer,
        r.name AS coder, c.origin, c.date, c.memo, c.start_byte, c.end_byte,
        CAST(substr(CAST(v.text AS BLOB), c.start_byte + 1, c.end_byte - c.start_byte) AS TEXT)
          AS quotation,
        b.version AS codebook_version
      FROM coding c
      JOIN current_text v ON v.id = c.version_id
      JOIN document d ON d.id = v.document_id
      JOIN code k ON k.id = c.code
      JOIN layer l ON l.id = c.layer_id
      JOIN coder r ON r.id = c.coder_id
      LEFT JOIN codebook b ON b.id = c.codebook_id;
    """
}
