internal import GRDB

/// Finds the words of the journal that must go, and what must be said again so that the state of the
/// project still follows from its events.
///
/// A record of which no event says any more how it was added does not exist.
struct JournalErasure {
  /// A change with those of its words that are there.
  struct Change {
    var event: Int64
    var number: Int
    var kind: RecordKind?
    /// The kind as it is written; of what is no record, what the change says.
    var words: String
    var record: Int64?
    var before: String?
    var after: String?
  }

  private let db: Database
  private(set) var changes: [Change] = []
  /// The indices of the changes of each record.
  private var histories: [Int64: [Int]] = [:]
  /// What is erased, by event: 1 before, 2 after, for each change; the subject has the number -1.
  private(set) var parts: [Int64: [Int: UInt8]] = [:]
  /// Records that the erasing event says again.
  private(set) var restated: Set<RecordKey> = []
  /// Whether the words of events of earlier program versions go too.
  private(set) var erasesEarlier = false

  init(_ db: Database) throws {
    self.db = db
    changes = try db.all(
      "change",
      """
      SELECT event_id, number, kind, record, before, after FROM change ORDER BY event_id, number
      """
    ) { row in
      let words = try row[2].text()
      return Change(
        event: try row[0].id(), number: try row[1].count(), kind: RecordKind(rawValue: words),
        words: words, record: try row[3].isNull ? nil : Int64(row[3].integer()),
        before: try row[4].optionalText(), after: try row[5].optionalText())
    }
    for (index, change) in changes.enumerated() {
      if let record = change.record { histories[record, default: []].append(index) }
    }
  }

  /// Erases everything that no longer is so.
  mutating func eraseStale() throws {
    erasesEarlier = true
    let reader = RecordReader(db: db)
    var left = histories
    for kind in RecordKind.allCases {
      try reader.each(kind) { key, fields in
        guard let history = left.removeValue(forKey: key.number) else { return }
        let stands = history.allSatisfy { index in
          let change = changes[index]
          guard let after = change.after.flatMap(JournalValue.fields) else { return false }
          return after.allSatisfy { (fields[$0.key] ?? .none) == $0.value }
        }
        for index in history { erase(index, stands ? 1 : 3) }
        if !stands { restated.insert(key) }
      }
    }
    for history in left.values { for index in history { erase(index, 3) } }
    for (index, change) in changes.enumerated() where change.kind == nil {
      switch change.words {
      case "export": erase(index, 1)
      case "coder.merge": erase(index, 3)
      default: break
      }
    }
    let names = try currentNames()
    try eachSubject { event, words, _ in
      if !names.contains(words) { parts[event, default: [:]][-1] = 1 }
    }
  }

  /// Erases everything about documents, each known by its root, and about participants, groups of
  /// codings and statements that leave with them.
  ///
  /// `notes` are the ids of memos that leave with it and of their places. A memo that stays is said
  /// again without what it said before.
  ///
  /// With `isMerge`, the withdrawal is an event already, and only what other events say about the
  /// documents goes.
  mutating func erase(
    documents: Set<String>, texts: Set<String>, participants: Set<String>, groups: Set<String> = [],
    notes: Set<String> = [], statements: Set<String> = [], isMerge: Bool = false
  ) throws {
    erasesEarlier = !isMerge
    var records: Set<Int64> = []
    var names: Set<String> = []
    var first = Int64.max
    for (index, change) in changes.enumerated() {
      guard let record = change.record, let kind = change.kind else { continue }
      for words in [change.before, change.after] {
        guard let fields = words.flatMap(JournalValue.fields) else { continue }
        func says(_ field: String, _ values: Set<String>) -> Bool {
          if case .text(let value) = fields[field] { values.contains(value) } else { false }
        }
        let isAbout =
          switch kind {
          case .document: says("root", documents)
          case .text: says("hash", texts)
          case .participant: says("pseudonym", participants)
          case .search, .withdrawn: false
          case .group: says("id", groups)
          case .statement: says("id", statements)
          case .note: says("only", documents) || says("id", notes)
          case .notePlace:
            says("document", documents) || says("participant", participants) || says("id", notes)
          default:
            says("document", documents) || says("text", texts) || says("other", documents)
              || kind == .consent && says("participant", participants)
          }
        guard isAbout else { continue }
        if kind == .note, let key = RecordTable.key(.note, of: fields) {
          restated.insert(key)
          // Another copy's withdrawal says itself which memos are on other things too.
          guard !isMerge else {
            erase(index, 3)
            names.insert(key.values[0])
            continue
          }
        }
        records.insert(record)
        if kind == .document { first = min(first, change.event) }
      }
    }
    let graph = isMerge ? try EventGraph(db) : nil
    for record in records {
      let others = graph.map { changesOfOthers(record, documents, $0) } ?? []
      for index in histories[record] ?? [] where !others.contains(index) {
        erase(index, 3)
        for words in [changes[index].before, changes[index].after] {
          let fields = words.flatMap(JournalValue.fields) ?? [:]
          for field in ["name", "pseudonym", "id", "label"] {
            if case .text(let name) = fields[field] { names.insert(name) }
          }
        }
      }
    }
    if !isMerge { try eraseAround(first) }
    let current = try currentNames()
    try eachSubject { event, words, act in
      guard names.contains(words), !current.contains(words) else { return }
      parts[event, default: [:]][-1] = 1
    }
    // What was said when it was taken out of the study.
    for (index, change) in changes.enumerated() where change.words == "reason" {
      if parts[change.event]?[-1] != nil { erase(index, 3) }
    }
  }

