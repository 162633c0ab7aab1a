internal import HebraAnalysis
internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Options for importing a corrected file.
public struct UpdateOptions: Sendable {
  /// Import only the comments; the project's text does not change.
  public var isCommentsOnly = false
  /// The coder of all comments.
  public var coder: String?
  /// Whether ``coder`` is a new coder even if the name is close to that of another.
  public var isNewCoder = false
  /// The table that maps comment authors to coders.
  public var coders: String?
  /// The encoding of a plain text file that does not declare one.
  public var encoding: String?
  /// A file that maps the elements of an unknown kind of XML.
  public var mapping: String?
  /// Check everything, change nothing.
  public var isDryRun = false

  /// The default options.
  public init() {}
}

/// What a change of text did to its codings and memos.
public struct UpdateReport: Sendable {
  /// The document's name.
  public var document: String
  /// The file that was read; nil after a revert to an earlier version.
  public var file: FileReport?
  /// The version that is now current.
  public var version: Int
  /// How many codings and memos were kept, moved, doubtful or lost.
  public var counts: [String: Int]
  /// Words of the new text that the old one did not have.
  public var newWords: Int
  /// Every coding and memo that was not simply kept.
  public var changes: [ReanchoredDecision]

  /// How many codings and memos wait for a person's decision.
  public var waiting: Int { counts["doubtful", default: 0] + counts["lost", default: 0] }

  /// The values that the message needs.
  public var details: [String: String] {
    var details = counts.mapValues(String.init)
    details["document"] = document
    details["number"] = String(version)
    details["waiting"] = String(waiting)
    details["words"] = newWords > 0 ? String(newWords) : ""
    return details
  }
}

extension Project {
  /// Imports a corrected file as a new version of a document's text and carries every coding and
  /// memo over; with comments only, carries the file's comments over to the current text.
  ///
  /// - Throws: ``Failure`` when the document is unknown, the file cannot be read, or its text
  ///   belongs to another document; nothing is changed then.
  @discardableResult
  public func update(
    _ document: String, file path: String, _ options: UpdateOptions = UpdateOptions()
  ) throws -> UpdateReport {
    let name = try documentName(document)
    do {
      let choice = try ReadingChoice(
        encoding: options.encoding, mapping: options.mapping, by: reading)
      let read = try reading.transcript(path, .transcript(choice, .init()))
      return try store.exclusively { try take(read, name, options) }
    } catch {
      throw Failure(error)
    }
  }

  /// Checks a corrected file against the project and takes it, in one act.
  ///
  /// `handed` is what Hebra wrote into a file that comes back. Where it leaves out what is unchanged,
  /// a file without anything else changes nothing.
  func take(
    _ read: ReadTranscript, _ name: String, _ options: UpdateOptions,
    handed: HandedComments? = nil
  ) throws -> UpdateReport {
    try store.refuseWithdrawn(text: read.hash, file: read.receipt.sha256)
    try read.refuseSuggestions()
    if let other = try store.document(ofText: read.hash), other != name {
      throw Failure(.documentTextElsewhere, at: Location(file: read.file), ["document": other])
    }
    let codebook = try store.codebook()
    let layers = try store.layers().compactMap(\.coder)
    if let coder = options.coder {
      try CoderNames.check(coder, among: layers, isNew: options.isNewCoder)
    }
    let comments = CommentImport(
      grammar: codebook.map(CommentGrammar.init), codebook: codebook,
      coders: try CodersTable(
        everyone: options.coder, file: options.coders, known: layers, by: reading),
      desk: try commentDesk(try placeNames()),
      types: MemoTypes(messages, known: try store.noteTypes()))
    var found = try comments.read(
      read.comments, document: name, transcript: read.transcript,
      isOwn: handed != nil || read.properties["hebra.text"] == read.hash, exact: handed?.exact,
      budget: ReadingBudget(after: read.spent))
    var report = FileReport(file: read.file, outcome: .known)
    report.document = name
    report.receipt = read.receipt
    report.notices = read.receipt.notices
    if options.coder == nil { report.notices += CoderNames.near(found.coders, among: layers) }
    report.problems = found.problems
    report.coders = found.coders
    if let handed, handed.leavesUnchanged {
      handed.removeUnchanged(from: &found)
      if found.codings.isEmpty, found.memos.isEmpty, found.typed.isEmpty,
        found.relations.isEmpty, found.consents.isEmpty, found.facts.isEmpty
      {
        let version = try store.versions(of: name).first(where: \.isCurrent)?.number ?? 1
        return UpdateReport(
          document: name, file: report, version: version, counts: [:], newWords: 0, changes: [])
      }
    }
    return try take(
      read,
      IncomingComments(
        report: report, found: found, singleFacets: comments.singleFacets,
        desk: comments.desk),
      name, options)
  }

