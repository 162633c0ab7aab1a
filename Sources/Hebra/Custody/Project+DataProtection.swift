internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

extension Project {
  /// Writes the data-protection sheet for an ethics committee: what is held of whom, where, by whom, for how
  /// long and on which base; consent and withdrawals; who can be recognized by attributes; who opened and
  /// exported.
  ///
  /// It has ids, pseudonyms and counts, and what people declared of the study; never participants' words.
  ///
  /// - Parameter destination: a `.docx`, `.html`, `.pdf`, `.md` or `.json` file; level A only.
  /// - Returns: where it was written, and how many declarations are missing as notices.
  /// - Throws: ``Failure``; with a status of 3 for another level.
  public func writeDataProtection(to destination: Destination) throws -> FichaExport {
    let file = try output(destination, of: .sheet, as: "report.data-protection")
    do {
      try DisclosureRule.check(destination.level, kind: "report.data-protection")
      let facts = try dataProtectionFacts()
      let page = DataProtectionPage(
        facts: facts, words: CustodyWords(messages: messages), head: file.head)
      var exported = try written(
        DisclosureRule.release(page.sheet, for: destination.level), as: "report.data-protection",
        file, settings: [:])
      let missing = facts.declarations.count { $0.text == nil }
      if missing > 0 { exported.notices.append(Notice(.declareMissing, count: missing)) }
      return exported
    } catch {
      throw Failure(error)
    }
  }

  private func dataProtectionFacts() throws -> DataProtectionFacts {
    var facts = DataProtectionFacts()
    facts.file = path.split(separator: "/").last.map(String.init) ?? path
    let events = try journalEvents()
    facts.last = events.last?.at
    let cases = try cases()
    let speaking = Self.speaking(cases)
    let participants = try participants()
    let people = participants.filter { speaking[$0.pseudonym] != nil }
    facts.people = people.count
    facts.counts = try counts(cases, participants.count - people.count)
    facts.attributes = attributes(people)
    facts.holdings = try holdings()
    facts.declarations = try declarations()
    facts.consents = Self.consents(cases, try consents())
    facts.withdrawals = try asking { try $0.withdrawalRecords() }.map { record in
      DataProtectionFacts.Withdrawal(
        at: record.at, exports: record.exports.count(where: \.mayHoldWords))
    }
    facts.combinations = combinations(people, speaking)
    facts.doers = Self.doers(events)
    facts.protections = try isProtected() ? protections() : nil
    return facts
  }

  /// The documents in which each person speaks who is no interviewer.
  private static func speaking(_ cases: [Case]) -> [String: [Document]] {
    var documents: [String: [Document]] = [:]
    for item in cases {
      let names = item.speakers.filter { $0.role != .interviewer }.compactMap(\.pseudonym)
      for name in Set(names) { documents[name, default: []].append(item.document) }
    }
    return documents
  }

  private func counts(_ cases: [Case], _ others: Int) throws -> [DataProtectionFacts.Count] {
    func documents(_ register: Register) -> Int {
      cases.count { $0.document.register == register }
    }
    let overview = try overview()
    let unnamed = cases.reduce(0) { sum, item in
      sum + item.speakers.count { $0.role != .interviewer && $0.pseudonym == nil }
    }
    return [
      .init(key: "documents", n: cases.count), .init(key: "notes", n: documents(.notas)),
      .init(key: "accounts", n: documents(.relatoria)),
      .init(key: "aside", n: try documentsAside().count),
      .init(key: "places", n: overview.municipalities), .init(key: "others", n: others),
      .init(key: "unnamed", n: unnamed), .init(key: "words", n: overview.words),
      .init(key: "codings", n: overview.codings),
      .init(key: "memos", n: try asking { try $0.notes() }.count),
      .init(
        key: "panel", n: Set(try panels().flatMap { $0.answers.map(\.person) }).count),
      .init(key: "off-record", n: try offRecordRemarks().count),
    ]
  }

