internal import Foundation
internal import GRDB
internal import HebraLanguage

extension ProjectStore {
  /// Checks every part once, whatever is found on the way.
  ///
  /// When SQLite finds the file damaged, nothing else is read. The index is compared only on a
  /// connection that may write. `canBeAsked` says whether the query of a saved search can be
  /// run.
  package func examine(
    canBeAsked: (String) -> Bool = { _ in true }
  ) throws -> [CheckResult] {
    var found = [try examineFile()]
    guard found[0].state == .sound else {
      return found + CheckResult.Part.allCases.dropFirst().map { CheckResult($0, .unchecked) }
    }
    // Read everything in one snapshot, even if someone writes meanwhile.
    try atOnce {
      found.append(try examineLinks())
      found += try examineRows(canBeAsked)
      // What is damaged in itself differs from the events too; it is named once.
      guard found.allSatisfy({ $0.state == .sound }) else { return }
      for result in try read(StateCheck.examine) {
        guard let index = found.firstIndex(where: { $0.part == result.part }) else { continue }
        found[index] = result
      }
    }
    let index = try examine(.index) { try examineIndex($0) }
    found.append(index.state == .unchecked && mayWrite ? try compareIndex() : index)
    found.append(try examine(.indexVersion) { _ in try examineIndexVersion() })
    found.append(try examineJournal())
    return found
  }

  private func examineJournal() throws -> CheckResult {
    let (mode, synchronous) = try durability()
    // A copy in memory has no journal.
    guard mode != "memory" else { return CheckResult(.journal, .unchecked, ["mode": mode]) }
    let isSound = mode == "truncate" && synchronous >= 2
    return CheckResult(.journal, isSound ? .sound : .damaged, ["mode": mode])
  }

  /// Checks the content of the rows.
  private func examineRows(
    _ canBeAsked: (String) -> Bool
  ) throws -> [CheckResult] {
    var changed: Set<Int64> = []
    let countsWords = try read { try IndexVersion.isOnly($0) }
    return [
      try examine(.texts) { db in
        let texts = try TextCheck(db)
        changed = texts.changed
        return texts.examination
      },
      try examine(.turns) {
        try TurnCheck.examine($0, without: changed, countsWords: countsWords)
      },
      try examine(.ranges) { try RangeCheck.examine($0, without: changed) },
      try examine(.codebook) { try StoredCodebookCheck.examine($0) },
      try examine(.records) { try RecordCheck.examine($0, canBeAsked: canBeAsked) },
      try examine(.settings) { try SettingCheck.examine($0) },
      try examine(.events) { try EventCheck.examine($0) },
    ]
  }

  /// Checks one part; if it cannot be read at all, that is its finding, and the next part follows.
  private func examine(
    _ part: CheckResult.Part, _ body: (Database) throws -> CheckResult
  ) throws -> CheckResult {
    do {
      return try read(body)
    } catch let error as StoreError where error.code == .damaged {
      var rows = DamagedRows()
      guard error.details["row"] != nil else {
        return CheckResult(
          part, .damaged, ["count": "1", "rows": error.details["finding"] ?? "?"])
      }
      rows.add(error)
      return rows.examination(part)
    }
  }

  /// Throws the first damage that ``examine()`` finds.
  package func check() throws {
    guard let damage = try examine().first(where: { $0.state == .damaged }) else { return }
    let found =
      damage.details["finding"] ?? damage.details["found"] ?? damage.details["table"]
      ?? damage.details["rows"] ?? damage.details["count"]
    throw StoreError(
      .damaged,
      ["file": path, "finding": damage.part.rawValue + (found.map { ": \($0)" } ?? "")])
  }

  /// Whether SQLite's own check finds no damage in the file.
  package func isFileSound() throws -> Bool { try examineFile().state == .sound }

  /// SQLite's own check; its findings about the index are left to ``examineIndex()``.
  private func examineFile() throws -> CheckResult {
    do {
      let findings = try read { try $0.all("", "PRAGMA integrity_check") { try $0[0].text() } }
        .filter { $0 != "ok" && !$0.contains("FTS5") }
      guard let first = findings.first else { return CheckResult(.file, .sound) }
      // SQLite's finding may have several lines; a message has one.
      return CheckResult(
        .file, .damaged, ["finding": first.split(separator: "\n").joined(separator: " ")])
    } catch let error as StoreError where error.code == .damaged {
      return CheckResult(.file, .damaged, ["finding": error.details["finding"] ?? "?"])
    }
  }

  private func examineLinks() throws -> CheckResult {
    let tables = try read { db in
      try db.all("", "PRAGMA foreign_key_check") { try $0[0].text() }
    }
    guard let first = tables.first else { return CheckResult(.links, .sound) }
    return CheckResult(.links, .damaged, ["table": first, "count": String(tables.count)])
  }

  /// Checks of the index what can be checked without write access; FTS5's own comparison counts as
  /// a write and is left to `compareIndex()`.
  private func examineIndex(_ db: Database) throws -> CheckResult {
    // The blocks that count hits belong to the index; comparing them needs no write access.
    if let text = try TurnBlock.firstStale(db) {
      return CheckResult(.index, .damaged, ["finding": "turn block \(text)"])
    }
    if let text = try TextBase.firstStale(db) {
      return CheckResult(.index, .damaged, ["finding": "text base \(text)"])
    }
    let own = try IndexTables.examine(db)
    guard own.state == .sound else { return own }
    return CheckResult(.index, .unchecked)
  }

  private func compareIndex() throws -> CheckResult {
    do {
      try queue.write {
        try $0.execute(
          sql: "INSERT INTO turn_search(turn_search, rank) VALUES ('integrity-check', 1)")
      }
      // Checking words alone would not show that one of their stems is missing.
      let faults = try queue.writeWithoutTransaction { try WordStems.faults($0) }
      guard faults > 0 else { return CheckResult(.index, .sound) }
      return CheckResult(.index, .damaged, ["finding": "word stems", "count": String(faults)])
    } catch let error as DatabaseError {
      guard error.resultCode == .SQLITE_CORRUPT else { throw ProjectFile.storeError(error, path) }
      return CheckResult(.index, .damaged)
    }
  }

  private func examineIndexVersion() throws -> CheckResult {
    let found = try setting("index") ?? IndexVersion.current
    return CheckResult(
      .indexVersion, found == IndexVersion.current ? .sound : .damaged, ["found": found])
  }
}
