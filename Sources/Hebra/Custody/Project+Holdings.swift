internal import HebraDisclosure
internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension Project {
  /// Who holds what: every handoff, the files that each person exported for readers of each level, sealed
  /// copies, backups, and sealed copies that were opened.
  ///
  /// It follows from the journal, so that a copy into which others were merged knows all of it. What
  /// somebody copied without Hebra is not known.
  ///
  /// - Parameter holder: only what this person has; case and accents do not count.
  /// - Returns: the holdings by holder, kind and date.
  /// - Throws: ``Failure`` `holders.unknown` when this person has nothing, with the nearest name.
  public func holdings(of holder: String? = nil) throws -> [Holding] {
    let exports = try exports()
    let concerned = try asking { try $0.exportNumbers() }
    let people = try peopleOfDocuments()
    func participants(of documents: [String]) -> [String] {
      Set(documents.flatMap { people[$0] ?? [] }).sorted()
    }
    var holdings = try handoffs().map(Holding.init) + Self.copies(exports)
    var places: [[String]: Int] = [:]
    for export in exports where export.isPlainExport {
      let key = [export.who, export.level]
      let place = places[key] ?? holdings.count
      if place == holdings.count {
        places[key] = place
        holdings.append(
          Holding(
            .export, holder: export.who, who: export.who, level: export.level, since: export.at,
            last: export.at, isSealed: false, files: 0, documents: []))
      }
      holdings[place].files += 1
      holdings[place].since = min(holdings[place].since, export.at)
      holdings[place].last = max(holdings[place].last, export.at)
      guard DisclosureRule.concernsPeople(export.kind) else { continue }
      let documents = concerned.keys.filter { concerned[$0]?.contains(export.number) == true }
      holdings[place].documents = Set(holdings[place].documents).union(documents).sorted()
    }
    for index in holdings.indices {
      if [.backup, .seal, .opened].contains(holdings[index].kind) {
        holdings[index].documents = concerned.keys.sorted()
      }
      holdings[index].participants = participants(of: holdings[index].documents)
    }
    let own = try holder.map { try Self.only($0, holdings) } ?? holdings
    let kinds = Holding.Kind.allCases
    func place(_ holding: Holding) -> Int { kinds.firstIndex(of: holding.kind) ?? 0 }
    return own.sorted {
      ($0.holder, place($0), $0.since, $0.level) < ($1.holder, place($1), $1.since, $1.level)
    }
  }

  /// The pseudonyms of those who speak in each document; of a document outside the study none are known.
  private func peopleOfDocuments() throws -> [String: Set<String>] {
    var people: [String: Set<String>] = [:]
    for (document, speaker) in try asking({ try $0.speakers() }) {
      guard let pseudonym = speaker.pseudonym, speaker.role != .interviewer else { continue }
      people[document, default: []].insert(pseudonym)
    }
    return people
  }

  private static func only(_ holder: String, _ holdings: [Holding]) throws(Failure) -> [Holding] {
    let own = holdings.filter { Words.fold($0.holder) == Words.fold(holder.trimmed) }
    guard own.isEmpty else { return own }
    let names = Set(holdings.map(\.holder)).sorted()
    throw Failure(
      .holdersUnknown,
      ["name": holder.trimmed, "nearest": Nearest.name(to: holder, among: names) ?? ""])
  }

  /// Sealed copies and opened ones.
  private static func copies(_ exports: [ExportRecord]) -> [Holding] {
    let kinds: [String: Holding.Kind] = [
      "project.backup": .backup, "project.seal": .seal, "project.open": .opened,
    ]
    return exports.compactMap { export in
      guard let kind = kinds[export.kind] else { return nil }
      var holding = Holding(
        kind, holder: export.who, who: export.who, level: export.level, since: export.at,
        last: export.at, isSealed: kind != .opened, files: 1, documents: [])
      holding.recipients = export.recipients
      return holding
    }
  }
}

extension ExportRecord {
  /// Whether it is a file that somebody exported: no handoff and no copy of the whole project.
  fileprivate var isPlainExport: Bool {
    !kind.hasPrefix("handoff.") && !kind.hasPrefix("project.")
  }
}

extension Holding {
  /// What was handed to somebody.
  fileprivate init(_ handoff: Handoff) {
    let names = handoff.documents.map(\.name)
    self.init(
      .handoff, holder: handoff.coder, who: handoff.who, level: handoff.level, since: handoff.at,
      last: handoff.lastReturn ?? handoff.at,
      isSealed: !handoff.recipients.isEmpty || handoff.hasPassphrase,
      files: names.count + (handoff.hasWorkFile ? 1 : 0), documents: names)
    out = handoff.documents.filter(\.returns.isEmpty).map(\.name)
    state = handoff.state
    recipients = handoff.recipients
  }
}
