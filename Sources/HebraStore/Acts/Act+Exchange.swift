internal import GRDB
internal import HebraModel

/// What follows when a text gives way to another one for good.
extension Act {
  /// Lets agreements and memos that are about a coding be about its copy on another text.
  package mutating func follow(_ coding: String, to copy: String) throws {
    try renameCompared(coding, copy)
    try renameSuggested(coding, copy)
    try renameNotedCoding(coding, copy)
  }

  /// Gives a coding's memo other words.
  package mutating func setMemo(of coding: String, to words: String) throws {
    let key = RecordKey(.coding, coding)
    guard var fields = try RecordReader(db: db).fields(key) else {
      throw StoreError(.noCoding, ["coding": coding])
    }
    fields["memo"] = .text(words)
    if try set(key, fields) { try record("coding.memo", id: coding) }
  }

  /// Gives a memo on a range or on a whole document other words.
  ///
  /// - Returns: its new id.
  package mutating func setWords(of memo: String, to words: String) throws -> String {
    let key = RecordKey(.memo, memo)
    guard var fields = try RecordReader(db: db).fields(key),
      case .text(let hash) = fields["text"], case .text(let coder) = fields["coder"]
    else { throw StoreError(.noCoding, ["coding": memo]) }
    var range: TextRange?
    if case .number(let start) = fields["start"], case .number(let end) = fields["end"] {
      range = TextRange(start, end)
    }
    let id = Self.memoID(hash, range, coder: coder, text: words)
    guard id != memo else { return id }
    fields["id"] = .text(id)
    fields["words"] = .text(words)
    if try RecordReader(db: db).fields(RecordKey(.memo, id)) == nil {
      try set(RecordKey(.memo, id), fields)
    }
    try set(key, nil)
    try record("memo.words", id)
    return id
  }
}
