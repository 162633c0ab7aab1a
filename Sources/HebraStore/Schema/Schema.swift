/// The tables of a project file, named with the terms of the field, so that R and DBI can read it
/// without Hebra.
///
/// Positions are half-open ranges of UTF-8 byte offsets in `text_version.text`. Dates are ISO 8601
/// text.
enum Schema {
  /// `Hebr` in ASCII.
  static let applicationID: Int32 = 0x4865_6272
  /// The migration steps, oldest first; a released step is never changed, so that an old project
  /// and a new one go through the same steps.
  static let steps = [
    version1 + index, version2, version3, version4, version5, version6, version7, version8,
    version9, version10, version11, version12, version13, version14, version15, version16,
  ]
  static let version = Int32(steps.count)

  static let version1 = """
    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE journal (
      id INTEGER PRIMARY KEY,
      event TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      act TEXT NOT NULL,
      subject TEXT NOT NULL,
      before TEXT,
      after TEXT
    ) STRICT;

    CREATE TABLE codebook (
      id INTEGER PRIMARY KEY,
      version TEXT NOT NULL,
      title TEXT NOT NULL,
      source TEXT NOT NULL,
      content TEXT NOT NULL,
      added_at TEXT NOT NULL,
      is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX codebook_current ON codebook(is_current) WHERE is_current = 1;

    CREATE TABLE code (
      id TEXT PRIMARY KEY,
      parent TEXT REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      name_en TEXT,
      table_name TEXT,
      definition TEXT NOT NULL,
      is_core INTEGER NOT NULL,
      is_cause INTEGER NOT NULL,
      is_retired INTEGER NOT NULL,
      replaced_by TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE place (
      code TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      department TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      register TEXT NOT NULL CHECK (register IN ('literal', 'relatoria', 'notas')),
      instrument TEXT,
      place_code TEXT REFERENCES place(code),
      date TEXT,
      wave TEXT
    ) STRICT;

    CREATE TABLE document_attribute (
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (document_id, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE text_version (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      text TEXT NOT NULL,
      -- JSON: where each paragraph ends; the next begins one byte later.
      paragraph_ends TEXT NOT NULL,
      -- Little-endian 64-bit hashes that tell whether another text is nearly this one.
      likeness BLOB NOT NULL,
      UNIQUE (document_id, number)
    ) STRICT;

    CREATE TABLE origin (
      id INTEGER PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES text_version(id) ON DELETE CASCADE,
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      reader TEXT NOT NULL,
      reader_version INTEGER NOT NULL,
      imported_at TEXT NOT NULL,
      receipt TEXT NOT NULL,
      UNIQUE (version_id, sha256)
    ) STRICT;

    CREATE TABLE set_aside (
      id INTEGER PRIMARY KEY,
      origin_id INTEGER NOT NULL REFERENCES origin(id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      place INTEGER,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX set_aside_origin ON set_aside(origin_id);

    CREATE TABLE participant (
      id INTEGER PRIMARY KEY,
      pseudonym TEXT NOT NULL UNIQUE,
      sector TEXT,
      gender TEXT,
      ethnicity TEXT,
      age_band TEXT,
      role_band TEXT
    ) STRICT;

    CREATE TABLE participant_attribute (
      participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (participant_id, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE speaker (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      label TEXT NOT NULL,
      role TEXT CHECK (role IN ('interviewer', 'participant', 'other')),
      participant_id INTEGER REFERENCES participant(id) ON DELETE SET NULL,
      UNIQUE (document_id, label)
    ) STRICT;

    -- A row with `turn_index` is a turn; one without is a stretch under no label.
    CREATE TABLE turn (
      id INTEGER PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES text_version(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      turn_index INTEGER,
      speaker_id INTEGER REFERENCES speaker(id),
      time REAL,
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      speech_start INTEGER NOT NULL,
      speech_end INTEGER NOT NULL,
      -- JSON: [[start, end], ...] of marks inside the speech that are not speech.
      non_speech TEXT,
      words INTEGER NOT NULL,
      -- The speech as the index reads it: of the same length, marks of non-speech blanked.
      speech TEXT NOT NULL,
      UNIQUE (version_id, position)
    ) STRICT;

    CREATE TABLE guide_topic (
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      block TEXT NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('asked', 'unasked', 'not-explored', 'not-asked-risk')),
      PRIMARY KEY (document_id, block)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE coder (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE layer (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('coder', 'agreed', 'final')),
      coder_id INTEGER REFERENCES coder(id),
      CHECK ((kind = 'coder') = (coder_id IS NOT NULL))
    ) STRICT;

    CREATE TABLE coding (
      id TEXT PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES text_version(id),
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      code TEXT NOT NULL REFERENCES code(id),
      layer_id INTEGER NOT NULL REFERENCES layer(id),
      coder_id INTEGER NOT NULL REFERENCES coder(id),
      origin TEXT NOT NULL
        CHECK (origin IN ('hand', 'word-comment', 'accepted-suggestion', 'import')),
      rule TEXT,
      date TEXT,
      memo TEXT,
      is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1)),
      CHECK (start_byte >= 0 AND start_byte < end_byte)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX coding_place ON coding(version_id, start_byte, end_byte, code);
    CREATE INDEX coding_code ON coding(code);

    CREATE TABLE coding_facet (
      coding_id TEXT NOT NULL REFERENCES coding(id) ON DELETE CASCADE,
      facet TEXT NOT NULL,
      value TEXT NOT NULL,
      is_assumed INTEGER NOT NULL CHECK (is_assumed IN (0, 1)),
      PRIMARY KEY (coding_id, facet, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE memo (
      id TEXT PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES text_version(id),
      start_byte INTEGER,
      end_byte INTEGER,
      coder_id INTEGER NOT NULL REFERENCES coder(id),
      text TEXT NOT NULL,
      date TEXT,
      origin TEXT NOT NULL,
      is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1)),
      CHECK ((start_byte IS NULL) = (end_byte IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX memo_place ON memo(version_id, start_byte);

    CREATE TABLE finished (
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      coder_id INTEGER NOT NULL REFERENCES coder(id),
      scope TEXT NOT NULL CHECK (scope IN ('nucleo', 'completo')),
      codebook_version TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (document_id, coder_id)
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW current_text AS
      SELECT v.* FROM text_version v
      WHERE v.number = (SELECT max(number) FROM text_version w WHERE w.document_id = v.document_id);

    CREATE VIEW turn_list AS
      SELECT d.name AS document, t.turn_index AS turn, s.label, s.role, p.pseudonym, p.sector,
        t.time, t.words, t.start_byte, t.end_byte,
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
      JOIN text_version v ON v.id = c.version_id
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

  /// The full-text index of speech (external content), one row for each turn; the number of words
  /// of a turn is in `turn.words`.
  static let index = """
    CREATE VIRTUAL TABLE turn_search USING fts5(
      speech, content = 'turn', content_rowid = 'id', columnsize = 0, tokenize = 'hebra');
    INSERT INTO turn_search(turn_search, rank) VALUES ('hashsize', 67108864);
    """
}
