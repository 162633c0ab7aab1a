internal import GRDB
internal import HebraModel

/// What a merge did, or would do.
package struct MergeResult: Sendable {
  /// How many events were new here.
  package var events = 0
  /// Whether the two projects have an event in common.
  package var isRelated = false
  /// How many records were added, changed and removed, by the kind of record.
  package var counts: [String: MergeCount] = [:]
  /// The counts in the order of kinds.
  package var lines: [(kind: String, count: MergeCount)] {
    RecordKind.allCases.compactMap { kind in counts[kind.rawValue].map { (kind.rawValue, $0) } }
  }
  /// The documents that were added, by name.
  package var documents: [String] = []
  /// How many fields are in conflict.
  package var conflicts = 0
  /// Their fields, each with the kind of record.
  package var conflictFields: [(kind: String, field: String)] = []
  /// How many codings, memos and relations are on earlier texts now and were not before.
  package var toCarry = 0
  /// The search of the file's bytes, if the other project brought a withdrawal of consent or a
  /// purge.
  package var file: RewrittenFile?
}

/// How many records of a kind a merge changed.
package struct MergeCount: Sendable, Hashable {
  /// How many are new.
  package var added = 0
  /// How many are different.
  package var changed = 0
  /// How many are no longer there.
  package var removed = 0
}

extension ProjectStore {
  /// Opens a project for reading without changing its file: one of an earlier schema version is
  /// migrated in memory.
  package static func open(untouched name: String, handle: StoreHandle) throws -> ProjectStore {
    let path = try ProjectName.existing(name)
    return try ProjectFile.checkHeader(path) < Schema.steps.count
      ? migratedCopy(of: path, handle: handle) : open(path, for: .read, handle: handle)
  }

  /// Opens a project from its bytes, in memory and for reading; `name` stands for its path in messages.
  ///
  /// The whole of it is checked.
  package static func open(
    content: [UInt8], named name: String, handle: StoreHandle
  ) throws -> ProjectStore {
    let tokenizer = SpeechTokenizer()
    let queue = try ProjectFile.inMemory(
      content, named: name, at: Clock.now(), tokenizer: tokenizer)
    return ProjectStore(queue: queue, path: name, lock: nil, tokenizer: tokenizer, handle: handle)
  }

  /// Adds everything that another project knows.
  ///
  /// The events of both are united, and the content of the project follows from the union: whoever
  /// merges what into what, and how often, gets the same. That it happened is noted in this file
  /// alone.
  ///
  /// - Parameters:
  ///   - other: the other project, which stays as it is.
  ///   - who: the person, for the note.
  ///   - date: the time, ISO 8601.
  ///   - isDryRun: whether only to say what would change.
  /// - Returns: what changed.
  /// - Throws: ``StoreError`` when the other project is damaged, or lacks a text that its events
  ///   refer to; nothing is changed then.
  package func merge(
    _ other: borrowing ProjectStore, who: String, at date: String, isDryRun: Bool = false
  ) throws -> MergeResult {
    guard try other.read({ try EventCheck.examine($0).state }) == .sound else {
      throw StoreError(.damaged, ["file": other.path, "finding": "events"])
    }
    try checkScope(of: other)
    var result = MergeResult()
    let file = other.path.split(separator: "/").last.map(String.init) ?? other.path
    var words = PurgedWords()
    var hasErased = false
    do {
      try exclusively {
        try write(who: who, at: date) { act in
          let before = try act.erasedWordCount()
          let late = isDryRun ? try act.lateDecisions() : 0
          let union = try other.read { try act.merge($0) }
          result.events = union.events
          result.isRelated = union.isRelated
          for change in union.changes {
            var count = result.counts[change.key.kind.rawValue] ?? MergeCount()
            switch (change.before, change.after) {
            case (nil, _): count.added += 1
            case (_, nil): count.removed += 1
            default: count.changed += 1
            }
            result.counts[change.key.kind.rawValue] = count
            if change.before == nil, change.key.kind == .document,
              case .text(let name) = change.after?["name"]
            {
              result.documents.append(name)
            }
            if union.hasErased, let fields = change.before {
              words.add(json: JournalValue.json(fields))
            }
          }
          result.conflicts =
            try act.db.first("conflict", "SELECT count(*) FROM conflict") { try $0[0].count() } ?? 0
          result.conflictFields = try act.db.all(
            "conflict", "SELECT DISTINCT kind, field FROM conflict ORDER BY kind, field"
          ) { (kind: try $0[0].text(), field: try $0[1].text()) }
          hasErased = try union.hasErased || act.erasedWordCount() != before
          let heads = try other.read { db in
            try db.all(
              "event", "SELECT e.name, e.id FROM head h JOIN event e ON e.id = h.event_id"
            ) { try $0[0].text() }
          }
          try act.noteMerge(file, heads: heads.sorted(), events: union.events)
          if isDryRun {
            result.toCarry = max(0, try act.lateDecisions() - late)
            throw DryRun()
          }
        }
        if hasErased { result.file = try rewrite(searchingFor: words) }
      }
    } catch is DryRun {}
    result.documents.sort()
    return result
  }

  private struct DryRun: Error {}

  /// Whether a merge was cut off before what it brought was carried to the current texts.
  package func hasOpenMerge() throws -> Bool {
    try read { db in
      try db.first(
        "merged_file", "SELECT 1 FROM merged_file WHERE is_carried = 0 LIMIT 1"
      ) { _ in true } ?? false
    }
  }
}

extension Act {
  /// Notes in this file alone that everything that merges brought was carried.
  package mutating func closeMerges() throws {
    try db.execute(sql: "UPDATE merged_file SET is_carried = 1 WHERE is_carried = 0")
    // No event is written for a note of this file alone.
    events += 1
  }
}

extension Act {
  /// Notes in this file alone that another one was merged into it.
  ///
  /// Only where a document has more than one text can something be left to carry.
  fileprivate mutating func noteMerge(_ file: String, heads: [String], events: Int) throws {
    try db.execute(
      sql: """
        INSERT INTO merged_file (at, who, file, heads, events, is_carried) VALUES (?, ?, ?, ?, ?,
          NOT EXISTS (SELECT 1 FROM text_version GROUP BY document_id HAVING count(*) > 1))
        """,
      arguments: [date, who, file, JournalValue.list(heads).json, events])
    // The events are those of the other project; no event is written here.
    self.events += 1
  }

  /// How many codings, memos and relations are on earlier texts and do not wait for a person.
  fileprivate func lateDecisions() throws -> Int {
    let waiting = try db.first(
      "carried",
      """
      SELECT count(*) FROM carried x JOIN current_text v ON v.id = x.version_id
      WHERE x.state IN ('doubtful', 'lost')
      """
    ) { try $0[0].count() }
    return try UnsettledDecision.all(db).count - (waiting ?? 0)
  }

  /// How many parts of events have no words any more.
  fileprivate func erasedWordCount() throws -> Int {
    try db.first(
      "change",
      """
      SELECT count(*) FILTER (WHERE before_hash IS NOT NULL AND before IS NULL)
        + count(*) FILTER (WHERE after_hash IS NOT NULL AND after IS NULL) FROM change
      """
    ) { try $0[0].sum() } ?? 0
  }
}
