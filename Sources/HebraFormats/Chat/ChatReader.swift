public import HebraLanguage
public import HebraModel

/// Reads chats as WhatsApp exports them.
///
/// - [x] messages of iPhone (`[12/3/24, 10:02:15] Ana: …`) and Android (`12/3/24, 10:02 - Ana: …`),
///   `a. m.` and `p. m.`, four-digit years, years first; any of the spaces and direction marks
/// - [x] one turn a message; the lines below it go on with it, one paragraph each
/// - [x] times in seconds from the first message, whose date is a property; days and months told by
///   the dates of the file, days first with a notice when they do not tell
/// - [x] lines of the program are stage notes: those without `: `, and those that iPhones write as if
///   somebody had sent them
/// - [x] `<Multimedia omitido>`, `imagen omitida` and their like are under their sender, and no speech
/// - [ ] pictures and recordings; reactions, polls and quoted messages, which exports do not mark
public enum ChatReader: EncodedTextReader {
  /// Reads a chat.
  public static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument {
    let source = try DecodedText(bytes, as: encoding)
    var chat = Chat(spoken: DocumentBuilder(budget: budget))
    let lines = try TextLines.ranges(of: source.bytes, budget: budget).map { source.bytes[$0] }
    let headers = lines.map { ChatHeader($0) }
    chat.findPeople(zip(lines, headers))
    chat.isMonthFirst = chat.findOrder(headers.compactMap(\.self))
    for (line, header) in zip(lines, headers) {
      if let header {
        chat.begin(header, line[header.end...])
      } else {
        chat.goOn(ChatText.withoutMarks(line))
      }
      if chat.spoken.isTooLong { throw chat.spoken.tooLong }
    }
    var document = try chat.spoken.finish()
    source.note(in: &document)
    return document
  }

  /// Whether a file is a chat: the first line that is not empty is a message's or the program's, and
  /// so is one more of the first lines, or one of them has a sender.
  @Sendable static func recognizes(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(4096))
    let wide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    let text = wide ? (try? DecodedText(Array(head.prefix(head.count & ~1))))?.bytes ?? [] : head
    let lines = TextLines.ranges(of: text).map { text[$0] }.filter {
      !$0.allSatisfy(\.isASCIISpace)
    }
    guard let first = lines.first, ChatHeader(first) != nil else { return false }
    return lines.prefix(20).contains { line in
      ChatHeader(line).map { Chat.colon(line[$0.end...]) != nil } ?? false
    }
  }
}

/// A chat on its way into a document.
private struct Chat {
  var spoken: DocumentBuilder
  var isMonthFirst = false
  private var start: Int?
  private var people: Set<[UInt8]> = []
  private var speaker: SourceParagraph.DeclaredSpeaker?
  /// The message at hand has a paragraph with words: the next ones go on with it.
  private var isOpen = false

  init(spoken: DocumentBuilder) { self.spoken = spoken }

  /// A message, or a line of the program.
  mutating func begin(_ header: ChatHeader, _ source: ArraySlice<UInt8>) {
    let rest = ChatText.withoutMarks(source)
    let day = header.day(isMonthFirst: isMonthFirst) ?? header.day(isMonthFirst: !isMonthFirst)
    let seconds = (day ?? 0) * 86_400 + header.time
    if start == nil {
      start = seconds
      spoken.setProperty("chat-start", Chat.date(header, isMonthFirst))
    }
    let time = day == nil ? nil : Double(seconds - (start ?? seconds))
    isOpen = false
    guard let colon = Chat.colon(rest[...]), !isOfProgram(source, rest[(colon + 1)...]) else {
      speaker = nil
      spoken.count("system-message", kept: 1)
      paragraph(rest[...], time: time, isStageNote: true)
      return
    }
    let name = SpokenText.collapsed(rest[..<colon])
    let label = String(decoding: name, as: UTF8.self)
    speaker = .init(id: label, name: label)
    spoken.count("message", kept: 1)
    spoken.count("speaker-label", setAside: 1)
    take(rest[(colon + 1)...].drop { $0 == 0x20 }, time: time)
  }

