internal import HebraAnalysis
internal import HebraModel
internal import HebraStore

extension Project {
  /// What the project knows of the study, in sentences; what it does not know is left out.
  func studyFacts() throws -> [StudyFact: String] {
    var facts: [StudyFact: String] = [:]
    let codebook = try codebook()
    let cases = try cases()
    let corpus = try placedCorpus(withFacets: false)
    let analysis = Analysis(corpus, layer: .final, language: language.figures)
    let voices = analysis.voices
    func says(_ code: MessageCode, _ details: [String: String]) -> String {
      messages.what(code, details)
    }
    if !cases.isEmpty {
      facts[.sample] = says(
        .sheetSample, ["documents": "\(cases.count)", "people": "\(voices.count)"])
      let overview = try overview()
      facts[.processing] = says(
        .sheetProcessing, ["turns": "\(overview.turns)", "words": "\(overview.words)"])
      let notes = cases.count { $0.document.register != .literal }
      facts[.notes] = says(.sheetNotes, ["n": "\(notes)", "all": "\(cases.count)"])
    }
    let places = Set(cases.compactMap(\.document.municipality?.name)).sorted()
    if !places.isEmpty {
      facts[.places] = says(.sheetPlaces, ["places": places.joined(separator: ", ")])
    }
    let dates = cases.compactMap(\.document.date).filter { !$0.isEmpty }.sorted()
    if let first = dates.first, let last = dates.last {
      facts[.dates] = says(.sheetDates, ["first": first, "last": last])
    }
    facts[.people] = people(voices, corpus.participants)
    facts[.repeats] = repeats(analysis)
    let lengths = analysis.lengths
    if !lengths.isEmpty {
      facts[.duration] = says(
        .sheetDuration,
        [
          "n": "\(lengths.count)", "all": "\(cases.count)",
          "minutes": "\(Int((lengths[lengths.count / 2] / 60).rounded()))",
        ])
    }
    if !codebook.instruments.isEmpty {
      facts[.guides] = codebook.instruments.map {
        says(.sheetGuide, ["name": messages.name(of: $0), "blocks": "\($0.blocks.count)"])
      }.joined(separator: "; ")
    }
    try addFieldwork(&facts)
    try addCoding(&facts, codebook, analysis)
    return facts
  }

