internal import Foundation
internal import GRDB
internal import HebraLanguage

extension ProjectStore {
  /// Looks at everything that can be looked at: every part once, whatever is found on the way.
  ///
  /// In a file that SQLite finds damaged nothing else is read; the index is compared only by whoever
  /// may write.
  public func examine() throws -> [Examination] {
    var found = [try examineFile()]
    guard found[0].state == .sound else {
      return found + Examination.Part.allCases.dropFirst().map { Examination($0, .unchecked) }
    }
    found.append(try examineLinks())
    found.append(try examineTexts())
    found.append(try examineRanges())
    found.append(try examineIndex())
    found.append(try examineIndexVersion())
    let (mode, synchronous) = try durability()
    found.append(
      Examination(
        .journal, mode == "truncate" && synchronous >= 2 ? .sound : .damaged, ["mode": mode]))
    return found
  }

  /// Throws what ``examine()`` finds first.
  public func check() throws {
    guard let damage = try examine().first(where: { $0.state == .damaged }) else { return }
    let found =
      damage.details["finding"] ?? damage.details["found"] ?? damage.details["table"]
      ?? damage.details["count"]
    throw StoreError(
      .damaged,
      ["file": path, "finding": damage.part.rawValue + (found.map { ": \($0)" } ?? "")])
  }

  /// SQLite's own check; what it says of the index is for ``examineIndex()``.
  private func examineFile() throws -> Examination {
    do {
      let findings = try read { try $0.all("", "PRAGMA integrity_check") { try $0[0].text() } }
        .filter { $0 != "ok" && !$0.contains("FTS5") }
      guard let first = findings.first else { return Examination(.file, .sound) }
      // SQLite's finding has lines of its own; a message is one.
      return Examination(
        .file, .damaged, ["finding": first.split(separator: "\n").joined(separator: " ")])
    } catch let error as StoreError where error.code == .damaged {
      return Examination(.file, .damaged, ["finding": error.details["finding"] ?? "?"])
    }
  }

  private func examineLinks() throws -> Examination {
    let tables = try read { db in
      try db.all("", "PRAGMA foreign_key_check") { try $0[0].text() }
    }
    guard let first = tables.first else { return Examination(.links, .sound) }
    return Examination(.links, .damaged, ["table": first, "count": String(tables.count)])
  }

  private func examineTexts() throws -> Examination {
    try read { db in
      var count = 0
      var changed: [String] = []
      try db.each(
        "text_version",
        """
        SELECT v.hash, CAST(v.text AS BLOB), d.name, v.id
        FROM text_version v JOIN document d ON d.id = v.document_id
        ORDER BY d.name, v.number
        """
      ) { row in
        count += 1
        let hash = try row[0].text()
        let isSame = try row[1].withBytes { TextIdentity.sha256($0) == hash }
        let document = try row[2].text()
        if !isSame, changed.last != document { changed.append(document) }
        return true
      }
      guard !changed.isEmpty else { return Examination(.texts, .sound, ["count": String(count)]) }
      return Examination(
        .texts, .damaged,
        ["count": String(changed.count), "documents": Self.list(changed)])
    }
  }

  private func examineRanges() throws -> Examination {
    let outside = try read {
      try $0.all(
        "coding",
        """
        SELECT c.id FROM coding c JOIN text_version v ON v.id = c.version_id
        WHERE c.end_byte > length(CAST(v.text AS BLOB)) ORDER BY c.id
        """
      ) { try $0[0].text() }
    }
    guard !outside.isEmpty else {
      let count = try read {
        try $0.first("coding", "SELECT count(*) FROM coding") { try $0[0].count() }
      }
      return Examination(.ranges, .sound, ["count": String(count ?? 0)])
    }
    return Examination(
      .ranges, .damaged, ["count": String(outside.count), "codings": Self.list(outside)])
  }

  /// FTS5 reads the speech of every turn again and compares; it takes this for a change.
  private func examineIndex() throws -> Examination {
    // The blocks by which hits are counted are a part of it, and need no writing to be compared.
    if let text = try read({ try TurnBlock.firstStale($0) }) {
      return Examination(.index, .damaged, ["finding": "turn block \(text)"])
    }
    guard mayWrite else { return Examination(.index, .unchecked) }
    do {
      try queue.write {
        try $0.execute(
          sql: "INSERT INTO turn_search(turn_search, rank) VALUES ('integrity-check', 1)")
      }
      // By words alone nothing would tell that a form of theirs is missing.
      let faults = try queue.writeWithoutTransaction { try WordStems.faults($0) }
      guard faults > 0 else { return Examination(.index, .sound) }
      return Examination(.index, .damaged, ["finding": "word stems", "count": String(faults)])
    } catch let error as DatabaseError {
      guard error.resultCode == .SQLITE_CORRUPT else { throw ProjectFile.storeError(error, path) }
      return Examination(.index, .damaged)
    }
  }

  private func examineIndexVersion() throws -> Examination {
    let found = try setting("index") ?? Self.indexVersion
    return Examination(
      .indexVersion, found == Self.indexVersion ? .sound : .damaged, ["found": found])
  }

  /// The first three, and that there are more.
  private static func list(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
  }
}
