extension Schema {
  /// The tables of what people decide and write down for the ficha; part of version 11.
  static let fichaTables = """
    -- What a relation became in another version of its text is recorded too.
    ALTER TABLE carried RENAME TO carried_before;
    DROP INDEX carried_target;
    CREATE TABLE carried (
      source TEXT NOT NULL,
      version_id INTEGER NOT NULL REFERENCES text_version(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('coding', 'memo', 'relation')),
      state TEXT NOT NULL
        CHECK (state IN ('kept', 'moved', 'doubtful', 'lost', 'accepted', 'dropped')),
      target TEXT,
      start_byte INTEGER,
      end_byte INTEGER,
      PRIMARY KEY (source, version_id),
      CHECK ((target IS NOT NULL) = (state IN ('kept', 'moved', 'accepted')))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO carried SELECT * FROM carried_before;
    DROP TABLE carried_before;
    CREATE INDEX carried_target ON carried(target);

    -- A causal relation between two coded ranges of a text.
    CREATE TABLE relation (
      id TEXT PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES text_version(id),
      from_start INTEGER NOT NULL,
      from_end INTEGER NOT NULL,
      from_code TEXT NOT NULL REFERENCES code(id),
      to_start INTEGER NOT NULL,
      to_end INTEGER NOT NULL,
      to_code TEXT NOT NULL REFERENCES code(id),
      kind TEXT NOT NULL CHECK (kind IN ('explicit', 'inferred')),
      -- The words that show it, where a person shortened them.
      quotation TEXT,
      layer_id INTEGER NOT NULL REFERENCES layer(id),
      coder_id INTEGER NOT NULL REFERENCES coder(id),
      origin TEXT NOT NULL,
      date TEXT,
      codebook_id INTEGER REFERENCES codebook(id),
      CHECK (from_start >= 0 AND from_start < from_end AND to_start >= 0 AND to_start < to_end)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX relation_place ON relation(version_id, from_start);

    -- Codings under a label: proposals, conditions, bridges, attempts, concessions.
    CREATE TABLE theme_group (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL
        CHECK (kind IN ('proposal', 'condition', 'bridge', 'attempt', 'concession')),
      label TEXT NOT NULL,
      -- Whether those who say it say it independently of one another; null until that is stated.
      is_independent INTEGER CHECK (is_independent IN (0, 1)),
      signed_by TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE theme_group_member (
      group_id TEXT NOT NULL REFERENCES theme_group(id) DEFERRABLE INITIALLY DEFERRED,
      coding_id TEXT NOT NULL REFERENCES coding(id) DEFERRABLE INITIALLY DEFERRED,
      -- The text of the coding.
      version_id INTEGER NOT NULL REFERENCES text_version(id),
      PRIMARY KEY (group_id, coding_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX theme_group_member_coding ON theme_group_member(coding_id);

    CREATE TABLE risk_confirmation (
      coding_id TEXT PRIMARY KEY REFERENCES coding(id) DEFERRABLE INITIALLY DEFERRED,
      version_id INTEGER NOT NULL REFERENCES text_version(id),
      colour TEXT NOT NULL,
      confirmed_by TEXT NOT NULL,
      at TEXT,
      second_by TEXT
    ) STRICT, WITHOUT ROWID;

    -- A sentence that a person writes and signs.
    CREATE TABLE statement (
      id TEXT PRIMARY KEY,
      block TEXT NOT NULL,
      level TEXT NOT NULL CHECK (level IN ('A', 'B', 'C')),
      -- The code of a municipality, which need not be that of a document.
      place TEXT,
      text TEXT NOT NULL,
      signed_by TEXT,
      signed_at TEXT,
      second_by TEXT,
      second_at TEXT,
      -- The name of the last event at the last signature.
      journal TEXT,
      CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
      CHECK ((second_by IS NULL) = (second_at IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE consent (
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE CASCADE,
      to_record TEXT CHECK (to_record IN ('yes', 'no')),
      to_quote TEXT CHECK (to_quote IN ('yes', 'no')),
      noted_by TEXT,
      at TEXT,
      PRIMARY KEY (document_id, participant_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX consent_participant ON consent(participant_id);

    -- Municipalities that a document serves besides its own.
    CREATE TABLE document_place (
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      place_code TEXT NOT NULL REFERENCES place(code) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (document_id, place_code)
    ) STRICT, WITHOUT ROWID;

    -- Two documents that tell one event; the first is the one with the smaller `document.root`.
    CREATE TABLE same_event (
      document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      other_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      PRIMARY KEY (document_id, other_id),
      CHECK (document_id <> other_id)
    ) STRICT, WITHOUT ROWID;

    -- Who was there in the conversation of a document.
    CREATE TABLE session (
      document_id INTEGER PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
      composition TEXT,
      spoke INTEGER CHECK (spoke >= 0),
      present INTEGER CHECK (present >= 0),
      third_parties TEXT CHECK (third_parties IN ('yes', 'no'))
    ) STRICT;

    -- The layer that counts in a document.
    CREATE TABLE final_layer (
      document_id INTEGER PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('agreed', 'reviewed', 'single')),
      layer_id INTEGER NOT NULL REFERENCES layer(id) DEFERRABLE INITIALLY DEFERRED,
      decided_by TEXT NOT NULL,
      at TEXT
    ) STRICT;

    -- Fichas that were handed over.
    CREATE TABLE release (
      id TEXT PRIMARY KEY,
      level TEXT NOT NULL CHECK (level IN ('A', 'B', 'C')),
      place TEXT,
      at TEXT NOT NULL,
      released_by TEXT NOT NULL,
      manifest TEXT NOT NULL,
      -- JSON: the name of each figure and how it was printed.
      figures TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW relation_list AS
      SELECT r.id, d.name AS document, r.from_code, r.to_code, r.kind, l.name AS layer,
        c.name AS coder, r.date, r.from_start, r.from_end, r.to_start, r.to_end,
        coalesce(r.quotation, CAST(substr(CAST(v.text AS BLOB), min(r.from_start, r.to_start) + 1,
          max(r.from_end, r.to_end) - min(r.from_start, r.to_start)) AS TEXT)) AS quotation
      FROM relation r JOIN text_version v ON v.id = r.version_id
      JOIN document d ON d.id = v.document_id AND v.number = d.current_number
      JOIN layer l ON l.id = r.layer_id JOIN coder c ON c.id = r.coder_id;

    CREATE VIEW theme_group_list AS
      SELECT g.id, g.kind, g.label, g.is_independent, g.signed_by, m.coding_id
      FROM theme_group g LEFT JOIN theme_group_member m ON m.group_id = g.id
        AND m.version_id IN (SELECT id FROM current_text);
    """
}
