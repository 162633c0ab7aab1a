/// A person who takes part in the study, identified by a pseudonym and never by name.
public struct Participant: Hashable, Sendable {
  /// Unique in the project, for example `Lideresa-07`.
  public var pseudonym: String
  /// Sector, gender, ethnic self-identification, age band, role band, and any other columns of the
  /// table.
  public var attributes: [String: String]

  /// A participant.
  public init(pseudonym: String, attributes: [String: String] = [:]) {
    self.pseudonym = pseudonym
    self.attributes = attributes
  }
}

/// The attributes of every participant table; the raw values are the names in the project file.
public enum ParticipantAttribute: String, CaseIterable, Sendable {
  case sector
  case gender
  case ethnicity
  case ageBand = "age_band"
  case roleBand = "role_band"
}

/// A label of one document: the person and their role.
public struct Speaker: Hashable, Sendable {
  /// The label as written in the turns.
  public var label: String
  /// The role in this document.
  public var role: Role?
  /// The participant's pseudonym, if a table or a user has stated it.
  public var pseudonym: String?

  /// A speaker.
  public init(label: String, role: Role?, pseudonym: String? = nil) {
    self.label = label
    self.role = role
    self.pseudonym = pseudonym
  }
}

/// A municipality, identified by its code because names are not unique.
public struct Municipality: Hashable, Sendable {
  /// The code of five digits, from DIVIPOLA or invented, as text.
  public var code: String
  /// The name; several municipalities may have the same one.
  public var name: String
  /// The department; empty if no table gives it.
  public var department: String

  /// A municipality.
  public init(code: String, name: String, department: String) {
    self.code = code
    self.name = name
    self.department = department
  }
}
