package import HebraModel

/// What someone who codes has before them: a text in turns with its codings and memos.
package struct DeskReading: Sendable {
  /// A turn, or a stretch under no label.
  package struct Line: Sendable {
    /// Its index among the turns; nil for a stretch.
    package var turn: Int?
    package var label: String?
    package var role: Role?
    /// The participant behind the label, if someone has stated them.
    package var pseudonym: String?
    /// Seconds from the beginning of the recording.
    package var time: Double?
    /// How many words are said.
    package var words: Int
    /// The speech without its label, in code points of the text, end exclusive.
    package var place: Range<Int>
    package var text: String
    /// What in it is no speech, such as a note of the transcriber: code points of the line.
    package var quiet: [Range<Int>] = []
  }

  /// A memo that is not part of a coding.
  package struct Remark: Sendable {
    package var id: String
    /// Code points; nil for a memo on the whole document.
    package var place: Range<Int>?
    package var coder: String
    package var text: String
    package var type: String?
    package var title: String?
  }

  package var document: Document
  /// The code points of the text.
  package var length: Int
  /// In the order of the text.
  package var lines: [Line]
  /// In the order of the text.
  package var segments: [Segment]
  package var remarks: [Remark]
  /// Who has finished the document.
  package var finished: [String]
  /// Whether someone codes the document blind and has not finished it.
  package var isClosed: Bool
}

/// A document in the list of those who code.
package struct DeskDocument: Sendable {
  package var document: Document
  /// Layer → its codings; only layers that the person may see.
  package var codings: [String: Int]
  package var finished: [String]
  /// What the person is to do with it; nil when it is not assigned to them.
  package var assignment: Assignment?
  package var isClosed: Bool
}
