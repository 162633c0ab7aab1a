internal import HebraAnalysis
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

extension Project {
  /// What a retrieval finds: ranges in order of document and position, without their words.
  ///
  /// Conditions of the request restrict the searches in it and the ranges that are found.
  func retrieve(
    _ retrieval: Retrieval, _ request: SearchRequest
  ) throws -> (corpus: AnalysisCorpus, hits: [Hit], isCut: Bool) {
    guard request.order == .position else { throw Failure(.queryRetrievalOrder) }
    var corpus = try placedCorpus(withFacets: true)
    let paragraphs = try asking { try $0.paragraphs() }
    let read = try names(ofDocuments: request)
    corpus.documents.removeAll { read?.contains($0.name) == false }
    let operands = try RetrievalOperands(retrieval, request, corpus.codebook, in: self)
    var hits: [Hit] = []
    for i in corpus.documents.indices {
      corpus.documents[i].paragraphs = paragraphs[corpus.documents[i].name] ?? []
      let document = corpus.documents[i]
      let found = RetrievedRanges(
        DocumentLine(document), leaves: { operands.ranges(of: $0, in: document) },
        others: { operands.others(than: $0, in: document) })
      let turns = document.turns.sorted { $0.turn.range < $1.turn.range }
      for range in found.found(retrieval.root) where operands.admits(range, in: document) {
        let hit = Hit(range, in: document.name, turns)
        if request.role.map({ $0 == hit.role }) ?? true,
          request.speaker.map({ $0 == hit.label }) ?? true
        {
          hits.append(hit)
        }
      }
    }
    return (corpus, hits, operands.isCut)
  }

  /// The answer to a request that is a retrieval.
  func concordance(
    _ retrieval: Retrieval, _ request: SearchRequest, _ width: Int
  ) throws -> Concordance {
    let found = try retrieve(retrieval, request)
    var hits = Array(found.hits.prefix(request.limit ?? found.hits.count))
    var text: (name: String, bytes: [UInt8])?
    let turns = Dictionary(
      found.corpus.documents.map { ($0.name, $0.turns.map(\.turn.speech)) },
      uniquingKeysWith: { first, _ in first })
    for i in hits.indices {
      let (name, range) = (hits[i].document, hits[i].range)
      let bytes =
        try text.flatMap { $0.name == name ? $0.bytes : nil }
        ?? Array(try asking { try $0.text(name) }.utf8)
      text = (name, bytes)
      // A label is no context of what is said behind it.
      let speech = turns[name]?.filter { $0.contains(range) }.first
      hits[i].context = Self.context(
        of: range, in: bytes, within: speech ?? TextRange(0, bytes.count), width: width)
    }
    return Concordance(
      hits: hits, total: found.hits.count, forms: [],
      documents: Set(found.hits.map(\.document)).count, isCut: found.isCut)
  }

  /// The words of a range and what stands around them in their paragraphs and inside `limits`, up to
  /// `width` code points on each side.
  private static func context(
    of range: TextRange, in bytes: [UInt8], within limits: TextRange, width: Int
  ) -> Hit.Context {
    guard 0 <= range.start, range.end <= bytes.count else { return Hit.Context() }
    func beginsCharacter(_ place: Int) -> Bool { bytes[place] & 0xC0 != 0x80 }
    var (start, count) = (range.start, 0)
    while start > limits.start, count < width, bytes[start - 1] != 0x0A {
      start -= 1
      if beginsCharacter(start) { count += 1 }
    }
    while start < range.start, !beginsCharacter(start) { start += 1 }
    var end = range.end
    count = 0
    while end < limits.end, bytes[end] != 0x0A {
      if beginsCharacter(end) {
        guard count < width else { break }
        count += 1
      }
      end += 1
    }
    let passage = String(decoding: bytes[start..<end], as: UTF8.self)
    return Hit.Context(
      passage, TextRange(0, end - start), words: range.shifted(by: -start))
  }

  /// The documents of a request's municipality or document; nil for all.
  private func names(ofDocuments request: SearchRequest) throws -> Set<String>? {
    let conditions = [
      (SearchQuery.Field.place, request.municipality), (.document, request.document),
    ].compactMap { field, value in value.map { SearchQuery.Condition(field, .equal, $0) } }
    guard !conditions.isEmpty else { return nil }
    let directory = try store.directory()
    let query = try SearchQuery("a").narrowed(by: conditions)
    var search = ResolvedSearch(
      query, filters: try SearchConditions.filters(query, directory, in: self))
    search.limit = 0
    guard let keys = search.documents else { return nil }
    return Set(directory.documents.filter { keys.contains($0.key) }.map(\.name))
  }
}

