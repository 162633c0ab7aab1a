public import HebraModel

/// Listings of people.
extension Matrix {
  /// Participants with their attributes, each with the labels that they have in the cases.
  public init(participants: [Participant], in cases: [Case], _ messages: Messages) {
    var labels: [String: [String]] = [:]
    for one in cases {
      for speaker in one.speakers {
        guard let pseudonym = speaker.pseudonym else { continue }
        labels[pseudonym, default: []].append("\(one.document.name): \(speaker.label)")
      }
    }
    let keys = ParticipantAttribute.allCases.map(\.rawValue)
    self.init(
      title: messages.word("participants"),
      columns: messages.columns(["pseudonym"] + keys + ["labels"]),
      rows: participants.map { participant in
        [.text(participant.pseudonym)] + keys.map { .text(participant.attributes[$0] ?? "") }
          + [.text((labels[participant.pseudonym] ?? []).joined(separator: "; "))]
      })
  }

  /// The labels of a document, their roles and how much each one says.
  public init(speakers: [SpeakerTurns], of document: String, _ messages: Messages) {
    self.init(
      title: document,
      columns: messages.columns(["label", "role", "pseudonym", "turns", "first_turn", "words"]),
      rows: speakers.map { line in
        [
          .text(line.speaker.label), .text(messages.word(line.speaker.role)),
          .text(line.speaker.pseudonym ?? ""), .count(line.turns),
          line.firstTurn.map { .count($0) } ?? .text(""), .count(line.words),
        ]
      })
  }

  /// The off-record remarks of a document, with the decision about each.
  public init(
    offRecord remarks: [OffRecordRemark], of document: String, in transcript: Transcript,
    _ messages: Messages
  ) {
    self.init(
      title: document,
      columns: messages.columns(["number", "turn", "label", "decision", "speech"]),
      rows: remarks.map { remark in
        let turn = transcript.turns.first { $0.speech.overlaps(remark.range) }
        let decision = remark.counts.map { $0 ? "in" : "out" } ?? "waiting"
        return [
          .count(remark.number), turn.map { .count($0.index) } ?? .text(""),
          .text(turn?.label ?? ""), .text(messages.word("off-record.\(decision)")),
          .text(transcript.text.text(in: remark.range) ?? ""),
        ]
      })
  }
}
