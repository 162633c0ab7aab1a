internal import Hebra
internal import HebraModel
internal import Hummingbird

extension Desk {
  func addCodings(to router: Router<BasicRequestContext>) {
    router.post("/api/codings") { request, _ in
      let typed = try await decoded(request, as: Requests.NewCoding.self)
      let place = try Self.place(typed.start, typed.end)
      let (made, segment, event) = try await writing { project, person in
        let (made, event) = try project.onText(of: typed.document, typed.hash) {
          try project.addCoding(
            CodingRequest(
              document: typed.document, at: .codePoints(place), code: typed.code, coder: person,
              facets: typed.facets ?? [], memo: typed.memo, isNewCoder: true))
        }
        return (made, try project.segment(made.id), event)
      }
      return try answer(
        Shapes.Coded(
          coding: Shapes.Mark(segment), isNew: made.isNew, event: OrNull(event),
          notices: made.notices.map { Shapes.Remark($0, messages) }))
    }
    router.patch("/api/codings/:id") { request, context in
      let id = try named(context, "id")
      let typed = try await decoded(request, as: Requests.Change.self)
      let place: Range<Int>? =
        switch (typed.start, typed.end) {
        case (nil, nil): nil
        case (let start?, let end?): try Self.place(start, end)
        default: throw Failure(.deskRequest)
        }
      let change = CodingChange(
        code: typed.code, place: place, facets: typed.facets, memo: typed.memo)
      let (made, segment, event) = try await writing { project, person in
        let document = try project.ownCoding(id, of: person).document
        let (made, event) = try project.onText(of: document, typed.hash) {
          try project.changeCoding(id, change, of: person)
        }
        return (made, try project.segment(made.id), event)
      }
      return try answer(
        Shapes.Coded(
          coding: Shapes.Mark(segment), isNew: false, event: OrNull(event),
          notices: made.notices.map { Shapes.Remark($0, messages) }))
    }
    router.delete("/api/codings/:id") { request, context in
      let id = try named(context, "id")
      let typed = try await decoded(request, as: Requests.Held.self)
      let event = try await writing { project, person in
        let coding = try project.ownCoding(id, of: person)
        return try project.onText(of: coding.document, typed.hash) {
          try project.removeCoding(coding.id)
        }.event
      }
      return try answer(Shapes.Done(event: OrNull(event)))
    }
  }

  /// Code points that the page sent.
  static func place(_ start: Int, _ end: Int) throws -> Range<Int> {
    guard 0 <= start, start < end else { throw Failure(.deskRequest) }
    return start..<end
  }

  func addMemos(to router: Router<BasicRequestContext>) {
    router.post("/api/memos") { request, _ in
      let typed = try await decoded(request, as: Requests.NewMemo.self)
      let place = try Self.place(typed.start, typed.end)
      let (made, event) = try await writing { project, person in
        try project.onText(of: typed.document, typed.hash) {
          let segment = try project.notePlace(
            "segment:\(typed.document):\(place.lowerBound)-\(place.upperBound)")
          return try project.addMemo(
            Note(
              type: typed.type, title: typed.title, text: typed.text, coder: person,
              places: [segment]), isNewCoder: true)
        }
      }
      return try answer(Shapes.Noted(id: made.id, isNew: made.isNew, event: OrNull(event)))
    }
    router.patch("/api/memos/:id") { request, context in
      let id = try named(context, "id")
      let typed = try await decoded(request, as: Requests.MemoChange.self)
      let (new, event) = try await writing { project, person in
        try project.onText(of: nil, nil) {
          try project.checkMemo(id, of: person)
          return try project.changeMemo(
            id, NoteChange(type: typed.type, title: typed.title, text: typed.text))
        }
      }
      return try answer(Shapes.Noted(id: new, isNew: false, event: OrNull(event)))
    }
    router.delete("/api/memos/:id") { request, context in
      let id = try named(context, "id")
      _ = try await decoded(request, as: Requests.Nothing.self)
      let event = try await writing { project, person in
        try project.onText(of: nil, nil) {
          try project.checkMemo(id, of: person)
          try project.removeMemo(id)
        }.event
      }
      return try answer(Shapes.Done(event: OrNull(event)))
    }
  }
}
