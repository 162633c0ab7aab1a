public import HebraModel
internal import HebraStore

extension Project {
  /// Undoes what an event of the journal did; this is a new event.
  ///
  /// - Parameter number: the number of the event; nil is the last act of the person who opened the
  ///   project that is not undone yet.
  /// - Returns: the event that was undone.
  /// - Throws: ``Failure`` when there is none, when it is someone else's, when it cannot be undone,
  ///   when its words were erased, or when something later depends on it.
  @discardableResult
  public func undo(_ number: Int? = nil) throws -> JournalEvent {
    try reverse(number, as: "undo")
  }

  /// Does again what was undone; this is a new event.
  ///
  /// - Parameter number: the number of the event that undid something; nil is the last one of the
  ///   person who opened the project.
  /// - Returns: the event that undid it.
  /// - Throws: ``Failure`` as for ``undo(_:)``.
  @discardableResult
  public func redo(_ number: Int? = nil) throws -> JournalEvent {
    try reverse(number, as: "redo")
  }

  private func reverse(_ number: Int?, as act: String) throws -> JournalEvent {
    try asking { store in
      try store.exclusively {
        let number = try number ?? store.lastAct(of: who, isRedo: act == "redo")
        try store.write(who: who, at: Moment.now()) { try $0.undo(number, as: act) }
        guard let event = try store.journalEvent(number) else {
          throw StoreError(.noEvent, ["number": String(number)])
        }
        return event
      }
    }
  }
}
