internal import GRDB

extension ProjectStore {
  /// The project as it stood at an earlier time, in memory and for reading only.
  ///
  /// What was erased for good since then is not there. The memory used is about the size of the file.
  /// `moment` is the number of an event, or a time as ISO 8601, which may end after the day, the hour
  /// or the minute: what happened in it counts.
  ///
  /// Throws ``StoreError/Code/noMoment`` when it is neither, or when nothing had happened yet.
  package static func open(
    _ name: String, asOf moment: String, handle: StoreHandle = StoreHandle()
  ) throws -> ProjectStore {
    let path = try ProjectName.existing(name)
    let tokenizer = SpeechTokenizer()
    let queue = try ProjectFile.inMemory(path, at: "", tokenizer: tokenizer) { db in
      guard let condition = Self.condition(moment) else {
        throw StoreError(.noMoment, ["moment": moment])
      }
      let state = try ProjectState(db, where: condition)
      guard !state.graph.nodes.isEmpty else { throw StoreError(.noMoment, ["moment": moment]) }
      var act = Act(db: db, who: "hebra", date: "")
      var union = Act.Union()
      try act.settle(state, Act.Contents(), &union)
      try act.forgetEvents(condition)
      try act.finish()
      try WordStems.add(tokenizer.takeWords(), to: db)
    }
    return ProjectStore(memory: queue, path: path, tokenizer: tokenizer, handle: handle)
  }

  /// Whether an event counts at a moment; nil when the text names none.
  private static func condition(_ moment: String) -> ((EventGraph.Node) -> Bool)? {
    if let number = Int64(moment), number > 0 { return { $0.row <= number } }
    let digits = moment.utf8.filter { (0x30...0x39).contains($0) }.count
    guard digits >= 8, moment.utf8.count >= 10, moment.utf8.dropFirst(4).first == 0x2D else {
      return nil
    }
    return { $0.at.prefix(moment.count) <= moment }
  }
}

extension Act {
  /// Leaves the events that count in the journal of a copy that is only read.
  fileprivate func forgetEvents(_ contains: (EventGraph.Node) -> Bool) throws {
    let kept = try Set(EventGraph(db, where: contains).nodes.map(\.row))
    for row in try EventGraph(db).nodes.map(\.row) where !kept.contains(row) {
      for (table, column) in [
        ("head", "event_id"), ("erasure", "event_id"), ("change", "event_id"),
        ("event_parent", "event_id"), ("event_parent", "parent_id"), ("event", "id"),
      ] {
        // Tables and columns are constants.
        try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(column) = ?").execute(
          arguments: [row])
      }
    }
  }
}
