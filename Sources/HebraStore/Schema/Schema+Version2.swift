extension Schema {
  /// Corrected texts, corrected speakers and off-record remarks.
  ///
  /// One of the versions of a document's text is current. Codings and memos of the other versions
  /// stay where they were, and `carried` records how each was carried to another version.
  static let version2 = """
    ALTER TABLE document ADD COLUMN current_number INTEGER NOT NULL DEFAULT 1;

    -- The label as the file wrote it: `speaker.label` may have been mended since.
    ALTER TABLE turn ADD COLUMN label_written TEXT;
    UPDATE turn SET label_written = (SELECT s.label FROM speaker s WHERE s.id = turn.speaker_id);

    -- What became of a coding or memo in another version of its text. A row that is doubtful or lost
    -- waits for a person; its range is what is proposed, if anything is.
    CREATE TABLE carried (
      source TEXT NOT NULL,
      version_id INTEGER NOT NULL REFERENCES text_version(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('coding', 'memo')),
      state TEXT NOT NULL
        CHECK (state IN ('kept', 'moved', 'doubtful', 'lost', 'accepted', 'dropped')),
      target TEXT,
      start_byte INTEGER,
      end_byte INTEGER,
      PRIMARY KEY (source, version_id),
      CHECK ((target IS NOT NULL) = (state IN ('kept', 'moved', 'accepted')))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX carried_target ON carried(target);

    -- What was said off the record; without a decision it is outside every count.
    CREATE TABLE off_record (
      id INTEGER PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES text_version(id) ON DELETE CASCADE,
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      decision TEXT CHECK (decision IN ('in', 'out')),
      UNIQUE (version_id, start_byte, end_byte)
    ) STRICT;

    DROP VIEW case_list;
    DROP VIEW coding_list;
    DROP VIEW turn_list;
    DROP VIEW current_text;

    CREATE VIEW current_text AS
      SELECT v.* FROM text_version v
      JOIN document d ON d.id = v.document_id AND d.current_number = v.number;

    CREATE VIEW turn_list AS
      SELECT d.name AS document, t.turn_index AS turn, s.label, t.label_written, s.role,
        p.pseudonym, p.sector, t.time, t.words, t.start_byte, t.end_byte,
        CAST(substr(CAST(v.text AS BLOB), t.speech_start + 1, t.speech_end - t.speech_start) AS TEXT)
          AS speech
      FROM turn t
      JOIN current_text v ON v.id = t.version_id
      JOIN document d ON d.id = v.document_id
      LEFT JOIN speaker s ON s.id = t.speaker_id
      LEFT JOIN participant p ON p.id = s.participant_id
      WHERE t.turn_index IS NOT NULL;

    CREATE VIEW coding_list AS
      SELECT c.id, d.name AS document, c.code, k.name AS code_name, l.name AS layer,
        r.name AS coder, c.origin, c.date, c.memo, c.start_byte, c.end_byte,
        CAST(substr(CAST(v.text AS BLOB), c.start_byte + 1, c.end_byte - c.start_byte) AS TEXT)
          AS quotation
      FROM coding c
      JOIN current_text v ON v.id = c.version_id
      JOIN document d ON d.id = v.document_id
      JOIN code k ON k.id = c.code
      JOIN layer l ON l.id = c.layer_id
      JOIN coder r ON r.id = c.coder_id;

    CREATE VIEW case_list AS
      SELECT d.name AS document, d.register, d.instrument, d.date, d.wave, d.place_code,
        m.name AS municipality, m.department, v.hash AS text_hash,
        (SELECT count(*) FROM turn t WHERE t.version_id = v.id AND t.turn_index IS NOT NULL) AS turns
      FROM document d
      JOIN current_text v ON v.document_id = d.id
      LEFT JOIN place m ON m.code = d.place_code;
    """
}
