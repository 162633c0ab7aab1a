internal import HebraModel

/// Lines about the recording, which nobody said in it: *Fin de la grabación*, a clock alone.
extension NonSpeech {
  /// Whether the whole line is such a note.
  ///
  /// `10:30` alone may be an answer, so a clock needs hours, minutes and seconds. Where a label
  /// stands before the words, only a noun makes a note (*fin de la entrevista*): somebody may have
  /// said that the audio cuts out.
  static func isRecordingNote(
    _ text: ByteText, _ start: Int, _ end: Int, isLabelled: Bool = false
  ) -> Bool {
    guard let part = text.trimmed(start, end), part.end - part.start <= 100 else { return false }
    return isClock(text, part.start, part.end)
      || isAboutRecording(text, part.start, part.end, isLabelled: isLabelled)
  }

  private static func isClock(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
    guard (0x30...0x39).contains(text[start]) || text[start] == 0x23 else { return false }
    let time =
      StampTime.read(text, at: start, before: end) ?? ClockTime.read(text, at: start, before: end)
    guard let time, time.seconds != nil else { return false }
    let isAlone = (time.end..<end).allSatisfy { text[$0] == 0x2E || text[$0] == 0x20 }
    return isAlone && (start..<end).count { text[$0] == 0x3A } >= 2
  }

  private static func isAboutRecording(
    _ text: ByteText, _ start: Int, _ end: Int, isLabelled: Bool
  ) -> Bool {
    var i = start
    var hasBound = false
    var hasNoun = false
    while i < end {
      guard text.isWord(at: i) else {
        // A question or a list of words is speech.
        if [0x3F, 0x21, 0x2C, 0x3B].contains(text[i]) { return false }
        i += text.scalarLength(at: i)
        continue
      }
      let word = text.wordEnd(from: i, to: end)
      let marks = recordingWords.marks(of: text.wordKey(i, word))
      let isShort = word - i == 1 || (0x30...0x39).contains(text[i])
      if !hasBound {
        if marks & Mark.bound == 0 {
          if isLabelled || marks & Mark.verb == 0 { return false }
          hasBound = marks & Mark.starts != 0
        } else {
          hasBound = true
        }
      } else if marks & Mark.noun != 0 {
        hasNoun = true
      } else if marks & Mark.between == 0, !(hasNoun && isShort) {
        return false
      }
      i = word
    }
    return hasNoun
  }

  private enum Mark {
    static let bound: UInt8 = 1
    static let verb: UInt8 = 2
    /// A verb that needs nothing before the noun.
    static let starts: UInt8 = 4
    static let noun: UInt8 = 8
    static let between: UInt8 = 16
  }

  private static let recordingWords = WordTable([
    (mark: Mark.bound, words: "fin final inicio comienzo principio interrupcion corte reanudacion"),
    (
      mark: Mark.verb,
      words: """
      se aqui finaliza termina acaba comienza empieza inicia corta interrumpe reanuda continua
      """
    ),
    (
      mark: Mark.starts,
      words: "finaliza termina acaba comienza empieza inicia corta interrumpe reanuda continua"
    ),
    (
      mark: Mark.noun,
      words: "grabacion audio cinta casete transcripcion entrevista video archivo sesion"
    ),
    (
      mark: Mark.between,
      words: """
      de del en a al la el los las esta este un una primera segunda tercera primer segundo tercer
      parte lado numero
      """
    ),
  ])
}
