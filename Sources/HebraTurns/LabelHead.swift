/// A possible label at the beginning of a line.
struct LabelHead {
  /// The first byte of the label and one past its last, including emphasis marks inside it.
  var start: Int
  var end: Int
  /// One past the last byte of the label without its qualifier: of `P1` in `P1 (mujer, 34 años)`.
  var baseEnd: Int
  /// Where the speech would begin.
  var speechStart: Int
  var time: Double?
  var shape: Shape
  var separator: Separator
  /// Whether it is bold or in Markdown emphasis: evidence for a label, not proof.
  var isEmphasised: Bool

  /// How a label looks.
  enum Shape: Hashable {
    /// A few letters, with or without digits: `E`, `P1`, `A[1]`, `E.`, `V.V.`, `ENT`.
    case code
    /// A number alone.
    case number
    /// Words in capitals, possibly with an office after a comma.
    case capitals
    /// Capitalized words: `Ana de la Cruz`.
    case name
    /// Words that begin with a role: `Hablante 1`, `Mujer joven`.
    case role
    /// Other words: a label only if emphasis and recurrence support it.
    case phrase
  }

  /// What separates the label from the speech.
  enum Separator: Hashable {
    case colon
    /// A time: `Ana Ruiz [00:00:02] texto`.
    case time
    /// The end of the line, after a time: `00:00:07 Hablante 1`.
    case line
    /// The label is the automatic number of a list, which is not in the text.
    case list
  }

  /// The label at the head of `start..<end`, or nil if there cannot be one.
  ///
  /// `bold` is one past the last byte of the bold range that begins the line, or nil. With
  /// `isName`, a label may stand alone, without colon or time.
  static func read(
    _ text: ByteText, _ start: Int, _ end: Int, bold: Int? = nil, isName: Bool = false
  ) -> LabelHead? {
    var scan = LabelScan(text: text, end: end, bold: bold ?? 0)
    return scan.head(from: start, isName: isName)
  }
}