  private func attributes(_ people: [Participant]) -> [DataProtectionFacts.Attribute] {
    let known = ParticipantAttribute.allCases
    func count(_ key: String) -> Int {
      people.count { $0.attributes[key]?.isEmpty == false }
    }
    let own = Set(people.flatMap(\.attributes.keys)).subtracting(known.map(\.rawValue)).sorted()
    return known.map { attribute in
      DataProtectionFacts.Attribute(
        name: messages.word("field.\(attribute.rawValue)"), known: attribute,
        n: count(attribute.rawValue))
    } + own.map { DataProtectionFacts.Attribute(name: $0, known: nil, n: count($0)) }
  }

  /// A row for each person in each document.
  private static func consents(
    _ cases: [Case], _ consents: [Consent]
  ) -> [DataProtectionFacts.ConsentRow] {
    let noted = Dictionary(
      consents.map { ([$0.document, $0.participant], $0) }, uniquingKeysWith: { $1 })
    return cases.flatMap { item in
      let document = item.document
      let names = item.speakers.filter { $0.role != .interviewer }.compactMap(\.pseudonym)
      return Set(names).sorted().map { person in
        var row = DataProtectionFacts.ConsentRow(document: document.name, person: person)
        for question in DataProtectionFacts.ConsentQuestion.allCases {
          if let isYes = answer(to: question, in: document) {
            row.answers[question] = .init(isYes: isYes, isOfDocument: true)
          }
        }
        let own = noted[[document.name, person]]
        if let isYes = own?.toRecord { row.answers[.record] = .init(isYes: isYes) }
        if let isYes = own?.toQuote { row.answers[.quote] = .init(isYes: isYes) }
        row.by = own?.by
        row.at = own?.at
        return row
      }
    }
  }

  /// What the table of documents says for everybody who speaks in a document; nil when it says neither yes
  /// nor no.
  private static func answer(
    to question: DataProtectionFacts.ConsentQuestion, in document: Document
  ) -> Bool? {
    let titles = [Messages.spanish, .english].map { messages in
      NameKey(messages.word("custody.consent-column.\(question.rawValue)"))
    }
    let found = document.attributes.first { titles.contains(NameKey($0.key)) }?.value
    let said = found.map { Words.fold($0.trimmed) }
    return switch said {
    case "si", "yes": true
    case "no": false
    default: nil
    }
  }

  /// Who is alone with all attributes and the municipality, with each of them left out, and with each
  /// alone.
  private func combinations(
    _ people: [Participant], _ speaking: [String: [Document]]
  ) -> [DataProtectionFacts.Combination] {
    let known = ParticipantAttribute.allCases
    let persons = people.map { person in
      let documents = speaking[person.pseudonym] ?? []
      let places = Set(documents.compactMap(\.municipality?.code)).sorted()
      return UniqueCombinations.Person(
        known.map { person.attributes[$0.rawValue] ?? "" } + [places.joined(separator: ", ")],
        documents: Set(documents.map(\.name)))
    }
    let names =
      known.map { messages.word("field.\($0.rawValue)") } + [messages.word("field.place")]
    let all = Array(names.indices)
    return [.init(part: .all, count: UniqueCombinations(persons, by: all))]
      + all.map { left in
        .init(
          part: .without(names[left]),
          count: UniqueCombinations(persons, by: all.filter { $0 != left }))
      }
      + all.map {
        .init(part: .only(names[$0]), count: UniqueCombinations(persons, by: [$0]))
      }
  }

  /// What everybody did, by the journal.
  private static func doers(_ events: [JournalEvent]) -> [DataProtectionFacts.Doer] {
    var doers: [String: DataProtectionFacts.Doer] = [:]
    for event in events {
      var doer = doers[event.who] ?? .init(who: event.who)
      doer.acts += 1
      if event.act == "export" {
        switch event.subject ?? "" {
        case "project.open": doer.opened += 1
        case "project.seal", "project.backup": doer.sealed += 1
        case "handoff.page", "handoff.desk": doer.handoffs += 1
        case let kind where !kind.hasPrefix("handoff."): doer.exports += 1
        default: break
        }
      }
      doers[event.who] = doer
    }
    return doers.values.sorted { $0.who < $1.who }
  }
}

extension ExportRecord {
  /// Whether words or attributes of participants may be in it.
  fileprivate var mayHoldWords: Bool {
    guard kind.hasPrefix("handoff.") else {
      return kind.hasPrefix("project.") || DisclosureRule.concernsPeople(kind)
    }
    return ["handoff.document", "handoff.project"].contains(kind)
  }
}
