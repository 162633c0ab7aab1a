internal import GRDB

/// What a project says according to its events: a function of the set of events, whatever the order
/// in which they came into the file.
struct ProjectState {
  /// The content of records of one change each, and of the others, by ``RecordKey/number``.
  private(set) var records: [Int64: (kind: RecordKind, content: String)] = [:]
  /// The fields about which events disagree, by record.
  private(set) var conflicts: [(key: RecordKey, field: String, events: [Int])] = []
  let graph: EventGraph
  /// Records that one event removed and another, which does not know of that, changed: the events of
  /// the removals, and all that disagree.
  private var contested: [Int64: (ends: Set<Int>, events: [Int])] = [:]

  /// The state after the events for which `contains` is true.
  init(_ db: Database, where contains: (EventGraph.Node) -> Bool = { _ in true }) throws {
    graph = try EventGraph(db, where: contains)
    let histories = try Self.histories(db, graph)
    var removed: [Int64: (kind: RecordKind, history: RecordHistory)] = [:]
    for (number, (kind, history)) in histories {
      let first = history.changes[0]
      if history.changes.count == 1, first.isAdded, !first.isRemoved, let after = first.after {
        records[number] = (kind, after)
        continue
      }
      if try !settle(number, kind, history) { removed[number] = (kind, history) }
    }
    if !graph.isLine { try keepUsed(db, removed) }
    try removeWithdrawn()
    if !graph.isLine {
      settleTexts()
      dropDangling()
      dropMemosOfNothing()
    }
  }

  /// The rows of the table of conflicts: kind, record, field and events.
  var conflictRows: [[String]] {
    conflicts.map { key, field, events in
      [
        key.kind.rawValue, JournalValue.list(key.values).json, field,
        JournalValue.list(events.map { graph.nodes[$0].name }).json,
      ]
    }
  }

  /// A record about which the tables and the events differ; nil fields are a record that is not there.
  typealias Difference = (key: RecordKey, table: RecordFields?, events: RecordFields?)

  /// What the tables say otherwise than the events: first what they have, in the order of kinds and
  /// keys, then what they lack.
  func differences(_ reader: RecordReader) throws -> [Difference] {
    var left = records
    var differences: [Difference] = []
    for kind in RecordKind.allCases {
      try reader.each(kind) { key, fields in
        guard let said = left.removeValue(forKey: key.number), said.kind == kind else {
          return differences.append((key, fields, nil))
        }
        guard said.content != JournalValue.json(fields) else { return }
        differences.append((key, fields, try Self.record(said).fields))
      }
    }
    for said in left.values.sorted(by: { $0.kind.number < $1.kind.number }) {
      let (key, fields) = try Self.record(said)
      differences.append((key, nil, fields))
    }
    return differences
  }

  private static func record(
    _ said: (kind: RecordKind, content: String)
  ) throws -> (key: RecordKey, fields: RecordFields) {
    guard let fields = JournalValue.fields(said.content),
      let key = RecordTable.key(said.kind, of: fields)
    else { throw StoreError(.damaged, ["finding": "event", "table": "change"]) }
    return (key, fields)
  }

  /// Lets every document have a current text of its own.
  ///
  /// Copies that know nothing of each other may add the same text to two documents. It belongs to
  /// one of them, with its codings; a document that has no text besides is in conflict and not shown.
  private mutating func settleTexts() {
    var owners: [String: String] = [:]
    for (kind, content) in records.values where kind == .text {
      guard let fields = JournalValue.fields(content), case .text(let hash) = fields["hash"],
        case .text(let document) = fields["document"]
      else { continue }
      owners[hash] = document
    }
    let texts = Dictionary(grouping: owners.keys) { owners[$0] ?? "" }
    for (number, record) in records where record.kind == .version || record.kind == .reading {
      guard var fields = JournalValue.fields(record.content), case .text(let text) = fields["text"],
        case .text(let document) = fields["document"], owners[text] != document
      else { continue }
      if record.kind == .reading {
        guard let owner = owners[text] else { continue }
        fields["document"] = .text(owner)
        records[number]?.content = JournalValue.json(fields)
      } else if let own = texts[document]?.min(by: {
        ($0 == document ? 0 : 1, $0) < ($1 == document ? 0 : 1, $1)
      }) {
        fields["text"] = .text(own)
        records[number]?.content = JournalValue.json(fields)
      } else {
        let key = RecordKey(.document, document)
        records[number] = nil
        records[key.number] = nil
        conflicts.append((key, "text", []))
      }
    }
  }

  /// Removes what refers to a record that is not there; of what may do without, only the reference.
  private mutating func dropDangling() {
    for kind in RecordKind.allCases {
      for (number, record) in records where record.kind == kind {
        guard var fields = JournalValue.fields(record.content) else { continue }
        let lost = RecordTable.references(kind, fields).filter { records[$0.number] == nil }
        guard !lost.isEmpty else { continue }
        func isSpared(_ key: RecordKey) -> Bool {
          kind == .reading && key.kind == .speaker
            || RecordTable.optional(kind).contains(key.kind)
        }
        guard lost.allSatisfy(isSpared) else {
          records[number] = nil
          continue
        }
        for key in lost {
          if key.kind == .speaker {
            // Turns keep their speaker, by the label that it is known by.
            records[key.number] = (
              .speaker,
              JournalValue.json([
                "document": .text(key.values[0]), "mark": .text(key.values[1]),
                "label": .text(key.values[1]),
              ])
            )
          } else {
            fields[key.kind.rawValue] = nil
          }
        }
        records[number] = (kind, JournalValue.json(fields))
      }
    }
  }

