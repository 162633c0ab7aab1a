extension Schema {
  /// The marks of paragraphs, with which turns can be detected again without the file.
  static let version10 = """
    -- What the file says about the paragraphs of a text: styles, bold, cells, numbers, declared
    -- speakers and times. Texts of projects before version 10 have no row.
    CREATE TABLE paragraph_marks (
      version_id INTEGER PRIMARY KEY REFERENCES text_version(id) ON DELETE CASCADE,
      -- JSON; positions of bold are bytes of the text, paragraphs count from 0.
      marks TEXT NOT NULL
    ) STRICT;
    """
}
