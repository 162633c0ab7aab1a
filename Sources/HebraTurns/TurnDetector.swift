package import HebraLanguage
package import HebraModel

/// Finds who speaks where: it learns the labels of one document and divides its paragraphs into
/// turns.
///
/// ```swift
/// let (transcript, notices) = TurnDetector().transcript(of: document)
/// ```
/// It never changes the text and never guesses a speaker that the document does not show: text
/// under no label becomes an unlabelled range (`Transcript.stretches`). Each file in this folder
/// implements one convention. Conventions only mark lines; `TurnAssembly` builds the turns from
/// the marks.
///
/// - [x] label and colon at the beginning of a paragraph or line: codes (`E:`, `P1:`, `A[1]:`,
///   `E.:`, `I 2:`, `e:`, `Al:`), capitals with office and comma, names, roles; bold or Markdown
///   emphasis as evidence; labels that continue onto the next line
/// - [x] times before, in or after the label; name and time; time, name and text on three lines
/// - [x] automatic list numbers; tables of turns; speakers shown only by style or bold
/// - [x] speakers that the format declares
/// - [x] further turns typed in the same paragraph; leading dashes; questions in lines of their own
/// - [x] times after the speech (`#00:01:23-4#`): the next turn begins there
/// - [x] documents with a single speaker, if the user says so; labels that the user excludes
package struct TurnDetector: Sendable {
  /// Roles that the user has given, by label.
  package var roles: [String: Role]
  /// Candidate labels that the user has said are not labels.
  package var excluded: Set<String>
  /// Labels that the user has said are labels; a `*` at the end stands for anything.
  package var added: Set<String>
  /// The label for the only speaker of a document without labels; nil leaves it without turns.
  package var voice: String?

  /// A detector.
  ///
  /// What the user states takes precedence over what the document shows.
  package init(
    roles: [String: Role] = [:], excluded: Set<String> = [], added: Set<String> = [],
    voice: String? = nil
  ) {
    self.roles = roles
    self.excluded = excluded
    self.added = added
    self.voice = voice
  }

  /// Why a speaker has its role.
  package enum Reason: String, Sendable, Codable {
    /// A person stated it.
    case given
    /// The format declares it.
    case declared
    /// A legend in the document states it (`E: Entrevistadora`).
    case legend
    /// The label is a word for the role.
    case label
    /// The label implies the role in combination with the other labels (`E` and `I`).
    case labelPair = "label-pair"
    /// Most of its turns ask, and few of the others' do.
    case asks
    /// Its turns rarely ask, and another speaker's do.
    case answers
    /// Nothing indicates a role.
    case unknown
  }

  /// A label of a document.
  package struct RosterLine: Hashable, Sendable {
    /// As written, with each run of white space as one space, without colon and emphasis.
    package var label: String
    /// Its role, or nil if nothing indicates one.
    package var role: Role?
    /// How many turns it has.
    package var turns: Int
    /// The index of its first turn.
    package var firstTurn: Int
    /// How the role is known.
    package var reason: Reason

    /// A line.
    package init(label: String, role: Role?, turns: Int, firstTurn: Int, reason: Reason) {
      self.label = label
      self.role = role
      self.turns = turns
      self.firstTurn = firstTurn
      self.reason = reason
    }
  }

  /// The result of turn detection.
  package struct Detection: Sendable {
    /// The text with its turns and unlabelled ranges.
    package var transcript: Transcript
    /// The labels in order of first turn.
    package var roster: [RosterLine]
    /// The places that a person should look at, in order.
    package var doubts: [TurnDoubt]
    /// The notices for the user, which say the doubts too.
    package var notices: [Notice]
  }

  /// The transcript of `document`, and the notices about it.
  package func transcript(of document: SourceDocument) -> (
    transcript: Transcript, notices: [Notice]
  ) {
    let detection = detect(in: document)
    return (detection.transcript, detection.notices)
  }

  /// The transcript of `document` with the roster of its labels, without a limit on cost.
  package func detect(in document: SourceDocument) -> Detection {
    ReadingBudget.withoutLimit { (budget) throws(ReadError) in
      try detect(in: document, budget: budget)
    }
  }

  /// The transcript of `document`, within the reading budget of its file.
  package func detect(
    in document: SourceDocument, budget: ReadingBudget
  ) throws(ReadError) -> Detection {
    var sheet = TurnSheet(document, budget)
    try budget.check()
    var legend: [String: Role] = [:]
    if !DeclaredTurns.mark(&sheet) {
      TableTurns.mark(&sheet)
      try budget.check()
      legend = LabelLines.mark(&sheet, StatedLabels(excluded: excluded, added: added))
      try budget.check()
      if sheet.openings.isEmpty {
        MarkedLabels.mark(&sheet)
        KnownLabels.mark(&sheet, StatedLabels(excluded: excluded, added: []))
      }
      if sheet.openings.isEmpty { StyleTurns.mark(&sheet) }
      if sheet.openings.isEmpty { NameLines.mark(&sheet) }
      try budget.check()
      if sheet.openings.isEmpty, voice == nil {
        legend = UnlabelledTurns.mark(&sheet)
      } else {
        legend.merge(AnswerLabels.mark(&sheet)) { stated, _ in stated }
      }
    }
    StageLines.mark(&sheet)
    if sheet.openings.isEmpty, let voice { UnlabelledTurns.mark(&sheet, voice: voice) }
    try budget.check()
    let assembly = TurnAssembly(sheet)
    var turns = assembly.turns
    try budget.check()
    let roster = RoleFinding.roster(of: turns, in: sheet, given: roles, legend: legend)
    try budget.check()
    var labels = LabelNumbers()
    for line in roster { _ = labels.number(of: line.label) }
    for i in turns.indices {
      turns[i].role = labels.known(turns[i].label).flatMap { roster[$0].role }
    }
    let doubts = sheet.doubts()
    return Detection(
      transcript: Transcript(
        text: document.text, paragraphs: document.paragraphs.map(\.range), turns: turns,
        stretches: assembly.stretches),
      roster: roster, doubts: doubts,
      notices: sheet.notices + Self.notices(sheet, assembly, roster) + Self.notices(doubts))
  }

  /// One notice for each kind of doubt, with the numbers of its paragraphs, from 1.
  private static func notices(_ doubts: [TurnDoubt]) -> [Notice] {
    TurnDoubt.Kind.allCases.compactMap { kind in
      let paragraphs = doubts.filter { $0.kind == kind }.map { $0.paragraph + 1 }
      guard let first = paragraphs.first else { return nil }
      var shown = paragraphs.prefix(most).map(String.init).joined(separator: ", ")
      if most < paragraphs.count { shown += "…" }
      return Notice(
        .turnsDoubt(kind), at: Location(paragraph: first), count: paragraphs.count,
        details: ["paragraphs": shown])
    }
  }

  /// How many paragraphs a notice names.
  private static let most = 40

  private static func notices(
    _ sheet: TurnSheet, _ assembly: TurnAssembly, _ roster: [RosterLine]
  ) -> [Notice] {
    var notices: [Notice] = []
    if assembly.turns.isEmpty {
      notices.append(Notice(.turnsNone))
    }
    if let first = assembly.cutOff.first {
      notices.append(
        Notice(
          .turnsCutOff, at: Location(paragraph: sheet.lines[first].paragraph + 1),
          count: assembly.cutOff.count))
    }
    for line in roster where line.reason == .asks {
      notices.append(
        Notice(.turnsRoleGuessed, count: line.turns, details: ["label": line.label]))
    }
    let unknown = roster.filter { $0.role == nil }
    if !unknown.isEmpty {
      notices.append(Notice(.turnsRoleUnknown, count: unknown.count))
    }
    return notices
  }
}
