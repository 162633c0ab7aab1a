internal import HebraLanguage
internal import HebraModel

/// Reads the lines of a CHAT transcript in order.
struct TalkBankStory {
  private var spoken: SpokenText
  /// The current line with its continuation lines.
  private var line: [UInt8] = []
  private var participants = TalkBankParticipants()
  private var labels = 0
  private var unknown = 0

  init(_ budget: ReadingBudget) { spoken = SpokenText(budget) }

  /// Whether the document exceeds a limit.
  var isTooLong: Bool { spoken.isTooLong }

  /// Takes a line as written in the file.
  mutating func take(_ next: ArraySlice<UInt8>) {
    guard let first = next.first else { return }
    if !line.isEmpty, first == 0x09 || first == 0x20 {
      let rest = first == 0x20 || isMark(next) ? next : next.drop { $0 == 0x09 }
      if rest.first != 0x20, rest.first != 0x09, line.last != 0x20 { line.append(0x20) }
      line += rest
      return
    }
    end()
    line = Array(next)
  }

  /// Whether a line begins with a bullet, whose control characters are TABs at this stage.
  private func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    let parts = TalkBankBullets.apart(line)
    return parts.pieces.first?.isEmpty == true && parts.time != nil
  }

  /// The finished document.
  mutating func finish() throws(ReadError) -> SourceDocument {
    end()
    spoken.count("speaker-label", setAside: labels)
    if unknown > 0 { spoken.note(Notice(.talkbankLineUnknown, count: unknown)) }
    return try spoken.finish()
  }

  private mutating func end() {
    guard let first = line.first else { return }
    switch first {
    case UInt8(ascii: "*"):
      if let colon = line.firstIndex(of: UInt8(ascii: ":")), isCode(line[1..<colon]) {
        speak(String(decoding: line[1..<colon], as: UTF8.self), line[(colon + 1)...])
      } else {
        other()
      }
    case UInt8(ascii: "%"): spoken.setAside("dependent-tier", line)
    case UInt8(ascii: "@"):
      participants.take(line)
      spoken.setAside("header-line", line)
    default: other()
    }
    line.removeAll(keepingCapacity: true)
  }

  /// Whether it can be a speaker code (`ANA`, `CHI2`, `CHI-x`): at most 32 bytes without white
  /// space.
  private func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
    1...32 ~= bytes.count && !bytes.contains { $0.isASCIISpace }
  }

  private mutating func speak(_ code: String, _ rest: ArraySlice<UInt8>) {
    let (pieces, time) = TalkBankBullets.apart(
      rest.first == 0x09 && !isMark(rest) ? rest.dropFirst() : rest)
    var words: [UInt8] = []
    for piece in pieces { words += piece }
    let from = words.firstIndex { !$0.isASCIISpace } ?? words.endIndex
    let to = words.lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? from
    labels += 1
    spoken.begin(participants.speaker(code))
    spoken.time = time
    spoken.takeExactly(words[from..<to])
    spoken.begin(nil)
  }

  /// A line of unknown kind stays in the text, without a speaker.
  private mutating func other() {
    guard SpokenText.hasText(line) else { return }
    unknown += 1
    spoken.begin(nil)
    spoken.takeExactly(line)
    spoken.begin(nil)
  }
}

/// The participants listed in the header.
struct TalkBankParticipants {
  private var known: [String: SourceParagraph.DeclaredSpeaker] = [:]
  private var names: Set<String> = []

  /// `@Participants: LUZ Luz_Inventada Participant, ANA Investigator`: code, name if any, role.
  mutating func take(_ line: [UInt8]) {
    guard line.starts(with: "@Participants:".utf8) else { return }
    for entry in line.dropFirst(14).split(separator: UInt8(ascii: ",")) {
      let words = entry.split { $0.isASCIISpace }.map { String(decoding: $0, as: UTF8.self) }
      guard words.count >= 2, known[words[0]] == nil else { continue }
      let name = words.dropFirst().dropLast().joined(separator: " ").replacing("_", with: " ")
      // If two participants have the same name, the second is labelled with its code.
      let isFree = !name.isEmpty && names.insert(name).inserted
      let role = words[words.count - 1]
      known[words[0]] = .init(
        id: words[0], name: isFree ? name : words[0],
        part: ["Investigator", "Interviewer"].contains(role) ? "interviewer" : role)
    }
  }

  func speaker(_ code: String) -> SourceParagraph.DeclaredSpeaker {
    known[code] ?? .init(id: code, name: code)
  }
}
