internal import HebraLanguage
public import HebraModel
internal import HebraSeal
internal import HebraStore

/// What merging a copy of the project did, or would do.
public struct ProjectMergeReport: Sendable {
  /// How many things of a kind a merge changed.
  public struct Line: Sendable, Hashable {
    /// The kind of thing, for example `coding`.
    public var kind: String
    /// How many are new here.
    public var added: Int
    /// How many are different.
    public var changed: Int
    /// How many are no longer here.
    public var removed: Int
  }

  /// The file's own name, without folders.
  public var file: String
  /// How many events were new here.
  public var events: Int
  /// What changed, in the order of kinds.
  public var lines: [Line]
  /// The names of new documents.
  public var documents: [String]
  /// How many fields are in conflict now.
  public var conflicts: Int
  /// Whether words were erased because the other project brought a withdrawal of consent or a purge:
  /// then how many were searched for in the file afterwards, and how many were found.
  public var erased: (sought: Int, found: Int, isRewritten: Bool)?
  /// Where codings, memos and relations on earlier texts went, because another copy had corrected
  /// them; in a dry run, empty.
  public var carried: [CarryReport] = []
  /// In a dry run, how many codings, memos and relations on earlier texts would be carried.
  public var toCarry = 0
  /// What a person should know.
  public var notices: [Notice]
}

extension Project {
  /// Adds everything that a copy of this project knows.
  ///
  /// The histories of both are united and the content follows from the union, so that the order of
  /// merges does not matter, and nothing is lost. What two copies changed without knowing of each
  /// other is in ``conflicts()``.
  ///
  /// Where one copy corrected a text and the other coded the earlier one, the codings are then carried
  /// to the corrected text as ``update(_:file:_:)`` does, by acts of whoever merges. While both
  /// corrected it differently, that waits for ``decideConflict(_:version:)``.
  ///
  /// - Parameters:
  ///   - path: the other project file, which stays as it is.
  ///   - isDryRun: whether only to say what would change.
  /// - Returns: what changed.
  /// - Throws: ``Failure`` when the other file is not a sound project; nothing is changed then.
  @discardableResult
  public func merge(_ path: String, isDryRun: Bool = false) throws -> ProjectMergeReport {
    do {
      return try merge(
        ProjectStore.open(untouched: path, handle: StoreHandle()), Location.name(path), isDryRun)
    } catch let error as StoreError {
      throw Failure(error)
    }
  }

  /// The same for the projects in a sealed file, which was opened in memory.
  public func merge(
    _ opened: OpenedSeal, isDryRun: Bool = false
  ) throws -> [ProjectMergeReport] {
    try opened.projects.map { project in
      do {
        return try merge(
          ProjectStore.open(
            content: project.content.bytes, named: project.name, handle: StoreHandle()),
          project.name, isDryRun)
      } catch {
        throw Failure(error)
      }
    }
  }

  private func merge(
    _ other: borrowing ProjectStore, _ name: String, _ isDryRun: Bool
  ) throws -> ProjectMergeReport {
    let place = Location(file: name)
    // The texts of a copy from before would bring the names back.
    guard try store.setting(Self.protectionSetting) == other.setting(Self.protectionSetting) else {
      throw Failure(.protectMerge, at: place)
    }
    let result = try store.merge(other, who: who, at: Moment.now(), isDryRun: isDryRun)
    if !isDryRun, let work = try other.workFile(), try store.workFile() == nil {
      try noteReturn(
        HandoffReturn(
          coder: work.coder, text: nil, head: work.event,
          sha256: TextIdentity.sha256(other.lastChange() ?? "")))
    }
    var report = ProjectMergeReport(
      file: name, events: result.events,
      lines: result.lines.map {
        ProjectMergeReport.Line(
          kind: $0.kind, added: $0.count.added, changed: $0.count.changed,
          removed: $0.count.removed)
      }, documents: result.documents, conflicts: result.conflicts,
      erased: result.file.map { ($0.sought, $0.found, $0.isRewritten) }, notices: [])
    if isDryRun { report.toCarry = result.toCarry } else { report.carried = try carryLate() }
    if !result.isRelated { report.notices.append(Notice(.mergeUnrelated, at: place)) }
    if result.conflicts > 0 {
      report.notices.append(
        conflictNotice(.mergeConflicts, result.conflicts, result.conflictFields))
    }
    return report
  }

  /// What copies of the project changed without knowing of each other.
  public func conflicts() throws -> [MergeConflict] {
    let conflicts = try asking { try $0.conflicts() }
    guard conflicts.contains(where: { $0.kind == Self.studyKind }) else { return conflicts }
    let names = try codebookNames()
    return conflicts.map { conflict in
      guard conflict.kind == Self.studyKind else { return conflict }
      var conflict = conflict
      for place in conflict.versions.indices {
        conflict.versions[place].value = conflict.versions[place].value.map { names[$0] ?? $0 }
      }
      return conflict
    }
  }

  /// The kind of a conflict about which version of the codebook is current.
  private static var studyKind: String { "study" }

  /// Decides a conflict, by an event of its own.
  ///
  /// - Parameters:
  ///   - number: the number of the conflict in ``conflicts()``.
  ///   - version: the place of the version that holds from now on, from 1.
  /// - Returns: where codings, memos and relations on earlier texts went, when the conflict was about
  ///   which text of a document is current.
  /// - Throws: ``Failure`` when there is no such conflict or version.
  @discardableResult
  public func decideConflict(_ number: Int, version: Int) throws -> [CarryReport] {
    try exclusively {
      try act { try $0.decideConflict(number, version: version) }
      return try carryLate()
    }
  }

  /// A notice for figures while something is in conflict; empty when nothing is.
  func conflictNotices() throws -> [Notice] {
    let conflicts = try conflicts()
    guard !conflicts.isEmpty else { return [] }
    return [conflictNotice(.conflictOpen, conflicts.count, conflicts.map { ($0.kind, $0.field) })]
  }

  /// A notice that says which fields are in conflict.
  private func conflictNotice(
    _ code: MessageCode, _ count: Int, _ fields: [(kind: String, field: String)]
  ) -> Notice {
    let names = Set(
      fields.map { "\(messages.word("record.\($0.kind)")): \(messages.field($0.field))" }
    ).sorted()
    let shown = names.prefix(3).joined(separator: "; ") + (names.count > 3 ? "; …" : "")
    return Notice(code, count: count, details: ["fields": shown])
  }

  /// The name of the last event that changed something, to be written on what leaves.
  ///
  /// A copy without it was cut. Exports are no change.
  public func head() throws -> String? { try asking { try $0.lastChange() } }

  /// Opens a project as it stood at an earlier time, in memory and for reading only.
  ///
  /// - Parameters:
  ///   - path: the project file.
  ///   - moment: the number of an event of the journal, or a date or time (ISO 8601); what happened in
  ///     that day, hour or minute counts.
  ///   - interruption: how the work is stopped.
  /// - Returns: the project.
  /// - Throws: ``Failure`` when there is no such moment, or the project cannot be read.
  public static func read(
    _ path: String, asOf moment: String, interruption: Interruption = Interruption()
  ) throws -> Project {
    do {
      let store = try ProjectStore.open(path, asOf: moment, handle: interruption.handle)
      interruption.language = language(of: store)
      return Project(store: store, path: path, who: "", reading: .inProcess)
    } catch {
      throw Failure(error)
    }
  }
}
