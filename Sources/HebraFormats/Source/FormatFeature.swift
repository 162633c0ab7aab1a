/// Something that a file may contain besides running text.
package enum FormatFeature: String, CaseIterable, Sendable, Codable {
  /// Speakers declared by the format (labels in the text are found in every format).
  case speakers
  /// Times stored outside the text.
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
  /// List numbers that are not in the text.
  case lists
  /// Names of paragraph styles, headings among them.
  case styles
  /// Bold text.
  case bold
  /// Marks of non-speech.
  case nonSpeech = "non-speech"
  /// Hidden words.
  case hiddenText = "hidden-text"
  /// Text boxes outside the running text.
  case textBoxes = "text-boxes"
  /// Several encodings, detected or stated.
  case encodings
  /// Properties of the file.
  case properties
  /// Images.
  case images
  /// Layers of annotation in addition to the speech.
  case tiers
  /// People, and what the file states about them.
  case people
  /// The confidence values of a program.
  case confidence
}

/// What a reader supports of the features of its format.
package struct FormatFeatures: Hashable, Sendable {
  /// The features that are read, into the text or set aside with their position.
  package var read: [FormatFeature]
  /// The features of the format that the reader ignores.
  package var unread: [FormatFeature]

  /// The features of a format; it does not have those that are in neither list.
  package init(read: [FormatFeature] = [], unread: [FormatFeature] = []) {
    self.read = read
    self.unread = unread
  }
}
