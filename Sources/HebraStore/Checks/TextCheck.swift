internal import GRDB
internal import HebraLanguage

/// Checks the texts of a project: each against its hash and against the values derived from it.
struct TextCheck {
  /// How many there are.
  private(set) var count = 0
  /// The rows of texts that no longer match their hash.
  private(set) var changed: Set<Int64> = []
  /// The documents of those texts.
  private var documents: [String] = []
  private var rows = DamagedRows()

  init(_ db: Database) throws {
    var (changed, documents): (Set<Int64>, [String]) = ([], [])
    count = try rows.look(
      db, "text_version",
      """
      SELECT v.id, v.hash, v.number, CAST(v.text AS BLOB) AS bytes, v.text, v.paragraph_ends,
        v.likeness, d.name
      FROM text_version v JOIN document d ON d.id = v.document_id ORDER BY d.name, v.number
      """
    ) { row in
      let id = try row[0].id()
      let hash = try row[1].text()
      guard try row[3].withBytes({ TextIdentity.sha256($0) == hash }) else {
        changed.insert(id)
        let document = (try? row[7].text()) ?? "?"
        if documents.last != document { documents.append(document) }
        return true
      }
      return try Self.isSound(row)
    }
    (self.changed, self.documents) = (changed, documents)
    try rows.look(
      db, "document",
      """
      SELECT d.id, d.current_number, d.aside_number, v.id IS NOT NULL FROM document d
      LEFT JOIN text_version v ON v.document_id = d.id
        AND v.number = coalesce(d.aside_number, d.current_number)
      """
    ) { row in
      // A document out of the study has no current text.
      let isNumbered = try row[2].isNull ? row[1].count() > 0 : row[1].count() == 0
      return try isNumbered && row[3].flag()
    }
    try lookAtMarks(db)
  }

  /// Looks at the marks of the paragraphs of the texts that are unchanged.
  private mutating func lookAtMarks(_ db: Database) throws {
    let changed = changed
    try rows.look(
      db, "paragraph_marks",
      """
      SELECT m.version_id, m.marks, v.paragraph_ends, CAST(v.text AS BLOB)
      FROM paragraph_marks m JOIN text_version v ON v.id = m.version_id ORDER BY m.version_id
      """
    ) { row in
      if try !changed.contains(row[0].id()) { _ = try ParagraphMarksRecord.marks(row) }
      return true
    }
  }

  /// Whether the values stored with a text match those derived from it.
  private static func isSound(_ row: StoredRow) throws -> Bool {
    let number = try row[2].count()
    let likeness = Act.bytes(Likeness(try row[4].text()))
    guard number > 0, try row[6].withBytes({ $0.elementsEqual(likeness) }) else { return false }
    let ends = try row[5].json([Int].self)
    return try row[3].withBytes { isParted($0, at: ends) }
  }

  /// Whether the paragraph ends are in order, each at a line feed, and the last at the end of the
  /// text.
  private static func isParted(_ text: Span<UInt8>, at ends: [Int]) -> Bool {
    var start = 0
    for end in ends.dropLast() {
      guard start <= end, end < text.count, text[end] == 0x0A else { return false }
      start = end + 1
    }
    return start <= text.count && ends.last ?? 0 == text.count
  }

  /// Reports changed texts first, since everything else depends on them.
  var examination: CheckResult {
    guard !documents.isEmpty else { return rows.examination(.texts, count: count) }
    return CheckResult(
      .texts, .damaged,
      ["count": String(documents.count), "documents": CheckResult.list(documents)])
  }
}
