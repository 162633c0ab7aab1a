internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// What waits for a person because the codebook changed, or because a value is missing or assumed.
extension Project {
  /// A row for each document, coder and reason.
  ///
  /// Codings of coders' layers on current texts are looked at. A definition waits while it differs from
  /// that of the version under which the coding was made, or under which a person looked at it again.
  ///
  /// - Parameters:
  ///   - document: only this document.
  ///   - coder: only this coder.
  ///   - messages: the words of the table.
  /// - Returns: the table.
  /// - Throws: ``Failure`` when the project has no codebook, or no such document or coder.
  public func pending(
    of document: String? = nil, coder: String? = nil, _ messages: Messages
  ) throws -> Matrix {
    let items = try pendingItems(of: document, coder: coder)
    return Matrix(
      title: messages.word("pending"),
      columns: messages.columns([
        "document", "coder", "what", "code", "facet", "count", "version", "who", "reason",
      ]),
      rows: items.map { item in
        [
          .text(item.document), .text(item.coder),
          .text(messages.word("pending.\(item.kind.rawValue)")), .text(item.code),
          .text(item.facet), .count(item.count), .text(item.version),
          .text(item.change?.author ?? ""), .text(item.change?.reason ?? ""),
        ]
      }, keyColumns: 2)
  }

  func pendingItems(of document: String?, coder: String?) throws -> [PendingItem] {
    let name = try document.map { try documentName($0) }
    let current = try codebook()
    let (books, codings, layers, versions, finished) = try asking { store in
      (
        try store.codebooks(), try store.codings(document: name), try store.layers(),
        try store.codingCodebooks(), try store.finishedVersions()
      )
    }
    if let coder { try known(coder, layers) }
    let own = Set(layers.filter { $0.kind == .coder }.map(\.name))
    var search = PendingSearch(
      books, current: current, made: versions.made, checked: versions.checked)
    var groups: [[String]: PendingItem] = [:]
    for coding in codings
    where own.contains(coding.layer) && (coder == nil || coding.coder == coder) {
      for item in search.items(coding) {
        // Of values, one row for each facet; the codes would fill many screens.
        let isValue = item.kind == .assumed
        var item = item
        if isValue { item.code = "" }
        let key = [
          item.document, item.coder, String(item.kind.number), item.code, item.facet, item.version,
        ]
        guard groups[key] != nil else {
          groups[key] = item
          continue
        }
        groups[key]?.codings += item.codings
        groups[key]?.count += 1
      }
    }
    var items = Array(groups.values)
    for mark in finished
    where (name == nil || mark.document == name) && (coder == nil || mark.coder == coder) {
      items += newCodes(mark, books, current)
    }
    return items.sorted { a, b in
      (a.document, a.coder, a.kind.number, a.code, a.facet)
        < (b.document, b.coder, b.kind.number, b.code, b.facet)
    }
  }

  /// The codes that are new since a coder finished a document.
  private func newCodes(
    _ mark: (document: String, coder: String, scope: FinishScope, version: String),
    _ books: [StoredCodebook], _ current: Codebook
  ) -> [PendingItem] {
    let named = books.filter { $0.codebook.version == mark.version }
    guard mark.version != current.version, let before = named.first, named.count == 1 else {
      return []
    }
    let ids = Set(before.codebook.codes.map(\.id))
    let new = current.codes.filter {
      !ids.contains($0.id) && !$0.isRetired && (mark.scope == .completo || $0.isCore)
    }
    guard !new.isEmpty else { return [] }
    let change = current.history.last { $0.act == .add && $0.codes == [new[new.count - 1].id] }
    return [
      PendingItem(
        document: mark.document, coder: mark.coder, kind: .newCodes,
        code: new.map(\.id).joined(separator: ", "), change: change,
        version: change?.version ?? current.version, count: new.count)
    ]
  }

  /// Throws unless a coder is known.
  private func known(_ coder: String, _ layers: [Layer]) throws(Failure) {
    let coders = layers.compactMap(\.coder)
    guard !coders.contains(coder) else { return }
    throw Failure(
      .coderUnknown,
      [
        "coder": coder, "coders": coders.joined(separator: ", "),
        "nearest": Nearest.name(to: coder, among: coders) ?? "",
      ])
  }

  /// Notes that a coder looked at a document again, in one act.
  ///
  /// What waits for a value or for the decision of a split goes on waiting. Without a code, a mark that
  /// the document is finished is made again, under the current codebook.
  ///
  /// - Returns: how many codings were noted.
  /// - Throws: ``Failure`` when nothing waited.
  public func recheck(_ document: String, coder: String, code typed: String? = nil) throws -> Int {
    try exclusively {
      let name = try documentName(document)
      let codebook = try self.codebook()
      let ids = try typed.map { try [CodingDesk.code($0, codebook).id] }.map { codes in
        codebook.read(as: Set(codes))
      }
      let all = try pendingItems(of: name, coder: coder)
      // A split is decided coding by coding.
      let undecided = Set(all.filter { $0.kind == .split }.flatMap(\.codings))
      let items = all.filter { item in
        switch item.kind {
        case .defined, .retired: ids?.contains(item.code) ?? true
        case .newCodes: ids == nil
        case .split, .incomplete, .assumed: false
        }
      }
      let codings = Set(items.flatMap(\.codings)).subtracting(undecided).sorted()
      guard !codings.isEmpty || items.contains(where: { $0.kind == .newCodes }) else {
        throw Failure(.pendingNone, ["document": name, "coder": coder])
      }
      let marks = try finishedMarks().filter { $0.document == name && $0.coder == coder }
      let hasNew = items.contains { $0.kind == .newCodes }
      return try act { act in
        try act.together("coding.recheck", name) { act in
          if hasNew {
            for mark in marks {
              try act.finish(
                name, coder: coder, scope: mark.scope, codebookVersion: codebook.version)
            }
          }
          return try act.recheck(codings, of: name)
        }
      }
    }
  }

  /// Lets a person confirm the values that the codebook supplied for codings of a document, in one act.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - coder: whose codings.
  ///   - code: only codings with this code or one below it.
  ///   - facets: only these facets; empty for all.
  /// - Returns: how many facets of codings were confirmed.
  /// - Throws: ``Failure`` when none was assumed.
  public func confirmAssumed(
    in document: String, coder: String, code: String? = nil, facets: [String] = []
  ) throws -> Int {
    try exclusively {
      let codebook = try self.codebook()
      for facet in facets where !codebook.facets.contains(where: { $0.id == facet }) {
        let ids = codebook.facets.map(\.id)
        throw Failure(
          .facetUnknown,
          [
            "typed": facet,
            "nearest": Nearest.name(to: facet, among: ids) ?? ids.joined(separator: ", "),
          ])
      }
      try known(coder, try layers())
      let name = try documentName(document)
      let codings = try self.codings(of: name, code: code, layer: coder)
      let count = try act {
        try $0.confirmFacets(
          of: codings.map(\.id), facets.isEmpty ? nil : Set(facets), in: name)
      }
      guard count > 0 else { throw Failure(.confirmNone, ["document": name, "coder": coder]) }
      return count
    }
  }
}

extension PendingKind {
  /// The place in the list.
  fileprivate var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
