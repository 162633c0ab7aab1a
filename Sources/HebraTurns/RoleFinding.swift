internal import HebraModel

/// Finds the role of each speaker and the reason for it; leaves the role nil if nothing indicates
/// it.
struct RoleFinding {
  /// What is known about one label of a document.
  private struct Voice {
    var turns = 0
    var questions = 0
    var first = 0
    var part: String?
    var role: Role?
    var reason = TurnDetector.Reason.unknown
    /// The letters of a code (`P` of `P1`); nil for other labels.
    var stem: String?
    var hasNumber = false
  }

  private var numbers = LabelNumbers()
  private var labels: [String] { numbers.labels }
  private var voices: [Voice] = []

  /// The roster of `turns`, in order of first turn.
  static func roster(
    of turns: [Turn], in sheet: TurnSheet, given: [String: Role], legend: [String: Role]
  ) -> [TurnDetector.RosterLine] {
    var finding = RoleFinding(turns, in: sheet)
    finding.takeStated(given, legend)
    finding.takeLabels(in: sheet)
    finding.takePairs()
    finding.takeQuestions()
    return finding.labels.indices.map { i in
      let voice = finding.voices[i]
      return TurnDetector.RosterLine(
        label: finding.labels[i], role: voice.role, turns: voice.turns, firstTurn: voice.first,
        reason: voice.reason)
    }
  }

  private init(_ turns: [Turn], in sheet: TurnSheet) {
    var question = 0
    for turn in turns {
      let (i, isNew) = numbers.number(of: turn.label)
      if isNew { voices.append(Self.voice(turn, in: sheet)) }
      voices[i].turns += 1
      while question < sheet.questions.count, sheet.questions[question] < turn.speech.start {
        question += 1
      }
      if question < sheet.questions.count, sheet.questions[question] < turn.speech.end {
        voices[i].questions += 1
      }
    }
  }

  private static func voice(_ turn: Turn, in sheet: TurnSheet) -> Voice {
    var voice = Voice(first: turn.index)
    let text = ByteText(turn.label)
    if let head = LabelHead.read(text, 0, text.bytes.count, isName: true), head.shape == .code {
      voice.stem = LabelDecision.stem(turn.label)
      voice.hasNumber = turn.label.utf8.contains { (0x30...0x39).contains($0) }
    }
    return voice
  }

  private mutating func takeStated(_ given: [String: Role], _ legend: [String: Role]) {
    let byKey = Dictionary(
      given.map { (LabelKey($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    for i in voices.indices {
      if let role = given[labels[i]] ?? byKey[LabelKey(labels[i])] {
        set(i, role, .given)
      } else if let role = legend[labels[i]] {
        set(i, role, .legend)
      }
    }
  }

  private mutating func takeLabels(in sheet: TurnSheet) {
    var parts: [String: String] = [:]
    for opening in sheet.openings {
      if let part = opening.part { parts[opening.label] = part }
    }
    for i in voices.indices where voices[i].role == nil {
      if let part = parts[labels[i]] {
        switch ByteText.folded(part) {
        case "interviewer", "entrevistador", "entrevistadora", "moderator":
          set(i, .interviewer, .declared)
        case "interviewee", "participant", "informant", "respondent", "entrevistado":
          set(i, .participant, .declared)
        default: break
        }
      }
      guard voices[i].role == nil else { continue }
      let text = ByteText(labels[i])
      let start = text.bytes.firstIndex { $0 != 0x5B && $0 != 0x28 } ?? 0
      let word = text.wordEnd(from: start, to: text.bytes.count)
      switch LabelWords.meaning(text, start, word) {
      case .speaker(let role?)?, .possible(let role?)?: set(i, role, .label)
      default: break
      }
    }
  }

  /// Codes have a meaning only in combination: `E` and `I`, `P` and `R`, `M` and `P1`.
  private mutating func takePairs() {
    let stems = Set(voices.compactMap(\.stem))
    func has(_ stem: String) -> Bool { stems.contains(stem) }
    let isKnown = voices.contains { $0.role == .interviewer }
    let isPlain = voices.contains { $0.stem == "E" && !$0.hasNumber }
    let others = voices.contains { $0.stem != "E" }
    for i in voices.indices where voices[i].role == nil {
      guard let stem = voices[i].stem else { continue }
      switch stem {
      case "E" where others: set(i, .interviewer, .labelPair)
      case "E" where isPlain && !voices[i].hasNumber && voices.count > 1:
        set(i, .interviewer, .labelPair)
      case "M" where !voices[i].hasNumber && has("P") && !has("H"): set(i, .interviewer, .labelPair)
      case "P" where !voices[i].hasNumber && has("R") && !has("E"): set(i, .interviewer, .labelPair)
      case "Q" where has("A"): set(i, .interviewer, .labelPair)
      case "R" where has("P") || has("E") || isKnown: set(i, .participant, .labelPair)
      case "I" where has("E"): set(i, .participant, .labelPair)
      case "A" where has("Q") && !has("E"): set(i, .participant, .labelPair)
      case "A" where has("E") && has("I"), "F" where has("E") && has("I"),
        "AL" where has("E") && has("I"), "P" where has("E") && has("I"):
        set(i, .other, .labelPair)
      case "P" where voices[i].hasNumber && (has("E") || has("M") || isKnown),
        "P" where has("E"):
        set(i, .participant, .labelPair)
      default: break
      }
    }
  }

  /// Finds roles by questions: an interviewer asks in at least half of the turns, the others in
  /// few.
  private mutating func takeQuestions() {
    let interviewers = voices.indices.filter { voices[$0].role == .interviewer }
    let open = voices.indices.filter { voices[$0].role == nil }
    guard !open.isEmpty else { return }
    if interviewers.isEmpty {
      guard 2 <= voices.count else { return }
      let asking = open.filter { 3 <= voices[$0].turns && 0.5 <= share($0) }
      guard asking.count == 1, let asker = asking.first else { return }
      let most = voices.indices.filter { $0 != asker && 1 < voices[$0].turns }.map(share).max() ?? 0
      guard most * 2 <= share(asker), most < 0.34 else { return }
      // With three or more speakers, the one who asks must also speak first or second.
      guard voices.count == 2 || voices[asker].first < 2 else { return }
      set(asker, .interviewer, .asks)
      for i in open where i != asker && (voices.count == 2 || answers(i)) {
        set(i, .participant, .answers)
      }
      return
    }
    // If only one label is not an interviewer, it answers, however many interviewers there are.
    let isAlone = open.count == 1 && interviewers.count == voices.count - 1
    for i in open where isAlone ? share(i) < 0.5 : hardlyAsks(i) {
      set(i, .participant, .answers)
    }
  }

  private func share(_ i: Int) -> Double { Double(voices[i].questions) / Double(voices[i].turns) }

  private func answers(_ i: Int) -> Bool { 3 <= voices[i].turns && share(i) <= 0.2 }

  /// Where there are other participants, more is required: a name or a code that speaks often and
  /// rarely asks.
  private func hardlyAsks(_ i: Int) -> Bool {
    let text = ByteText(labels[i])
    let word = text.wordEnd(from: 0, to: text.bytes.count)
    return 5 <= voices[i].turns && share(i) <= 0.1 && !LabelWords.isRole(text, 0, word)
  }

  private mutating func set(_ i: Int, _ role: Role, _ reason: TurnDetector.Reason) {
    voices[i].role = role
    voices[i].reason = reason
  }
}
