extension Schema {
  /// The positions of turns in their text, so that a text is read once for all its hits.
  ///
  /// In `turn_block`, each turn has two more numbers: the start and the end of its speech in the
  /// text; the highest bit of the end is set when the speech contains non-speech. Every migration
  /// rewrites the blocks.
  static let version5 = "DELETE FROM turn_block;"
}
