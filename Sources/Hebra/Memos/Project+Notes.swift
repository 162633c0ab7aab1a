internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Memos on anything, with a type.
extension Project {
  /// The memos that have a type or a title, or are on something else than one range of a text, each
  /// with its places in current texts; ``memos(of:)`` has the others.
  public func notes() throws -> [Note] { try asking { try $0.notes() } }

  /// The types that memos of the project have, besides those of ``MemoType``.
  func memoTypes() throws -> MemoTypes {
    MemoTypes(messages, known: try asking { try $0.noteTypes() })
  }

  /// Adds a memo; the same words of the same person at the same places are the same memo.
  ///
  /// - Parameters:
  ///   - note: what it says, who says it, and what it is on; ``notePlace(_:)`` reads a typed place. Its
  ///     date is now unless it has one.
  ///   - isNewCoder: whether the author is new even if the name is close to that of another.
  /// - Returns: the id, and whether it is new.
  /// - Throws: ``Failure`` when it has no words or no place, or the type or the author's name cannot
  ///   be.
  @discardableResult
  public func addMemo(_ note: Note, isNewCoder: Bool = false) throws -> (id: String, isNew: Bool) {
    try exclusively {
      var note = try checked(note, memoTypes())
      note.date = note.date ?? Moment.now()
      try CoderNames.check(
        note.coder, among: try asking { try $0.layers() }.compactMap(\.coder), isNew: isNewCoder)
      let new = note
      switch try act({ try $0.addNote(new) }) {
      case .added(let id): return (id, true)
      case .known(let id): return (id, false)
      }
    }
  }

  /// A memo whose words, type, title and author can be stored.
  func checked(_ note: Note, _ types: MemoTypes) throws(Failure) -> Note {
    var note = note
    note.text = note.text.trimmed
    note.coder = note.coder.trimmed
    guard !note.text.isEmpty else { throw Failure(.memoEmpty) }
    guard !note.coder.isEmpty else { throw Failure(.usageCoder) }
    guard !note.places.isEmpty else { throw Failure(.memoOn, ["typed": ""]) }
    if let type = note.type { note.type = try types.type(type) }
    note.title = Self.title(note.title ?? "").nilIfEmpty
    return note
  }

  private static func title(_ typed: String) -> String {
    typed.split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ")
      .trimmed
  }

  /// Changes words, type or title of a memo, or adds places to it.
  ///
  /// - Parameters:
  ///   - id: its id, or the beginning of it.
  ///   - change: what changes.
  /// - Returns: the id from now on: a plain memo becomes one that can have a type.
  /// - Throws: ``Failure`` when there is no such memo, or the new words are empty.
  @discardableResult
  public func changeMemo(_ id: String, _ change: NoteChange) throws -> String {
    try exclusively {
      let id = try memoID(id)
      var change = change
      if let text = change.text {
        change.text = text.trimmed
        guard change.text != "" else { throw Failure(.memoEmpty) }
      }
      let types = try memoTypes()
      if let type = change.type { change.type = try types.type(type) ?? "" }
      change.title = change.title.map { Self.title($0) }
      let new = change
      return try act { try $0.changeNote(id, new) }
    }
  }

  /// Removes a memo; the journal keeps it.
  public func removeMemo(_ id: String) throws {
    try exclusively {
      let id = try memoID(id)
      try act { try $0.removeMemo(id) }
    }
  }

  private func memoID(_ typed: String) throws -> String {
    let found = try asking { try $0.memoIDs(beginning: typed.lowercased()) }
    guard found.count == 1, !typed.isEmpty else {
      throw Failure(found.isEmpty ? .memoUnknown : .memoAmbiguous, ["memo": typed])
    }
    return found[0]
  }

  /// Imports memos from a table in one act; a row that cannot be read does not stop the others.
  ///
  /// Rows with the same id are one memo on several things.
  ///
  /// - Parameters:
  ///   - path: CSV or XLSX with the columns of ``memos(_:_:)``.
  ///   - coder: the author where the table says none.
  ///   - isNewCoder: whether new authors may have names close to those of others.
  /// - Returns: how many memos are new, known and refused.
  /// - Throws: ``Failure`` when the table cannot be read or has no column of memos.
  public func importMemos(
    _ path: String, coder: String?, isNewCoder: Bool = false
  ) throws -> CodingsImport {
    let table = try MemosTable(file: path, coder: coder, by: reading)
    return try exclusively {
      let coders = try asking { try $0.layers() }.compactMap(\.coder)
      let types = try memoTypes()
      var result = CodingsImport()
      result.notices = table.notices
      let name = path.split(separator: "/").last.map(String.init) ?? path
      try act { act in
        try act.together("memo.import", name) { act in
          for row in table.rows {
            do {
              let note = try checked(row.note(self), types)
              try CoderNames.check(note.coder, among: coders, isNew: isNewCoder)
              switch try act.attempt({ try $0.addNote(note) }) {
              case .added: result.added += 1
              case .known: result.known += 1
              }
            } catch {
              var failure = Failure(error)
              failure.location = row.location
              result.refused += 1
              if result.problems.count < NoticeTally.most { result.problems.append(failure) }
            }
          }
        }
      }
      return result
    }
  }
}
