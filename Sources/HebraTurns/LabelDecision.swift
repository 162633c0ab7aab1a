/// Decides which candidate labels are speakers: those that recur, and those written like them.
struct LabelDecision {
  private var groups: [LabelRoster.Group]
  /// The letters of codes that recur.
  private var stems: Set<String> = []
  private var codeGroups = 0
  private var codeTurns = 0
  private var capitalTurns = 0
  private var speakerTurns = 0
  private var emphasisedTurns = 0
  /// Whether most turns of recurring labels are bold or in Markdown emphasis.
  private var isEmphasisUsual = false
  private var nameTurns = 0
  /// The speakers whose labels recur, with how often.
  private var recurring: [(key: LabelKey, count: Int)] = []
  /// The number of lines of text from the first label on.
  private let lines: Int

  /// Returns `groups` with `isSpeaker` decided for each; `lines` is the number of lines of text from
  /// the first label on.
  static func decide(_ groups: [LabelRoster.Group], lines: Int) -> [LabelRoster.Group] {
    var decision = LabelDecision(groups: groups, lines: lines)
    decision.takeRecurring()
    decision.takeNames()
    decision.takeAlike()
    decision.dropLone()
    for i in decision.groups.indices where decision.groups[i].isSpeaker {
      // `Entrevistador` once, in the talk of an `Entrevistadora`.
      if decision.isSlip(decision.groups[i]) { decision.groups[i].isDoubtful = true }
    }
    return decision.groups
  }

  private init(groups: [LabelRoster.Group], lines: Int) {
    self.groups = groups
    self.lines = lines
  }

  /// Whether nearly every line begins a turn, so that a line with a label of its own is one too.
  private var isDense: Bool { lines * 8 <= speakerTurns * 10 }

  /// Accepts labels that have enough evidence of their own.
  private mutating func takeRecurring() {
    let timed = groups.reduce(0) { $0 + $1.timed }
    for (i, group) in groups.enumerated() where 0 < group.count && !isExcluded(group) {
      if 0 < group.timed {
        if 2 <= timed { accept(i) }
        continue
      }
      if case .speaker? = group.meaning {
        accept(i)
        continue
      }
      switch group.shape {
      case .code: if 2 <= group.count { accept(i) }
      case .capitals, .role: if 2 <= group.count { accept(i) }
      case .name where group.isQualified: if 3 <= group.count { accept(i) }
      case .phrase: if 3 <= group.emphasised { accept(i) }
      case .number, .name: break
      }
    }
    isEmphasisUsual = speakerTurns < emphasisedTurns * 2
  }

  /// Accepts capitalized words before a colon.
  ///
  /// Forms of address and lists look the same, so they also need emphasis, text on the same line or
  /// other labels of that kind.
  private mutating func takeNames() {
    let names = groups.indices.filter {
      groups[$0].shape == .name && 2 <= groups[$0].count && !groups[$0].isSpeaker
        && !isExcluded(groups[$0])
    }
    let others = speakerTurns
    for i in names {
      let group = groups[i]
      if group.count <= group.emphasised * 2 {
        accept(i)
        continue
      }
      if isEmphasisUsual || group.withText * 2 < group.count { continue }
      if 6 <= others, group.count < 3 { continue }
      if 2 <= names.count || 4 <= group.count || 2 <= others { accept(i) }
    }
    for i in groups.indices where groups[i].shape == .number && 3 <= groups[i].count {
      if 0 < speakerTurns { accept(i) }
    }
  }

  /// Accepts labels that occur once (or too rarely) but are written like the accepted ones.
  private mutating func takeAlike() {
    guard 2 <= speakerTurns else { return }
    isEmphasisUsual = speakerTurns < emphasisedTurns * 2
    let speakers = groups.filter { $0.isSpeaker && 2 <= $0.count }
    if speakers.count <= LabelKey.mostCompared {
      recurring = speakers.map { (LabelKey($0.label), $0.count) }
    }
    var stemTurns: [String: Int] = [:]
    for group in groups where group.shape == .code {
      stemTurns[Self.stem(group.base), default: 0] += group.count
    }
    for (i, group) in groups.enumerated()
    where !group.isSpeaker && 0 < group.count && !isExcluded(group) && !isSlip(group) {
      let isAsEmphasised = !isEmphasisUsual || 0 < group.emphasised
      switch group.shape {
      case .code:
        if isCodeAlike(group.base, stemTurns) {
          groups[i].isSpeaker = true
          groups[i].isDoubtful = !stems.contains(Self.stem(group.base)) && !hasDigit(group.base)
        } else if isAsEmphasised && isWordInCapitals(group.base) {
          take(i)
        }
      case .capitals: if isAsEmphasised, 2 <= capitalTurns { take(i) }
      case .role: if isAsEmphasised { take(i) }
      case .name:
        if isEmphasisUsual, 0 < group.emphasised {
          take(i)
        } else if isDense, !isEmphasisUsual, 4 <= nameTurns, 0 < group.withText, !group.isQualified
        {
          take(i)
        }
      case .number, .phrase: break
      }
    }
  }

