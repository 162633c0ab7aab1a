internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// The versions of the codebook, and what is different between two of them.
extension Project {
  /// A row for each version of the codebook that the project has, oldest first.
  public func codebookVersions(_ messages: Messages) throws -> Matrix {
    let books = try codebooksInOrder()
    let byHash = Dictionary(books.map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })
    return Matrix(
      title: messages.word("codebook.versions"),
      columns: messages.columns([
        "version", "at", "who", "act", "codes", "reason", "codings", "current", "hash",
      ]),
      rows: books.enumerated().map { number, book in
        let change = book.codebook.history.last
        let isOwn = change?.version == book.codebook.version
        let before =
          change.flatMap { isOwn ? byHash[$0.from] : nil } ?? (number > 0 ? books[number - 1] : nil)
        let changed = before.map { Self.changedCodes($0.codebook, book.codebook) } ?? []
        return [
          .text(book.codebook.version), .text(isOwn ? change?.date ?? "" : book.addedAt),
          .text(isOwn ? change?.author ?? "" : book.who ?? ""),
          .text(
            isOwn
              ? change.map { messages.word("codebook-act.\($0.act.rawValue)") } ?? ""
              : messages.word("codebook-act.file")),
          .text(changed.joined(separator: ", ")), .text(isOwn ? change?.reason ?? "" : ""),
          .count(book.codings), .text(book.isCurrent ? messages.word("yes") : ""),
          .text(String(book.hash.prefix(12))),
        ]
      }, keyColumns: 1)
  }

  /// All versions by when they were added; of the same time, each after the one that it was made from.
  func codebooksInOrder() throws -> [StoredCodebook] {
    try asking { try $0.codebooks() }.sorted { a, b in
      (a.addedAt, a.codebook.history.count, a.hash) < (b.addedAt, b.codebook.history.count, b.hash)
    }
  }

  /// The ids of the codes that differ, in order.
  private static func changedCodes(_ old: Codebook, _ new: Codebook) -> [String] {
    var ids: [String] = []
    for difference in old.differences(to: new)
    where !difference.subject.isEmpty && !ids.contains(difference.subject) {
      ids.append(difference.subject)
    }
    return ids
  }

  /// What is different between two versions, each by its name, the beginning of its hash, or a file.
  ///
  /// A row for each difference, with its sentence in the language of `messages`.
  public func codebookDifferences(
    from old: String, to new: String, _ messages: Messages
  ) throws -> Matrix {
    let (first, second) = (try codebook(named: old), try codebook(named: new))
    return Matrix(differences: first.differences(to: second), second, first, messages)
  }

  /// What people know each version by: its name, the beginning of its hash and what it changed.
  func codebookNames() throws -> [String: String] {
    let books = try asking { try $0.codebooks() }
    let byHash = Dictionary(books.map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })
    return byHash.mapValues { book in
      var name = "\(book.codebook.version) (\(book.hash.prefix(12)))"
      if let change = book.codebook.history.last, let before = byHash[change.from] {
        let sentences = before.codebook.differences(to: book.codebook).map { messages.sentence($0) }
        name += ": " + sentences.joined(separator: " ")
      }
      return name
    }
  }

  /// A version by its name or the beginning of its hash, or the codebook in a file.
  private func codebook(named typed: String) throws -> Codebook {
    let lower = typed.lowercased()
    if lower.hasSuffix(".yaml") || lower.hasSuffix(".yml") {
      return try CodebookCheck(file: typed, by: reading).usable().0
    }
    return try storedCodebook(named: typed).codebook
  }

  /// A version of the project by its name or the beginning of its hash.
  func storedCodebook(named typed: String) throws -> StoredCodebook {
    let books = try codebooksInOrder()
    let name = typed.trimmed
    var found = books.filter { $0.codebook.version == name }
    if found.isEmpty, name.count >= 6 {
      found = books.filter { $0.hash.hasPrefix(name.lowercased()) }
    }
    if let book = found.first, found.count == 1 { return book }
    guard found.isEmpty else {
      throw Failure(
        .codebookVersionAmbiguous,
        [
          "version": name,
          "options": found.map { String($0.hash.prefix(12)) }.joined(separator: ", "),
        ])
    }
    throw Failure(
      .codebookVersionUnknown,
      ["version": name, "versions": books.map(\.codebook.version).joined(separator: ", ")])
  }
}

extension Matrix {
  /// Differences between two versions of a codebook.
  init(
    differences: [CodebookDifference], _ codebook: Codebook, _ old: Codebook, _ messages: Messages
  ) {
    self.init(
      title: "\(old.version) → \(codebook.version)",
      columns: messages.columns(["code", "difference_kind", "before", "after", "sentence"]),
      rows: differences.map { difference in
        [
          .text(difference.subject), .text(difference.kind.rawValue), .text(difference.old),
          .text(difference.new), .text(messages.sentence(difference)),
        ]
      })
  }
}

extension Messages {
  /// A difference as a sentence.
  public func sentence(_ difference: CodebookDifference) -> String {
    what(
      MessageCode(difference.kind),
      ["code": difference.subject, "old": difference.old, "new": difference.new])
  }
}
