/// Something that a file may carry besides running text.
public enum FormatFeature: String, CaseIterable, Sendable, Codable {
  /// Who speaks, declared by the format (labels in the text are found in every format).
  case speakers
  /// When something was said, outside the text.
  case times
  /// Comments on ranges.
  case comments
  /// Tracked changes.
  case revisions
  /// Tables with their cells.
  case tables
  /// Footnotes and endnotes.
  case notes
  /// Headers and footers of pages.
  case headers
  /// Numbers of lists that are not in the text.
  case lists
  /// Names of paragraph styles, headings among them.
  case styles
  /// Bold stretches.
  case bold
  /// Marks of what is no speech.
  case nonSpeech = "non-speech"
  /// Words that are hidden.
  case hiddenText = "hidden-text"
  /// Boxes of text beside the running text.
  case textBoxes = "text-boxes"
  /// Several encodings, told or stated.
  case encodings
  /// Properties of the file.
  case properties
  /// Pictures.
  case images
  /// Layers of annotation beside the speech.
  case tiers
  /// People and what the file says of them.
  case people
  /// How sure a program was.
  case confidence
}

/// What a reader makes of the features of its format.
public struct FormatFeatures: Hashable, Sendable {
  /// What is read, into the text or set aside with its place.
  public var read: [FormatFeature]
  /// What the format has and the reader does not read.
  public var unread: [FormatFeature]

  /// The features of a format; those in neither list it does not have.
  public init(read: [FormatFeature] = [], unread: [FormatFeature] = []) {
    self.read = read
    self.unread = unread
  }
}
