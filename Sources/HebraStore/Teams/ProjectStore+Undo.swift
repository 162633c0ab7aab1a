internal import GRDB
internal import HebraModel

extension ProjectStore {
  /// The number of the last act of a person that can be undone; for a redo, of the last undoing that
  /// stands.
  ///
  /// Throws ``StoreError/Code/undoNothing`` when there is none.
  package func lastAct(of who: String, isRedo: Bool) throws -> Int {
    try read { db in
      var subjects: [String: String] = [:]
      var undone: Set<String> = []
      var own: [(number: Int, name: String, isUndo: Bool)] = []
      /// What an event did holds, or no longer does; undoing an undoing makes its subject hold.
      func setHolds(_ name: String, hold: Bool) {
        if hold { undone.remove(name) } else { undone.insert(name) }
        if let subject = subjects[name] { setHolds(subject, hold: !hold) }
      }
      try db.each(
        "event",
        """
        SELECT e.id, e.name, e.who, e.act, e.subject,
          EXISTS (SELECT 1 FROM change c WHERE c.event_id = e.id AND c.record IS NOT NULL)
        FROM event e ORDER BY e.id
        """
      ) { row in
        let name = try row[1].text()
        let act = try row[3].text()
        let isUndo = act == "undo" || act == "redo"
        if isUndo, let subject = try row[4].optionalText() {
          setHolds(subject, hold: false)
          subjects[name] = subject
        }
        if try row[2].text() == who, try row[5].flag(), !Act.lasting.contains(act) {
          own.append((try row[0].integer(), name, isUndo))
        }
        return true
      }
      let last = own.last { item in
        guard !undone.contains(item.name) else { return false }
        return isRedo ? item.isUndo && undoes(item.name, subjects) : !item.isUndo
      }
      guard let last else { throw StoreError(.undoNothing) }
      return last.number
    }
  }

  /// Whether an event undoes something, and does not redo it.
  private func undoes(_ name: String, _ subjects: [String: String]) -> Bool {
    var steps = 0
    var name = name
    while let next = subjects[name] {
      steps += 1
      name = next
    }
    return steps % 2 == 1
  }
}
