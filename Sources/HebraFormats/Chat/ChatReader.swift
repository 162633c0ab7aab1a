package import HebraLanguage
package import HebraModel

/// Reads chats exported by WhatsApp.
///
/// - [x] messages of iPhone (`[12/3/24, 10:02:15] Ana: …`) and Android (`12/3/24, 10:02 - Ana: …`),
///   `a. m.` and `p. m.`, four-digit years, year first; any kind of space and direction marks
/// - [x] one turn for each message; each further line of a message is a paragraph of that turn
/// - [x] times in seconds from the first message, whose date is a property; the order of day and
///   month is found from the dates of the file; if they do not show it, day first, with a notice
/// - [x] lines of the app are stage notes: those without `: `, and those that iPhones attribute to
///   a sender
/// - [x] `<Multimedia omitido>`, `imagen omitida` and similar belong to their sender but are not
///   speech
/// - [ ] images and recordings; reactions, polls and quoted messages, which exports do not mark
package enum ChatReader: EncodedTextReader {
  /// Reads a chat.
  package static func read(
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

  /// Whether a file is a chat: its first non-empty line has a message header, and so has another of
  /// the first lines, or one of them has a sender.
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

/// Builds a document from a chat.
private struct Chat {
  var spoken: DocumentBuilder
  var isMonthFirst = false
  private var start: Int?
  private var people: Set<[UInt8]> = []
  private var speaker: SourceParagraph.DeclaredSpeaker?
  /// Whether the current message has a paragraph with words; further paragraphs then continue it.
  private var isOpen = false

  init(spoken: DocumentBuilder) { self.spoken = spoken }

  /// Begins a message or a line of the app.
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

  /// Whether a line comes from the app.
  ///
  /// iPhones attribute such lines to the group or to the other person, after a direction mark; the
  /// same mark precedes the placeholder for a recording.
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

  /// Collects everyone who has written a message; the group itself never has.
  mutating func findPeople(_ lines: some Sequence<(ArraySlice<UInt8>, ChatHeader?)>) {
    for case (let line, let header?) in lines {
      let rest = line[header.end...]
      guard let colon = Chat.colon(rest), !Chat.isMarked(rest, behind: colon) else { continue }
      people.insert(SpokenText.collapsed(ChatText.withoutMarks(rest[..<colon])[...]))
    }
  }

  /// Adds a further line of the current message.
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
    // If a message begins with an empty line, its first line with words opens the turn.
    spoken.look.continuesUtterance = isOpen && speaker != nil
    spoken.append(line)
    spoken.endParagraph(keepingEmpty: true)
    if hasText { isOpen = true }
  }

  /// The colon after a sender's name: within the first 80 bytes, followed by a space or nothing.
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

  /// Whether the month comes before the day in the dates of the file.
  mutating func findOrder(_ headers: [ChatHeader]) -> Bool {
    let written = headers.filter { !$0.isYearFirst }
    let isDayFirst = written.contains { $0.date[0] > 12 }
    let isMonthFirst = written.contains { $0.date[1] > 12 }
    if isDayFirst != isMonthFirst { return isMonthFirst }
    // Messages are in chronological order, so the better reading is the one with fewer steps back
    // in time.
    func breaks(_ isMonthFirst: Bool) -> Int {
      let days = written.map { $0.day(isMonthFirst: isMonthFirst) ?? 0 }
      return zip(days, days.dropFirst()).count { $0 > $1 }
    }
    let (days, months) = (breaks(false), breaks(true))
    if days == months, written.contains(where: { $0.date[0] != $0.date[1] }) {
      spoken.note(.chatDateOrderAssumed)
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