  /// How many of those who speak have each value of what is known of them.
  private func people(_ voices: Set<String>, _ participants: [Participant]) -> String? {
    let spoken = participants.filter { voices.contains($0.pseudonym) }
    // Not the office: with the municipality it can be a name, and a sheet is made to be published.
    let keys = ParticipantAttribute.allCases.filter { $0 != .roleBand }.map(\.rawValue)
    let parts = keys.compactMap { key -> String? in
      let counts = Dictionary(
        grouping: spoken.compactMap { $0.attributes[key] }.filter { !$0.isEmpty }, by: \.self
      ).mapValues(\.count)
      guard !counts.isEmpty else { return nil }
      let listed = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      return "\(messages.word("sheet-attribute.\(key)")) (\(spoken.count)): \(listed)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func repeats(_ analysis: Analysis) -> String? {
    let counts = analysis.documentsOfVoices
    guard !counts.isEmpty else { return nil }
    return messages.what(
      .sheetRepeats,
      ["n": "\(counts.values.count { $0 > 1 })", "all": "\(counts.count)"])
  }

  /// What the sheets of fieldwork say.
  private func addFieldwork(_ facts: inout [StudyFact: String]) throws {
    let consents = try consents()
    let recording = consents.compactMap(\.toRecord)
    if !recording.isEmpty {
      facts[.recording] = messages.what(
        .sheetRecording, ["n": "\(recording.count { $0 })", "all": "\(recording.count)"])
    }
    let quoting = consents.compactMap(\.toQuote)
    if !quoting.isEmpty {
      facts[.consent] = messages.what(
        .sheetConsent, ["n": "\(quoting.count { $0 })", "all": "\(quoting.count)"])
    }
    let present = try sessions().compactMap(\.hadThirdParties)
    if !present.isEmpty {
      facts[.presence] = messages.what(
        .sheetPresence, ["n": "\(present.count { $0 })", "all": "\(present.count)"])
    }
    let signed = try statements().count { $0.signedBy != nil }
    if signed > 0 { facts[.quotations] = messages.what(.sheetStatements, ["n": "\(signed)"]) }
  }

  /// What coding and its figures say.
  private func addCoding(
    _ facts: inout [StudyFact: String], _ codebook: Codebook, _ analysis: Analysis
  ) throws {
    let coders = try overview().layers.filter { $0.layer.kind == .coder && $0.codings > 0 }
      .map(\.layer.name)
    if !coders.isEmpty {
      facts[.coders] = messages.what(
        .sheetCoders, ["n": "\(coders.count)", "names": coders.joined(separator: ", ")])
    }
    let used = codebook.codes.filter { !$0.isRetired }
    let families = used.count { $0.parent == nil }
    facts[.tree] = messages.what(
      .sheetTree,
      [
        "title": codebook.title, "version": codebook.version, "families": "\(families)",
        "codes": "\(used.count - families)",
      ])
    if let first = try asking({ try $0.firstCodes() }) {
      facts[.derivation] = messages.what(
        .sheetDerivation,
        [
          "first": "\(used.count { first.contains($0.id) })",
          "later": "\(used.count { !first.contains($0.id) })",
        ])
    }
    facts[.software] = "Hebra \(Release.version)"
    let report = try reliability(ReliabilityRequest())
    facts[.agreement] = report.sentence
    let saturation = try saturation(SaturationQuestion())
    facts[.saturation] = saturation.sentence
    let segments = analysis.countedCodings
    if segments > 0 { facts[.segments] = messages.what(.sheetSegments, ["n": "\(segments)"]) }
    let notes = try asking { try $0.notes() }.count
    facts[.trail] = messages.what(
      .sheetTrail,
      [
        "events": "\(try asking { try $0.journalEvents(of: nil, limit: nil) }.count)",
        "memos": "\(notes)",
      ])
    let (major, minor) = themes(analysis, codebook)
    facts[.majorThemes] = major
    facts[.minorThemes] = minor
    let open = analysis.openDocuments
    facts[.limits] = open > 0 ? messages.what(.sheetLimits, ["n": "\(open)"]) : nil
  }

  /// Families that at least half of the people name, and the others, each with n, N and a word.
  private func themes(_ analysis: Analysis, _ codebook: Codebook) -> (String?, String?) {
    let voiced = analysis.familyVoices.filter { $0.voices.total > 0 }
    guard !voiced.isEmpty else { return (nil, nil) }
    func list(_ rows: [(code: String, voices: Prevalence)]) -> String? {
      guard !rows.isEmpty else { return nil }
      let ordered = rows.sorted {
        let (a, b) = ($0.voices, $1.voices)
        return (b.n * a.total, $0.code) < (a.n * b.total, $1.code)
      }
      let names = Dictionary(
        codebook.codes.map { ($0.id, messages.name(of: $0)) }, uniquingKeysWith: { $1 })
      return ordered.map { row in
        // With few people a word says more than its numbers.
        let text =
          row.voices.total >= 8
          ? row.voices.phrase(language.figures) : "\(row.voices.n)/\(row.voices.total)"
        return "\(row.code) \(names[row.code] ?? ""): \(text)"
      }.joined(separator: "; ")
    }
    let major = list(voiced.filter { 2 * $0.voices.n >= $0.voices.total })
    let minor = list(voiced.filter { 2 * $0.voices.n < $0.voices.total })
    return (
      major.map { messages.what(.sheetMajor, ["themes": $0]) },
      minor.map { messages.what(.sheetMinor, ["themes": $0]) }
    )
  }
}