  /// Removes memos whose places were all on what was withdrawn or is gone.
  private mutating func dropMemosOfNothing() {
    var notes: Set<Int64> = []
    for (kind, content) in records.values where kind == .notePlace {
      guard case .text(let note) = JournalValue.fields(content)?["note"] else { continue }
      notes.insert(RecordKey(.note, note).number)
    }
    for (number, record) in records where record.kind == .note && !notes.contains(number) {
      records[number] = nil
      conflicts.removeAll { $0.key.number == number }
    }
  }

  /// The changes of every record, by ``RecordKey/number``.
  private static func histories(
    _ db: Database, _ graph: EventGraph
  ) throws -> [Int64: (kind: RecordKind, history: RecordHistory)] {
    var histories: [Int64: (kind: RecordKind, history: RecordHistory)] = [:]
    try db.each(
      "change",
      """
      SELECT event_id, kind, record, before, after, before_hash IS NULL, after_hash IS NULL
      FROM change ORDER BY event_id, number
      """
    ) { row in
      guard let event = try graph.index[row[0].id()], !row[2].isNull,
        let kind = RecordKind(rawValue: try row[1].text())
      else { return true }
      let number = Int64(try row[2].integer())
      histories[number, default: (kind, RecordHistory())].history.changes.append(
        RecordHistory.Change(
          event: event, before: try row[3].optionalText(), after: try row[4].optionalText(),
          isAdded: try row[5].flag(), isRemoved: try row[6].flag()))
      return true
    }
    return histories
  }

  /// Notes the record that follows from a history; returns false when there is none.
  private mutating func settle(
    _ number: Int64, _ kind: RecordKind, _ history: RecordHistory, uses: [Int] = []
  ) throws -> Bool {
    let outcome = try history.outcome(kind, graph, uses: uses)
    guard let fields = outcome.fields, let key = RecordTable.key(kind, of: fields) else {
      return false
    }
    records[number] = (kind, JournalValue.json(fields))
    if let events = outcome.conflicts[""] {
      contested[number] = (Set(history.changes.filter(\.isRemoved).map(\.event)), events)
    }
    for (field, events) in outcome.conflicts.sorted(by: { $0.key < $1.key }) {
      conflicts.append((key, field, events))
    }
    return true
  }

  /// Keeps removed records to which an event refers that does not know of the removal.
  private mutating func keepUsed(
    _ db: Database, _ removed: [Int64: (kind: RecordKind, history: RecordHistory)]
  ) throws {
    guard !removed.isEmpty else { return }
    var uses: [Int64: [Int]] = [:]
    try db.each(
      "change", "SELECT event_id, kind, after FROM change ORDER BY event_id, number"
    ) { row in
      guard let event = try graph.index[row[0].id()], !row[2].isNull,
        let kind = RecordKind(rawValue: try row[1].text()),
        let fields = JournalValue.fields(try row[2].text())
      else { return true }
      for key in RecordTable.references(kind, fields) where removed[key.number] != nil {
        uses[key.number, default: []].append(event)
      }
      return true
    }
    // What was removed together with a record that stays belongs to it.
    for (number, (ends, events)) in contested {
      for (part, (_, other)) in removed
      where other.changes.contains(where: { $0.isRemoved && ends.contains($0.event) })
        && RecordTable.isPart(other, of: number)
      {
        uses[part, default: []] += events
      }
    }
    // What a kept record refers to is used too, and what belongs to it stays with it.
    var open = uses.keys.sorted()
    var kept: Set<Int64> = []
    while let number = open.popLast() {
      guard kept.insert(number).inserted, let (kind, history) = removed[number] else { continue }
      guard try settle(number, kind, history, uses: uses[number] ?? []),
        let fields = records[number].flatMap({ JournalValue.fields($0.content) })
      else { continue }
      let since = uses[number] ?? []
      for key in RecordTable.references(kind, fields) where removed[key.number] != nil {
        uses[key.number, default: []] += since
        open.append(key.number)
      }
      let ends = Set(history.changes.filter(\.isRemoved).map(\.event))
      for (part, (_, other)) in removed where !kept.contains(part) {
        guard other.changes.contains(where: { $0.isRemoved && ends.contains($0.event) }),
          RecordTable.isPart(other, of: number)
        else { continue }
        uses[part, default: []] += since
        open.append(part)
      }
    }
  }

  /// Removes what belongs to texts and files whose consent was withdrawn, whoever added it.
  private mutating func removeWithdrawn() throws {
    var texts: Set<String> = []
    var files: Set<String> = []
    for (kind, content) in records.values where kind == .withdrawn {
      guard let fields = JournalValue.fields(content), case .text(let hash) = fields["hash"] else {
        continue
      }
      if fields["kind"] == .text("text") { texts.insert(hash) } else { files.insert(hash) }
    }
    guard !texts.isEmpty || !files.isEmpty else { return }
    for (number, record) in records {
      guard record.kind != .withdrawn, let fields = JournalValue.fields(record.content) else {
        continue
      }
      func says(_ field: String, _ hashes: Set<String>) -> Bool {
        if case .text(let hash) = fields[field] { hashes.contains(hash) } else { false }
      }
      let isGone =
        switch record.kind {
        case .document: says("root", texts)
        case .text: says("hash", texts) || says("document", texts)
        case .origin: says("text", texts) || says("sha256", files)
        case .codebook, .setting, .place, .coder, .layer, .participant, .search, .study: false
        default:
          says("text", texts) || says("document", texts) || says("other", texts)
            || says("only", texts)
        }
      if isGone { records[number] = nil }
    }
    conflicts.removeAll { records[$0.key.number] == nil }
  }
}