  /// iPhones write lines of the program as if the group, or whoever it is with, had sent them, behind
  /// a mark; the same mark stands before what took the place of a recording.
  private func isOfProgram(_ source: ArraySlice<UInt8>, _ words: ArraySlice<UInt8>) -> Bool {
    let words = Array(words.drop { $0 == 0x20 })
    guard let colon = Chat.colon(source), Chat.isMarked(source, behind: colon),
      !ChatText.isTrace(words)
    else { return false }
    return ChatText.isProgramLine(words)
      || !people.contains(SpokenText.collapsed(ChatText.withoutMarks(source[..<colon])[...]))
  }

  private static func isMarked(_ line: ArraySlice<UInt8>, behind colon: Int) -> Bool {
    line[(colon + 1)...].drop { $0 == 0x20 }.starts(with: "\u{200E}".utf8)
  }

  /// Learns who has written something: a group never has.
  mutating func findPeople(_ lines: some Sequence<(ArraySlice<UInt8>, ChatHeader?)>) {
    for case (let line, let header?) in lines {
      let rest = line[header.end...]
      guard let colon = Chat.colon(rest), !Chat.isMarked(rest, behind: colon) else { continue }
      people.insert(SpokenText.collapsed(ChatText.withoutMarks(rest[..<colon])[...]))
    }
  }

  /// A line below the first of a message.
  mutating func goOn(_ line: [UInt8]) { take(line[...], time: nil) }

  private mutating func take(_ line: ArraySlice<UInt8>, time: Double?) {
    var line = line
    for mark in ChatText.editedMarks where line.reversed().starts(with: mark.utf8.reversed()) {
      line = line.dropLast(mark.utf8.count)
      while line.last == 0x20 { line = line.dropLast() }
      spoken.setAside("edited-message", Array(mark.utf8))
    }
    let isTrace = ChatText.isTrace(Array(line))
    if isTrace { spoken.count("media", refused: 1) }
    paragraph(line, time: time, isStageNote: isTrace || speaker == nil)
  }

  private mutating func paragraph(_ line: ArraySlice<UInt8>, time: Double?, isStageNote: Bool) {
    let hasText = !line.allSatisfy(\.isASCIISpace)
    spoken.look.speaker = speaker
    spoken.look.time = time
    spoken.look.isStageNote = isStageNote
    // A message that begins with an empty line is opened by its first line with words.
    spoken.look.continuesUtterance = isOpen && speaker != nil
    spoken.append(line)
    spoken.endParagraph(keepingEmpty: true)
    if hasText { isOpen = true }
  }

  /// The colon behind a sender's name: at most 80 bytes away, with a space or nothing behind it.
  static func colon(_ line: ArraySlice<UInt8>) -> Int? {
    var i = line.startIndex
    while i < min(line.endIndex, line.startIndex + 80) {
      if line[i] == UInt8(ascii: ":"), i + 1 == line.endIndex || line[i + 1] == 0x20 {
        return i > line.startIndex ? i : nil
      }
      i += 1
    }
    return nil
  }

  /// Whether the month stands first in the dates of the file.
  mutating func findOrder(_ headers: [ChatHeader]) -> Bool {
    let written = headers.filter { !$0.isYearFirst }
    let isDayFirst = written.contains { $0.date[0] > 12 }
    let isMonthFirst = written.contains { $0.date[1] > 12 }
    if isDayFirst != isMonthFirst { return isMonthFirst }
    // A chat is in order: the reading under which time runs back less often.
    func breaks(_ isMonthFirst: Bool) -> Int {
      let days = written.map { $0.day(isMonthFirst: isMonthFirst) ?? 0 }
      return zip(days, days.dropFirst()).count { $0 > $1 }
    }
    let (days, months) = (breaks(false), breaks(true))
    if days == months, written.contains(where: { $0.date[0] != $0.date[1] }) {
      spoken.note("chat.date-order-assumed")
    }
    return months < days
  }

  private static func date(_ header: ChatHeader, _ isMonthFirst: Bool) -> String {
    var (day, month, year) = (header.date[0], header.date[1], header.date[2])
    if header.isYearFirst { (day, year) = (year, day) } else if isMonthFirst { swap(&day, &month) }
    if year < 100 { year += 2000 }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = header.time
    return "\(year)-\(two(month))-\(two(day))T\(two(time / 3600)):\(two(time / 60 % 60)):"
      + two(time % 60)
  }
}
