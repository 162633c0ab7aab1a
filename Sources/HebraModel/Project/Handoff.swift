/// Whether what was handed to a coder came back.
public enum HandoffState: String, CaseIterable, Sendable {
  /// Nothing came back.
  case handed
  /// Some documents came back.
  case partly
  /// Every document came back at least once.
  case back
}

/// What was handed to a coder at one time.
public struct Handoff: Hashable, Sendable {
  /// A document of a handoff.
  public struct HandedDocument: Hashable, Sendable {
    /// Its name in the project now, else the name that it had.
    public var name: String
    /// When it came back, ISO 8601, oldest first.
    public var returns: [String]

    /// A document of a handoff.
    public init(_ name: String, returns: [String] = []) {
      self.name = name
      self.returns = returns
    }
  }

  /// The number of its last event in the journal of this file.
  public var number: Int
  /// Who has it.
  public var coder: String
  /// Since when, ISO 8601.
  public var at: String
  /// Who handed it over.
  public var who: String
  /// The documents, in order of name.
  public var documents: [HandedDocument]
  /// Whether it has a work file for Hebra.
  public var hasWorkFile = false
  /// For whom its files are sealed, each written `age1…`; empty for files that anybody can read.
  public var recipients: [String] = []
  /// Whether its file is sealed with words.
  public var hasPassphrase = false
  /// For which readers it is: `A`, `B` or `C`.
  public var level = Disclosure.team.rawValue

  /// A handoff.
  public init(
    number: Int, coder: String, at: String, who: String, documents: [HandedDocument]
  ) {
    self.number = number
    self.coder = coder
    self.at = at
    self.who = who
    self.documents = documents
  }

  /// Whether it came back.
  public var state: HandoffState {
    let back = documents.count { !$0.returns.isEmpty }
    return back == 0 ? .handed : back < documents.count ? .partly : .back
  }

  /// When something of it came back last, ISO 8601; nil when nothing did.
  public var lastReturn: String? { documents.flatMap(\.returns).max() }
}
