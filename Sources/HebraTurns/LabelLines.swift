internal import HebraModel

/// Finds turns by the labels at the beginning of lines, the convention of most transcripts.
enum LabelLines {
  /// Opens turns at the labels of `sheet`; returns the roles that a legend in the document states.
  static func mark(_ sheet: inout TurnSheet, _ stated: StatedLabels) -> [String: Role] {
    var roster = LabelRoster(sheet)
    if !stated.excluded.isEmpty {
      let labels = roster.groups.map { LabelKey($0.label) }
      roster.remove { stated.excludes(labels[$0.group]) }
    }
    let lines = roster.candidates.first.map { first in
      sheet.lines[first.line...].count { $0.mark == .text }
    }
    roster.groups = LabelDecision.decide(roster.groups, lines: lines ?? 0)
    for i in roster.groups.indices where stated.adds(LabelKey(roster.groups[i].label)) {
      roster.groups[i].isSpeaker = true
      roster.groups[i].isDoubtful = false
    }
    let front = FrontMatter(sheet, roster)
    sheet.asker = front.name(.interviewer)
    sheet.answerer = front.name(.participant)
    roster.remove { front.lines.contains($0.line) }
    let tables = tablesWithoutTalk(sheet, roster)
    if !tables.isEmpty {
      roster.remove {
        tables.contains(sheet.paragraphs[sheet.lines[$0.line].paragraph].cell?.table)
      }
    }
    for i in sheet.lines.indices where sheet.lines[i].mark == .text {
      let table = sheet.hasCells ? sheet.paragraphs[sheet.lines[i].paragraph].cell?.table : nil
      if front.lines.contains(i) || (table != nil && tables.contains(table)) {
        sheet.lines[i].mark = .outside
      }
    }
    let names = numberedLists(roster)
    for candidate in roster.candidates where roster.groups[candidate.group].isSpeaker {
      let label = names[candidate.group] ?? roster.groups[candidate.group].label
      // A time stored outside the text (oTranscribe's timestamps) applies to the paragraph's first
      // line.
      let paragraph = sheet.paragraphs[sheet.lines[candidate.line].paragraph]
      let isFirst = sheet.lines[candidate.line].start == paragraph.range.start
      let time = candidate.head.time ?? (isFirst ? paragraph.time : nil)
      let opening = TurnSheet.Opening(label: label, time: time)
      if candidate.isWrapped {
        sheet.open(opening, at: candidate.line, speech: sheet.lines[candidate.line].end)
        sheet.lines[candidate.line + 1].speechStart = candidate.head.speechStart
      } else {
        sheet.open(opening, at: candidate.line, speech: candidate.head.speechStart)
      }
      if roster.groups[candidate.group].isDoubtful { sheet.lines[candidate.line].doubt = .once }
    }
    TimeLines.mark(&sheet, roster.timeLines)
    KnownLabels.mark(&sheet, stated)
    note(roster, in: &sheet)
    let counts = Dictionary(grouping: sheet.openings, by: \.label).mapValues(\.count)
    InlineLabels.mark(&sheet, Set(counts.filter { 1 < $0.value }.keys))
    return front.roles
  }

  /// Tables of at least two columns in which no label recurs, for example participant sheets.
  private static func tablesWithoutTalk(_ sheet: TurnSheet, _ roster: LabelRoster) -> Set<Int?> {
    guard sheet.hasCells else { return [] }
    var tables: Set<Int?> = []
    for paragraph in sheet.paragraphs {
      if let cell = paragraph.cell { tables.insert(cell.table) }
    }
    for table in sheet.talkTables { tables.remove(table) }
    guard !tables.isEmpty else { return [] }
    var seen: [Int: Set<Int>] = [:]
    for candidate in roster.candidates where roster.groups[candidate.group].isSpeaker {
      let paragraph = sheet.paragraphs[sheet.lines[candidate.line].paragraph]
      guard let table = paragraph.cell?.table else { continue }
      if seen[table, default: []].insert(candidate.group).inserted { continue }
      tables.remove(table)
    }
    return tables
  }

  /// Handles automatic numbers that count turns (`P1:`, `P2:`, `P3:` …, each used once): the
  /// letters alone name the speaker.
  private static func numberedLists(_ roster: LabelRoster) -> [Int: String] {
    var byStem: [String: [Int]] = [:]
    for (i, group) in roster.groups.enumerated() where 0 < group.listed {
      byStem[LabelDecision.stem(group.label), default: []].append(i)
    }
    var names: [Int: String] = [:]
    for (stem, groups) in byStem where 4 <= groups.count {
      if groups.allSatisfy({ roster.groups[$0].count == 1 }) {
        for group in groups { names[group] = stem }
      }
    }
    return names
  }

  private static func note(_ roster: LabelRoster, in sheet: inout TurnSheet) {
    var remarks = Notice(.turnsRemark, count: 0)
    // What stands above the first turn is in nobody's.
    let talk = sheet.lines.firstIndex { if case .opening = $0.mark { true } else { false } }
    for candidate in roster.candidates where !roster.groups[candidate.group].isSpeaker {
      let group = roster.groups[candidate.group]
      switch group.meaning {
      case .remark:
        if remarks.count == 0 {
          remarks.location = Location(paragraph: sheet.lines[candidate.line].paragraph + 1)
        }
        remarks.count += 1
      case .sentence, .field, .column: continue
      case .speaker, .possible, nil:
        guard let talk, talk < candidate.line, sheet.lines[candidate.line].mark == .text,
          isLikeLabel(group)
        else {
          continue
        }
        sheet.lines[candidate.line].doubt = .likeLabel
      }
    }
    if 0 < remarks.count { sheet.notices.append(remarks) }
  }

  /// Whether a person would take it for a label.
  private static func isLikeLabel(_ group: LabelRoster.Group) -> Bool {
    switch group.shape {
    case .capitals, .code, .role: true
    case .name: !group.isQualified && 0 < group.withText
    case .number, .phrase: false
    }
  }
}
