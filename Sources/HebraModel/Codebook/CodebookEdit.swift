/// A change that makes a new version of a codebook from another one.
public enum CodebookEdit: Sendable, Hashable {
  /// A new code, below ``Code/parent`` if it has one.
  case add(Code)
  /// Other labels for a code; nil leaves a label as it is.
  case rename(String, name: String?, nameEnglish: String?, tableName: String?)
  /// Other words for what a code means; nil leaves a text as it is, an empty one removes it.
  case define(String, Definition)
  /// Another parent; nil makes the code a family.
  case move(String, parent: String?)
  /// Codes that are read as another from now on.
  case merge([String], into: String)
  /// A code whose codings are divided among others, one by one.
  case split(String, into: [String])
  /// Codes that nothing replaces.
  case retire([String])

  /// The texts that say what a code means.
  public struct Definition: Sendable, Hashable {
    /// The meaning.
    public var text: String?
    /// When to use it.
    public var include: String?
    /// When not to use it.
    public var exclude: String?
    /// An invented sentence.
    public var example: String?

    /// New texts; nil leaves a text as it is.
    public init(
      text: String? = nil, include: String? = nil, exclude: String? = nil, example: String? = nil
    ) {
      self.text = text
      self.include = include
      self.exclude = exclude
      self.example = example
    }

    var isEmpty: Bool { [text, include, exclude, example].allSatisfy { $0 == nil } }
  }

  /// What is done, as the history of a codebook says it.
  public var act: CodebookChange.Act {
    switch self {
    case .add: .add
    case .rename: .rename
    case .define: .define
    case .move: .move
    case .merge: .merge
    case .split: .split
    case .retire: .retire
    }
  }

  /// The ids of the codes that it is done to.
  public var codes: [String] {
    switch self {
    case .add(let code): [code.id]
    case .rename(let id, _, _, _), .define(let id, _), .move(let id, _), .split(let id, _): [id]
    case .merge(let ids, _), .retire(let ids): ids
    }
  }

  /// The parent, the replacement or the new codes.
  public var into: [String] {
    switch self {
    case .add(let code): code.parent.map { [$0] } ?? []
    case .move(_, let parent): parent.map { [$0] } ?? []
    case .merge(_, let target): [target]
    case .split(_, let parts): parts
    case .rename, .define, .retire: []
    }
  }

  /// Whether it changes what existing codings mean, so that a reason must be given.
  public var needsReason: Bool { act != .add && act != .rename }
}

/// Why a codebook cannot be changed in this way.
public struct CodebookRefusal: Error, Hashable, Sendable {
  /// The reasons.
  public enum Reason: String, CaseIterable, Sendable {
    case unknown
    case badID = "bad-id"
    case taken
    case retired
    case nothing
    case noName = "no-name"
    case noDefinition = "no-definition"
    case parentRetired = "parent-retired"
    case parentSame = "parent-same"
    case parentBelow = "parent-below"
    case hasCodes = "has-codes"
    case intoItself = "into-itself"
    case intoTwo = "into-two"
    case last
  }

  /// The reason.
  public var reason: Reason
  /// The code.
  public var code: String
  /// The other code that the reason is about; empty if there is none.
  public var other: String

  init(_ reason: Reason, _ code: String, other: String = "") {
    self.reason = reason
    self.code = code
    self.other = other
  }
}
