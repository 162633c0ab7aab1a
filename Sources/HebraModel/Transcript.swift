/// How closely the text reproduces the spoken words.
public enum Register: String, CaseIterable, Sendable {
  /// A verbatim transcript: may be quoted as speech.
  case literal
  /// An account of a meeting by someone who attended: material, never quoted as speech.
  case relatoria
  /// Field notes: material, never quoted as speech.
  case notas
}

/// The role of a speaker in the conversation.
public enum Role: String, CaseIterable, Sendable {
  case interviewer
  case participant
  /// Someone who is heard but neither interviews nor gives testimony (a child who comes in, a
  /// driver).
  case other
}

/// A passage under one label.
public struct Turn: Hashable, Sendable {
  /// Its index among the turns of the transcript, from 0.
  public var index: Int
  /// The label as written, or the speaker's name if the file stores it outside the text.
  public var label: String
  /// The speaker's role; nil if it is unknown.
  public var role: Role?
  /// Seconds from the beginning of the recording.
  public var time: Double?
  /// The whole turn, including label and time.
  public var range: TextRange
  /// The speech, without label and time; empty if there is only a label.
  public var speech: TextRange
  /// Non-speech inside the speech: `[risas]`, `(inaudible)`.
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

/// An immutable text divided into turns.
public struct Transcript: Sendable, Hashable {
  /// Canonical text: paragraphs joined by one LF, NFC, no BOM.
  public var text: String
  /// Paragraphs in order; each but the last ends before one LF.
  public var paragraphs: [TextRange]
  /// Labelled turns in order.
  public var turns: [Turn]
  /// Ranges under no label, in order: titles, participant sheets, separate stage notes.
  public var stretches: [TextRange]

  /// A transcript.
  public init(text: String, paragraphs: [TextRange], turns: [Turn], stretches: [TextRange]) {
    self.text = text
    self.paragraphs = paragraphs
    self.turns = turns
    self.stretches = stretches
  }
}
