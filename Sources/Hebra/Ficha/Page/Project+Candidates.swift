internal import HebraAnalysis
internal import HebraLanguage
internal import HebraModel
internal import HebraStore
internal import HebraTurns

extension Project {
  /// Words that may be quoted to facilitators, if the rule of disclosure says so, the best first.
  ///
  /// Words with a proper name, a number, a place of the study, a post or anything else that the tables say of
  /// participants are none of them.
  func candidates(_ places: [QuotationPlace]) throws -> [FichaCandidate] {
    let consents = try consents().filter { $0.toQuote == true }
    guard !consents.isEmpty else { return [] }
    let agreed = Set(consents.map { [$0.document, $0.participant] })
    let sessions = Dictionary(
      try sessions().map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    let told = Set(try sameEvents().flatMap { [$0.document, $0.other] })
    let telling = try tellingWords()
    var texts: [String: String] = [:]
    return try places.compactMap { place in
      guard place.isConfirmed else { return nil }
      if texts[place.document] == nil {
        texts[place.document] = try asking { try $0.transcript(place.document) }.text
      }
      let words = Self.oneLine(texts[place.document]?.text(in: place.range) ?? "")
      guard !words.isEmpty, !words.contains(where: \.isNumber),
        PossibleIdentifiers.find(in: Self.passage(words)).isEmpty
      else { return nil }
      let folded = " " + Words.folded(in: words).joined(separator: " ") + " "
      guard !telling.contains(where: { folded.contains(" \($0) ") }) else { return nil }
      let session = sessions[place.document]
      return FichaCandidate(
        code: place.code,
        quotation: FichaQuotation(
          text: words, document: place.document, side: place.side, sector: place.sector,
          isFromGroup: place.isFromGroup || (session?.present ?? 1) > 1,
          isConfirmed: place.isConfirmed),
        speaker: place.pseudonym, hasConsent: agreed.contains([place.document, place.pseudonym]),
        isGroupChecked: session?.present != nil && session?.hadThirdParties == false,
        isToldElsewhere: told.contains(place.document))
    }
  }

  /// Columns of documents whose values many documents share.
  private static let commonKeys: Set = ["instrument", "register", "date", "wave", "sector"]

  /// Pseudonyms, posts and places of the study, and names of documents, folded: words with one of them may
  /// tell who speaks.
  private func tellingWords() throws -> Set<String> {
    var names: Set<String> = Set(try asking { try $0.documentNames() })
    for participant in try participants() {
      names.insert(participant.pseudonym)
      if let post = participant.attributes[ParticipantAttribute.roleBand.rawValue] {
        names.insert(post)
      }
    }
    for (_, attributes) in try asking({ try $0.documentAttributes() }) {
      for (key, value) in attributes where !Self.commonKeys.contains(key) { names.insert(value) }
    }
    return Set(
      names.map { Words.folded(in: $0).joined(separator: " ") }.filter { $0.count > 2 })
  }
}
