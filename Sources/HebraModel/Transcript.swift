/// How faithful the words on paper are to the words spoken.
public enum Register: String, CaseIterable, Sendable {
  /// Transcribed word by word: may be quoted as speech.
  case literal
  /// The account of a meeting by someone who was there: material, never quoted as speech.
  case relatoria
  /// Field notes: material, never quoted as speech.
  case notas
}

/// What a speaker does in the conversation.
public enum Role: String, CaseIterable, Sendable {
  case interviewer
  case participant
  /// Heard, but neither asks nor gives testimony (a child who comes in, a driver).
  case other
}

/// A stretch of paragraphs under one label.
public struct Turn: Hashable, Sendable {
  /// Its place among the turns of the transcript, from 0.
  public var index: Int
  /// The label as it is written, or the speaker's name where the file keeps it outside the text.
  public var label: String
  /// What the speaker does; nil when nothing tells.
  public var role: Role?
  /// Seconds from the beginning of the recording.
  public var time: Double?
  /// Everything, label and time included.
  public var range: TextRange
  /// What was said: without label and time; empty when the label stands alone.
  public var speech: TextRange
  /// Marks inside the speech that are not speech: `[risas]`, `(inaudible)`.
  public var nonSpeech: [TextRange]

  /// A turn.
  public init(
    index: Int, label: String, role: Role? = nil, time: Double? = nil, range: TextRange,
    speech: TextRange, nonSpeech: [TextRange] = []
  ) {
    self.index = index
    self.label = label
    self.role = role
    self.time = time
    self.range = range
    self.speech = speech
    self.nonSpeech = nonSpeech
  }
}

/// A text that never changes, and who speaks where in it.
public struct Transcript: Sendable, Hashable {
  /// Canonical text: paragraphs joined by one LF, NFC, no BOM.
  public var text: String
  /// Paragraphs in order; each but the last ends before one LF.
  public var paragraphs: [TextRange]
  /// Labelled turns in order.
  public var turns: [Turn]
  /// What stands under no label, in order: titles, participant sheets, stage notes alone.
  public var stretches: [TextRange]

  /// A transcript.
  public init(text: String, paragraphs: [TextRange], turns: [Turn], stretches: [TextRange]) {
    self.text = text
    self.paragraphs = paragraphs
    self.turns = turns
    self.stretches = stretches
  }
}
