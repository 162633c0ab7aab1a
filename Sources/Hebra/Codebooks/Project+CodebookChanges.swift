internal import HebraCodebook
internal import HebraLanguage
public import HebraModel
internal import HebraStore
internal import HebraYAML

/// What came of a change of the codebook.
public struct CodebookChanged: Sendable {
  /// The version before.
  public var previous: Codebook
  /// The new version.
  public var codebook: Codebook
  /// What is different, in the order of the codes.
  public var differences: [CodebookDifference]
  /// How many codings of current texts have one of the changed codes; none of them was rewritten.
  public var codings: Int
  /// In how many documents they are.
  public var documents: Int
}

/// Changes of the codebook: each makes a new version, and none rewrites a coding.
extension Project {
  /// Makes a new version of the codebook.
  ///
  /// The version before stays as it is. Ids are never given twice, and a code that is merged or retired
  /// stays in the codebook, so that its codings can be read.
  ///
  /// - Parameters:
  ///   - edit: what is changed; codes by id or name, as typed.
  ///   - reason: why; needed where it changes what codings mean.
  ///   - version: the name of the new version; nil for the next one.
  /// - Returns: what is different, and how many codings it concerns.
  /// - Throws: ``Failure`` when the change is impossible, with the reason.
  @discardableResult
  public func changeCodebook(
    _ edit: CodebookEdit, reason: String?, version: String? = nil
  ) throws -> CodebookChanged {
    try exclusively {
      let previous = try codebook()
      let edit = try resolved(edit, previous)
      let reason = reason?.trimmed.nilIfEmpty
      guard reason != nil || !edit.needsReason else { throw Failure(.editNoReason) }
      var book: Codebook
      do throws(CodebookRefusal) { book = try previous.applying(edit) } catch {
        throw Self.failure(error)
      }
      let name = try newVersion(version, previous)
      book.version = name
      let source = try asking { try $0.codebookSource() } ?? ""
      book.history.append(
        CodebookChange(
          version: name, from: TextIdentity.sha256(source), act: edit.act, codes: edit.codes,
          into: edit.into, author: who, date: Moment.now(), reason: reason))
      let written = try written(book, keeping: source)
      try act { try $0.setCodebook(book, source: written, changed: edit.act) }
      let ids = Set(edit.codes)
      let codings = try asking { try $0.codings() }.filter {
        ids.contains($0.code) || ids.contains(previous.standing(for: $0.code))
      }
      return CodebookChanged(
        previous: previous, codebook: book, differences: previous.differences(to: book),
        codings: codings.count, documents: Set(codings.map(\.document)).count)
    }
  }

  /// Combines the current version with another one that was made from the same version, when copies of
  /// the project changed the codebook without knowing of each other.
  ///
  /// - Throws: ``Failure`` when both changed the same in different ways; a person decides then which
  ///   version holds.
  @discardableResult
  public func combineCodebook(
    with typed: String, reason: String? = nil, version: String? = nil
  ) throws -> CodebookChanged {
    try exclusively {
      let previous = try codebook()
      let other = try storedCodebook(named: typed)
      let source = try asking { try $0.codebookSource() } ?? ""
      let hash = TextIdentity.sha256(source)
      let (own, others) = (
        previous.changes(since: other.codebook), other.codebook.changes(since: previous)
      )
      guard other.hash != hash, let start = others.first, own.first?.from == start.from,
        let base = try asking({ try $0.codebooks() }).first(where: { $0.hash == start.from })
      else { throw Failure(.combineUnrelated, ["version": typed, "current": previous.version]) }
      var (book, clashes) = base.codebook.combined(previous, other.codebook)
      guard clashes.isEmpty else {
        throw Failure(
          .combineClash,
          ["codes": Set(clashes).sorted().joined(separator: ", "), "version": typed])
      }
      book.version = try newVersion(version, previous)
      book.history.append(
        CodebookChange(
          version: book.version, from: hash, act: .combine, codes: [other.hash], author: who,
          date: Moment.now(), reason: reason?.trimmed.nilIfEmpty))
      let written = try written(book, keeping: source)
      try act { try $0.setCodebook(book, source: written, changed: .combine) }
      return CodebookChanged(
        previous: previous, codebook: book, differences: previous.differences(to: book),
        codings: 0, documents: 0)
    }
  }

  /// The file of a codebook, which is read back as the same codebook.
  func written(_ book: Codebook, keeping source: String?) throws -> String {
    let text = try CodebookWriter.yaml(book, keeping: source)
    let (read, findings) = try CodebookReader.read(Array(text.utf8), name: book.title)
    guard let read else {
      let finding = findings.first { $0.severity == .error }
      var details = finding?.details ?? [:]
      // The line is that of a file which nobody has.
      details["first"] = nil
      throw Failure(finding?.code ?? .codebookHasErrors, details)
    }
    guard read == book else { throw Failure(.editUnwritable) }
    return text
  }

  /// The name of a new version.
  func newVersion(_ typed: String?, _ previous: Codebook) throws -> String {
    let taken = Set(try asking { try $0.codebooks() }.map(\.codebook.version))
    guard let typed else { return previous.nextVersion(besides: taken) }
    let name = typed.trimmed
    guard !name.isEmpty, name.count <= 60,
      !name.unicodeScalars.contains(where: { $0.value < 0x20 })
    else { throw Failure(.editVersionName, ["version": name]) }
    guard !taken.contains(name) else { throw Failure(.editVersionTaken, ["version": name]) }
    return name
  }

  /// A change with the ids of the codes that were typed.
  private func resolved(
    _ edit: CodebookEdit, _ codebook: Codebook
  ) throws(Failure) -> CodebookEdit {
    let grammar = CommentGrammar(codebook: codebook)
    func id(_ typed: String) throws(Failure) -> String {
      try Self.codeID(typed, codebook, grammar)
    }
    func ids(_ typed: [String]) throws(Failure) -> [String] {
      var result: [String] = []
      for one in typed {
        let id = try id(one)
        if !result.contains(id) { result.append(id) }
      }
      return result
    }
    switch edit {
    case .add(var code):
      code.id = code.id.trimmed
      if let parent = code.parent { code.parent = try id(parent) }
      return .add(code)
    case .rename(let code, let name, let english, let table):
      return .rename(
        try id(code), name: name?.trimmed, nameEnglish: english?.trimmed, tableName: table?.trimmed)
    case .define(let code, var definition):
      definition.text = definition.text?.trimmed
      definition.include = definition.include?.trimmed
      definition.exclude = definition.exclude?.trimmed
      definition.example = definition.example?.trimmed
      return .define(try id(code), definition)
    case .move(let code, let parent):
      guard let parent else { return .move(try id(code), parent: nil) }
      return .move(try id(code), parent: try id(parent))
    case .merge(let codes, let target): return .merge(try ids(codes), into: try id(target))
    case .split(let code, let parts): return .split(try id(code), into: try ids(parts))
    case .retire(let codes): return .retire(try ids(codes))
    }
  }

  /// The id of the code that was typed, a retired one too.
  static func codeID(
    _ typed: String, _ codebook: Codebook, _ grammar: CommentGrammar
  ) throws(Failure) -> String {
    if codebook.code(typed) != nil { return typed }
    if case .retired(let code, _) = grammar.resolve(typed) { return code.id }
    return try CodingDesk.code(typed, codebook).id
  }

  /// The sentence for a change that is impossible.
  private static func failure(_ refusal: CodebookRefusal) -> Failure {
    Failure(MessageCode(refusal.reason), ["code": refusal.code, "other": refusal.other])
  }
}
