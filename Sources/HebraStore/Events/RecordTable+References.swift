extension RecordTable {
  /// The records that a record with these fields refers to.
  static func references(_ kind: RecordKind, _ fields: RecordFields) -> [RecordKey] {
    func key(_ other: RecordKind, _ field: String) -> RecordKey? {
      if case .text(let value) = fields[field] { RecordKey(other, value) } else { nil }
    }
    switch kind {
    case .version: return [key(.document, "document"), key(.text, "text")].compactMap { $0 }
    case .study: return [key(.codebook, "codebook")].compactMap { $0 }
    case .reading:
      return [key(.text, "text")].compactMap { $0 } + StoredReading.speakers(fields)
    case .hits: return [key(.search, "search"), key(.text, "text")].compactMap { $0 }
    default:
      return (all[kind]?.columns ?? []).compactMap { column in
        column.reference.flatMap { key($0, column.field) }
      }
    }
  }

  /// The kinds of records without which a record of this kind may be.
  static func optional(_ kind: RecordKind) -> Set<RecordKind> {
    switch kind {
    case .document: [.place]
    case .speaker: [.participant]
    case .coding, .relation: [.codebook]
    case .commitment: [.text]
    default: []
    }
  }

  /// Whether a removed record belongs to the record with this number.
  static func isPart(_ history: RecordHistory, of owner: Int64) -> Bool {
    history.changes.contains { change in
      guard let fields = (change.before ?? change.after).flatMap(JournalValue.fields) else {
        return false
      }
      return [("document", RecordKind.document), ("text", .text), ("note", .note)].contains {
        field, kind in
        if case .text(let value) = fields[field] {
          RecordKey(kind, value).number == owner
        } else {
          false
        }
      }
    }
  }
}