  /// Rejects a single label that occurs at most twice in the whole document: it is a figure of
  /// speech.
  private mutating func dropLone() {
    let speakers = groups.indices.filter { groups[$0].isSpeaker }
    guard speakers.count == 1, let i = speakers.first, groups[i].count <= 2 else { return }
    if groups[i].timed == 0, groups[i].listed == 0, groups[i].shape != .role {
      groups[i].isSpeaker = false
    }
  }

  /// Whether a label that stands once or twice differs by a slip of the keyboard from one that stands
  /// more often.
  ///
  /// ``KnownLabels`` takes it for that one.
  private func isSlip(_ group: LabelRoster.Group) -> Bool {
    guard group.count <= 2 else { return false }
    let key = LabelKey(group.label)
    let most = group.count == 1 ? 2 : 8
    return recurring.contains { most <= $0.count && key.isSlip(of: $0.key) }
  }

  /// Accepts a label that stands too rarely for itself; where neither every line begins a
  /// turn nor emphasis marks the labels, this is doubtful.
  private mutating func take(_ i: Int) {
    groups[i].isSpeaker = true
    groups[i].isDoubtful = !isDense && !(isEmphasisUsual && 0 < groups[i].emphasised)
  }

  private func hasDigit(_ label: String) -> Bool {
    label.utf8.contains { (0x30...0x39).contains($0) }
  }

  private mutating func accept(_ i: Int) {
    let group = groups[i]
    groups[i].isSpeaker = true
    speakerTurns += group.count
    emphasisedTurns += group.emphasised
    switch group.shape {
    case .code:
      codeGroups += 1
      codeTurns += group.count
      stems.insert(Self.stem(group.base))
      if isWordInCapitals(group.base, evenFirst: true) { capitalTurns += group.count }
    case .capitals: capitalTurns += group.count
    case .name: nameTurns += group.count
    case .role: if group.label == group.label.uppercased() { capitalTurns += group.count }
    default: break
    }
  }

  private func isExcluded(_ group: LabelRoster.Group) -> Bool {
    switch group.meaning {
    case .remark, .column: true
    case .field: group.count < 3
    case .sentence:
      !(group.shape == .code && isUpper(group.label) && Self.stem(group.label).utf8.count == 1)
    default: false
    }
  }

  /// Whether a code resembles accepted ones: `P3` and `P1`, `e` and `E`, `Al` and `A1`, `A1` with
  /// `E` and `I`.
  private func isCodeAlike(_ label: String, _ stemTurns: [String: Int]) -> Bool {
    guard 0 < codeGroups else { return false }
    let stem = Self.stem(label)
    let bytes = Array(label.utf8)
    let isMixed = isUpper(label) && stem.utf8.count == 2 && stem.utf8.dropFirst().first == 0x4C
    if isMixed, bytes.count == 2, bytes[1] == 0x6C { return true }
    if stems.contains(stem) { return true }
    guard isUpper(label), stem.utf8.count == 1 else { return false }
    return 2 <= codeTurns || 2 <= stemTurns[stem, default: 0]
  }

  private func isWordInCapitals(_ label: String, evenFirst: Bool = false) -> Bool {
    guard evenFirst || 2 <= capitalTurns else { return false }
    return 3 <= label.utf8.count && label.utf8.allSatisfy { !(0x61...0x7A).contains($0) }
      && !label.utf8.contains { (0x30...0x39).contains($0) }
  }

  private func isUpper(_ label: String) -> Bool {
    label.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
  }

  /// The letters of a code, in capitals.
  static func stem(_ label: String) -> String {
    var letters: [UInt8] = []
    for byte in label.utf8 {
      switch byte {
      case 0x41...0x5A: letters.append(byte)
      case 0x61...0x7A: letters.append(byte & 0xDF)
      case 0x80...: letters.append(byte)
      default: break
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
