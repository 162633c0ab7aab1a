internal import HebraLanguage
public import HebraModel
internal import HebraTurns

/// How a text divides into turns: the result of a preview or of a new reading of the turns.
public struct TurnReading: Sendable {
  /// A speaker of the reading.
  public struct Speaker: Sendable, Hashable {
    /// The label.
    public var label: String
    /// The role; nil when it is unknown.
    public var role: Role?
    /// How many turns the speaker has in this reading.
    public var turns: Int
    /// How many the speaker has in the project now; nil for a file that is not in the project.
    public var turnsNow: Int?
  }

  /// The document's name, or the file's own name.
  public var document: String
  /// The text with the turns of this reading.
  public var transcript: Transcript
  /// Everyone who speaks in this reading or now, in order of the first turn.
  public var speakers: [Speaker]
  /// The indices of the turns that the project does not have now with these words and this speaker;
  /// every turn of a file that is not in the project.
  public var changed: [Int]
  /// What a person should look at: places of doubt, labels without a role.
  public var notices: [Notice]

  /// Whether the project has exactly these turns.
  public var isSame: Bool {
    changed.isEmpty && speakers.allSatisfy { $0.turns == $0.turnsNow }
  }

  /// The values that the messages need.
  public var details: [String: String] {
    [
      "document": document, "turns": String(transcript.turns.count),
      "changed": speakers.contains { $0.turnsNow != nil } ? String(changed.count) : "",
    ]
  }

  /// The speakers as a table.
  public func speakerTable(_ messages: Messages) -> Matrix {
    Matrix(
      title: document, columns: messages.columns(["label", "role", "turns", "turns_now"]),
      rows: speakers.map { speaker in
        [
          .text(speaker.label), .text(messages.word(speaker.role)), .count(speaker.turns),
          speaker.turnsNow.map { .count($0) } ?? .text(""),
        ]
      })
  }

  /// The changed turns, each with the beginning of its speech.
  public func turnTable(_ messages: Messages) -> Matrix {
    Matrix(
      title: messages.word("turns"),
      columns: messages.columns(["turn", "label", "role", "speech"]),
      rows: changed.map { index in
        let turn = transcript.turns[index]
        // A listing has one line for each turn.
        let speech = (transcript.text.text(in: turn.speech) ?? "").replacing("\n", with: " ")
        return [
          .count(turn.index), .text(turn.label), .text(messages.word(turn.role)), .text(speech),
        ]
      })
  }
}

extension TurnReading {
  /// The reading of a file that is not in the project.
  init(_ read: ReadTranscript, renamed: [(label: String, speaker: String)]) {
    let names = Dictionary(
      renamed.map { ($0.label, $0.speaker) }, uniquingKeysWith: { first, _ in first })
    document = read.file
    transcript = read.transcript
    for index in transcript.turns.indices {
      let label = transcript.turns[index].label
      transcript.turns[index].label = names[label] ?? label
    }
    speakers = Self.speakers(of: transcript, now: nil)
    changed = transcript.turns.map(\.index)
    notices = read.receipt.notices
  }

  /// The speakers of a reading, and those of the present one.
  static func speakers(of new: Transcript, now old: Transcript?) -> [Speaker] {
    var order: [String] = []
    var lines: [String: Speaker] = [:]
    func line(_ turn: Turn) -> Speaker {
      if let line = lines[turn.label] { return line }
      order.append(turn.label)
      return Speaker(
        label: turn.label, role: turn.role, turns: 0, turnsNow: old == nil ? nil : 0)
    }
    for turn in new.turns {
      var speaker = line(turn)
      speaker.turns += 1
      lines[turn.label] = speaker
    }
    for turn in old?.turns ?? [] {
      var speaker = line(turn)
      speaker.turnsNow = (speaker.turnsNow ?? 0) + 1
      lines[turn.label] = speaker
    }
    return order.compactMap { lines[$0] }
  }
}

/// Gives the turns of a new reading the speakers that people assigned in the present one.
struct SettledSpeakers {
  private let old: Transcript
  /// The label of each present turn as the file writes it.
  private let written: [String]
  /// Labels that a roster gives another name.
  private let renamed: [String: String]
  private var byStart: [Int: Int] = [:]
  private var meanings: [String: Set<String>] = [:]

  init(_ old: Transcript, written: [String], renamed: [(label: String, speaker: String)]) {
    (self.old, self.written) = (old, written)
    self.renamed = Dictionary(
      renamed.map { ($0.label, $0.speaker) }, uniquingKeysWith: { first, _ in first })
    for turn in old.turns {
      byStart[turn.range.start] = turn.index
      meanings[written[turn.index], default: []].insert(turn.label)
    }
  }

  /// The speaker's label of a turn of the new reading.
  ///
  /// It is, in this order: the name in the roster; the speaker of the present turn that
  /// begins there with the same label in the file; the one speaker that this label stands for; the label.
  func label(of turn: Turn) -> String {
    if let name = renamed[turn.label] { return name }
    if let same = byStart[turn.range.start], written[same] == turn.label {
      return old.turns[same].label
    }
    if let meaning = meanings[turn.label], meaning.count == 1, let only = meaning.first {
      return only
    }
    return turn.label
  }
}
