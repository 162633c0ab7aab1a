/// What the codings of a group are for the dialogue.
public enum ThemeGroupKind: String, CaseIterable, Sendable {
  /// Something that people propose.
  case proposal
  /// Something without which people do not sit down to talk.
  case condition
  /// A person or body that both sides can talk through.
  case bridge
  /// Something that was tried before.
  case attempt
  /// Something that a side offers or admits.
  case concession
}

/// Codings that a person put together under a label, because they say the same.
public struct ThemeGroup: Hashable, Sendable {
  /// The UUIDv5 of kind and label, so that copies of a project that make the same group have one.
  public var id: String
  /// What the codings are.
  public var kind: ThemeGroupKind
  /// The label, as a person wrote it.
  public var label: String
  /// Whether those who say it say it independently of one another; nil until a person states it.
  public var isIndependent: Bool?
  /// Who answers for the grouping; nil until someone signs.
  public var signedBy: String?
  /// The ids of the codings on current texts, in order of document and position.
  public var members: [String]

  /// A group.
  public init(
    id: String = "", kind: ThemeGroupKind, label: String, isIndependent: Bool? = nil,
    signedBy: String? = nil, members: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.isIndependent = isIndependent
    self.signedBy = signedBy
    self.members = members
  }
}
