internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraProtection
internal import HebraStore

/// Something that may tell who someone is, for the person who decides about it.
public struct IdentifierLine: Sendable, Hashable {
  /// What it is known by: its words without capitals and accents.
  public var key: String
  /// How it is written, the commonest form first.
  public var forms: [String]
  /// `person`, `place`, `organization`, `unit`, `office`, `number`, `date`, `event`, `other`.
  public var kind: String
  /// The rule that found it.
  public var finding: String
  /// In how many places it stands.
  public var places: Int
  /// In how many documents.
  public var documents: Int
  /// What is proposed or decided: `keep`, `word`, `tag`, `generalize`, `remove`.
  public var treatment: String
  /// What stands in its place.
  public var replacement: String
  /// Whether a person, or the list of public names, decided.
  public var isDecided: Bool
  /// Who decided.
  public var by: String?
  /// The words of another one that is probably the same.
  public var similar: String?
  /// The words around it, at most two passages.
  public var contexts: [String]
}

/// What a person decides about an identifier.
public struct IdentifierChoice: Sendable, Hashable {
  /// The key of the identifier.
  public var key: String
  /// `keep`, `word`, `tag`, `generalize` or `remove`; nil for what is proposed.
  public var treatment: String?
  /// Other words for it; empty for those that are proposed.
  public var replacement: String

  /// A choice.
  public init(key: String, treatment: String? = nil, replacement: String = "") {
    self.key = key
    self.treatment = treatment
    self.replacement = replacement
  }
}

extension Project {
  /// What was found in the texts of the project, the commonest first.
  ///
  /// - Parameters:
  ///   - open: the key of the study.
  ///   - isOpenOnly: whether only that on which nobody decided.
  /// - Returns: a line for each.
  /// - Throws: ``Failure`` when the project cannot be read.
  public func identifiers(
    with open: OpenStudyKey, isOpenOnly: Bool = false
  ) throws -> [IdentifierLine] {
    let (desk, _) = try readDesk(open.key.content)
    // Whoever decides on these lines need not look for them again.
    open.key.content = desk.content
    let counts = desk.counts
    let lines = counts.compactMap { key, count -> IdentifierLine? in
      guard let identifier = desk.content.identifiers[key],
        !isOpenOnly || !identifier.decision.isDecided
      else { return nil }
      let decision = identifier.decision
      return IdentifierLine(
        key: key, forms: identifier.forms, kind: decision.kind.rawValue,
        finding: identifier.finding.rawValue, places: count.places, documents: count.documents,
        treatment: decision.treatment.rawValue, replacement: decision.replacement,
        isDecided: decision.isDecided, by: identifier.by,
        similar: identifier.similar.flatMap { desk.content.identifiers[$0]?.forms.first },
        contexts: desk.contexts[key] ?? [])
    }
    return lines.sorted { (-$0.places, $0.key) < (-$1.places, $1.key) }
  }

  /// Takes decisions into the key; the texts change with ``protect(with:)``.
  ///
  /// - Returns: how many decisions are new or other ones.
  /// - Throws: ``Failure`` for an unknown identifier or treatment, or where other words are missing; the
  ///   key is unchanged then.
  @discardableResult
  public func decide(_ choices: [IdentifierChoice], with open: OpenStudyKey) throws -> Int {
    var content = open.key.content
    if choices.contains(where: { content.identifiers[$0.key] == nil }) {
      content = try readDesk(content).desk.content
    }
    var count = 0
    for choice in choices {
      guard var identifier = content.identifiers[choice.key] else {
        throw Failure(.protectNoIdentifier)
      }
      var decision = identifier.decision
      if let name = choice.treatment {
        guard let treatment = IdentifierDecision.Treatment(rawValue: name) else {
          throw Failure(.protectTreatment, ["value": name])
        }
        decision.treatment = treatment
      }
      let words = choice.replacement.trimmed
      switch decision.treatment {
      case .keep, .word: decision.replacement = ""
      case .remove: decision.replacement = IdentifierDecision.removed
      case .generalize:
        guard !words.isEmpty else { throw Failure(.protectNoWords) }
        decision.replacement = words
      case .tag:
        if !words.isEmpty {
          decision.replacement = words.hasPrefix("[") ? words : "[\(words)]"
        } else if !decision.replacement.hasPrefix("[")
          || decision.replacement == IdentifierDecision.removed
        {
          decision.replacement = content.register.next(for: decision.kind, hint: nil)
        }
      }
      decision.isDecided = true
      guard decision != identifier.decision else { continue }
      identifier.decision = decision
      (identifier.by, identifier.at) = (who, Moment.now())
      content.identifiers[choice.key] = identifier
      count += 1
    }
    open.key.content = content
    do { try open.key.save() } catch { throw Failure(error) }
    return count
  }

  /// The decisions of a table with the columns *clave* and *decisión*, and *reemplazo* where it is there.
  ///
  /// A decision is the name of a treatment in either language, or a word for what is proposed. An empty one
  /// leaves the identifier open.
  ///
  /// - Throws: ``Failure`` with the row of a decision that nobody understands.
  public func identifierChoices(in path: String) throws -> [IdentifierChoice] {
    let table = try FichaTable(path, by: reading)
    try table.expect(["key", "decision"])
    return try table.table.rows.compactMap { row in
      let key = row[table.column("key")].trimmed
      let typed = row[table.column("decision")].trimmed
      guard !key.isEmpty, !typed.isEmpty else { return nil }
      let place = Location(file: table.file, line: row.line)
      var treatment: String?
      if !Self.isProposal(typed) {
        treatment = Self.treatment(typed)
        guard treatment != nil else {
          throw Failure(.protectTreatment, at: place, ["value": typed])
        }
      }
      return IdentifierChoice(
        key: key, treatment: treatment, replacement: row[table.column("replacement")].trimmed)
    }
  }

  /// The name of a treatment in either language.
  public static func treatment(_ typed: String) -> String? {
    let key = Words.fold(typed.trimmed)
    return IdentifierDecision.Treatment.allCases.map(\.rawValue).first { name in
      UserLanguage.allCases.contains { language in
        Words.fold(Messages(language).word("treatment.\(name)")) == key
      } || name == key
    }
  }

  private static func isProposal(_ typed: String) -> Bool {
    ["si", "yes", "ok", "x", "propuesta", "proposal"].contains(Words.fold(typed))
  }
}