  /// The changes of a record that are about another document than these.
  ///
  /// Copies that know nothing of each other may have added the same text to two documents.
  private func changesOfOthers(
    _ record: Int64, _ documents: Set<String>, _ graph: EventGraph
  ) -> Set<Int> {
    let history = histories[record] ?? []
    func document(_ words: String?) -> String? {
      guard case .text(let document) = words.flatMap(JournalValue.fields)?["document"] else {
        return nil
      }
      return document
    }
    let named = history.map { index in
      (index, [changes[index].before, changes[index].after].compactMap(document))
    }
    let others = named.filter { !$1.isEmpty && documents.isDisjoint(with: $1) }.map(\.0)
    return Set(
      named.filter { index, names in
        others.contains(index)
          || names.isEmpty
            && others.contains { other in
              guard let later = graph.index[changes[index].event],
                let earlier = graph.index[changes[other].event]
              else { return false }
              return later == earlier || graph.follows(later, earlier)
            }
      }.map(\.0))
  }

  /// Erases what was typed for exports since the document was added, because it may quote the
  /// document, and municipalities that no other document has.
  private mutating func eraseAround(_ first: Int64) throws {
    for (index, change) in changes.enumerated()
    where change.words == "export" && change.event > first {
      erase(index, 1)
    }
    let places = try placesOfNone()
    for (index, change) in changes.enumerated() where change.kind == .place {
      if let record = change.record, places.contains(record) { erase(index, 3) }
    }
  }

  private mutating func erase(_ index: Int, _ bits: UInt8) {
    let change = changes[index]
    var bits = bits
    if change.before == nil { bits &= 2 }
    if change.after == nil { bits &= 1 }
    guard bits != 0 else { return }
    parts[change.event, default: [:]][change.number, default: 0] |= bits
  }

  /// The municipalities that only the journal knows.
  private func placesOfNone() throws -> Set<Int64> {
    var known: Set<Int64> = []
    try RecordReader(db: db).each(.place) { key, _ in known.insert(key.number) }
    return Set(changes.compactMap { $0.kind == .place ? $0.record : nil }).subtracting(known)
  }

  /// What documents, coders, participants, searches and memos are called now.
  private func currentNames() throws -> Set<String> {
    try Set(
      db.all(
        "document",
        """
        SELECT name FROM document UNION SELECT name FROM coder UNION SELECT name FROM saved_search
          UNION SELECT pseudonym FROM participant UNION SELECT id FROM memo
          UNION SELECT label FROM theme_group UNION SELECT id FROM statement
          UNION SELECT id FROM note
        """
      ) { try $0[0].text() })
  }

  private func eachSubject(
    _ visit: (_ event: Int64, _ words: String, _ act: String) throws -> Void
  ) throws {
    let subjects = try db.all(
      "event",
      "SELECT id, subject_words, act FROM event WHERE subject_words IS NOT NULL ORDER BY id"
    ) { (try $0[0].id(), try $0[1].text(), try $0[2].text()) }
    for (event, words, act) in subjects { try visit(event, words, act) }
  }
}
