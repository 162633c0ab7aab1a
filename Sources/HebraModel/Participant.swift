/// Whose words these are: a person under a pseudonym, never a name.
public struct Participant: Hashable, Sendable {
  /// Unique in the project, for example `Lideresa-07`.
  public var pseudonym: String
  /// Sector, gender, ethnic self-identification, age band, role band and whatever else the table has.
  public var attributes: [String: String]

  /// A participant.
  public init(pseudonym: String, attributes: [String: String] = [:]) {
    self.pseudonym = pseudonym
    self.attributes = attributes
  }
}

/// The attributes that every participant table has; the raw values are the names in the project file.
public enum ParticipantAttribute: String, CaseIterable, Sendable {
  case sector
  case gender
  case ethnicity
  case ageBand = "age_band"
  case roleBand = "role_band"
}

/// A label of one document: who it is and what they do there.
public struct Speaker: Hashable, Sendable {
  /// The label as the turns carry it.
  public var label: String
  /// What they do in this document.
  public var role: Role?
  /// The participant, when a table or a person has said who it is.
  public var pseudonym: String?

  /// A speaker.
  public init(label: String, role: Role?, pseudonym: String? = nil) {
    self.label = label
    self.role = role
    self.pseudonym = pseudonym
  }
}

/// A municipality by its code: the name alone is no key.
public struct Place: Hashable, Sendable {
  /// Five digits, DIVIPOLA or invented, kept as text.
  public var code: String
  /// What people call it; several places may have the same name.
  public var name: String
  /// The department it belongs to; empty when no table says it.
  public var department: String

  /// A place.
  public init(code: String, name: String, department: String) {
    self.code = code
    self.name = name
    self.department = department
  }
}
