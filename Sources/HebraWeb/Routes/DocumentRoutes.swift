internal import Hebra
internal import HebraModel
internal import Hummingbird

extension Desk {
  func addDocuments(to router: Router<BasicRequestContext>) {
    router.get("/api/documents") { _, _ in
      let person = try person()
      let (coders, documents) = try await reading {
        (try $0.coderNames(), try $0.deskDocuments(for: person))
      }
      return try answer(
        Shapes.Documents(
          project: name, coders: coders, documents: documents.map(Shapes.Entry.init)))
    }
    router.get("/api/documents/:name") { request, context in
      let (person, document) = (try person(), try named(context, "name"))
      guard try query(request)["layers"] == "all" else {
        let (page, isHidden) = try await reading(as: person) { project, view in
          let page = try project.deskReading(of: document, in: view, layer: person)
          return (page, view.isClosed(document))
        }
        return try answer(Shapes.Page(page, layers: "own", hidden: isHidden))
      }
      let (view, _) = try await looking(document: document)
      let page = try await reading { try $0.deskReading(of: document, in: view) }
      return try answer(Shapes.Page(page, layers: "all", hidden: view.isClosed(document)))
    }
    router.get("/api/codebook") { _, _ in
      _ = try person()
      return try answer(Shapes.Book(try await reading { try $0.codebook() }))
    }
  }

  func addFinished(to router: Router<BasicRequestContext>) {
    router.put("/api/finished/:name") { request, context in
      let document = try named(context, "name")
      let typed = try await decoded(request, as: Requests.Finish.self)
      guard let scope = FinishScope(rawValue: typed.scope) else { throw Failure(.deskRequest) }
      let event = try await writing { project, person in
        try project.onText(of: document, typed.hash) {
          // Someone who finishes a document without a coding in it is a coder from then on.
          let isNew = try !project.coderNames().contains(person)
          try project.finish(
            document: document, coder: person, scope: scope, isBlind: typed.isBlind, isNew: isNew)
        }.event
      }
      return try answer(Shapes.Done(event: OrNull(event)))
    }
    router.delete("/api/finished/:name") { request, context in
      let document = try named(context, "name")
      _ = try await decoded(request, as: Requests.Nothing.self)
      let event = try await writing { project, person in
        try project.onText(of: nil, nil) {
          _ = try project.unfinish([document], coder: person)
        }.event
      }
      return try answer(Shapes.Done(event: OrNull(event)))
    }
  }
}
