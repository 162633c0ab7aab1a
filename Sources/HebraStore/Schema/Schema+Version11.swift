extension Schema {
  /// The journal as a set of events, each with typed changes of records.
  ///
  /// `journal` and `journal_payload` keep what earlier program versions recorded; no row is added
  /// to them any more. ``Founding`` writes the state of an older project as its first event.
  static let version11 = """
    -- An event: what one person did at one time. Its name is the SHA-256 of its content and of the
    -- names of the events before it.
    CREATE TABLE event (
      -- The order in this file: every event has a larger number than those before it.
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      -- One more than the largest depth of the events before it.
      depth INTEGER NOT NULL,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      act TEXT NOT NULL,
      -- What it was done to, if that is known by an id; the name of a thing is in `subject_words`.
      subject TEXT,
      -- SHA-256 of salt and words. Words without their salt were erased; the event stays valid.
      subject_hash BLOB,
      subject_salt BLOB,
      subject_words TEXT,
      CHECK (subject IS NULL OR subject_hash IS NULL)
    ) STRICT;

    -- Which events an event follows.
    CREATE TABLE event_parent (
      event_id INTEGER NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
      parent_id INTEGER NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (event_id, parent_id)
    ) STRICT, WITHOUT ROWID;

    -- The events that no event follows.
    CREATE TABLE head (
      event_id INTEGER PRIMARY KEY REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    -- What an event changed: the fields of a record before and after, as JSON. Without `before` the
    -- record was added, without `after` it was removed. Erased words have neither salt nor content.
    CREATE TABLE change (
      event_id INTEGER NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER NOT NULL,
      kind TEXT NOT NULL,
      -- The first eight bytes of the SHA-256 of the record's kind and key; null once erased.
      record INTEGER,
      before_hash BLOB,
      before_salt BLOB,
      before TEXT,
      after_hash BLOB,
      after_salt BLOB,
      after TEXT,
      PRIMARY KEY (event_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX change_record ON change(record);

    -- In the work file of a handoff: the events before its first one, which are not in the file.
    CREATE TABLE boundary (
      event_id INTEGER NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
      -- The name of an event before it, and its depth.
      parent TEXT NOT NULL,
      depth INTEGER NOT NULL,
      PRIMARY KEY (event_id, parent)
    ) STRICT, WITHOUT ROWID;

    -- Which parts of which changes an event erased for good.
    CREATE TABLE erasure (
      event_id INTEGER NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
      -- The name of the event whose words were erased.
      erased TEXT NOT NULL,
      -- For each change of that event one character: 0 nothing, 1 before, 2 after, 3 both; the first
      -- character is that of the subject.
      parts TEXT NOT NULL,
      PRIMARY KEY (event_id, erased)
    ) STRICT, WITHOUT ROWID;

    -- Texts that are in no document at present, because their import was undone.
    CREATE TABLE removed_text (
      hash TEXT PRIMARY KEY,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Versions of the codebook that were undone.
    CREATE TABLE removed_codebook (
      hash TEXT PRIMARY KEY,
      source TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Two edits of one field that know nothing of each other; both are in the journal, and a later
    -- edit decides.
    CREATE TABLE conflict (
      kind TEXT NOT NULL,
      record TEXT NOT NULL,
      field TEXT NOT NULL,
      -- JSON: the names of the events, in the order of their depth; the last one's value holds.
      events TEXT NOT NULL,
      PRIMARY KEY (kind, record, field)
    ) STRICT, WITHOUT ROWID;

    -- Which files were merged into this one; not part of what copies exchange.
    CREATE TABLE merged_file (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      file TEXT NOT NULL,
      -- JSON: the heads of the file.
      heads TEXT NOT NULL,
      events INTEGER NOT NULL
    ) STRICT;

    -- What a document is known by in every copy: the hash of the first text that it had.
    ALTER TABLE document ADD COLUMN root TEXT NOT NULL DEFAULT '';
    UPDATE document SET root = coalesce((SELECT v.hash FROM text_version v
      WHERE v.document_id = document.id ORDER BY v.number LIMIT 1), '');
    CREATE UNIQUE INDEX document_root ON document(root);
    -- The name that people gave it, where another document has the same.
    ALTER TABLE document ADD COLUMN given_name TEXT;

    -- What a speaker is known by in every copy: its first label in the document.
    ALTER TABLE speaker ADD COLUMN mark TEXT NOT NULL DEFAULT '';
    UPDATE speaker SET mark = label;
    CREATE UNIQUE INDEX speaker_mark ON speaker(document_id, mark);
    ALTER TABLE speaker ADD COLUMN given_label TEXT;

    -- What a version of the codebook is known by in every copy: the SHA-256 of its file.
    ALTER TABLE codebook ADD COLUMN hash TEXT NOT NULL DEFAULT '';
    UPDATE codebook SET hash = CAST(id AS TEXT);
    CREATE UNIQUE INDEX codebook_hash ON codebook(hash);

    \(fichaTables)
    \(agreementTables)

    -- A memo with a type or a title, or on something else than one range of a text.
    CREATE TABLE note (
      id TEXT PRIMARY KEY,
      -- The document that all its places are about, if that is one.
      document_id INTEGER REFERENCES document(id),
      coder_id INTEGER NOT NULL REFERENCES coder(id),
      type TEXT,
      title TEXT,
      text TEXT NOT NULL,
      date TEXT,
      origin TEXT NOT NULL
        CHECK (origin IN ('hand', 'word-comment', 'accepted-suggestion', 'import'))
    ) STRICT, WITHOUT ROWID;

    -- What a memo is on. `name` is the id of a code or coding, or the name of a search or figure.
    CREATE TABLE note_place (
      id TEXT PRIMARY KEY,
      note_id TEXT NOT NULL REFERENCES note(id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('project', 'code', 'document', 'participant',
        'municipality', 'coding', 'search', 'figure', 'segment')),
      name TEXT,
      document_id INTEGER REFERENCES document(id),
      participant_id INTEGER REFERENCES participant(id),
      place_code TEXT REFERENCES place(code),
      version_id INTEGER REFERENCES text_version(id),
      start_byte INTEGER,
      end_byte INTEGER,
      CHECK ((version_id IS NULL) = (start_byte IS NULL)
        AND (start_byte IS NULL) = (end_byte IS NULL)
        AND (start_byte IS NULL OR (start_byte >= 0 AND start_byte < end_byte)))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX note_place_note ON note_place(note_id);
    CREATE INDEX note_place_text ON note_place(version_id);

    -- Every memo with each thing that it is on, except the notes that are part of a coding.
    CREATE VIEW memo_list AS
      SELECT m.id, NULL AS type, NULL AS title, r.name AS coder, m.date, m.text,
        CASE WHEN m.start_byte IS NULL THEN 'document' ELSE 'segment' END AS kind,
        NULL AS name, d.name AS document, m.start_byte, m.end_byte
      FROM memo m
      JOIN current_text v ON v.id = m.version_id
      JOIN document d ON d.id = v.document_id
      JOIN coder r ON r.id = m.coder_id
      UNION ALL
      SELECT n.id, n.type, n.title, r.name, n.date, n.text, p.kind,
        coalesce(p.name, s.pseudonym, p.place_code), d.name, p.start_byte, p.end_byte
      FROM note n
      JOIN coder r ON r.id = n.coder_id
      JOIN note_place p ON p.note_id = n.id
      LEFT JOIN participant s ON s.id = p.participant_id
      LEFT JOIN document d ON d.id = p.document_id
      WHERE (p.document_id IS NULL OR d.current_number > 0)
        AND (p.version_id IS NULL OR p.version_id IN (SELECT id FROM current_text));

    DROP VIEW journal_list;
    CREATE VIEW journal_list AS
      SELECT j.id, j.event, j.at, j.who, j.act, coalesce(j.subject, s.content) AS subject,
        b.content AS before, a.content AS after,
        j.subject_hash IS NOT NULL AND s.content IS NULL AS is_subject_erased,
        j.before_hash IS NOT NULL AND b.content IS NULL AS is_before_erased,
        j.after_hash IS NOT NULL AND a.content IS NULL AS is_after_erased,
        0 AS changes
      FROM journal j
      LEFT JOIN journal_payload s ON s.event_id = j.id AND s.part = 'subject'
      LEFT JOIN journal_payload b ON b.event_id = j.id AND b.part = 'before'
      LEFT JOIN journal_payload a ON a.event_id = j.id AND a.part = 'after'
      UNION ALL
      SELECT e.id, e.name, e.at, e.who, e.act, coalesce(e.subject, e.subject_words),
        c.before, c.after,
        e.subject_hash IS NOT NULL AND e.subject_words IS NULL,
        c.before_hash IS NOT NULL AND c.before IS NULL,
        c.after_hash IS NOT NULL AND c.after IS NULL,
        (SELECT count(*) FROM change n WHERE n.event_id = e.id)
      FROM event e LEFT JOIN change c ON c.event_id = e.id AND c.number = 0;

    CREATE VIEW change_list AS
      SELECT e.id, e.name AS event, e.at, e.who, e.act, c.number, c.kind, c.before, c.after
      FROM change c JOIN event e ON e.id = c.event_id;
    """
}
