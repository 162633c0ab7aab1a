/// What may be a label at the head of a line.
struct LabelHead {
  /// First and one past the last byte of the label, emphasis marks inside it included.
  var start: Int
  var end: Int
  /// Where speech would begin.
  var speechStart: Int
  var time: Double?
  var shape: Shape
  var separator: Separator
  /// Bold or Markdown emphasis: a hint, not a proof.
  var isEmphasised: Bool

  /// How a label looks.
  enum Shape: Hashable {
    /// A few letters, digits or not: `E`, `P1`, `A[1]`, `E.`, `V.V.`, `ENT`.
    case code
    /// A number alone.
    case number
    /// Words in capitals, office and comma or not.
    case capitals
    /// Capitalized words: `Ana de la Cruz`.
    case name
    /// Begins with a role: `Hablante 1`, `Mujer joven`.
    case role
    /// Any other words: a label only where emphasis and recurrence say so.
    case phrase
  }

  /// What parts the label from the speech.
  enum Separator: Hashable {
    case colon
    /// A time: `Ana Ruiz [00:00:02] texto`.
    case time
    /// The end of the line, behind a time: `00:00:07 Hablante 1`.
    case line
    /// The automatic number of a list, outside the text.
    case list
  }

  /// The head of `start..<end`, or nil when nothing there can be a label.
  ///
  /// `bold` is one past the last byte of the bold stretch that begins the line, if one does; with
  /// `isName` a label may stand alone, without colon or time.
  static func read(
    _ text: ByteText, _ start: Int, _ end: Int, bold: Int? = nil, isName: Bool = false
  ) -> LabelHead? {
    var scan = LabelScan(text: text, end: end, bold: bold ?? 0)
    return scan.head(from: start, isName: isName)
  }
}
