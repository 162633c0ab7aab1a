internal import HebraAnalysis
internal import HebraFormats
public import HebraModel

/// A picture of figures, ready to be written.
public struct DrawnFigure: Sendable {
  var drawing: any Drawing
  /// The figures that it shows.
  public let matrix: Matrix
  /// What was left out, and why.
  public let notices: [Notice]
}

extension Project {
  /// Draws figures of this project.
  ///
  /// - Throws: ``Failure`` when the request names no document or query that its kind needs, or there is
  ///   nothing to draw.
  public func picture(_ request: PictureRequest) throws -> DrawnFigure {
    let drawn =
      switch request.kind {
      case .map: try drawMap(request)
      case .network: try drawNetwork(request)
      case .line: try drawLine(request)
      case .portrait: try drawPortrait(request)
      case .saturation: try drawSaturation(request)
      case .agreement: try drawAgreement()
      case .dispersion: try drawDispersion(request)
      }
    guard !drawn.matrix.rows.isEmpty else { throw Failure(.pictureNothing) }
    return drawn
  }

  /// The codings of a layer, without their words; of one document where one is named.
  func analysis(_ request: PictureRequest, of document: String? = nil) throws -> Analysis {
    var corpus = try placedCorpus(withFacets: false)
    if request.withoutSuggested { corpus.leaveOutSuggested() }
    if let document { corpus.documents.removeAll { $0.name != document } }
    return Analysis(
      corpus, layer: try known(request.layer), language: language.figures,
      layout: FigureLayout(showsAttributes: false, showsEmptyCodes: false))
  }

  /// The codes that a picture shows; nil for all.
  func chosenCodes(_ request: PictureRequest) throws -> Set<String>? {
    guard let typed = request.code else { return nil }
    let codebook = try codebook()
    return codebook.descendants(of: try CodingDesk.code(typed, codebook).id)
  }
}

extension PictureWords {
  /// The words of a picture of a figure: its title, and its settings, notices and readers below it.
  init(
    _ matrix: Matrix, unit: String, notices: [Notice], _ messages: Messages
  ) {
    self.init(
      title: matrix.title, unit: unit, language: messages.language.rawValue,
      decimalSign: messages.decimalSign)
    notes = [matrix.settings.map { "\($0.name): \($0.value)" }.joined(separator: " · ")]
    // The legend says which signs are of documents that are not finished.
    notes += notices.filter { $0.code != .analysisProvisional }.map { notice in
      messages.what(notice.code, notice.details.merging(["count": String(notice.count)]) { $1 })
    }
    notes.append(messages.word("level.\(Disclosure.team.rawValue)"))
  }

  /// Adds a sign with its meaning to the legend.
  mutating func explain(_ sign: PictureSign, _ text: String) {
    legend.append(Meaning(sign, text))
  }
}
