internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Groups of codings and confirmed risks.
extension Project {
  /// The groups, by kind and label, with their codings on current texts.
  public func groups() throws -> [ThemeGroup] { try asking { try $0.groups() } }

  /// Adds a group with its members, or adds to a known one what is stated here.
  ///
  /// - Parameter group: its id is computed; members are ids of codings.
  /// - Returns: its id.
  /// - Throws: ``Failure`` when the label is empty or a coding is unknown.
  @discardableResult
  public func addGroup(_ group: ThemeGroup) throws -> String {
    let group = try Self.checked(group)
    return try act { act in
      let id: String
      switch try act.addGroup(group) {
      case .added(let new), .known(let new): id = new
      }
      for member in group.members { _ = try act.addMember(member, to: id) }
      return id
    }
  }

  /// A group with a label on one line.
  static func checked(_ group: ThemeGroup) throws(Failure) -> ThemeGroup {
    var group = group
    group.label = oneLine(group.label)
    guard !group.label.isEmpty else { throw Failure(.dataNoLabel) }
    return group
  }

  /// NFC, with one space for every run of white space.
  static func oneLine(_ text: String) -> String {
    Normalization.nfc(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The group whose id begins so, or that has this label.
  func group(named typed: String) throws -> ThemeGroup {
    let all = try groups()
    let key = NameKey(typed)
    let named = all.filter { NameKey($0.label) == key }
    let found = named.isEmpty ? all.filter { $0.id.hasPrefix(typed.lowercased()) } : named
    guard let group = found.first, found.count == 1 else {
      throw Failure(
        found.isEmpty ? .dataUnknown : .codingAmbiguous, ["id": typed, "coding": typed])
    }
    return group
  }

  /// The confirmed risks of codings on current texts.
  public func riskConfirmations() throws -> [RiskConfirmation] {
    try asking { try $0.riskConfirmations() }
  }

  /// Confirms the risk colour of a coding; the second person who confirms the same colour is the second
  /// signature.
  ///
  /// - Returns: false when nothing is new.
  /// - Throws: ``Failure`` when the coding is unknown or the colour is none of the codebook's.
  @discardableResult
  public func confirmRisk(_ confirmation: RiskConfirmation) throws -> Bool {
    var confirmation = confirmation
    confirmation.colour = try Self.colour(confirmation.colour, try codebook())
    return try act { try $0.confirmRisk(confirmation) }
  }
}
