internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// What came back from a desk that is one file.
public struct BroughtReport: Sendable {
  /// The file's own name, without folders.
  public var file: String
  /// Who worked in it.
  public var coder: String
  /// How many acts the project did not have.
  public var new = 0
  /// How many it had.
  public var known = 0
  /// How many codings are new.
  public var added = 0
  /// How many codings are other ones.
  public var changed = 0
  /// How many codings are gone.
  public var removed = 0
  /// How many finished marks were set or taken away.
  public var finished = 0
  /// How many acts are on texts that the project does not have, for example because consent was withdrawn.
  public var withoutText = 0
  /// How many finished marks were left out, because the text was corrected meanwhile.
  public var unfinished = 0
  /// Where codings on earlier texts went.
  public var carried: [CarryReport] = []

  init(file: String, coder: String) {
    self.file = file
    self.coder = coder
  }
}

extension Project {
  /// Takes back the work that a coder did in a desk that is one file.
  ///
  /// Acts that the project had are passed over, so that any number of files, old and new, may come in any
  /// order. What was done on an earlier text is carried to the current one as ``update(_:file:_:)`` does.
  /// All of it is one act: everything comes in, or nothing does.
  ///
  /// - Parameters:
  ///   - path: the work file that the page saved.
  ///   - isDryRun: whether only to say what would come in.
  /// - Returns: what came in.
  /// - Throws: ``Failure`` when it is no work file, or that of a page of another project; the project is
  ///   unchanged then.
  @discardableResult
  public func bring(_ path: String, isDryRun: Bool = false) throws -> BroughtReport {
    let work = try BroughtWork(path)
    let name = Location.name(path)
    return try exclusively {
      let handed = try exports().first {
        $0.kind == "handoff.desk" && $0.settings["page"] == work.page
      }
      guard let handed, handed.settings["coder"] == work.person else {
        throw Failure(.broughtOther, at: Location(file: name))
      }
      var bringing = try Bringing(self, work, name)
      var isTried = false
      do {
        try act { act in
          try bringing.run(&act)
          isTried = isDryRun
          if isTried { throw DryRun() }
          guard bringing.report.new > 0, let last = work.acts.last else { return }
          try act.noteBrought(work.acts.map(\.id), of: work.page)
          try act.returned(
            HandoffReturn(
              coder: work.person, text: nil, head: work.page, sha256: TextIdentity.sha256(last.id)))
        }
      } catch {
        // Nothing of a trial stays.
        guard isTried else { throw error }
        return bringing.report
      }
      if bringing.report.new > 0 { bringing.report.carried = try carryLate() }
      return bringing.report
    }
  }

  private struct DryRun: Error {}
}

/// The acts of a work file, on their way into the project.
private struct Bringing {
  private struct Text {
    var document: String
    /// Nil for the current text.
    var version: Int?
    var map: CodePointMap
  }

  var report: BroughtReport
  private let work: BroughtWork
  private var desk: CodingDesk
  private var texts: [String: Text] = [:]

  init(_ project: borrowing Project, _ work: BroughtWork, _ file: String) throws {
    self.work = work
    report = BroughtReport(file: file, coder: work.person)
    desk = try CodingDesk(project)
    let wanted = Set(work.acts.map(\.hash))
    for text in try project.asking({ try $0.texts() }) where wanted.contains(text.hash) {
      let number = try project.asking { try $0.versions(of: text.document) }
        .first { $0.hash == text.hash }?.number
      let transcript = try project.transcript(of: text.document, version: number)
      texts[text.hash] = Text(
        document: text.document, version: text.isCurrent ? nil : number,
        map: CodePointMap(transcript.text))
    }
  }

  mutating func run(_ act: inout Act) throws {
    let known = try act.broughtActs(of: work.page)
    for (number, step) in work.acts.enumerated() {
      guard !known.contains(step.id) else {
        report.known += 1
        continue
      }
      report.new += 1
      guard let text = texts[step.hash] else {
        report.withoutText += 1
        continue
      }
      do { try bring(step, text, &act) } catch {
        var failure = Failure(error)
        failure.location = Location(file: report.file, line: number + 1)
        throw failure
      }
    }
  }

  private mutating func bring(
    _ step: BroughtWork.Step, _ text: Text, _ act: inout Act
  ) throws {
    switch step.kind {
    case .finish: return try finish(step, text, &act)
    case .add:
      let new = try coding(step, step.start, step.end, text, step.facets, step.memo)
      try add(new, text, &act)
    case .remove:
      let old = try coding(step, step.start, step.end, text)
      guard let id = try act.standing(old, version: text.version) else { return }
      try act.removeCoding(id)
      report.removed += 1
    case .change:
      try change(step, text, &act)
    }
  }

  private mutating func add(_ coding: Coding, _ text: Text, _ act: inout Act) throws {
    let addition = try act.addCoding(
      coding, singleFacets: desk.singleFacets, version: text.version)
    if case .added = addition { report.added += 1 }
  }

  private mutating func change(
    _ step: BroughtWork.Step, _ text: Text, _ act: inout Act
  ) throws {
    guard let to = step.to else { return }
    let old = try coding(step, step.start, step.end, text)
    let id = try act.standing(old, version: text.version)
    let stood = try id.map { try act.details(of: $0) }
    let facets = to.facets?.map { "\($0.facet)=\($0.value)" } ?? stood?.facets
    let new = try coding(
      step, to.start ?? step.start, to.end ?? step.end, text, written: facets ?? [],
      to.memo ?? stood?.memo)
    guard let id else {
      // Somebody removed it meanwhile; what the coder did last stands.
      return try add(new, text, &act)
    }
    if text.version == nil {
      _ = try act.changeCoding(id, to: new, singleFacets: desk.singleFacets)
    } else {
      try act.removeCoding(id)
      _ = try act.addCoding(new, singleFacets: desk.singleFacets, version: text.version)
    }
    report.changed += 1
  }

  private mutating func finish(
    _ step: BroughtWork.Step, _ text: Text, _ act: inout Act
  ) throws {
    guard text.version == nil else {
      report.unfinished += 1
      return
    }
    report.finished += 1
    guard step.isFinished == true else {
      _ = try act.unfinish(text.document, coder: work.person)
      return
    }
    guard let scope = step.scope.flatMap(FinishScope.init(rawValue:)) else {
      throw Failure(.broughtBad)
    }
    try act.finish(
      text.document, coder: work.person, scope: scope, codebookVersion: desk.codebook.version)
  }

  private mutating func coding(
    _ step: BroughtWork.Step, _ start: Int?, _ end: Int?, _ text: Text,
    _ facets: [BroughtWork.Value]? = nil, _ memo: String? = nil
  ) throws -> Coding {
    try coding(
      step, start, end, text, written: (facets ?? []).map { "\($0.facet)=\($0.value)" }, memo)
  }

  private mutating func coding(
    _ step: BroughtWork.Step, _ start: Int?, _ end: Int?, _ text: Text, written facets: [String],
    _ memo: String?
  ) throws -> Coding {
    guard let start = start.flatMap(text.map.byte(atCodePoint:)),
      let end = end.flatMap(text.map.byte(atCodePoint:)), start < end
    else { throw Failure(.rangeBad) }
    let request = CodingRequest(
      document: text.document, at: .codePoints(0..<0), code: step.code ?? "", coder: work.person,
      facets: facets, memo: memo, isNewCoder: true)
    return try desk.coding(
      request, at: TextRange(start, end), origin: .hand, date: step.moment ?? Moment.now()
    ).coding
  }
}