  private func take(
    _ read: ReadTranscript, _ comments: IncomingComments, _ name: String, _ options: UpdateOptions
  ) throws -> UpdateReport {
    var incoming = comments
    let versions = try store.versions(of: name)
    guard let current = versions.first(where: \.isCurrent) else {
      throw Failure(.documentUnknown, ["document": name])
    }
    let known = versions.first { $0.hash == read.hash }
    let old = try store.transcript(name)
    let alignment = TextAlignment(from: old.text, to: read.transcript.text)
    let labels = MendedLabels.labels(
      of: read.transcript, from: old,
      written: try store.writtenLabels(name), alignment)
    if known == nil, !options.isCommentsOnly {
      incoming.report.outcome = .corrected
      if try store.hasOtherTurns(text: current.hash) {
        incoming.report.notices.append(Notice(.turnsCorrectedBefore, details: ["document": name]))
      }
    }
    let newVersion = (versions.last?.number ?? 0) + 1
    var plan = CarryPlan()
    if !options.isCommentsOnly, known?.isCurrent != true {
      plan = try self.plan(
        from: current.number, to: known?.number ?? newVersion, text: read.transcript.text, name,
        stated: incoming.decisions)
    }
    let decided = try self.decided(name, old, to: read.transcript.text)
    var number = known?.number ?? newVersion
    do {
      try store.write(who: who, at: Moment.now()) { act in
        if known == nil {
          number = try act.addVersion(
            of: name, transcript: read.transcript, labels: labels, turnWords: read.turnWords,
            hash: read.hash, likeness: read.sketch, marks: read.marks)
          try act.addOffRecord(read.offRecord, of: name, version: number)
          for (range, counts) in decided {
            try act.decideOffRecord(at: range, of: name, version: number, counts: counts)
          }
        }
        _ = try act.addOrigin(
          of: name, receipt: read.receipt,
          setAside: read.setAside.map { (kind: $0.kind, position: $0.position, text: $0.text) },
          version: number)
        if !options.isCommentsOnly {
          try plan.carry(out: &act, to: number, of: name)
          try act.useVersion(number, of: name)
          _ = try incoming.add(to: number, &act)
        } else {
          let added = try incoming.add(to: number, &act)
          if known?.isCurrent != true {
            plan.add(added, from: read.transcript.text, to: old.text)
            try plan.carry(out: &act, to: current.number, of: name)
          }
          number = current.number
        }
        if options.isDryRun { throw DryRun() }
      }
      if known == nil { try widenSearches() }
    } catch is DryRun {}
    return UpdateReport(
      document: name, file: incoming.report, version: number, counts: Self.counts(plan),
      newWords: options.isCommentsOnly ? 0 : alignment.newWords,
      changes: changes(
        plan, to: options.isCommentsOnly ? old.text : read.transcript.text, of: name,
        version: number))
  }

  /// Off-record decisions, with their ranges in a corrected text.
  private func decided(
    _ name: String, _ old: Transcript, to text: String
  ) throws -> [(range: TextRange, counts: Bool)] {
    let remarks = try asking { try $0.offRecord(document: name) }.filter { $0.counts != nil }
    guard !remarks.isEmpty else { return [] }
    let reanchoring = Reanchoring(from: old.text, to: text)
    return remarks.compactMap { remark in
      switch reanchoring.outcome(of: remark.range) {
      case .kept(let range), .moved(let range): (range, remark.counts ?? false)
      case .doubtful, .lost: nil
      }
    }
  }

  /// Undoes the transaction of a dry run.
  private struct DryRun: Error {}

  /// Reverts to a version of a document's text: `number`, or the version before the current one.
  ///
  /// Codings that were carried from that version get their original ranges back. Codings made since
  /// then are carried over.
  @discardableResult
  public func revert(_ document: String, to number: Int?) throws -> UpdateReport {
    try exclusively { try reverted(document, to: number) }
  }

  private func reverted(_ document: String, to number: Int?) throws -> UpdateReport {
    let name = try documentName(document)
    let versions = try asking { try $0.versions(of: name) }
    let current = versions.first(where: \.isCurrent)?.number ?? 1
    guard let target = number ?? versions.last(where: { $0.number < current })?.number else {
      throw Failure(.versionNoneBefore, ["document": name])
    }
    guard versions.contains(where: { $0.number == target }) else {
      throw Failure(.versionUnknown, ["document": name, "version": String(target)])
    }
    let old = try asking { try $0.transcript(name) }
    let new = try asking { try $0.transcript(name, version: target) }
    var plan = CarryPlan()
    if target != current {
      plan = try self.plan(from: current, to: target, text: new.text, name)
      try act { act in
        try plan.carry(out: &act, to: target, of: name)
        try act.useVersion(target, of: name)
      }
    }
    return UpdateReport(
      document: name, version: target, counts: Self.counts(plan),
      newWords: TextAlignment(from: old.text, to: new.text).newWords,
      changes: changes(plan, to: new.text, of: name, version: target))
  }
}

extension TextAlignment {
  /// How many words of the second text have no match in the first.
  fileprivate var newWords: Int { to.count - Set(matches.compactMap { $0 }).count }
}
