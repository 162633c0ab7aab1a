internal import GRDB
internal import HebraLanguage

extension ProjectStore {
  /// The documents that seem typed on a keyboard without ñ.
  package func documentsWithoutTilde() throws -> DocumentKeys {
    let texts = try textsWithoutTilde(enough: TildeForms.enoughWords).filter { text in
      text.value.words >= TildeForms.enoughWords
        || TildeForms.detect(in: text.value.text).isTypedWithoutTilde
    }
    return DocumentKeys(texts.keys.lazy.map(DocumentKey.init(engineNumber:)))
  }

  /// The current texts without any ñ: the number of words of each, and the text itself if it has
  /// fewer than `enough`.
  func textsWithoutTilde(
    enough: Int
  ) throws -> [Int64: (words: Int, text: String)] {
    try read { db in
      var found: [Int64: (words: Int, text: String)] = [:]
      // Most texts have an ñ near the beginning, so little of them is read.
      try db.each(
        "text_version",
        """
        SELECT v.id, n.words, CASE WHEN n.words < ? THEN v.text ELSE '' END
        FROM document d
        JOIN text_version v ON v.document_id = d.id AND v.number = d.current_number
        JOIN (SELECT version_id, sum(words) AS words FROM turn GROUP BY version_id) n
          ON n.version_id = v.id
        WHERE NOT EXISTS (SELECT 1 FROM turn t WHERE t.version_id = v.id
            AND (instr(t.speech, 'ñ') OR instr(t.speech, 'Ñ')))
          AND NOT (instr(v.text, 'ñ') OR instr(v.text, 'Ñ'))
        """, [enough]
      ) { row in
        found[try row[0].id()] = (try row[1].sum(), try row[2].text())
        return true
      }
      return found
    }
  }
}
