extension Schema {
  /// What happens after a dialogue: the monthly panel of a municipality, and commitments.
  static let version14 = """
    -- A question of the panel of a municipality.
    CREATE TABLE panel_item (
      place_code TEXT NOT NULL REFERENCES place(code) DEFERRABLE INITIALLY DEFERRED,
      item TEXT NOT NULL,
      label TEXT NOT NULL,
      construct TEXT,
      position INTEGER NOT NULL CHECK (position >= 0),
      -- JSON: the levels of an ordinal question, the lowest first; NULL for yes or no.
      levels TEXT,
      PRIMARY KEY (place_code, item)
    ) STRICT, WITHOUT ROWID;

    -- What a person of the panel, who is no participant, answered in a month.
    CREATE TABLE panel_answer (
      place_code TEXT NOT NULL REFERENCES place(code) DEFERRABLE INITIALLY DEFERRED,
      item TEXT NOT NULL,
      person TEXT NOT NULL,
      wave TEXT NOT NULL CHECK (wave GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
      -- 0 no, 1 yes; of an ordinal question the place of the level from 0.
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (place_code, item, person, wave)
    ) STRICT, WITHOUT ROWID;

    -- What an institution or a body agreed to do, and what each side says about it.
    CREATE TABLE commitment (
      id TEXT PRIMARY KEY,
      place_code TEXT NOT NULL REFERENCES place(code) DEFERRABLE INITIALLY DEFERRED,
      cycle TEXT,
      what TEXT NOT NULL,
      responsible TEXT NOT NULL,
      topic TEXT,
      -- As precise as it was said: `2022-03`, `2022-03~`, `2022-03~mid`.
      due TEXT,
      community TEXT CHECK (community IN ('yes', 'no')),
      community_by TEXT,
      community_at TEXT,
      institution TEXT CHECK (institution IN ('yes', 'no')),
      institution_by TEXT,
      institution_at TEXT,
      reason TEXT,
      withdrawn_by TEXT,
      withdrawn_at TEXT,
      -- The coding that it comes from, and its text.
      coding TEXT,
      version_id INTEGER REFERENCES text_version(id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX commitment_place ON commitment(place_code);

    CREATE VIEW panel_list AS
      SELECT p.place_code, m.name AS municipality, p.wave, p.person, p.item, i.label, i.construct,
        p.value
      FROM panel_answer p JOIN place m ON m.code = p.place_code
      LEFT JOIN panel_item i ON i.place_code = p.place_code AND i.item = p.item;

    CREATE VIEW commitment_list AS
      SELECT c.id, c.place_code, m.name AS municipality, c.cycle, c.what, c.responsible, c.topic,
        c.due, c.community, c.institution, c.reason AS withdrawn, d.name AS document
      FROM commitment c JOIN place m ON m.code = c.place_code
      LEFT JOIN text_version v ON v.id = c.version_id LEFT JOIN document d ON d.id = v.document_id;
    """
}
