public import HebraModel

extension Project {
  /// The listing of a kind, with the columns that ``importData(_:from:coder:isNewCoder:)`` reads.
  public func listing(of kind: FichaData, _ messages: Messages) throws -> Matrix {
    switch kind {
    case .relations: Matrix(relations: try relationSegments(), messages)
    case .groups: Matrix(groups: try groups(), of: try segments(), messages)
    case .risks: Matrix(risks: try riskConfirmations(), of: try segments(), messages)
    case .statements: Matrix(statements: try statements(), messages)
    case .consents: Matrix(consents: try consents(), messages)
    case .sessions: Matrix(sessions: try sessions(), messages)
    case .places: Matrix(places: try servedPlaces(), messages)
    case .events: Matrix(events: try sameEvents(), messages)
    case .finals: Matrix(finals: try finalLayers(), messages)
    case .releases: Matrix(releases: try releases(), messages)
    }
  }
}
