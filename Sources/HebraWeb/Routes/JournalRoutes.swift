internal import Hebra
internal import HebraModel
internal import Hummingbird

extension Desk {
  func addJournal(to router: Router<BasicRequestContext>) {
    router.get("/api/journal") { request, _ in
      let query = try query(request)
      let after = try query.number("after", in: 0...Int.max)
      let limit = try query.number("limit", in: 1...1000) ?? 100
      let person = try person()
      let events = try await reading { try $0.deskEvents(limit: limit, as: person) }
      return try answer(
        Shapes.Journal(
          last: OrNull(events.last?.event.number),
          events: events.filter { $0.event.number > after ?? -1 }.reversed().map {
            event($0.event, on: $0.document, of: person)
          }))
    }
  }

  /// An event without ids and without what it changed: a coding's id follows from its place and code, and
  /// whoever codes blind must not learn them.
  private func event(
    _ event: JournalEvent, on document: String?, of person: String
  ) -> Shapes.Event {
    Shapes.Event(
      event: event.number, at: event.at, who: event.who, act: event.act,
      what: messages.word("act.\(event.act)"),
      document: OrNull(document),
      isMine: event.who == person, isUndo: event.act == "undo" || event.act == "redo")
  }

  func addUndo(to router: Router<BasicRequestContext>) {
    router.post("/api/undo") { request, _ in
      try await reverse(request) { try $0.undo($1) }
    }
    router.post("/api/redo") { request, _ in
      try await reverse(request) { try $0.redo($1) }
    }
  }

  private func reverse(
    _ request: Request,
    _ body: @escaping @Sendable (borrowing Project, Int?) throws -> JournalEvent
  ) async throws -> Response {
    let typed = try await decoded(request, as: Requests.Reverse.self)
    let (undone, event, document) = try await writing { project, person in
      let (undone, event) = try project.onText(of: nil, nil) { try body(project, typed.event) }
      let names = try project.documents().map(\.name)
      let document = try project.deskEvents(limit: 1, as: person).last?.document
      return (undone, event, document ?? undone.subject.flatMap { names.contains($0) ? $0 : nil })
    }
    return try answer(
      Shapes.Reversed(
        event: OrNull(event), undone: undone.number, act: undone.act,
        document: OrNull(document)))
  }
}
