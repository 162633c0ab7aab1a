internal import Hebra
internal import HebraModel
internal import Hummingbird

extension Desk {
  func addSegments(to router: Router<BasicRequestContext>) {
    router.get("/api/segments") { request, _ in
      let query = try query(request)
      let person = try person()
      let (code, document, typed) = (query["code"], query["document"], query["by"])
      let offset = try query.number("offset", in: 0...1_000_000) ?? 0
      let limit = try query.number("limit", in: 1...500) ?? 200
      // Without a layer, the person's own; `*` is every layer that they may see.
      let layer = query["layer"] == "*" ? nil : query["layer"] ?? person
      let view =
        try await layer == person
        ? reading { try $0.blindView(of: person) }
        : looking(document: document, layer: layer).view
      let by: String? =
        switch typed {
        case nil: "municipality"
        case "none": nil
        case let typed?: typed
        }
      let found = try await reading { project in
        // Someone who has coded nothing yet has no layer.
        let isThere = try layer.map { try project.layers().map(\.name).contains($0) } ?? true
        guard isThere || layer != person else { return DeskSegments(total: 0, groups: []) }
        return try project.deskSegments(
          code: code, document: document, layer: layer, by: by, in: view,
          page: offset..<(offset + limit))
      }
      return try answer(
        Shapes.Segments(
          code: OrNull(code), by: typed ?? "municipality", total: found.total, offset: offset,
          groups: found.groups.map { group in
            Shapes.Group(
              value: group.value, n: group.count, documents: group.documents,
              segments: group.items.map(Shapes.Found.init))
          }))
    }
  }

  func addSearch(to router: Router<BasicRequestContext>) {
    router.get("/api/search") { request, _ in
      let query = try query(request)
      _ = try person()
      guard let typed = query["q"] else { throw Failure(.deskRequest) }
      var wanted = SearchRequest(typed)
      wanted.document = query["document"]
      wanted.excludedForms = query.all("without").filter { !$0.isEmpty }
      wanted.limit = try query.number("limit", in: 1...1000) ?? 100
      if try Project.asksForCodings(typed) { try await seeingAll() }
      let (search, by) = (wanted, query["by"])
      let (found, places, counts) = try await reading { project in
        let found = try project.search(search)
        let places = try project.places(of: found)
        let counts = try by.map { try project.countHits(search, by: $0).matrix }
        return (found, places, counts)
      }
      return try answer(
        Shapes.Hits(
          total: found.total, documents: found.documents, isCut: found.isCut,
          forms: found.forms.map { Shapes.Form(form: $0.form, count: $0.count) },
          notices: found.notices.map { Shapes.Remark($0, messages) },
          hits: zip(found.hits, places).map { hit, place in
            Shapes.Hit(
              document: hit.document, turn: OrNull(hit.turn), label: OrNull(hit.label),
              role: OrNull(hit.role?.rawValue), start: place.lowerBound, end: place.upperBound,
              before: hit.before, text: hit.text, after: hit.after)
          }, counts: OrNull(counts.map(Self.counts))))
    }
  }

  /// The rows of a count of hits: its value, and the first number that it has.
  private static func counts(_ matrix: Matrix) -> [Shapes.Count] {
    matrix.rows.compactMap { row in
      guard case .text(let value)? = row.first else { return nil }
      let numbers = row.dropFirst().compactMap { cell -> Int? in
        if case .count(let n) = cell { n } else { nil }
      }
      return numbers.first.map { Shapes.Count(value: value, n: $0) }
    }
  }

  func addMatrix(to router: Router<BasicRequestContext>) {
    router.get("/api/matrix") { request, _ in
      let query = try query(request)
      let wanted = try await matrixRequest(query)
      let (matrix, notices) = try await reading { try $0.matrix(wanted) }
      return try answer(Shapes.Table(matrix, notices, messages))
    }
  }
}
