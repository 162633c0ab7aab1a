internal import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// What a person signs at the end of a ficha.
public enum FichaSignature: String, CaseIterable, Sendable {
  /// Who analysed.
  case analysis = "analisis"
  /// Who read a second time.
  case reading = "segunda-lectura"
  /// Who reviewed the risk.
  case risk = "riesgo"

  /// The signature with this name in Spanish or English; nil when there is none.
  public init?(named name: String) {
    let key = NameKey(name)
    let found = Self.allCases.first { signature in
      NameKey(signature.rawValue) == key || NameKey("\(signature)") == key
    }
    guard let found else { return nil }
    self = found
  }

  /// The block under which it is written.
  var block: String { "ficha.\(rawValue)" }
}

extension Project {
  /// Signs the ficha of a municipality as it stands, as the person who acts.
  ///
  /// When a figure changes afterwards, the signature no longer stands under it.
  ///
  /// - Parameters:
  ///   - municipality: its name or code.
  ///   - signature: what is signed.
  /// - Throws: ``Failure`` while readings disagree, or when the place is unknown.
  public func signFicha(of municipality: String, _ signature: FichaSignature) throws {
    let place = try studied(municipality)
    let figures = try fichaFigures(place)
    guard figures.disputed == 0 else {
      throw Failure(
        .fichaUnsignable, ["place": place.name, "disputed": "\(figures.disputed)"])
    }
    guard !figures.counted.isEmpty else { throw Failure(.fichaEmpty, ["place": place.name]) }
    try exclusively {
      let statement = SignedStatement(
        block: signature.block, level: .team, place: place.code,
        text: try signedText(figures, place))
      try signStatement(addStatement(statement))
    }
  }

  /// What a signature stands under: the place, the codebook and a hash of all figures.
  func signedText(_ figures: FichaFigures, _ place: Municipality) throws -> String {
    let printed = TeamPage.printed(figures).sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
    return "\(place.code) · \(try codebook().version) · "
      + TextIdentity.sha256(Array(printed.utf8).span).prefix(16)
  }

  /// The evidence behind every line of a ficha, for the team.
  ///
  /// - Parameter municipality: its name or code.
  /// - Returns: one row for each code and turn, with its words.
  /// - Throws: ``Failure`` when no document is of the municipality.
  public func fichaTrace(of municipality: String) throws -> Matrix {
    let place = try studied(municipality)
    let (analysis, request) = try fichaRequest(place)
    let rows = analysis.fichaTrace(request)
    let words = try fichaWords(place)
    let codebook = try codebook()
    var texts: [String: String] = [:]
    for name in Set(rows.map(\.document)) {
      texts[name] = try asking { try $0.transcript(name) }.text
    }
    let columns = messages.columns([
      "code", "code_name", "ficha_use", "document", "turn", "pseudonym", "sector", "layer",
      "colour",
      "quotation",
    ])
    return Matrix(
      title: words.say("trace", ["place": place.name]),
      columns: columns,
      rows: rows.map { row in
        [
          .text(row.code),
          .text(codebook.code(row.code).map { messages.name(of: $0) } ?? row.code),
          .text(messages.word("ficha.use.\(row.use.rawValue)")), .text(row.document),
          .count(row.turn), .text(row.pseudonym ?? ""), .text(row.sector),
          .text(row.readers.joined(separator: ", ")), .text(row.risk),
          .text(texts[row.document]?.text(in: row.range) ?? ""),
        ]
      }, keyColumns: 2)
  }
}
