extension Schema {
  /// The codebook version that each coding was made under.
  ///
  /// ``CodingCodebooks/fill(_:)`` adds the values for older codings.
  static let version8 = """
    -- The version of the codebook that was current when the coding was added; null is not known.
    ALTER TABLE coding ADD COLUMN codebook_id INTEGER REFERENCES codebook(id);

    DROP VIEW coding_list;
    CREATE VIEW coding_list AS
      SELECT c.id, d.name AS document, c.code, k.name AS code_name, l.name AS layer,
        r.name AS coder, c.origin, c.date, c.memo, c.start_byte, c.end_byte,
        CAST(substr(CAST(v.text AS BLOB), c.start_byte + 1, c.end_byte - c.start_byte) AS TEXT)
          AS quotation,
        b.version AS codebook_version
      FROM coding c
      JOIN text_version v ON v.id = c.version_id
      JOIN document d ON d.id = v.document_id
      JOIN code k ON k.id = c.code
      JOIN layer l ON l.id = c.layer_id
      JOIN coder r ON r.id = c.coder_id
      LEFT JOIN codebook b ON b.id = c.codebook_id;
    """
}
