extension Schema {
  /// Moves the words of the journal out of its events, so that they can be erased while the events
  /// stay valid.
  ///
  /// ``JournalPayload/seal(_:)`` adds the hashes for events of earlier program versions.
  static let version7 = """
    ALTER TABLE journal RENAME TO journal_with_words;

    CREATE TABLE journal (
      id INTEGER PRIMARY KEY,
      event TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      act TEXT NOT NULL,
      -- What it was done to, where that is known by an id; what has a name has it in the payload.
      subject TEXT,
      -- Of each part of the payload, the SHA-256 of its salt and content; none, and it had no such part.
      subject_hash TEXT,
      before_hash TEXT,
      after_hash TEXT,
      CHECK (subject IS NULL OR subject_hash IS NULL)
    ) STRICT;

    -- The words of an event by part: subject, before, after. A part that the event has a hash of and
    -- that is not here was erased.
    CREATE TABLE journal_payload (
      event_id INTEGER NOT NULL REFERENCES journal(id),
      part TEXT NOT NULL,
      salt BLOB NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (event_id, part)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO journal (id, event, at, who, act, subject)
      SELECT id, event, at, who, act,
        CASE WHEN act IN ('setting.set', 'codebook.set', 'place.set', 'export', 'project.migrate')
          OR act GLOB 'coding.*' OR act GLOB 'index.*' THEN subject END
      FROM journal_with_words ORDER BY id;
    INSERT INTO journal_payload (event_id, part, salt, content)
      SELECT w.id, 'subject', randomblob(16), w.subject
      FROM journal_with_words w JOIN journal j ON j.id = w.id AND j.subject IS NULL;
    INSERT INTO journal_payload (event_id, part, salt, content)
      SELECT id, 'before', randomblob(16), before FROM journal_with_words WHERE before IS NOT NULL;
    INSERT INTO journal_payload (event_id, part, salt, content)
      SELECT id, 'after', randomblob(16), after FROM journal_with_words WHERE after IS NOT NULL;
    DROP TABLE journal_with_words;

    CREATE VIEW journal_list AS
      SELECT j.id, j.event, j.at, j.who, j.act, coalesce(j.subject, s.content) AS subject,
        b.content AS before, a.content AS after,
        j.subject_hash IS NOT NULL AND s.content IS NULL AS is_subject_erased,
        j.before_hash IS NOT NULL AND b.content IS NULL AS is_before_erased,
        j.after_hash IS NOT NULL AND a.content IS NULL AS is_after_erased
      FROM journal j
      LEFT JOIN journal_payload s ON s.event_id = j.id AND s.part = 'subject'
      LEFT JOIN journal_payload b ON b.event_id = j.id AND b.part = 'before'
      LEFT JOIN journal_payload a ON a.event_id = j.id AND a.part = 'after';

    -- So that the turns of a speaker are found without reading all.
    CREATE INDEX turn_speaker ON turn(speaker_id);
    """
}