extension Hit {
  /// A range of a document, in the first of the turns that it touches.
  init(_ range: TextRange, in document: String, _ turns: [AttributedTurn]) {
    let first = turns.partition { $0.turn.range.end <= range.start }
    let turn =
      first < turns.count && turns[first].turn.range.start < range.end ? turns[first].turn : nil
    self.init(
      document: document, turn: turn?.index, label: turn?.label, role: turn?.role, range: range,
      form: "")
  }
}

/// The ranges of the searches and codes of a retrieval, by document.
private struct RetrievalOperands {
  /// A code of the retrieval as the codebook has it.
  private struct Known {
    var codes: Set<String>
    /// Codes above it, which do not count as others.
    var above: Set<String>
    var layer: String?
    var facets: [CodingFilter.Facet]

    func takes(_ coding: PlacedCoding) -> Bool {
      codes.contains(coding.code) && reads(coding)
        && facets.allSatisfy { wanted in
          coding.facets.contains { $0.facet == wanted.name && $0.value == wanted.value }
        }
    }

    func reads(_ coding: PlacedCoding) -> Bool { layer.map { $0 == coding.layer } ?? true }
  }

  private(set) var isCut = false
  private var hits: [Retrieval.Node: [String: [TextRange]]] = [:]
  private var codes: [Retrieval.Coded: Known] = [:]
  /// The code of the request, which every range must overlap.
  private var required: Known?

  init(
    _ retrieval: Retrieval, _ request: SearchRequest, _ codebook: Codebook,
    in project: borrowing Project
  ) throws {
    for leaf in retrieval.leaves {
      switch leaf {
      case .search(let text, let place):
        let found = try Self.at(place..<place + text.unicodeScalars.count) {
          try Self.search(text, request, project)
        }
        isCut = isCut || found.isCut
        hits[leaf] = Dictionary(grouping: found.hits, by: \.document).mapValues { $0.map(\.range) }
      case .coded(let coded):
        codes[coded] = try Self.at(coded.place) { try Self.known(coded, codebook, project) }
      case .related, .either, .atLeast, .only: break
      }
    }
    required = try request.code.map {
      try Self.known(Retrieval.Coded(code: $0, place: 0..<0), codebook, project)
    }
  }

  func ranges(of leaf: Retrieval.Node, in document: AnalysisDocument) -> [TextRange] {
    guard case .coded(let coded) = leaf else { return hits[leaf]?[document.name] ?? [] }
    return document.codings.filter { codes[coded]?.takes($0) ?? false }.map(\.range)
  }

  func others(than coded: Retrieval.Coded, in document: AnalysisDocument) -> [TextRange] {
    guard let known = codes[coded] else { return [] }
    return document.codings.filter {
      known.reads($0) && !known.codes.contains($0.code) && !known.above.contains($0.code)
    }.map(\.range)
  }

  /// Whether a range satisfies the request's code.
  func admits(_ range: TextRange, in document: AnalysisDocument) -> Bool {
    guard let required else { return true }
    return document.codings.contains { required.takes($0) && $0.range.overlaps(range) }
  }

  private static func search(
    _ text: String, _ request: SearchRequest, _ project: borrowing Project
  ) throws -> FoundHits {
    var own = request
    own.query = text
    (own.limit, own.code) = (nil, nil)
    return try project.store.find(try SearchPlan(own, in: project).search)
  }

  private static func known(
    _ coded: Retrieval.Coded, _ codebook: Codebook, _ project: borrowing Project
  ) throws -> Known {
    let code = try CodingDesk.code(coded.code, codebook)
    var above: Set<String> = []
    var parent = code.parent
    while let id = parent, above.insert(id).inserted { parent = codebook.code(id)?.parent }
    return Known(
      codes: codebook.read(as: codebook.descendants(of: code.id)), above: above,
      layer: try coded.layer.map { try project.layer($0).name },
      facets: try coded.facets.map { try SearchConditions.facet($0, codebook) })
  }

  /// Runs `body`; a failure gets its place in the whole query.
  private static func at<Value>(_ place: Range<Int>, _ body: () throws -> Value) throws -> Value {
    do { return try body() } catch {
      var failure = Failure(error)
      let start = failure.details["start"].flatMap(Int.init)
      let end = failure.details["end"].flatMap(Int.init)
      failure.details["start"] = String(place.lowerBound + (start ?? 0))
      failure.details["end"] = String(end.map { place.lowerBound + $0 } ?? place.upperBound)
      throw failure
    }
  }
}
