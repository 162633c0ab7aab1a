internal import GRDB
internal import HebraModel

/// What a coder gets: no record that says what others did.
struct HandedRecords {
  private(set) var records: [(key: RecordKey, fields: RecordFields)] = []
  /// The values of what is handed, by kind.
  private var known: [RecordKind: Set<String>] = [:]
  private let coder: String

  init(_ db: Database, coder: String, documents: [String]) throws {
    self.coder = coder
    known[.document] = Set(
      try db.all(
        "document",
        """
        SELECT root FROM document
        WHERE current_number > 0 AND name IN (SELECT value FROM json_each(?)) ORDER BY root
        """, [JournalValue.list(documents).json]
      ) { try $0[0].text() })
    let reader = RecordReader(db: db)
    var all: [(key: RecordKey, fields: RecordFields)] = []
    for kind in RecordKind.allCases {
      try reader.each(kind) { all.append(($0, $1)) }
    }
    for (_, fields) in all.filter({ $0.key.kind == .version && has(.document, $0.fields) }) {
      add(.text, fields["text"])
    }
    for (_, fields) in all.filter({ $0.key.kind == .document && has("root", .document, $0.fields) })
    {
      add(.place, fields["place"])
    }
    for (_, fields) in all.filter({ $0.key.kind == .servedPlace && has(.document, $0.fields) }) {
      add(.place, fields["place"])
    }
    for (_, fields) in all.filter({ $0.key.kind == .speaker && has(.document, $0.fields) }) {
      add(.participant, fields["participant"])
    }
    for (_, fields) in all where fields["codebook"] != nil {
      let isStudy = fields["layer"] == nil && fields["document"] == nil
      if isStudy || fields["layer"] == .text(coder) { add(.codebook, fields["codebook"]) }
    }
    // A memo goes with those of its places that go.
    for (key, fields) in all where key.kind == .note && fields["coder"] == .text(coder) {
      add(.note, .text(key.values[0]))
    }
    let places = all.filter { $0.key.kind == .notePlace && isHanded(place: $0.fields) }
    for (key, fields) in all
    where key.kind == .coding && fields["layer"] == .text(coder) && has(.text, fields) {
      add(.coding, .text(key.values[0]))
    }
    known[.note] = nil
    for (key, fields) in places {
      add(.notePlace, .text(key.values[0]))
      add(.note, fields["note"])
    }
    records = all.filter { isHanded($0.key, $0.fields) }
  }

  private mutating func add(_ kind: RecordKind, _ value: JournalValue?) {
    if case .text(let value) = value { known[kind, default: []].insert(value) }
  }

  /// Whether a field names something of a kind that is handed.
  private func has(_ field: String, _ kind: RecordKind, _ fields: RecordFields) -> Bool {
    if case .text(let value) = fields[field] {
      known[kind]?.contains(value) ?? false
    } else {
      false
    }
  }

  private func has(_ kind: RecordKind, _ fields: RecordFields) -> Bool {
    has(kind.rawValue, kind, fields)
  }

  private func isHanded(place fields: RecordFields) -> Bool {
    guard has("note", .note, fields), fields["kind"] != .text(NoteSubject.search.rawValue) else {
      return false
    }
    return [RecordKind.document, .text, .participant, .place].allSatisfy {
      fields[$0.rawValue] == nil || has($0, fields)
    }
  }

  private func isHanded(_ key: RecordKey, _ fields: RecordFields) -> Bool {
    let isOwn = fields["coder"] == .text(coder)
    return switch key.kind {
    case .setting, .study: true
    case .codebook: has("hash", .codebook, fields)
    case .place: has("code", .place, fields)
    case .coder: fields["name"] == .text(coder)
    case .participant: has("pseudonym", .participant, fields)
    case .document: has("root", .document, fields)
    case .text: has("hash", .text, fields)
    case .version, .speaker, .topic, .servedPlace, .session: has(.document, fields)
    case .marks, .reading, .offRecord, .protection: has(.text, fields)
    case .layer: isOwn && fields["name"] == .text(coder)
    case .coding, .relation: isOwn && fields["layer"] == .text(coder) && has(.text, fields)
    case .memo, .suggestion: isOwn && has(.text, fields)
    case .finished, .assignment: isOwn && has(.document, fields)
    case .seen: fields["person"] == .text(coder) && has(.document, fields)
    case .recheck: has(.coding, fields)
    case .note: has("id", .note, fields)
    case .notePlace: has("id", .notePlace, fields)
    // Receipts may name files after people, searches are somebody's thoughts, and groups,
    // statements, risks, consents and final layers are those of the lead.
    default: false
    }
  }
}
