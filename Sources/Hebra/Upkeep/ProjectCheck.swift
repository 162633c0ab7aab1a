internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// The result of checking a project: what was checked, what was found, and what to do.
public struct ProjectCheck: Sendable {
  /// The result for one part of the project.
  public struct Line: Hashable, Sendable {
    /// `file`, `links`, `texts`, `turns`, `ranges`, `codebook`, `records`, `settings`, `events`,
    /// `index`, `index-version`, `journal` or `head`.
    public var part: String
    /// `sound`, `damaged` or `unchecked`.
    public var state: String
    /// Values that the sentence needs; never participants' words.
    public var details: [String: String]
    /// What was found; nil when the part is sound.
    public var code: MessageCode?
  }

  /// In the order in which they were checked.
  public let lines: [Line]
  /// Names of foreign objects that were removed from the project before the check; nil when removal
  /// was not requested.
  public private(set) var dropped: [String]?
  /// Whether the index was rebuilt before the check.
  public let isRebuilt: Bool
  /// The project's own language.
  public let language: UserLanguage

  /// 0 when every part is sound, 5 when one is damaged, 1 when one could not be checked.
  public var exitStatus: Int32 {
    if lines.contains(where: { $0.state == "damaged" }) { return 5 }
    return lines.contains { $0.state == "unchecked" } ? 1 : 0
  }

  /// Checks the project at `path`; with `rebuildsIndex`, rebuilds its index first.
  ///
  /// While another process writes to the project, it is checked as far as reading allows, unless
  /// the index has to be rebuilt. An index of another version is rebuilt where
  /// everything else is sound.
  ///
  /// With `head`, it is also checked that the project has the event of this name, which a handoff or
  /// an export says it was made after: without it, events were cut from the end, or it is another
  /// project. The first 12 characters are enough.
  ///
  /// Throws ``Failure`` when the file cannot be opened as a project at all, or `head` is not the name
  /// of an event. With `dropsForeign`, objects of other programs are removed first, so they are no
  /// reason to fail.
  public static func of(
    _ path: String, who: String, rebuildsIndex: Bool = false, dropsForeign: Bool = false,
    head: String? = nil, patience: Double = 5, interruption: Interruption = Interruption()
  ) throws -> ProjectCheck {
    do {
      let head = try head.map(eventName)
      if dropsForeign {
        let dropped = try ProjectStore.dropForeign(
          from: path, who: who, at: Moment.now(), patience: patience)
        var checkup = try of(
          path, who: who, rebuildsIndex: rebuildsIndex, head: head, patience: patience,
          interruption: interruption)
        checkup.dropped = dropped
        return checkup
      }
      let handle = interruption.handle
      do {
        let store = try ProjectStore.open(
          path, for: .write(who: who), patience: patience, handle: handle)
        return try store.exclusively {
          let isFit =
            try rebuildsIndex ? store.isFileSound() : store.isIndexStale() && isSound(store)
          if isFit { try store.rebuildIndex(who: who, at: Moment.now()) }
          return ProjectCheck(store, try examine(store, head), isRebuilt: isFit)
        }
      } catch let error as StoreError
        where !rebuildsIndex && [.locked, .unwritable].contains(error.code)
      {
        let store = try ProjectStore.open(
          path, for: .read, patience: patience, handle: handle)
        return ProjectCheck(
          store, try examine(store, head), isRebuilt: false, holder: error.details)
      }
    } catch {
      throw Failure(error)
    }
  }

  /// Whether every part except the index is sound.
  private static func isSound(_ store: borrowing ProjectStore) throws -> Bool {
    try examine(store).allSatisfy {
      [.index, .indexVersion].contains($0.part) || $0.state == .sound
    }
  }

  private static func examine(
    _ store: borrowing ProjectStore, _ head: String? = nil
  ) throws -> [CheckResult] {
    var results = try store.examine { query in (try? SearchQuery(query)) != nil }
    if let head { results.append(try store.examine(head: head)) }
    return results
  }

  /// The name of an event as it is stored, or the beginning of it.
  private static func eventName(_ typed: String) throws -> String {
    let name = typed.trimmed.lowercased()
    guard (12...64).contains(name.utf8.count),
      name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { throw Failure(.usageHead, ["head": typed]) }
    return name
  }

  private init(
    _ store: borrowing ProjectStore, _ found: [CheckResult], isRebuilt: Bool,
    holder: [String: String] = [:]
  ) {
    lines = found.map { examination in
      var details = examination.details
      if examination.state == .unchecked {
        for name in ["who", "since"] { details[name] = holder[name] }
      }
      return Line(
        part: examination.part.rawValue, state: examination.state.rawValue, details: details,
        code: MessageCode(examination))
    }
    self.isRebuilt = isRebuilt
    language = Project.language(of: store)
  }

  /// The report for a person: one line for each part, then a conclusion.
  public func report(_ messages: Messages) -> [String] {
    var report: [String] = []
    if let dropped {
      report.append(
        dropped.isEmpty
          ? messages.what(.doctorNothingForeign)
          : messages.what(
            .doctorDropped,
            ["objects": dropped.joined(separator: ", "), "count": String(dropped.count)]))
    }
    if isRebuilt { report.append(messages.what(.doctorRebuilt)) }
    for line in lines {
      let part = messages.word("check.\(line.part)")
      let state = messages.word("checked.\(line.state)")
      let finding = line.code.map { ": " + messages.line(Failure($0, line.details)) } ?? ""
      let count = line.state == "sound" ? line.details["count"].map { " (\($0))" } ?? "" : ""
      report.append("\(part): \(state)\(count)\(finding)")
    }
    switch exitStatus {
    case 0: report.append(messages.what(.doctorOk))
    case 1: report.append(messages.what(.doctorPartly))
    default: break
    }
    return report
  }
}

extension MessageCode {
  /// The finding of an examination; nil for a sound part.
  fileprivate init?(_ examination: CheckResult) {
    switch examination.state {
    case .sound: return nil
    case .unchecked:
      switch examination.part {
      case .index: self = .doctorUncheckedIndex
      case .head: self = .doctorHeadWork
      case .journal where examination.details["mode"] != nil: self = .doctorUncheckedCopy
      default: self = .doctorUnchecked
      }
    case .damaged:
      self = Self.damage(examination.part, isOfRows: examination.details["rows"] != nil)
    }
  }

  private static func damage(_ part: CheckResult.Part, isOfRows: Bool) -> MessageCode {
    switch part {
    case .file: .doctorFile
    case .links: .doctorLinks
    case .texts: isOfRows ? .doctorTextsRows : .doctorTexts
    case .turns: .doctorTurns
    case .ranges: isOfRows ? .doctorRangesRows : .doctorRanges
    case .codebook: .doctorCodebook
    case .records: .doctorRecords
    case .settings: .doctorSettings
    case .events: .doctorEvents
    case .index: isOfRows ? .doctorIndexRows : .doctorIndex
    case .indexVersion: .doctorIndexVersion
    case .journal: .doctorJournal
    case .head: .doctorHead
    }
  }
}
