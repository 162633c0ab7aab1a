/// The conditions of a saved search.
public struct SearchSettings: Sendable, Hashable {
  /// The unit of text within which the query must be true.
  public var unit: SearchUnit
  /// The municipality's name or code; nil for all.
  public var municipality: String?
  /// Only speech that overlaps a coding of this code or of one below it, as typed; nil for all.
  public var code: String?
  /// Only this document; nil for all.
  public var document: String?
  /// Only turns with this label; nil for all.
  public var speaker: String?
  /// Only speakers with this role; nil for all.
  public var role: Role?
  /// Forms whose hits are left out, as typed.
  public var excludedForms: [String]
  /// Whether n also matches ñ in documents that were typed without ñ.
  public var isLenient: Bool
  /// Whether the labels of turns are searched too.
  public var includesLabels: Bool

  /// Conditions; by default there are none.
  public init(
    unit: SearchUnit = .turn, municipality: String? = nil, code: String? = nil,
    document: String? = nil, speaker: String? = nil, role: Role? = nil,
    excludedForms: [String] = [], isLenient: Bool = false, includesLabels: Bool = false
  ) {
    self.unit = unit
    self.municipality = municipality
    self.code = code
    self.document = document
    self.speaker = speaker
    self.role = role
    self.excludedForms = excludedForms
    self.isLenient = isLenient
    self.includesLabels = includesLabels
  }

  /// Name → value of the unit and of every other condition that is set, as listings and the project
  /// file write them.
  public var fields: [String: String] {
    var fields = ["unit": unit.rawValue]
    fields["municipality"] = municipality
    fields["code"] = code
    fields["document"] = document
    fields["speaker"] = speaker
    fields["role"] = role?.rawValue
    if !excludedForms.isEmpty { fields["without"] = excludedForms.joined(separator: " ") }
    if isLenient { fields["lenient"] = "yes" }
    if includesLabels { fields["labels"] = "yes" }
    return fields
  }
}
