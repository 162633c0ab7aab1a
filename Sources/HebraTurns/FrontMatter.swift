internal import HebraModel

/// Lines before the conversation that look like labels but are not: the fields of a participant
/// sheet (`Fecha: …`, and the neighbouring `Entrevistadora: Ana Ruiz`) and legends
/// (`E: Entrevistadora`).
struct FrontMatter {
  private(set) var lines: Set<Int> = []
  /// The roles that legends, and the names of a sheet of data, give to labels.
  private(set) var roles: [String: Role] = [:]
  /// The names that the sheet of data gives to those who ask and answer.
  private var people: [(role: Role, name: String, line: Int)] = []

  /// The only name of that role in the sheet of data.
  func name(_ role: Role) -> String? {
    let names = people.filter { $0.role == role && lines.contains($0.line) }
    return names.count == 1 ? names[0].name : nil
  }

  init(_ sheet: TurnSheet, _ roster: LabelRoster) {
    var run: [Int] = []
    var hasField = false
    var previous = -2
    func isNear(_ line: Int) -> Bool {
      line == previous + 1
    }
    for candidate in roster.candidates {
      let group = roster.groups[candidate.group]
      let value = Value(candidate, in: sheet)
      if !isNear(candidate.line) {
        if hasField || namesBoth(run) { lines.formUnion(run) }
        run = []
        hasField = false
      }
      previous = candidate.line
      if case .field? = group.meaning, !group.isSpeaker {
        hasField = true
        run.append(candidate.line)
      } else if let role = value.role, group.shape == .code || group.shape == .name {
        lines.insert(candidate.line)
        roles[group.label] = role
        hasField = true
        run.append(candidate.line)
      } else if let name = value.name, group.shape == .role || !group.isSpeaker {
        run.append(candidate.line)
        if case .speaker(let role?)? = group.meaning, group.count == 1 {
          people.append((role, name, candidate.line))
        }
      } else if group.isSpeaker {
        break
      }
    }
    if hasField || namesBoth(run) { lines.formUnion(run) }
    takeNames(roster)
  }

  /// Whether a run of lines says who asks and who answers.
  private func namesBoth(_ run: [Int]) -> Bool {
    let run = Set(run)
    let roles = Set(people.filter { run.contains($0.line) }.map(\.role))
    return roles.contains(.interviewer) && roles.contains(.participant)
  }

  /// Gives a label the role of the person in the sheet who has that name or first name.
  private mutating func takeNames(_ roster: LabelRoster) {
    // A sheet names a few people.
    guard people.count <= 20 else { return }
    for person in people where lines.contains(person.line) {
      let first = person.name.split(separator: " ").first.map(String.init) ?? person.name
      for group in roster.groups where group.isSpeaker && roles[group.label] == nil {
        let key = LabelKey(group.label)
        if key == LabelKey(person.name) || key == LabelKey(first) {
          roles[group.label] = person.role
        }
      }
    }
  }

  /// What follows the colon of a line.
  private struct Value {
    /// The role, if the value is little more than the name of a role.
    var role: Role?
    /// The value, if it has the shape of a name.
    var name: String?

    init(_ candidate: LabelRoster.Candidate, in sheet: TurnSheet) {
      let text = sheet.text
      let end = sheet.lines[candidate.line].end
      guard candidate.head.separator == .colon, !candidate.isWrapped,
        let value = text.trimmed(candidate.head.speechStart, end)
      else { return }
      let mark = text[value.end - 1]
      guard mark != 0x3F, mark != 0x21, value.end - value.start <= 60 else { return }
      let word = text.wordEnd(from: value.start, to: value.end)
      if case .speaker(let role)? = LabelWords.meaning(text, value.start, word) {
        // A turn may begin with the name of a role, so a legend has at most two more words.
        let spaces = text.bytes[value.start..<value.end].count { $0 == 0x20 }
        if spaces <= 2 { self.role = role }
      }
      guard mark != 0x2E else { return }
      if LabelHead.read(text, value.start, value.end, isName: true)?.separator == .line {
        name = text.label(value.start, value.end)
      }
    }
  }
}
