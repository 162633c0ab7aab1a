internal import HebraCodebook
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Signed statements, final layers and releases.
extension Project {
  /// The statements, by block, level and municipality.
  public func statements() throws -> [SignedStatement] { try asking { try $0.statements() } }

  /// Adds a statement with the signatures that it has; returns its id.
  ///
  /// - Throws: ``Failure`` when block or text is empty, or someone signs twice.
  @discardableResult
  public func addStatement(_ statement: SignedStatement) throws -> String {
    let statement = try Self.checked(statement)
    switch try act({ try $0.addStatement(statement) }) {
    case .added(let id), .known(let id): return id
    }
  }

  static func checked(_ statement: SignedStatement) throws(Failure) -> SignedStatement {
    var statement = statement
    statement.block = oneLine(statement.block)
    statement.text = oneLine(statement.text)
    guard !statement.block.isEmpty, !statement.text.isEmpty else { throw Failure(.dataNoText) }
    return statement
  }

  /// Signs the statement whose id begins so, as the person who acts: the first signature, or the second
  /// by another person.
  public func signStatement(_ id: String) throws {
    try exclusively {
      let id = try Self.only(id, among: try statements().map(\.id))
      let person = who
      try act { try $0.signStatement(id, by: person) }
    }
  }

  /// The layers that count, by document.
  public func finalLayers() throws -> [FinalLayer] { try asking { try $0.finalLayers() } }

  /// Decides which layer counts in a document; returns false when it was decided so.
  ///
  /// - Throws: ``Failure`` when the document or the layer is unknown, when the layer of an agreement
  ///   belongs to one coder, or when someone reviewed their own layer.
  @discardableResult
  public func setFinalLayer(_ final: FinalLayer) throws -> Bool {
    var final = final
    final.document = try documentName(final.document)
    try Self.check(final, try layer(final.layer))
    return try act { try $0.setFinalLayer(final) }
  }

  static func check(_ final: FinalLayer, _ layer: Layer) throws(Failure) {
    guard (final.kind == .agreed) == (layer.coder == nil) else {
      throw Failure(.dataLayerKind, ["layer": layer.name])
    }
    guard final.kind != .reviewed || final.by != layer.coder else {
      throw Failure(.dataOwnReview, ["who": final.by])
    }
  }

  /// The fichas that were handed over, oldest first.
  public func releases() throws -> [FichaRelease] { try asking { try $0.releases() } }

  /// Notes that a ficha was handed over; returns its id.
  @discardableResult
  public func addRelease(_ release: FichaRelease) throws -> String {
    switch try act({ try $0.addRelease(release) }) {
    case .added(let id), .known(let id): return id
    }
  }

  /// The id of a colour of risk as typed.
  static func colour(_ typed: String, _ codebook: Codebook) throws(Failure) -> String {
    if let colour = CommentGrammar(codebook: codebook).colour(typed) { return colour }
    let values = codebook.facets.first { $0.id == CommentGrammar.riskFacet }?.values ?? []
    throw Failure(
      .dataColour, ["colour": typed, "colours": values.map(\.id).joined(separator: ", ")])
  }
}
